/* Small conveniences; every page works without them.
   Runs in the head, so that a chosen colour scheme is set before painting. */
(function () {
  "use strict";
  var root = document.documentElement;
  var KEY = "crosstalk.scheme";
  var NEXT = { auto: "light", light: "dark", dark: "auto" };

  function stored() {
    try { return NEXT[localStorage.getItem(KEY)] ? localStorage.getItem(KEY) : "auto"; }
    catch (e) { return "auto"; } /* storage may be forbidden */
  }
  function apply(scheme) {
    if (scheme === "auto") root.removeAttribute("data-ct-scheme");
    else root.setAttribute("data-ct-scheme", scheme);
  }

  root.classList.replace("no-js", "js");
  apply(stored());

  function schemeButtons() {
    var buttons = document.querySelectorAll(".ct-scheme");
    function show() {
      buttons.forEach(function (button) { button.textContent = "Theme: " + stored(); });
    }
    buttons.forEach(function (button) {
      button.addEventListener("click", function () {
        var next = NEXT[stored()];
        try { localStorage.setItem(KEY, next); } catch (e) { return; }
        apply(next);
        show();
      });
    });
    show();
  }

  /* A choice in a menu closes it: a link within the page does not leave it. */
  function menus() {
    ["ct-nav", "ct-toc"].forEach(function (id) {
      var menu = document.getElementById(id);
      if (!menu || !menu.hidePopover) return;
      menu.addEventListener("click", function (event) {
        if (event.target.closest("a") && menu.matches(":popover-open")) menu.hidePopover();
      });
    });
  }

  /* For the mouse only: the same links stand in the table of contents, and a link
     inside a heading would be read aloud with it. */
  function permalinks() {
    document.querySelectorAll("article :is(h2, h3)[id]").forEach(function (heading) {
      var link = document.createElement("a");
      link.className = "ct-here";
      link.href = "#" + heading.id;
      link.tabIndex = -1;
      link.setAttribute("aria-hidden", "true");
      link.textContent = "#";
      heading.append(" ", link);
    });
  }

  /* Marks in the table of contents the section being read. */
  function follow() {
    var links = Array.from(document.querySelectorAll("#ct-toc a[href^='#']"));
    var parts = [];
    links.forEach(function (link) {
      var to = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (to) parts.push({ link: link, to: to });
    });
    if (!parts.length) return;
    var current = null, waiting = false;
    function mark() {
      waiting = false;
      /* The line being read: below the header, but near the end of the page it sinks
         to the bottom, or short last sections would never be reached. */
      var rest = root.scrollHeight - innerHeight;
      var line = 140 + (innerHeight - 140) * Math.pow(rest > 0 ? scrollY / rest : 0, 8);
      var best = null;
      parts.forEach(function (part) {
        if (part.to.getBoundingClientRect().top < line) best = part;
      });
      if (best === current) return;
      if (current) current.link.removeAttribute("aria-current");
      if (best) {
        best.link.setAttribute("aria-current", "location");
        var box = document.getElementById("ct-toc");
        var top = best.link.offsetTop, view = box.scrollTop, high = box.clientHeight;
        if (top < view + 40 || top > view + high - 60) box.scrollTop = top - high / 2;
      }
      current = best;
    }
    document.addEventListener("scroll", function () {
      if (!waiting) { waiting = true; requestAnimationFrame(mark); }
    }, { passive: true });
    mark();
  }

  /* A figure shows what hangs on the thing under the pointer or the focus, and dims the rest. */
  function figures() {
    document.querySelectorAll(".ct-figure .ct-graph[role]").forEach(function (graph) {
      var lines = Array.from(graph.querySelectorAll("[data-a]"));
      function light(event) {
        var at = event && event.target.closest("[data-id]");
        var id = at && at.getAttribute("data-id");
        graph.classList.toggle("ct-lit", Boolean(id));
        var near = {};
        lines.forEach(function (line) {
          var a = line.getAttribute("data-a"), b = line.getAttribute("data-b");
          var on = a === id || b === id;
          line.classList.toggle("ct-on", on);
          if (on) near[a] = near[b] = true;
        });
        graph.querySelectorAll("[data-id]").forEach(function (node) {
          node.classList.toggle("ct-on", Boolean(near[node.getAttribute("data-id")]));
        });
      }
      graph.addEventListener("pointerover", light);
      graph.addEventListener("focusin", light);
      graph.addEventListener("pointerleave", function () { light(null); });
      graph.addEventListener("focusout", function () { light(null); });
    });
  }

  /* Copies the citation beside the button; where the browser forbids it, marks it. */
  function copies() {
    document.querySelectorAll(".ct-copy").forEach(function (button) {
      var text = button.previousElementSibling;
      button.setAttribute("aria-live", "polite");
      button.addEventListener("click", function () {
        function said(word) {
          button.textContent = word;
          setTimeout(function () { button.textContent = "Copy"; }, 2000);
        }
        function mark() { getSelection().selectAllChildren(text); said("Marked"); }
        if (!navigator.clipboard) { mark(); return; }
        navigator.clipboard.writeText(text.textContent).then(function () { said("Copied"); }, mark);
      });
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    copies();
    figures();
    schemeButtons();
    menus();
    permalinks();
    follow();
  });
})();
