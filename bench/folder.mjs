/**
 * A folder as a county collects it: Word files, exported texts and saved web pages in folders by year, county and place.
 * Deterministic: the same count and seed give the same bytes.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { formDocument, listDocument } from "./documents.mjs";
import { exportedPage, exportedText } from "./exports.mjs";
import { numbersFrom, projectsOf, submitter } from "./projects.mjs";

/** What one finds, as shares of ten. */
const KINDS = [
  { share: 4, extension: "docx", write: (unit, count, seed) => formDocument(count, seed, unit) },
  { share: 1, extension: "docx", write: (_unit, count, seed) => listDocument(count, seed) },
  {
    share: 3,
    extension: "txt",
    write: (unit, count, seed) => exportedText(unit, projectsOf(unit, count, numbersFrom(seed))),
  },
  {
    share: 2,
    extension: "html",
    write: (unit, count, seed) => exportedPage(unit, projectsOf(unit, count, numbersFrom(seed))),
  },
].flatMap((kind) => Array(kind.share).fill(kind));

/** One in five hands in a few projects, the others 5 to 40. */
const sizeOf = (number) => (number(5) === 0 ? 1 + number(4) : 5 + number(36));

/** The submission with this index: its path in the folder, and its bytes, which `edition` varies. */
export function submissionAt(index, seed = 1, edition = 0) {
  const unit = submitter(index);
  const own = seed * 1_000_003 + index;
  const number = numbersFrom(own);
  const { extension, write } = KINDS[number(KINDS.length)];
  const count = sizeOf(number);
  const name = `${unit.town}人民政府${unit.year}年部门预算绩效目标.${extension}`;
  return {
    path: path.join(`${unit.year}年`, unit.county, unit.town, name),
    bytes: () => write(unit, count + edition, own),
  };
}

/** Writes one submission into a folder. */
export function writeSubmission(folder, submission) {
  const file = path.join(folder, submission.path);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, submission.bytes());
  return file;
}

/** Fills a folder with so many submissions. */
export function writeFolder(folder, count, seed = 1) {
  for (let index = 0; index < count; index++) writeSubmission(folder, submissionAt(index, seed));
}
