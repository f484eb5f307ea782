import type { Column } from "../grid/heading.ts";
import { contentsOf, type Told, toldByContents } from "../grid/roles.ts";
import type { Table } from "../grid/table.ts";
import { type Grid, ownText } from "../model/grid.ts";
import { mayLabel } from "../recognise/form-rows.ts";
import { namesUnit } from "../recognise/unit.ts";
import { oneLine } from "../text/blanks.ts";
import type { ColumnRole } from "../vocabulary/columns.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { AMOUNT, type LearnedWord, PROJECT_CODE, SENTENCE, samplesOf } from "./word.ts";

/** Reasons for which a column's word needs no config: the vocabulary knows it. */
const KNOWN_BY: ReadonlySet<string> = new Set(["word", "ornament", "misprint", "taken", "group", "side", "corrected"]);

/** A column as far as its role can be told: by its heading, else by what stands below. */
interface Unread {
  readonly word: string;
  readonly cells: readonly string[];
  readonly role: ColumnRole | null;
  readonly known: boolean;
}

/** The unknown words of a table's heading. */
export function columnsOf({ grid, columns, headings }: Table, vocabulary: Vocabulary): LearnedWord[] {
  const rows = grid.rows.filter((_, index) => !headings.has(index));
  const unread = columns.map(({ heading, group, role, reason }: Column, index): Unread => {
    // A column under a heading over several is known by its own word.
    const word = group === null ? heading : heading.replace(`${group}·`, "");
    const known = KNOWN_BY.has(reason.by) || [word, group ?? ""].some((one) => vocabulary.columnRole(one) !== null);
    return { word, cells: rows.map((row) => ownText(row[index])), role, known };
  });
  return learnedColumns(unread, vocabulary);
}

/** The columns whose words the vocabulary does not know, with what their contents tell of them. */
export function learnedColumns(columns: readonly Unread[], vocabulary: Vocabulary): LearnedWord[] {
  const guesses = guessRoles(columns, vocabulary);
  return columns.flatMap(({ word, cells, role, known }, index): LearnedWord[] => {
    if (known || word === "") return [];
    const found = role === null ? (guesses[index] ?? null) : { role, sure: true };
    const samples = samplesOf(word, cells);
    return [{ kind: "columns", word, samples, role: found?.role ?? null, placed: found?.sure ?? false }];
  });
}

const FEWEST_COLUMNS = 3;
/** A title and a caption may stand above a heading that only its words tell. */
const HIGHEST_HEADING = 3;
/** The rows of a form that may stand above a heading. */
const LONGEST_FORM = 40;
/** So many rows below a heading tell what its columns hold. */
const ROWS_BELOW = 200;
/** So many columns must be clear by their contents for a row to be a heading rather than labels. */
const CLEAR_COLUMNS = 2;

/** The row that heads the columns of a table of which not even the heading is known, or null where it has none. */
export function headingIn(grid: Grid, isForm: boolean, vocabulary: Vocabulary): number | null {
  const texts = grid.rows.slice(0, LONGEST_FORM).map((row) => row.map(ownText));
  let best: { at: number; clear: number } | null = null;
  for (const [at, heading] of texts.entries()) {
    if (at === grid.rows.length - 1 || !isHeading(heading, vocabulary)) continue;
    const told = guessRoles(columnsBelow(grid, at, vocabulary), vocabulary);
    const clear = told.filter((one) => one?.sure === true).length;
    const paired = heading.length % 2 === 0 && heading.length <= 4;
    const lists = told.some((one) => one?.role === "budget") && at + 2 < grid.rows.length;
    const heads = clear >= CLEAR_COLUMNS || (!isForm && (lists || !paired) && at < HIGHEST_HEADING);
    if (heads && (best === null || clear > best.clear)) best = { at, clear };
  }
  return best?.at ?? null;
}

/** The columns under the heading in row `at`. */
export function columnsBelow({ rows }: Grid, at: number, vocabulary: Vocabulary): Unread[] {
  const [heading = [], below = []] = rows.slice(at, at + 2);
  const spans = heading.some((slot) => slot.kind === "covered" && slot.from === "left");
  const inTwoRows = spans && below.some((slot) => slot.kind === "covered" && slot.from === "above");
  const from = at + (inTwoRows ? 2 : 1);
  return heading.map((slot, column): Unread => {
    const word = (inTwoRows && ownText(below[column])) || ownText(slot);
    const known = vocabulary.columnRole(word);
    const cells = rows.slice(from, from + ROWS_BELOW).map((row) => ownText(row[column]));
    return { word: oneLine(word), cells, role: known?.role ?? null, known: known !== null };
  });
}

function isHeading(texts: readonly string[], vocabulary: Vocabulary): boolean {
  const spoken = texts.filter((text) => text !== "");
  const words = spoken.filter((text) => mayLabel(text) && !vocabulary.isLevel(text));
  return spoken.length >= FEWEST_COLUMNS && words.length === spoken.length && new Set(words).size === words.length;
}

/** What only tables of indicators have. */
const OF_INDICATORS: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>([
  "level1",
  "level2",
  "sign",
  "valueUnit",
  "direction",
]);

/** What the contents of unknown columns tell; of several that look alike none is sure. */
function guessRoles(columns: readonly Unread[], vocabulary: Vocabulary): (Told | null)[] {
  const counted = columns.map(({ cells, role, known }) => (known || role !== null ? null : countedRole(cells)));
  const roles = columns.map(({ role }, index) => role ?? counted[index] ?? null);
  const open = columns.map(({ known }, index) => !known && roles[index] === null);
  const contents = columns.map(({ cells }) => contentsOf(cells, vocabulary));
  const told = [...toldByContents(roles, open, contents)];
  const hasIndicators = [...roles, ...told.map(([, { role }]) => role)].some((role) => OF_INDICATORS.has(role));
  const sure = told.filter(([, one]) => one.sure);
  const guessed = new Map(hasIndicators || sure.length > 0 ? told : listRoles(columns, open));
  if (hasIndicators && ![...roles, ...[...guessed.values()].map(({ role }) => role)].includes("name")) {
    for (const index of firstOfWords(columns, open, [...guessed.keys()]))
      guessed.set(index, { role: "name", sure: false });
  }
  const alike = (role: ColumnRole) => [...guessed.values()].filter((one) => one.role === role).length > 1;
  return columns.map((_, index) => {
    const role = counted[index] ?? null;
    if (role !== null) return { role, sure: true };
    const found = guessed.get(index) ?? null;
    return found === null ? null : { role: found.role, sure: found.sure && !alike(found.role) };
  });
}

/** The first column of words that are neither sentences nor units: what is listed mostly stands in front. */
function firstOfWords(columns: readonly Unread[], open: readonly boolean[], but: readonly number[]): number[] {
  const first = columns.findIndex(({ cells }, index) => {
    const spoken = cells.filter((text) => text !== "");
    const named = spoken.filter((text) => /\p{L}{2}/u.test(text) && !SENTENCE.test(text) && !namesUnit(text));
    return open[index] && !but.includes(index) && spoken.length > 0 && named.length === spoken.length;
  });
  return first < 0 ? [] : [first];
}

/** What the columns of a list of projects may be: a sum, sentences, units, and what they are of. */
function listRoles(columns: readonly Unread[], open: readonly boolean[]): [number, Told][] {
  const roles = new Set(columns.map(({ role }) => role));
  const only = (role: ColumnRole, fits: (texts: readonly string[]) => boolean) => {
    const fitting = columns.flatMap(({ cells }, index) => {
      const spoken = cells.filter((text) => text !== "");
      return open[index] && spoken.length > 0 && fits(spoken) ? [index] : [];
    });
    return fitting.length === 1 && !roles.has(role) ? fitting : [];
  };
  const sums = only("budget", (texts) => texts.every((text) => AMOUNT.test(text)));
  const goals = only("goals", (texts) => texts.every((text) => SENTENCE.test(text)));
  if (sums.length + goals.length === 0) return [];
  const units = only("unitName", (texts) => texts.every(namesUnit));
  const names = roles.has("projectName") ? [] : firstOfWords(columns, open, goals);
  const told =
    (role: ColumnRole) =>
    (index: number): [number, Told] => [index, { role, sure: false }];
  return [
    ...sums.map(told("budget")),
    ...goals.map(told("goals")),
    ...units.map(told("unitName")),
    ...names.map(told("projectName")),
  ];
}

/** What only the cells of a column together tell. */
function countedRole(cells: readonly string[]): ColumnRole | null {
  const spoken = cells.filter((text) => text !== "");
  if (spoken.length > 1 && spoken.every((text, index) => text === String(index + 1))) return "serial";
  return spoken.length > 0 && spoken.every((text) => PROJECT_CODE.test(text)) ? "projectCode" : null;
}
