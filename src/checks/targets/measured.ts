import type { Target } from "../../model/record.ts";
import { matchForm } from "../../text/fold.ts";
import { legible } from "../../values/legible.ts";
import { shareEndings, unboundedWords } from "../../vocabulary/rates.ts";
import { endsInOne, holdsOne } from "../../vocabulary/words.ts";
import { isLabel } from "../names/label.ts";
import { type InProject, isQuantity, isSatisfaction } from "../subject.ts";

const NOTE = /\([^()]*\)$/;

/** What an indicator measures, in the form of matching: its name or, where that says nothing, its description. */
export function measuredBy({ project, indicator: { name, description } }: InProject): string {
  const text = name === null || isLabel(name, project) ? (description ?? name ?? "") : name;
  return matchForm(text).replace(NOTE, "");
}

/** Whether an indicator is a share of a whole: between 0 and 100%. Where its name does not tell, it is none. */
export function isShare(one: InProject): boolean {
  const measured = measuredBy(one);
  if (holdsOne(measured, unboundedWords)) return false;
  return isSatisfaction(one.indicator) || endsInOne(measured, shareEndings);
}

type Percentage = Target & { readonly number: number };
export const isPercentage = (target: Target): target is Percentage => isQuantity(target) && target.unit === "%";

const LEAST_MISREAD = 200;
const LEADING_TWO = /^2(\d{2,3}(?:\.\d{1,4})?)(?=\D|$)/;

/** 290% for ≥90%: what is printed behind a 2 that text recognition made of the sign; null where it is no such number. */
export function behindMisreadSign({ raw, number, implied, upper }: Percentage): string | null {
  if (!implied || upper !== null || number < LEAST_MISREAD) return null;
  const [, digits] = LEADING_TWO.exec(legible(raw).trim()) ?? [];
  if (digits === undefined) return null;
  const rest = Number(digits);
  return rest >= 50 && rest <= 100 ? digits : null;
}

/** A printed value with plain signs, in half width. Formulas leave blanks where their commands stood. */
export function plainly({ raw }: Target): string {
  const text = legible(raw).trim();
  return /[$\\]/.test(raw) ? text.replace(/ +/g, "") : text;
}

/** A printed value from its number on, with its unit as printed. */
export function fromNumber(target: Target): string {
  const text = plainly(target);
  return text.slice(Math.max(text.search(/\d/), 0));
}
