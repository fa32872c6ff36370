/* Finds things in the search index: no page, no network of its own, the same in Node.
   `CrosstalkSearch.open(read)` takes a function that reads a file of the index as JSON.
   What a query finds depends on the query and the index alone.
   The index is written by generator/search/, which says what its tables hold. */
"use strict";
var CrosstalkSearch = (function () {
  const KEY_LENGTH = 72;    /* of the key of a name: as generator/search/normalization.py */
  const WINDOW = 14;        /* pieces of a query that can be one name */
  const EXPANSIONS = 24;    /* words that a prefix can stand for */
  const RANKED_AGAIN = 40;
  const EQUAL = 1, KINDRED = .54, CORRECTED = .6, PREFIX = .4, JOINED = .9;
  const RARITY = .74, COVERED = 1.6, BROUGHT = .6, OVERLAP = 80, WHOLE = 200, BEGUN = 12, NAMED = 4;
  const TOLD = 1.25, OWN = 1.25, TAIL = .2;
  const TOLD_KINDS = ["Mechanism", "Paper", "Page", "Check"], TERMS = ["Process", "Cell"];
  const has = Object.hasOwn;

  /* ---------- texts ---------- */

  function ranges(rows) {
    return rows.map(function (row) {
      const ends = row.split("-");
      return "\\u{" + ends[0] + "}-\\u{" + ends[ends.length - 1] + "}";
    }).join("");
  }

  /* Reads texts as generator/search/normalization.py does, by the same table. */
  function reader(table, spelling) {
    const signs = Object.keys(table.signs).join("");
    const paired = "[" + ranges(table.paired) + "]";
    const joining = table.joining.replace(/[-\\\]^/]/g, "\\$&");
    const folded = new RegExp("[" + ranges(table.folded) + "]", "gu");
    const dropped = new RegExp("[" + ranges(table.dropped) + "]", "gu");
    const compound = new RegExp("[" + ranges(table.letters) + ranges(table.paired) + signs + joining + "]+", "gu");
    const piece = new RegExp("[" + signs + "]|" + paired + "|(?:(?![" + ranges(table.paired) + signs + "])[" + ranges(table.letters) + "])+", "gu");
    const isSign = new RegExp("^" + paired, "u");

    function fold(character) {
      const plain = character.normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f\u3099\u309a]/g, "");
      return Array.from(plain).map(function (letter) {
        return has(table.letters_for, letter) ? table.letters_for[letter] : letter;
      }).join("");
    }
    function spelled(text) {
      spelling.forEach(function (pair) { text = text.split(pair[0]).join(pair[1]); });
      return text;
    }
    function word(raw) {
      const text = spelled(raw);
      const ending = table.endings.find(function (row) { return text.endsWith(row[0]) && Array.from(text).length >= row[2]; });
      return ending ? text.slice(0, text.length - ending[0].length) + ending[1] : text;
    }
    function compounds(text) {
      const plain = text.normalize("NFC").replace(dropped, "").replace(folded, fold);
      return (plain.match(compound) || []).map(function (run) {
        return (run.match(piece) || []).map(function (raw) {
          if (has(table.signs, raw)) return { raw: table.signs[raw][0], spelled: table.signs[raw][0], word: table.signs[raw][0], short: table.signs[raw][1], sign: false };
          if (isSign.test(raw)) return { raw: raw, spelled: raw, word: raw, short: raw, sign: true };
          const plainly = word(raw);
          return { raw: raw, spelled: spelled(raw), word: plainly, short: plainly, sign: false };
        });
      }).filter(function (pieces) { return pieces.length; });
    }
    return { compounds: compounds, word: word };
  }

  function keyOf(words) {
    return Array.from(words.join("")).slice(0, KEY_LENGTH).join("");
  }

  /* Whether `word` can be `other` mistyped: letters changed, left out, doubled, or two swapped. */
  function distance(word, other, most) {
    const a = word, b = other;
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = [], row = [], i, j;
    for (j = 0; j <= b.length; j++) row.push(j);
    for (i = 1; i <= a.length; i++) {
      const next = [i];
      let least = i;
      for (j = 1; j <= b.length; j++) {
        let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
        next.push(cost);
        least = Math.min(least, cost);
      }
      if (least > most) return most + 1;
      before = row;
      row = next;
    }
    return row[b.length];
  }

  function isSwapped(word, other) {
    return word.length === other.length && Array.from(word).sort().join("") === Array.from(other).sort().join("");
  }

  /* ---------- files ---------- */

  function tables(read, meta) {
    const files = new Map();
    function file(table, number) {
      const path = meta.folder + "/" + table + "-" + number + ".json";
      if (!files.has(path)) {
        files.set(path, read(path).catch(function (problem) { files.delete(path); throw problem; }));
      }
      return files.get(path);
    }
    /* The last file that begins at or before the key. */
    function at(table, key) {
      const starts = meta.tables[table];
      let low = 0, high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle] <= key) low = middle; else high = middle - 1;
      }
      return low;
    }
    async function row(table, key) {
      if (!meta.tables[table].length) return undefined;
      const rows = await file(table, at(table, key));
      return has(rows, key) ? rows[key] : undefined;
    }
    async function nth(table, number) {
      const first = at(table, number);
      return (await file(table, first))[number - meta.tables[table][first]];
    }
    /* All rows whose keys begin so, from no more files than `most`. */
    async function beginning(table, prefix, most) {
      if (!meta.tables[table].length) return [];
      const first = at(table, prefix), last = Math.min(at(table, prefix + "\uffff"), first + most - 1);
      const found = [];
      for (let number = first; number <= last; number++) {
        const rows = await file(table, number);
        if (Array.isArray(rows)) rows.forEach(function (key) { if (key.startsWith(prefix)) found.push([key]); });
        else Object.keys(rows).forEach(function (key) { if (key.startsWith(prefix)) found.push([key, rows[key]]); });
      }
      return found;
    }
    return { row: row, nth: nth, beginning: beginning };
  }

  /* [steps, weights, steps of names, codes of names, true count] as lists. */
  function unpacked(posting) {
    function places(steps) { let at = 0; return steps.map(function (step) { at += step; return at; }); }
    return {
      places: places(posting[0]), weights: posting[1], named: places(posting[2] || []), codes: posting[3] || [],
      count: posting[4] || posting[0].length
    };
  }

  /* ---------- queries ---------- */

  async function open(read) {
    const meta = await read("meta.json");
    const text = reader(meta.normalization, meta.words.spelling);
    const table = tables(read, meta);
    const stop = new Set(meta.words.stop);
    const kinds = [];
    let total = 0;
    meta.kinds.forEach(function (row) { kinds.push({ kind: row[0], first: total }); total += row[1]; });

    function kindOf(place) {
      let kind = "";
      kinds.forEach(function (row) { if (row.first <= place) kind = row.kind; });
      return kind;
    }
    function idf(count) { return Math.log(1 + total / Math.max(1, count)); }

    async function posting(word) {
      const found = await table.row("words", word);
      return found && unpacked(found);
    }

    /* ----- identifiers and addresses ----- */

    /* The forms under which an identifier may be known, each with its prefix, and whether
       the text can be nothing else. None where it is no identifier. */
    function identifiers(query) {
      let plain = query.trim().toLowerCase().replace(/[.,;)\]>]+$/, "").replace(/^[<([]+/, "");
      const address = /^(?:https?:\/\/|www\.)|^[a-z0-9-]+(?:\.[a-z0-9-]+)+\/./.test(plain) && !/^10\./.test(plain);
      if (address) plain = decodeURI(plain.replace(/%(?![0-9a-f]{2})/g, "%25")).replace(/[?#].*$/, "").replace(/\/+$/, "");
      const doi = /10\.\d{4,9}\/\S+/.exec(plain);
      if (doi && !/\s/.test(plain.slice(doi.index))) return { sure: true, forms: [["doi", doi[0]], ["", doi[0]]] };
      if (address) {
        const parts = plain.split("/");
        const last = parts[parts.length - 1];
        const forms = [["", parts.slice(-2).join("/")], ["", last]];
        const labelled = /^([a-z]+)[_:]?(\d+)$/.exec(last);
        if (labelled) forms.push([labelled[1], labelled[2]]);
        return { sure: true, forms: forms };
      }
      const labelled = /^([a-z][a-z.]*)\s*(?:id)?\s*[:\s_]\s*([a-z0-9][a-z0-9._/-]*)$/.exec(plain);
      if (labelled && (meta.prefixes.includes(labelled[1]) || labelled[1] === "pmcid" || labelled[1] === "pubmed")) {
        const prefix = { pmcid: "pmc", pubmed: "pmid" }[labelled[1]] || labelled[1];
        if (/\d/.test(labelled[2])) return { sure: /\d{4}|:/.test(plain), forms: [[prefix, labelled[2]], [prefix, prefix + labelled[2]]] };
      }
      if (/\s/.test(plain) || !/[0-9/]/.test(plain)) return null;
      const joined = /^([a-z]+)(\d{5,})$/.exec(plain);
      const forms = [["", plain]];
      if (joined) forms.push([joined[1], joined[2]]);
      if (/^\d{1,4}$/.test(plain)) return { sure: false, forms: [["pmid", plain]] };
      const short = /^([a-z]+)(\d{1,4})$/.exec(plain);
      if (short && meta.prefixes.includes(short[1])) return { sure: false, forms: [[short[1], plain]] };
      if (/^[a-z]+\d{0,4}[a-z]?$/.test(plain)) return null;
      return { sure: /^\d+$/.test(plain) || Boolean(joined) && meta.prefixes.includes(joined[1]), forms: forms };
    }

    async function identified(query) {
      const asked = identifiers(query);
      if (!asked) return null;
      for (const form of asked.forms) {
        const found = await table.row("ids", form[1]);
        const places = [];
        for (let i = 0; found && i < found.length; i += 2) {
          if (!form[0] || found[i] === form[0]) places.push(found[i + 1]);
        }
        if (places.length) return Array.from(new Set(places));
      }
      return asked.sure ? [] : null;
    }

    /* ----- names within the query ----- */

    function variants(words) {
      const other = words.map(function (word) { return has(meta.words.equal, word) ? meta.words.equal[word][0] : word; });
      const keys = [keyOf(words)];
      if (other.join("") !== words.join("")) keys.push(keyOf(other));
      return keys;
    }

    /* Windows of pieces that are a whole name; the longest win. */
    async function names(pieces) {
      const tried = [];
      for (let from = 0; from < pieces.length; from++) {
        for (let to = from + 1; to <= pieces.length; to++) {
          const whole = from === 0 && to === pieces.length;
          if (!whole && to > from + WINDOW) continue;
          const ends = [pieces[from], pieces[to - 1]];
          if (!whole && ends.some(function (end) { return stop.has(end.word); })) continue;
          if (pieces[from].sign && to === from + 1 && !whole) continue;
          tried.push({ from: from, to: to, keys: variants(pieces.slice(from, to).map(function (piece) { return piece.word; })) });
        }
      }
      const found = await Promise.all(tried.map(async function (window) {
        for (const key of window.keys) {
          const row = await table.row("names", key);
          if (row) return Object.assign({ row: row, size: window.to - window.from }, window);
        }
        return null;
      }));
      const taken = [];
      found.filter(Boolean).sort(function (a, b) { return b.size - a.size || a.from - b.from; }).forEach(function (window) {
        if (taken.every(function (other) { return window.to <= other.from || other.to <= window.from; })) taken.push(window);
      });
      return taken.map(function (window) {
        const bearers = [];
        for (let i = 0; i < window.row.length; i += 3) {
          bearers.push({ place: window.row[i], told: window.row[i + 1], alias: window.row[i + 2] || "" });
        }
        return { from: window.from, to: window.to, bearers: bearers };
      });
    }

    /* ----- words of the query ----- */

    async function known(word) {
      return (await posting(word)) ? [{ word: word, factor: 1 }] : [];
    }
    function related(word) {
      const equal = has(meta.words.equal, word) ? meta.words.equal[word] : [];
      const kindred = has(meta.words.kindred, word) ? meta.words.kindred[word] : [];
      return equal.map(function (other) { return { word: other, factor: EQUAL }; })
        .concat(kindred.map(function (other) { return { word: other, factor: KINDRED }; }));
    }

    /* Unknown words cut between letters and digits, when all that comes of it is known. */
    async function cut(word) {
      const parts = word.match(/\d+|[^\d]+/g) || [];
      if (parts.length < 2) return null;
      const found = [];
      for (let at = 0; at < parts.length;) {
        let to = parts.length;
        while (to > at && (at === 0 && to === parts.length || !(await posting(parts.slice(at, to).join(""))))) to--;
        if (to === at) return null;
        found.push(parts.slice(at, to).join(""));
        at = to;
      }
      return found;
    }

    /* The nearest words of names: the spelling that was meant. */
    async function nearest(word) {
      if (!/^[a-z]{5,}$/.test(word)) return [];
      const most = word.length >= 9 ? 2 : 1;
      const half = word.length >> 1;
      const backwards = Array.from(word.slice(half)).reverse().join("");
      const rows = (await table.beginning("spelling", word[0], 9)).map(function (row) { return row[0]; })
        .concat((await table.beginning("endings", backwards.slice(0, half), 3)).map(function (row) { return Array.from(row[0]).reverse().join(""); }));
      let best = most + 1, found = [];
      new Set(rows).forEach(function (other) {
        const far = distance(word, other, most);
        if (far > best || far > most || far === 2 && other[0] !== word[0]) return;
        if (word.length < 6 && !isSwapped(word, other)) return;
        if (far < best) found = [];
        best = far;
        found.push(other);
      });
      return found.sort().slice(0, 4);
    }

    async function begun(raw) {
      if (raw.length < 2) return [];
      const forms = new Set([raw]);
      meta.words.spelling.forEach(function (pair) { /* `tumou` is a beginning of `tumour`, which stands as `tumor` */
        for (let length = pair[0].length - 1; length > 2; length--) {
          if (raw.endsWith(pair[0].slice(0, length)) && !pair[1].startsWith(pair[0].slice(0, length))) {
            forms.add(raw.slice(0, raw.length - length) + pair[1].slice(0, Math.max(1, length + pair[1].length - pair[0].length)));
            break;
          }
        }
      });
      const rows = [];
      for (const form of forms) rows.push.apply(rows, await table.beginning("words", form, 3));
      return rows.filter(function (row) { return row[1][3].length; }).map(function (row) { return { word: row[0], weight: Math.max.apply(null, row[1][1].slice(0, 400)), count: row[1][4] || row[1][0].length }; })
        .sort(function (a, b) { return b.weight * Math.log(2 + b.count) - a.weight * Math.log(2 + a.count) || (a.word < b.word ? -1 : 1); })
        .slice(0, EXPANSIONS)
        .map(function (row) { return { word: row.word, factor: PREFIX + (1 - PREFIX) * raw.length / row.word.length * .8 }; });
    }

    /* What each word of the query stands for. A word is {from, to, said, terms, how}. */
    async function words(pieces, things, unfinished) {
      const found = [];
      const asked = pieces.some(function (piece) { return !stop.has(piece.word); });
      for (let at = 0; at < pieces.length;) {
        const piece = pieces[at];
        if (piece.sign) {
          let to = at + 1;
          const named = things.find(function (thing) { return thing.from <= at && at < thing.to; });
          const fits = function (next) { const other = things.find(function (thing) { return thing.from <= next && next < thing.to; }); return other === named; };
          while (to < pieces.length && pieces[to].sign && fits(to)) to++;
          found.push(await ofSigns(pieces, at, to));
          at = to;
          continue;
        }
        if (asked && stop.has(piece.word)) { at++; continue; }
        const next = pieces[at + 1];
        const last = at === pieces.length - 1;
        let terms = await known(piece.word);
        let to = at + 1, how = "";
        if (!terms.length && next && !next.sign) {
          const joined = piece.word + next.word;
          if (await posting(joined)) { terms = [{ word: joined, factor: JOINED }]; to = at + 2; }
        }
        if (!terms.length) {
          const parts = await cut(piece.word);
          if (parts) {
            parts.forEach(function (part) { found.push({ from: at, to: to, compound: piece.compound, said: part, terms: [{ word: part, factor: JOINED }], how: "" }); });
            at = to;
            continue;
          }
        }
        const others = related(piece.word);
        terms = terms.concat(others);
        if (last && unfinished && piece.raw.length > 2 && (!terms.length || terms[0].factor === 1)) {
          const more = await begun(piece.spelled);
          if (!terms.length) { terms = more; how = more.length ? "begun" : ""; }
        }
        if (!terms.length) {
          const meant = await nearest(piece.word);
          terms = meant.map(function (other) { return { word: other, factor: CORRECTED }; });
          how = meant.length ? "corrected" : "missing";
        }
        found.push({ from: at, to: to, compound: piece.compound, said: piece.raw, terms: terms, how: how });
        at = to;
      }
      return found;
    }

    async function ofSigns(pieces, from, to) {
      const run = pieces.slice(from, to).map(function (piece) { return piece.word; });
      const said = run.join("");
      const terms = related(said);
      const pairs = run.length === 1 ? run : run.slice(1).map(function (sign, i) { return run[i] + sign; });
      return { from: from, to: to, compound: pieces[from].compound, said: said, terms: terms, pairs: pairs, how: "" };
    }

    /* ----- ranking ----- */

    /* Of one word of the query: each document's best weight, and the names it stands in. */
    async function weighed(word) {
      const best = new Map(), names = new Map();
      let count = 0;
      for (const term of word.terms) {
        const found = await posting(term.word);
        if (!found) continue;
        if (term.factor >= EQUAL || word.how || !count) count = Math.max(count, found.count);
        found.places.forEach(function (place, i) {
          best.set(place, Math.max(best.get(place) || 0, found.weights[i] * term.factor));
        });
        found.named.forEach(function (place, i) {
          const row = names.get(place) || new Map();
          row.set(found.codes[i], Math.max(row.get(found.codes[i]) || 0, term.factor));
          names.set(place, row);
        });
      }
      if (word.pairs) count = Math.max(count, await pairwise(word.pairs, best, names));
      return { best: best, names: names, idf: idf(count || total), found: best.size > 0 };
    }

    /* Documents that hold most pairs of a run of signs. */
    async function pairwise(pairs, best, names) {
      const held = new Map();
      for (const pair of pairs) {
        const found = await posting(pair);
        if (!found) continue;
        found.places.forEach(function (place, i) {
          const row = held.get(place) || { pairs: 0, weight: 0 };
          row.pairs++;
          row.weight += found.weights[i];
          held.set(place, row);
        });
        found.named.forEach(function (place, i) {
          const row = names.get(place) || new Map();
          row.set(found.codes[i], (row.get(found.codes[i]) || 0) + 1 / pairs.length);
          names.set(place, row);
        });
      }
      let count = 0;
      held.forEach(function (row, place) {
        if (row.pairs < .6 * pairs.length) return;
        count++;
        best.set(place, Math.max(best.get(place) || 0, row.weight / pairs.length));
      });
      return count;
    }

    async function brought(thing) {
      const found = new Map();
      for (const bearer of thing.bearers) {
        const row = await table.nth("links", bearer.place);
        let place = 0;
        bearer.above = row[2] || [];
        row[0].forEach(function (step, i) { place += step; found.set(place, Math.max(found.get(place) || 0, row[1][i])); });
      }
      return found;
    }

    function within(word, thing) { return thing.from <= word.from && word.to <= thing.to; }

    async function ranked(pieces, things, asked) {
      const scores = new Map(), covered = new Map();
      const weights = await Promise.all(asked.map(weighed));
      const all = weights.reduce(function (sum, one) { return sum + one.idf; }, 0);
      const add = function (map, place, value) { map.set(place, (map.get(place) || 0) + value); };
      const votes = await Promise.all(things.map(brought));
      const counted = asked.map(function () { return new Set(); });
      weights.forEach(function (one, i) {
        one.best.forEach(function (weight, place) {
          add(scores, place, Math.pow(one.idf, RARITY) * weight / 10);
          counted[i].add(place);
        });
      });
      const told = isQuestion(asked, things);
      things.forEach(function (thing, n) {
        const rare = Math.pow(idf(votes[n].size), RARITY);
        votes[n].forEach(function (weight, place) {
          add(scores, place, BROUGHT * rare * weight / 10);
          asked.forEach(function (word, i) { if (within(word, thing)) counted[i].add(place); });
        });
        thing.bearers.forEach(function (bearer) {
          asked.forEach(function (word, i) { if (within(word, thing)) counted[i].add(bearer.place); });
          if (!scores.has(bearer.place)) scores.set(bearer.place, 0);
          add(scores, bearer.place, told ? 0.1 : NAMED);
        });
      });
      counted.forEach(function (places, i) { places.forEach(function (place) { add(covered, place, weights[i].idf); }); });
      scores.forEach(function (score, place) {
        const kind = kindOf(place);
        const favored = told ? kind === "Mechanism" : !TOLD_KINDS.includes(kind);
        scores.set(place, score * Math.pow((covered.get(place) || 0) / all, COVERED) * (favored ? told ? TOLD : OWN : 1));
      });
      const whole = things.find(function (thing) { return thing.from === 0 && thing.to === pieces.length; });
      if (whole) whole.bearers.forEach(function (bearer) {
        const named = TERMS.includes(kindOf(bearer.place)) ? WHOLE / 8 : WHOLE;
        add(scores, bearer.place, named + Math.min(20, bearer.told) / 10 + (bearer.alias ? 0 : named / 8));
      });
      return again(scores, weights, asked.length);
    }

    /* Whether what is told of things is sought, and not a thing itself: by many words, by a
       process, or by two things of which none is a part of the other. */
    function isQuestion(asked, things) {
      if (new Set(asked.map(function (word) { return word.compound; })).size > 3) return true;
      const apart = things.some(function (one, i) {
        return things.some(function (other, j) { return i < j && !areRelated(one, other); });
      });
      return apart || things.some(function (thing) {
        return thing.bearers.every(function (bearer) { return TERMS.includes(kindOf(bearer.place)); });
      });
    }
    function areRelated(one, other) {
      return one.bearers.some(function (a) {
        return other.bearers.some(function (b) { return a.place === b.place || a.above.includes(b.place) || b.above.includes(a.place); });
      });
    }

    function order(scores) {
      return Array.from(scores).filter(function (row) { return row[1] > 0; })
        .sort(function (a, b) { return b[1] - a[1] || a[0] - b[0]; });
    }

    /* The best are ranked once more, by how far the query and one of their names are the same. */
    function again(scores, weights, length) {
      order(scores).slice(0, RANKED_AGAIN).forEach(function (row) {
        const shared = new Map();
        weights.forEach(function (one) {
          (one.names.get(row[0]) || new Map()).forEach(function (factor, code) { shared.set(code, (shared.get(code) || 0) + factor); });
        });
        let best = 0;
        shared.forEach(function (sum, code) { best = Math.max(best, 2 * sum / (code % 32 + length)); });
        scores.set(row[0], row[1] + OVERLAP * best * best);
      });
      const rows = order(scores);
      const least = rows.length > 2 ? TAIL * rows[2][1] : 0;
      return rows.filter(function (row) { return row[1] >= least; });
    }

    /* Things whose name begins with the whole query. */
    async function beginning(pieces) {
      const last = pieces[pieces.length - 1];
      const before = pieces.slice(0, -1).map(function (piece) { return piece.word; });
      const equal = has(meta.words.equal, last.word) ? meta.words.equal[last.word] : [];
      const found = new Map();
      for (const end of [last.spelled].concat(equal)) await begins(keyOf(before.concat(end)), found);
      return found;
    }

    async function begins(key, found) {
      if (key.length < 2) return;
      (await table.beginning("names", key, 2)).forEach(function (row) {
        for (let i = 0; i < row[1].length; i += 3) {
          const share = key.length / row[0].length;
          const value = BEGUN * (.4 + .6 * share) * (1 + Math.log(1 + row[1][i + 1]) / 2) * (row[1][i + 2] ? .8 : 1);
          const kind = kindOf(row[1][i]);
          if (["Paper", "Mechanism", "Check"].includes(kind)) continue;
          const old = found.get(row[1][i]);
          if (!old || old.value < value) found.set(row[1][i], { value: value, alias: row[1][i + 2] || "" });
        }
      });
    }

    /* Everything that the query finds, the best first: {hits: [{place, score, alias}], words, identifier}. */
    async function search(query, options) {
      const found = await identified(query);
      if (found) {
        return { hits: found.map(function (place) { return { place: place, score: 1000, alias: "" }; }), words: [], identifier: true, sure: found.length === 1 };
      }
      const pieces = text.compounds(query).flatMap(function (row, n) {
        return row.map(function (piece) { return Object.assign(piece, { compound: n }); });
      });
      if (!pieces.length) return { hits: [], words: [], identifier: false, sure: false };
      const unfinished = !/\s$/.test(query);
      const things = await names(pieces);
      const asked = await words(pieces, things, unfinished);
      const rows = await ranked(pieces, things, asked);
      const scores = new Map(rows);
      const aliases = new Map();
      things.forEach(function (thing) { thing.bearers.forEach(function (bearer) { aliases.set(bearer.place, bearer.alias); }); });
      if (unfinished) {
        (await beginning(pieces)).forEach(function (row, place) {
          scores.set(place, (scores.get(place) || 0) + row.value);
          if (!aliases.has(place)) aliases.set(place, row.alias);
        });
      }
      const whole = things.find(function (thing) { return thing.from === 0 && thing.to === pieces.length; });
      return {
        hits: order(scores).map(function (row) { return { place: row[0], score: row[1], alias: aliases.get(row[0]) || "" }; }),
        words: asked, identifier: false, sure: Boolean(whole && whole.bearers.length === 1)
      };
    }

    async function card(place) {
      const row = await table.nth("cards", place);
      return { kind: kindOf(place), title: row[0], address: row[1], short: row[2] || "", status: row[3] || "" };
    }

    /* The passage of a document that tells most of what was asked: {text, anchor, words}. */
    async function passage(place, asked) {
      const row = await table.nth("texts", place);
      const wanted = new Map();
      asked.forEach(function (word) {
        if (!word.pairs) wanted.set(text.word(word.said), 1);
        word.terms.forEach(function (term) { wanted.set(term.word, Math.max(wanted.get(term.word) || 0, term.factor)); });
      });
      let best = null;
      for (let i = 0; i < row.length; i += 2) {
        const seen = new Set();
        let score = 0;
        text.compounds(row[i]).flat().forEach(function (piece) {
          if (!wanted.has(piece.word) || seen.has(piece.word)) return;
          seen.add(piece.word);
          score += wanted.get(piece.word);
        });
        asked.forEach(function (word) {
          if (!word.pairs || !row[i].includes(word.said)) return;
          seen.add(word.said);
          score += 1;
        });
        if (!best || score > best.score) best = { text: row[i], anchor: row[i + 1], score: score, words: seen };
      }
      return best;
    }

    /* `passage` cut into [text, whether it was asked for]. */
    function marked(passage) {
      const signs = Array.from(passage.words).filter(function (word) { return passage.text.includes(word) && /[^\u0000-\u2fff]/.test(word); });
      const apart = new RegExp("(" + signs.concat("[\\p{L}\\p{N}]+").join("|") + ")", "u");
      return passage.text.split(apart).filter(Boolean).map(function (part) {
        const pieces = text.compounds(part).flat();
        return [part, passage.words.has(part) || pieces.some(function (piece) { return passage.words.has(piece.word); })];
      });
    }

    function facets() { return read(meta.folder + "/facets.json"); }

    return { search: search, card: card, passage: passage, marked: marked, facets: facets, total: total, kindOf: kindOf, reader: text };
  }

  /* Asks the index of the site at `base`. A site that was published anew meanwhile has no
     old files any more: then the newest index is opened and asked once more. */
  function connect(base) {
    const at = new URL("search/data/", base);
    let index = null;
    function start(cache) {
      return open(async function (path) {
        const answer = await fetch(new URL(path, at), path === "meta.json" ? { cache: cache } : {});
        if (!answer.ok) throw new Error(path + ": " + answer.status);
        return answer.json();
      });
    }
    return async function ask(question) {
      try {
        index = index || start("default");
        return await question(await index);
      } catch (problem) {
        index = start("reload");
        index.catch(function () { index = null; });
        return question(await index);
      }
    };
  }

  /* `text` cut into [text, language]: what is not English is told to who has it read aloud. */
  function spoken(text) {
    const parts = text.split(/([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+)/u);
    return parts.map(function (part, i) {
      if (i % 2 === 0) return [part, ""];
      return [part, /\p{Script=Hangul}/u.test(part) ? "ko" : /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(part) ? "ja" : "zh"];
    }).filter(function (row) { return row[0]; });
  }

  return { open: open, connect: connect, spoken: spoken, reader: reader, distance: distance };
})();
if (typeof module !== "undefined") module.exports = CrosstalkSearch;
