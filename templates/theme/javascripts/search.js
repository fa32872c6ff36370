/* The search page: fills <div id="search"> from Pagefind's index, at any depth and
   under any sub-path. Its address is shareable: ?q= and one parameter a filter value.
   Written on Pagefind's own programming interface: its ready-made one brings 135 KB,
   an unlabelled field and inline styles. */
(function () {
  "use strict";
  var script = document.currentScript;
  var base = new URL(script.getAttribute("data-base") + "/", location.href);
  var entitiesAt = script.getAttribute("data-entities");
  var box = document.getElementById("search");
  if (!box) return;
  var PAGE = 20;
  var han = /\p{Script=Han}/u;

  function make(tag, attributes, children) {
    var node = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) { node.setAttribute(name, attributes[name]); });
    (children || []).forEach(function (child) { node.append(child); });
    return node;
  }

  /* Chinese has no spaces: it is indexed as overlapping pairs of characters, so a
     query must be cut the same way. 胶质瘤 becomes 胶质 质瘤; a single one stays. */
  function processTerm(term) {
    return term.replace(/\p{Script=Han}+/gu, function (run) {
      var signs = Array.from(run), out = [];
      if (signs.length === 1) return " " + run + " ";
      for (var i = 0; i + 1 < signs.length; i++) out.push(signs[i] + signs[i + 1]);
      return " " + out.join(" ") + " ";
    }).replace(/\s+/g, " ").trim();
  }

  /* An excerpt is marked-up text. Only text and marks are taken over, never markup,
     and overlapping pairs of characters are joined again for reading. */
  function excerpt(html) {
    var line = make("p", { "class": "ct-excerpt" });
    var last = "";
    new DOMParser().parseFromString(html, "text/html").body.childNodes.forEach(function (part) {
      var marked = part.nodeName === "MARK";
      (part.textContent.match(/\s+|\S+/gu) || []).forEach(function (word) {
        if (/^\s+$/.test(word)) { if (!/^ /.test(last)) { line.append(" "); last = " " + last; } return; }
        var signs = Array.from(word), before = Array.from(last.trim());
        var joins = signs.length > 1 && han.test(signs[0]) && han.test(signs[1]) && before[before.length - 1] === signs[0];
        if (joins) {
          if (/^ /.test(last)) line.lastChild.remove();
          word = signs.slice(1).join("");
        }
        var spoken = han.test(word) ? { lang: "zh" } : {};
        line.append(marked ? make("mark", spoken, [word]) : spoken.lang ? make("span", spoken, [word]) : word);
        last = word;
      });
    });
    return line;
  }

  var field = make("input", { id: "ct-q", type: "search", name: "q", autocomplete: "off", spellcheck: "false", "aria-keyshortcuts": "/" });
  var form = make("form", { "class": "ct-find ct-find-big", role: "search", action: location.pathname }, [
    make("label", { "for": "ct-q" }, ["Search the atlas"]), field, make("button", { type: "submit" }, ["Search"])
  ]);
  var status = make("p", { "class": "ct-found", role: "status" });
  var filterBox = make("div", { "class": "ct-filters", role: "group", "aria-label": "Filters" });
  var list = make("ol", { "class": "ct-results" });
  var more = make("button", { type: "button", "class": "ct-button" }, ["More results"]);
  more.hidden = true;
  box.replaceChildren(form, status, make("div", { "class": "ct-found-grid" }, [filterBox, make("div", {}, [list, more])]));

  var chosen = {};      /* filter name -> list of values */
  var pagefind = null;
  var everything = {};  /* filter name -> value -> how many records */
  var entities = null;
  var turn = 0;         /* only the newest search may write */
  var pending = [];     /* results not yet shown */

  var start = new URLSearchParams(location.search);
  start.forEach(function (value, name) {
    if (name === "q") field.value = value;
    else (chosen[name] = chosen[name] || []).push(value);
  });

  function remember() {
    var query = new URLSearchParams();
    if (field.value) query.set("q", field.value);
    Object.keys(chosen).forEach(function (name) {
      chosen[name].forEach(function (value) { query.append(name, value); });
    });
    var to = location.pathname + (query.size ? "?" + query : "");
    if (to !== location.pathname + location.search) history.replaceState(history.state, "", to);
  }

  function drawFilters(counts) {
    var focused = document.activeElement && document.activeElement.id;
    var open = {};
    filterBox.querySelectorAll("details").forEach(function (d) { open[d.dataset.name] = d.open; });
    filterBox.replaceChildren();
    Object.keys(counts).sort().forEach(function (name, i) {
      var values = Object.keys(counts[name]).sort(function (a, b) { return a.localeCompare(b, "en", { numeric: true }); });
      var on = chosen[name] || [];
      values = values.filter(function (value) { return counts[name][value] || on.indexOf(value) >= 0; });
      if (!values.length) return;
      var choices = make("ul", {});
      values.forEach(function (value, j) {
        var id = "ct-f-" + i + "-" + j;
        var tick = make("input", { type: "checkbox", id: id });
        tick.checked = on.indexOf(value) >= 0;
        tick.addEventListener("change", function () {
          var now = (chosen[name] || []).filter(function (v) { return v !== value; });
          if (tick.checked) now.push(value);
          if (now.length) chosen[name] = now; else delete chosen[name];
          search();
        });
        choices.append(make("li", {}, [tick, " ", make("label", { "for": id }, [value, " ", make("span", { "class": "ct-count" }, [String(counts[name][value])])])]));
      });
      var block = make("details", { "data-name": name }, [make("summary", {}, [name]), choices]);
      block.open = name in open ? open[name] : on.length > 0 || i === 0 && innerWidth > 720;
      filterBox.append(block);
    });
    var again = focused && document.getElementById(focused);
    if (again && filterBox.contains(again)) again.focus();
  }

  function exact(query) {
    var wanted = query.trim().toLowerCase();
    if (!wanted || !entities || Object.keys(chosen).length) return [];
    return entities.filter(function (one) {
      return [one.name].concat(one.aliases || []).some(function (name) { return name.toLowerCase() === wanted; });
    }).map(function (one) {
      return { url: new URL(one.url.replace(/^\//, ""), base).href, title: one.name, kind: one.kind };
    });
  }

  function show(result) {
    var link = make("a", { href: result.url, "data-result": String(list.children.length + 1) }, [result.title]);
    var item = make("li", {}, [make("p", { "class": "ct-result-title" }, [link])]);
    if (result.kind) item.firstChild.append(" ", make("span", { "class": "ct-meta" }, [result.kind]));
    if (result.excerpt) item.append(excerpt(result.excerpt));
    list.append(item);
  }

  async function next(mine) {
    var part = pending.splice(0, PAGE);
    var ready = await Promise.all(part.map(function (result) { return result.data(); }));
    if (mine !== turn) return;
    ready.forEach(function (data) {
      var href = new URL(data.url, location.href).href;
      var there = Array.from(list.querySelectorAll("a")).find(function (a) { return a.href === href; });
      if (there) { /* an exact hit shown already: it gains its excerpt */
        var item = there.closest("li");
        if (item.children.length === 1) item.append(excerpt(data.excerpt));
        return;
      }
      show({ url: href, title: data.meta.title, kind: data.meta.kind || (data.filters.Kind || [])[0], excerpt: data.excerpt });
    });
    more.hidden = !pending.length;
  }

  async function search() {
    var mine = ++turn;
    remember();
    var query = processTerm(field.value);
    var filters = {};
    Object.keys(chosen).forEach(function (name) { filters[name] = { any: chosen[name] }; });
    var asked = Boolean(query) || Object.keys(chosen).length > 0;
    if (!asked) {
      list.replaceChildren(); more.hidden = true; status.textContent = "";
      drawFilters(everything);
      return;
    }
    var found = await pagefind.search(query || null, { filters: filters });
    if (mine !== turn) return;
    var first = exact(field.value);
    pending = found.results.slice();
    list.replaceChildren();
    first.forEach(show);
    drawFilters(found.totalFilters);
    await next(mine);
    if (mine !== turn) return;
    var n = Math.max(found.results.length, list.children.length);
    status.textContent = (n === 0 ? "Nothing found" : n === 1 ? "1 result" : n + " results")
      + (field.value ? " for \u201c" + field.value.trim() + "\u201d" : "")
      + (n === 0 && Object.keys(chosen).length ? " with these filters" : "");
  }

  var waiting = 0;
  field.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(search, 150);
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    clearTimeout(waiting);
    search();
  });
  more.addEventListener("click", async function () {
    var at = list.children.length;
    await next(turn);
    var link = list.children[at] && list.children[at].querySelector("a");
    if (link) link.focus();
  });

  (async function () {
    try {
      pagefind = await import(new URL("pagefind/pagefind.js", base).href);
      await pagefind.options({ baseUrl: base.pathname, excerptLength: 28 });
      await pagefind.init();
      everything = await pagefind.filters(); /* unasked, it counts no filters later */
    } catch (error) {
      status.textContent = "The search index could not be loaded. The listings above lead to every record.";
      return;
    }
    if (entitiesAt) {
      try {
        var answer = await (await fetch(new URL(entitiesAt, base))).json();
        entities = answer.entities || answer;
      } catch (error) { entities = null; }
    }
    if (!field.value) field.focus();
    search();
  })();
})();
