/* Filters and sorts listing tables; without it they are plain tables.
   Loaded only where one stands. The room for the field is kept by the style sheet,
   so that nothing moves when it appears. */
(function () {
  "use strict";
  var base = document.currentScript.dataset.base;
  var collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

  function make(tag, css, text) {
    var node = document.createElement(tag);
    if (css) node.className = css;
    if (text) node.textContent = text;
    return node;
  }

  /* Without marks over letters and in small letters: "glio" finds "Gliöm". */
  function plain(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function words(row) {
    return plain(Array.from(row.cells, function (cell) {
      return cell.textContent + " " + (cell.dataset.more || "");
    }).join(" "));
  }

  /* What a row is sorted by; null stands last in either direction. */
  function key(cell) {
    if (cell.dataset.rank) return Number(cell.dataset.rank);
    var text = cell.textContent.replace(/^[^\p{L}\p{N}]+/u, "");
    if (!text) return null;
    return cell.classList.contains("ct-num") ? Number(text) : text;
  }

  function compare(a, b) {
    return typeof a === "number" ? a - b : collator.compare(a, b);
  }

  function sift(table) {
    var place = table.closest(".ct-scroll").previousElementSibling;
    var body = table.tBodies[0];
    var rows = Array.from(body.rows);
    var heads = Array.from(table.tHead.rows[0].cells);
    var texts = null;
    var sorted = { column: -1, sign: 0 };

    var label = make("label", "", "Filter ");
    var field = make("input");
    var order = make("label", "ct-order", "Sort by ");
    var choice = make("select");
    var count = make("output");
    var none = make("p", "ct-none");
    field.type = "search";
    field.autocomplete = "off";
    field.spellcheck = false;
    none.hidden = true;
    label.append(field);
    order.append(choice);
    place.append(label, order, count);
    place.after(none);

    function filter() {
      texts = texts || rows.map(words);
      var terms = plain(field.value).split(/\s+/).filter(Boolean);
      var shown = 0;
      rows.forEach(function (row, index) {
        var fits = terms.every(function (term) { return texts[index].includes(term); });
        row.hidden = !fits;
        shown += fits;
      });
      count.textContent = shown + " of " + rows.length;
      none.hidden = shown > 0;
      if (shown) return;
      var link = make("a", "", "search the whole atlas");
      link.href = base + "/search/?q=" + encodeURIComponent(field.value.trim());
      none.replaceChildren("Nothing here matches; ", link, ".");
    }

    /* The address keeps the filter: it can be shared, and comes back with the page. */
    function remember() {
      var address = new URL(location.href);
      if (field.value) address.searchParams.set("filter", field.value);
      else address.searchParams.delete("filter");
      history.replaceState(history.state, "", address);
    }

    function sort(column, sign) {
      sorted = { column: column, sign: sign };
      var arranged = rows;
      if (sign) {
        var keyed = rows.map(function (row) { return { row: row, key: key(row.cells[column]) }; });
        keyed.sort(function (a, b) {
          if (a.key === null || b.key === null) return (a.key === null) - (b.key === null);
          return sign * compare(a.key, b.key);
        });
        arranged = keyed.map(function (entry) { return entry.row; });
      }
      body.append.apply(body, arranged);
      heads.forEach(function (head, index) {
        if (index === column && sign) head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
        else head.removeAttribute("aria-sort");
      });
      choice.value = sign ? column + " " + sign : "";
    }

    /* Numbers go down first, all else up; a third press gives the order of the page. */
    heads.forEach(function (head, column) {
      var first = head.classList.contains("ct-num") ? -1 : 1;
      var name = head.textContent;
      var button = make("button", "ct-sort", name);
      button.type = "button";
      button.addEventListener("click", function () {
        var same = sorted.column === column;
        sort(column, !same || !sorted.sign ? first : sorted.sign === first ? -first : 0);
      });
      head.replaceChildren(button);
      [first, -first].forEach(function (sign) {
        choice.append(new Option(name + (sign > 0 ? " ↑" : " ↓"), column + " " + sign));
      });
    });
    choice.prepend(new Option("as listed", "", true, true));
    choice.addEventListener("change", function () {
      var picked = choice.value ? choice.value.split(" ").map(Number) : [-1, 0];
      sort(picked[0], picked[1]);
    });
    field.addEventListener("input", function () { filter(); remember(); });

    field.value = new URLSearchParams(location.search).get("filter") || "";
    if (field.value) filter();
    else count.textContent = rows.length + " of " + rows.length;
  }

  document.querySelectorAll("table.ct-filterable").forEach(sift);
})();
