/* The search box: suggests while one types, in the header of every page, at home and on the
   page for missing addresses. Its form works without script too. It loads the index only
   when it gets the focus. The search page has its own field and is only led to here. */
(function () {
  "use strict";
  const script = document.currentScript;
  const base = new URL(script.getAttribute("data-base").replace(/\/*$/, "/"), location.href);
  const GROUPS = [["Things", 5], ["Statements", 3], ["Papers", 3], ["Pages", 2]];
  const GROUP_OF = { Mechanism: 1, Paper: 2, Page: 3, Check: 3 };
  const form = document.querySelector("form.ct-find");
  const field = form && form.querySelector("input");
  const own = Boolean(form && form.closest("#search"));
  let ask = null;

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

  function reach() {
    if (!field) return;
    if (!field.offsetParent) form.classList.add("ct-open");
    field.focus();
    field.select();
  }

  /* "/" and Ctrl-K or Cmd-K go to the field. */
  document.addEventListener("keydown", function (event) {
    const at = event.target;
    const writing = at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName);
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !writing;
    const k = event.key.toLowerCase() === "k" && (event.ctrlKey !== event.metaKey) && !event.altKey && !event.shiftKey;
    if (!slash && !k || !field) return;
    event.preventDefault();
    reach();
  });

  const link = document.querySelector(".ct-search-link");
  if (link && field) link.addEventListener("click", function (event) {
    event.preventDefault();
    reach();
  });
  if (!field || own) return;

  const list = make("div", { id: "ct-suggestions", role: "listbox", "aria-label": "Suggestions" });
  const note = make("p", { "class": "ct-suggest-note" });
  const panel = make("div", { "class": "ct-suggest" }, [note, list]);
  const heard = make("span", { "class": "ct-hide", role: "status" });
  panel.hidden = true;
  field.after(panel);
  form.append(heard);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");

  let turn = 0;      /* only the newest question may be answered */
  let active = -1;
  let shown = "";    /* the query that the suggestions answer */
  let sure = "";     /* address of a hit beyond doubt */

  /* The core is another file: who does not search does not load it. */
  function loaded() {
    ask = ask || new Promise(function (resolve, reject) {
      const core = make("script", { src: new URL("search-core.js", script.src).href });
      core.addEventListener("load", function () { resolve(CrosstalkSearch.connect(base)); });
      core.addEventListener("error", function () { ask = null; reject(new Error("search-core.js")); });
      document.head.append(core);
    });
    return ask;
  }

  function options() { return Array.from(list.querySelectorAll("[role=option]")); }

  function mark(number) {
    const all = options();
    active = number >= all.length ? -1 : number < -1 ? all.length - 1 : number;
    all.forEach(function (option, i) { option.setAttribute("aria-selected", String(i === active)); });
    if (active < 0) { field.removeAttribute("aria-activedescendant"); return; }
    field.setAttribute("aria-activedescendant", all[active].id);
    all[active].scrollIntoView({ block: "nearest" });
  }

  function close() {
    panel.hidden = true;
    field.setAttribute("aria-expanded", "false");
    mark(-1);
  }
  function show() {
    panel.hidden = false;
    field.setAttribute("aria-expanded", "true");
  }

  function option(address, title, kind, why) {
    const row = make("a", { role: "option", href: new URL(address, base).href, "aria-selected": "false", "class": "ct-option" }, [
      make("span", { "class": "ct-option-title" }, spoken(title)), " ", make("span", { "class": "ct-meta" }, [kind])
    ]);
    if (why) row.append(" ", make("span", { "class": "ct-option-why" }, spoken("\u00b7 " + why)));
    return row;
  }

  function resultsOf(query) { return "search/?q=" + encodeURIComponent(query); }

  function said(words) {
    return words.map(function (word) {
      if (word.how === "missing") return "Nothing for \u201c" + word.said + "\u201d.";
      if (word.how !== "corrected") return "";
      return "Nothing for \u201c" + word.said + "\u201d; nearest: " + word.terms.map(function (term) { return term.word; }).join(", ") + ".";
    }).filter(Boolean).join(" ");
  }

  /* What is shown of a query: rows by group, each with what it needs to be drawn. */
  async function suggestions(index, query) {
    const found = await index.search(query);
    const rows = GROUPS.map(function () { return []; });
    found.hits.forEach(function (hit) {
      const group = GROUP_OF[index.kindOf(hit.place)] || 0;
      if (rows[group].length < GROUPS[group][1]) rows[group].push(hit);
    });
    await Promise.all(rows.flat().map(async function (hit) { hit.card = await index.card(hit.place); }));
    return { rows: rows, found: found, first: found.hits[0] };
  }

  function drawn(hit) {
    const card = hit.card;
    const why = hit.alias ? "\u201c" + hit.alias + "\u201d, alias of " + (card.short || card.title) : card.kind === "Paper" ? card.short : "";
    const row = option(card.address, card.title, card.kind + (card.status ? ", " + card.status : ""), why);
    row.dataset.place = hit.place;
    return row;
  }

  function draw(query, answer) {
    list.replaceChildren();
    answer.rows.forEach(function (row, i) {
      if (!row.length) return;
      const name = make("p", { "class": "ct-option-group", id: "ct-group-" + i, role: "presentation" }, [GROUPS[i][0]]);
      list.append(make("div", { role: "group", "aria-labelledby": name.id }, [name].concat(row.map(drawn))));
    });
    const total = answer.found.hits.length;
    if (total) list.append(option(resultsOf(query), "All " + total + " results", "Search page", ""));
    options().forEach(function (row, i) { row.id = "ct-option-" + i; });
    const told = said(answer.found.words) || (total ? "" : "Nothing found for \u201c" + query.trim() + "\u201d.");
    note.replaceChildren.apply(note, spoken(told));
    note.hidden = !told;
    heard.textContent = told + (total ? " " + options().length + " suggestions." : "");
    list.hidden = !total;
    active = -1;
    field.removeAttribute("aria-activedescendant");
    show();
  }

  /* A mechanism is shown by its statement that tells most of what was asked. */
  async function tell(index, answer, mine) {
    for (const hit of answer.rows[1]) {
      const passage = await index.passage(hit.place, answer.found.words);
      const row = list.querySelector("[data-place='" + hit.place + "']");
      if (mine !== turn || !row || !passage || !passage.anchor) continue;
      const told = option(hit.card.address + "#" + passage.anchor, passage.text, "Statement", hit.card.title);
      row.href = told.href;
      row.replaceChildren.apply(row, Array.from(told.childNodes));
    }
  }

  async function suggest() {
    const query = field.value;
    const mine = ++turn;
    if (!query.trim()) { shown = ""; sure = ""; heard.textContent = ""; close(); return; }
    const answering = await loaded();
    await answering(async function (index) {
      const answer = await suggestions(index, query);
      if (mine !== turn) return;
      shown = query;
      sure = answer.found.sure && answer.first ? new URL((await index.card(answer.first.place)).address, base).href : "";
      if (document.activeElement === field) draw(query, answer);
      await tell(index, answer, mine);
    });
  }

  let waiting = 0;
  field.addEventListener("focus", function () { loaded().then(function (answering) { return answering(function () {}); }).catch(function () {}); });
  field.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(function () { suggest().catch(close); }, 50);
  });
  field.addEventListener("keydown", function (event) {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (panel.hidden && options().length && shown === field.value) show();
      if (panel.hidden) return;
      event.preventDefault();
      mark(event.key === "ArrowDown" ? active + 1 : active - 1);
    } else if (event.key === "Escape") {
      if (!panel.hidden) { event.preventDefault(); close(); } else form.classList.remove("ct-open");
    } else if (event.key === "Enter" && active >= 0 && !panel.hidden) {
      event.preventDefault();
      options()[active].click();
    }
  });
  list.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    close();
    field.focus();
  });
  form.addEventListener("focusout", function (event) {
    if (form.contains(event.relatedTarget)) return;
    close();
    form.classList.remove("ct-open");
  });
  /* A click on a suggestion must not take the focus first, or the list would be gone. */
  panel.addEventListener("mousedown", function (event) { event.preventDefault(); });

  form.addEventListener("submit", function (event) {
    if (!field.value.trim()) return;
    event.preventDefault();
    clearTimeout(waiting);
    const soon = new Promise(function (resolve) { setTimeout(resolve, 1500); });
    Promise.race([shown === field.value ? null : suggest(), soon]).catch(function () {}).then(function () {
      if (sure && shown === field.value) location.assign(sure);
      else location.assign(new URL(resultsOf(field.value), base).href);
    });
  });
})();
