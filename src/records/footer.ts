import type { Reading } from "../diagnostics/reading.ts";
import { type Passage, slice, trim } from "../model/passage.ts";
import type { Place } from "../model/place.ts";
import { oneLine } from "../text/blanks.ts";
import type { ColumnRole } from "../vocabulary/columns.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Extra } from "./extra.ts";
import type { Fields, Printed } from "./fields.ts";
import { aloneIn, gapsIn, isSigned, isTotal, keyOf, type Row, totalIn } from "./rows.ts";

/** Rows below a table that belong to its project and to no indicator: sums, opinions, conclusions, signatures, notes. */
export const isFooter = (row: Row, vocabulary: Vocabulary): boolean =>
  isTotal(row) || isSigned(row) || isSignature(row) || isConclusion(row, vocabulary);

/** A line of text over all columns that begins with a label: 单位负责人（签字）：…. */
const isSignature = (row: Row): boolean => OPENING_LABEL.test(aloneIn(row)?.text ?? "");

const OPENING_LABEL = /^[\u4e00-\u9fff（()）]{1,14}\s*[：:]/;

/** Where rows of indicators print their level, and others the word that says what they are. */
const BEFORE_NAMES = new Set<ColumnRole | null>(["side", "serial", "level1", "level2"]);

/** A word that is no level, and one text beside it over the other columns: 自评结论. */
function isConclusion(row: Row, vocabulary: Vocabulary): boolean {
  const [label, text, ...others] = row.spoken;
  if (label === undefined || text === undefined || others.length > 0 || gapsIn(row) < WIDE_TEXT) return false;
  if (label.text.length > LONGEST_CONCLUSION || NO_CONCLUSION.test(label.text)) return false;
  return BEFORE_NAMES.has(label.column.role) && !vocabulary.isLevel(label.text);
}

const WIDE_TEXT = 2;
const LONGEST_CONCLUSION = 16;
const NO_CONCLUSION = /指标[：:]?$|^\d|[。；;，,]/;

/** Keeps what such a row says under its own words: 合计·分值, 填表人, 注. */
export function keepFooter(row: Row, fields: Fields, extra: Extra, reading: Reading): void {
  for (const { label, key, values } of isTotal(row) ? sums(row) : signatures(row)) {
    reading.structural(label);
    extra.takeParagraphs(key, values, fields);
  }
}

interface FooterEntry {
  readonly label: Passage;
  readonly key: string;
  readonly values: Printed[];
}

function sums(row: Row): FooterEntry[] {
  const total = totalIn(row);
  if (total === undefined) return [];
  const others = row.spoken.filter(({ cell }) => cell !== total.cell);
  return others.map(({ cell, column }) => ({
    label: total.cell.passage,
    key: `${oneLine(total.text)}·${keyOf(row.columns, row.columns.indexOf(column))}`,
    values: [{ passage: cell.passage, at: cell.at }],
  }));
}

/** A word with a colon, at the start or behind a blank: 填表人：张三  联系电话：…. */
const LABEL = /(?<=^|\s)[\u4e00-\u9fff（()）]{1,14}\s*[：:]/g;

/** Labels with their values in the same cell behind a colon, or in the next. */
function signatures(row: Row): FooterEntry[] {
  const entries: FooterEntry[] = [];
  const open = (label: Passage, value: Passage, at: Place) => {
    const key = oneLine(label.text).replace(/\s*[：:]$/, "");
    entries.push({ label, key, values: value.text === "" ? [] : [{ passage: value, at }] });
  };
  for (const { cell, text } of row.spoken) {
    const labels = Array.from(cell.passage.text.matchAll(LABEL), ({ index, 0: { length } }) => ({ index, length }));
    const before = entries.at(-1);
    const plain = trim(slice(cell.passage, 0, labels[0]?.index));
    if (plain.text !== "") {
      if (before === undefined || (labels.length === 0 && before.values.length > 0 && text.length <= LONGEST_LABEL))
        open(plain, slice(plain, plain.text.length), cell.at);
      else before.values.push({ passage: plain, at: cell.at });
    }
    labels.forEach(({ index, length }, nth) => {
      const value = trim(slice(cell.passage, index + length, labels[nth + 1]?.index));
      open(slice(cell.passage, index, index + length), value, cell.at);
    });
  }
  return entries;
}

const LONGEST_LABEL = 8;
