/* The panel of `crosstalk serve`: `report` says why the newest edit does not show, or is empty.
   It is set as text, so nothing in a record becomes markup here. */
function showPanel(report) {
  "use strict";
  if (!report) return;
  function make(name, text) {
    var element = document.createElement(name);
    element.textContent = text;
    return element;
  }
  var panel = make("section", "");
  var details = make("details", "");
  panel.className = "ct-preview";
  panel.setAttribute("role", "alert");
  details.open = true;
  details.append(
    make("summary", "The newest edit does not show until this is mended. Behind this stands the last good site."),
    make("pre", report)
  );
  panel.append(details);
  document.body.append(panel);
}
