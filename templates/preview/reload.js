/* `crosstalk serve` loads a page again once the site has changed since `epoch`. */
function reloadAfter(epoch) {
  "use strict";
  var request = null;
  function ask() {
    request = new AbortController();
    fetch("/livereload/" + epoch, { signal: request.signal })
      .then(function (answer) { return answer.ok ? answer.text() : Promise.reject(answer.status); })
      .then(function (newest) {
        if (Number(newest) > epoch) location.reload();
        else ask();
      })
      .catch(function (problem) {
        // A page out of sight stops asking; a server that is gone may come back.
        if (problem.name !== "AbortError") setTimeout(ask, 3000);
      });
  }
  function follow() {
    if (request) request.abort();
    if (document.visibilityState === "visible") ask();
  }
  document.addEventListener("visibilitychange", follow);
  follow();
}
