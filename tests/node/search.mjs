// Asks the search index as the site does. Standard input is JSON: {index, queries, texts, table}.
// `queries` are answered from the folder `index`: each in the order given, by one reader, and
// once more by a fresh reader where `fresh` is set. `texts` are read by the normaliser alone.
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";

const core = createRequire(import.meta.url)("../../templates/theme/javascripts/search-core.js");
const { index, queries = [], texts = [], table, spelling = [], fresh } = JSON.parse(readFileSync(0, "utf8"));

let bytes = 0;
async function read(path) {
  const data = await readFile(`${index}/${path}`);
  bytes += gzipSync(data).length;
  return JSON.parse(data);
}

async function answer(reader, query) {
  const start = performance.now();
  const found = await reader.search(query);
  const ms = performance.now() - start;
  const first = found.hits.slice(0, 10);
  const cards = await Promise.all(first.map((hit) => reader.card(hit.place)));
  const told = first.filter((hit) => reader.kindOf(hit.place) === "Mechanism").slice(0, 3);
  const passages = await Promise.all(told.map((hit) => reader.passage(hit.place, found.words)));
  return {
    query,
    ms,
    count: found.hits.length,
    sure: found.sure,
    first: cards.map((card) => card.address),
    aliases: first.map((hit) => hit.alias),
    passages: passages.map((passage) => passage && [passage.text, passage.anchor]),
    words: found.words.map((word) => [word.said, word.how, word.terms.map((term) => term.word)]),
  };
}

const answers = [];
if (queries.length) {
  let reader = await core.open(read);
  const opening = bytes;
  for (const query of queries) {
    if (fresh) reader = await core.open(read);
    bytes = 0;
    answers.push({ ...(await answer(reader, query)), opening, bytes });
  }
}
const reader = table && core.reader(table, spelling);
const compounds = texts.map((text) => reader.compounds(text).map((row) => row.map((piece) => [piece.word, piece.short, piece.sign])));
process.stdout.write(JSON.stringify({ answers, compounds }));
