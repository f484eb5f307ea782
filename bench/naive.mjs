/**
 * What one would write without this project: every table of a folder's files as rows of text, one JSON a file and one CSV
 * over all. mammoth and cheerio for Word, cheerio for web pages, a split at blank lines and TABs for texts. It understands nothing.
 * `node bench/naive.mjs FOLDER OUT`
 */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { load } from "cheerio";
import { stringify } from "csv-stringify/sync";
import fastGlob from "fast-glob";
import mammoth from "mammoth";

function tablesOfHtml(html) {
  const $ = load(html);
  const rowOf = (row) =>
    $(row)
      .children("td, th")
      .toArray()
      .map((cell) => $(cell).text().trim());
  return $("table")
    .toArray()
    .map((table) => $(table).find("tr").toArray().map(rowOf));
}

const tablesOfText = (text) => [text.split(/\n\s*\n/).map((row) => row.split(/^\t/m).map((cell) => cell.trim()))];

const readers = {
  ".docx": async (bytes) => tablesOfHtml((await mammoth.convertToHtml({ buffer: bytes })).value),
  ".html": async (bytes) => tablesOfHtml(bytes.toString("utf8")),
  ".txt": async (bytes) => tablesOfText(bytes.toString("utf8")),
};

const [folder, out] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
writeFileSync(path.join(out, "rows.csv"), "");
for (const file of (await fastGlob("**/*.{docx,html,txt}", { cwd: folder })).sort()) {
  const tables = await readers[path.extname(file)](readFileSync(path.join(folder, file)));
  const json = path.join(out, `${file}.json`);
  mkdirSync(path.dirname(json), { recursive: true });
  writeFileSync(json, JSON.stringify({ file, tables }, null, 2));
  const rows = tables.flatMap((table, index) => table.map((cells, row) => [file, index + 1, row + 1, ...cells]));
  appendFileSync(path.join(out, "rows.csv"), stringify(rows));
}
