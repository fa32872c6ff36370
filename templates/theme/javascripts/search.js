/* The search page: fills <div id="search"> with a field, facets and results, at any depth
   and under any sub-path. Its address is shareable: ?q= and one parameter a facet's value. */
(function () {
  "use strict";
  const script = document.currentScript;
  const base = new URL(script.getAttribute("data-base").replace(/\/*$/, "/"), location.href);
  const box = document.getElementById("search");
  if (!box) return;
  const PAGE = 20;
  const ORDER = ["Kind", "Tumor type", "Nerve", "Target", "Class", "Best level", "Human evidence", "Contested", "Year", "Status"];
  const ask = CrosstalkSearch.connect(base);

  function make(tag, attributes, children) {
    const node = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) { node.setAttribute(name, attributes[name]); });
    node.append.apply(node, children || []);
    return node;
  }

  /* Text with its language where it is not English. */
  function spoken(text) {
    return CrosstalkSearch.spoken(text).map(function (part) { return part[1] ? make("span", { lang: part[1] }, [part[0]]) : part[0]; });
  }

  const field = make("input", { id: "ct-q", type: "search", name: "q", autocomplete: "off", spellcheck: "false", "aria-keyshortcuts": "/ Control+K Meta+K" });
  const form = make("form", { "class": "ct-find ct-find-big", role: "search", action: location.pathname }, [
    make("label", { "for": "ct-q" }, ["Search the atlas"]), field, make("button", { type: "submit" }, ["Search"])
  ]);
  const status = make("p", { "class": "ct-found", role: "status" });
  const notes = make("p", { "class": "ct-found-note" });
  const facetBox = make("div", { "class": "ct-filters", role: "group", "aria-label": "Filters" });
  const list = make("ol", { "class": "ct-results" });
  const more = make("button", { type: "button", "class": "ct-button" }, ["More results"]);
  more.hidden = true;
  notes.hidden = true;
  box.replaceChildren(form, status, notes, make("div", { "class": "ct-found-grid" }, [facetBox, make("div", {}, [list, more])]));

  let chosen = {};     /* facet -> values */
  let facets = null;   /* facet -> value -> places */
  let answer = null;   /* what the index found */
  let pending = [];    /* hits not yet shown */
  let turn = 0;        /* only the newest search may write */

  function readAddress() {
    chosen = {};
    field.value = "";
    new URLSearchParams(location.search).forEach(function (value, name) {
      if (name === "q") field.value = value;
      else if (ORDER.includes(name)) (chosen[name] = chosen[name] || []).push(value);
    });
  }

  function remember(step) {
    const query = new URLSearchParams();
    if (field.value) query.set("q", field.value);
    Object.keys(chosen).forEach(function (name) { chosen[name].forEach(function (value) { query.append(name, value); }); });
    const to = location.pathname + (query.size ? "?" + query : "");
    if (to === location.pathname + location.search) return;
    if (step) history.pushState(null, "", to); else history.replaceState(history.state, "", to);
  }

  /* Kinds are known of every document, the rest comes in one file. */
  async function loadFacets(index) {
    if (facets) return;
    const rows = await index.facets();
    const found = { Kind: {} };
    for (let place = 0; place < index.total; place++) {
      const kind = index.kindOf(place);
      (found.Kind[kind] = found.Kind[kind] || new Set()).add(place);
    }
    Object.keys(rows).forEach(function (name) {
      found[name] = {};
      Object.keys(rows[name]).forEach(function (value) {
        let place = 0;
        found[name][value] = new Set(rows[name][value].map(function (step) { place += step; return place; }));
      });
    });
    facets = found;
  }

  /* Whether a document has a chosen value of every facet, `except` one. */
  function passes(place, except) {
    return Object.keys(chosen).every(function (name) {
      return name === except || chosen[name].some(function (value) { return facets[name] && facets[name][value] && facets[name][value].has(place); });
    });
  }

  function counts(name, places) {
    const among = places.filter(function (place) { return passes(place, name); });
    return Object.keys(facets[name]).map(function (value) {
      return { value: value, count: among.filter(function (place) { return facets[name][value].has(place); }).length };
    });
  }

  function drawFacets(places) {
    const focused = document.activeElement && document.activeElement.id;
    const open = {};
    facetBox.querySelectorAll("details").forEach(function (d) { open[d.dataset.name] = d.open; });
    facetBox.replaceChildren();
    ORDER.filter(function (name) { return facets[name]; }).forEach(function (name, i) {
      const on = chosen[name] || [];
      const rows = counts(name, places).filter(function (row) { return row.count || on.includes(row.value); });
      if (!rows.length) return;
      const byName = name === "Best level" || name === "Year";
      rows.sort(function (a, b) { return (byName ? 0 : b.count - a.count) || a.value.localeCompare(b.value, "en", { numeric: true }); });
      if (name === "Year") rows.reverse();
      const choices = make("ul", {}, rows.map(function (row, j) { return choice(name, row, "ct-f-" + i + "-" + j, on.includes(row.value)); }));
      const block = make("details", { "data-name": name }, [make("summary", {}, [name]), choices]);
      block.open = name in open ? open[name] : on.length > 0 || name === "Kind" && innerWidth > 720;
      facetBox.append(block);
    });
    const again = focused && document.getElementById(focused);
    if (again && facetBox.contains(again)) again.focus();
  }

  function choice(name, row, id, on) {
    const tick = make("input", { type: "checkbox", id: id });
    tick.checked = on;
    tick.addEventListener("change", function () {
      const now = (chosen[name] || []).filter(function (value) { return value !== row.value; });
      if (tick.checked) now.push(row.value);
      if (now.length) chosen[name] = now; else delete chosen[name];
      search(true);
    });
    const label = make("label", { "for": id }, [row.value, " ", make("span", { "class": "ct-count" }, [String(row.count)])]);
    return make("li", {}, [tick, " ", label]);
  }

  /* What was corrected or not found is said, never hidden. */
  function tellWords(words) {
    const lines = words.filter(function (word) { return word.how === "missing" || word.how === "corrected"; }).map(function (word) {
      const line = ["Nothing for ", make("em", {}, spoken(word.said))];
      if (word.how === "corrected") line.push("; nearest: " + word.terms.map(function (term) { return term.word; }).join(", "));
      return line.concat(". ");
    });
    notes.replaceChildren.apply(notes, lines.flat());
    notes.hidden = !lines.length;
  }

  async function result(index, hit, number) {
    const card = await index.card(hit.place);
    const passage = await index.passage(hit.place, answer.words);
    const href = new URL(card.address + (passage && passage.anchor && passage.score ? "#" + passage.anchor : ""), base).href;
    const title = make("p", { "class": "ct-result-title" }, [make("a", { href: href, "data-result": String(number) }, spoken(card.title)), " ", make("span", { "class": "ct-meta" }, [card.kind])]);
    if (card.status) title.append(" ", make("span", { "class": "ct-meta ct-result-status" }, [card.status]));
    const item = make("li", {}, [title]);
    const name = card.short || card.title;
    if (hit.alias) item.append(make("p", { "class": "ct-meta" }, spoken("\u201c" + hit.alias + "\u201d, alias of " + name)));
    if (passage) item.append(make("p", { "class": "ct-excerpt" }, index.marked(passage).flatMap(function (part) { return part[1] ? make("mark", {}, spoken(part[0])) : spoken(part[0]); })));
    return item;
  }

  async function next(index, mine) {
    const from = list.children.length;
    const part = pending.slice(0, PAGE);
    const rows = await Promise.all(part.map(function (hit, i) { return result(index, hit, from + i + 1); }));
    if (mine !== turn) return;
    pending = pending.slice(PAGE);
    list.append.apply(list, rows);
    more.hidden = !pending.length;
  }

  function everything(index) {
    const hits = [];
    for (let place = 0; place < index.total; place++) hits.push({ place: place, alias: "" });
    return { hits: hits, words: [] };
  }

  async function search(step) {
    const mine = ++turn;
    remember(step);
    const query = field.value.trim();
    const narrowed = Object.keys(chosen).length > 0;
    try {
      await ask(async function (index) {
        const found = query ? await index.search(field.value) : everything(index);
        if (narrowed || !query) await loadFacets(index);
        if (mine !== turn) return;
        answer = found;
        pending = query || narrowed ? found.hits.filter(function (hit) { return passes(hit.place); }) : [];
        const total = pending.length;
        list.replaceChildren();
        more.hidden = true;
        tellWords(found.words);
        if (query || narrowed) await next(index, mine);
        if (mine !== turn) return;
        const told = !query && !narrowed ? "" : (total === 0 ? "Nothing found" : total === 1 ? "1 result" : total + " results")
          + (query ? " for \u201c" + query + "\u201d" : "") + (total === 0 && narrowed ? " with these filters" : "");
        status.replaceChildren.apply(status, spoken(told));
        await loadFacets(index);
        if (mine === turn) drawFacets(found.hits.map(function (hit) { return hit.place; }));
      });
    } catch (problem) {
      status.textContent = "The search index could not be loaded. The listings above lead to every record.";
    }
  }

  let waiting = 0;
  field.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(function () { search(); }, 120);
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    clearTimeout(waiting);
    search(true);
  });
  more.addEventListener("click", async function () {
    const at = list.children.length;
    await ask(function (index) { return next(index, turn); });
    const link = list.children[at] && list.children[at].querySelector("a");
    if (link) link.focus();
  });
  addEventListener("popstate", function () { readAddress(); search(); });

  readAddress();
  if (!field.value) field.focus();
  search();
})();
