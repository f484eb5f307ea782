import { type Grid, ownText } from "../model/grid.ts";
import type { FormEntry } from "../recognise/form-entries.ts";
import { mayLabel } from "../recognise/form-rows.ts";
import { namesUnit } from "../recognise/unit.ts";
import { oneLine } from "../text/blanks.ts";
import type { LabelRole } from "../vocabulary/labels.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { AMOUNT, type LearnedWord, PROJECT_CODE, SENTENCE, samplesOf } from "./word.ts";

/** A label with what it introduces; of one that stands beside columns of its own nobody can say what it is. */
interface Label {
  readonly word: string;
  readonly role: LabelRole | null;
  readonly known: boolean;
  readonly texts: readonly string[];
}

const labelWord = (text: string): string => oneLine(text).replace(/[：:]$/, "");

/** The label of a form's entry, if it is one. */
export function labelOf(entry: FormEntry): Label[] {
  if (entry.kind !== "labelled") return [];
  const { role, label, under, values } = entry;
  const texts = values.map(({ passage }) => passage.text.trim());
  return [{ word: labelWord(label.passage.text), role, known: role !== null || under !== null, texts }];
}

/** The labels of a form of which no word is known: by turns with their values. */
export function pairsIn({ rows }: Grid, vocabulary: Vocabulary): Label[] {
  return rows.flatMap((row, at): Label[] => {
    const cells = row.flatMap((slot, column) => (ownText(slot) === "" ? [] : [{ text: ownText(slot), column }]));
    // A word beside several rows of labels.
    const [first] = cells;
    const below = first === undefined ? undefined : rows[at + 1]?.[first.column];
    const paired = cells.length % 2 === 1 && below?.kind === "covered" ? cells.slice(1) : cells;
    return paired.flatMap(({ text }, index): Label[] => {
      const value = paired[index + 1];
      if (index % 2 === 1 || value === undefined || !mayLabel(text)) return [];
      const role = vocabulary.labelRole(text)?.role ?? null;
      return [{ word: labelWord(text), role, known: role !== null, texts: [value.text] }];
    });
  });
}

/** The labels that the vocabulary does not know, with what their values tell of them. */
export function learnedLabels(labels: readonly Label[]): LearnedWord[] {
  const guesses = labels.map(({ known, word, texts }) => (known ? null : labelRole(word, texts)));
  const roles = labels.map(({ role }, index) => role ?? guesses[index]?.role ?? null);
  if (!roles.includes("projectName") && roles.some((role) => role !== null)) {
    const at = labels.findIndex(({ known, texts }, index) => !known && roles[index] === null && texts.some(isName));
    if (at >= 0) {
      guesses[at] = { role: "projectName", sure: false };
      roles[at] = "projectName";
    }
  }
  return labels.flatMap(({ word, known, texts }, index): LearnedWord[] => {
    if (known) return [];
    const { role, sure } = guesses[index] ?? { role: null, sure: false };
    const told = sure || roles.filter((other) => other === role).length === 1 ? role : null;
    return [{ kind: "labels", word, samples: samplesOf(word, texts), role: told, placed: told !== null && sure }];
  });
}

const isName = (text: string): boolean => /\p{L}{2}/u.test(text) && !SENTENCE.test(text);

/** What a label may introduce, by its one value; what only a code can be is sure. */
function labelRole(word: string, texts: readonly string[]): { role: LabelRole; sure: boolean } | null {
  if (texts.length === 0) return null;
  const all = (fits: (text: string) => boolean) => texts.every(fits);
  if (all((text) => PROJECT_CODE.test(text))) return { role: "projectCode", sure: true };
  if (all((text) => AMOUNT.test(text) && /元/.test(word + text))) return { role: "budget", sure: false };
  if (all(namesUnit)) return { role: "unitName", sure: false };
  return all((text) => SENTENCE.test(text)) ? { role: "goals", sure: false } : null;
}
