import { foldWidth } from "../text/fold.ts";
import { readTarget } from "../values/target.ts";
import { unitsOf } from "../values/unit.ts";
import { openings } from "../vocabulary/comparators.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";

/** What a cell holds, as far as it tells what its column is. */
export type Kind =
  | "empty"
  | "sign"
  | "direction"
  | "level1"
  | "level2"
  | "level"
  | "unit"
  | "number"
  | "quantity"
  | "words"
  | "text";

/** Stands among the signs where the value is words. */
const NO_SIGN = "定性";
const DIRECTION = /^(?:正向|反向|逆向)(?:指标)?$/;
const NUMBER = /^[-+]?\d[\d,]*(?:\.\d+)?$/;
const LONGEST_WORDS = 30;

/** `asWords` spares reading quantities where they may stand as well as words. */
export function kindOf(printed: string, vocabulary: Vocabulary, asWords = false): Kind {
  const text = foldWidth(printed).trim();
  if (text === "") return "empty";
  if (text.length > LONGEST_WORDS) return "text";
  if (text === NO_SIGN || openings.has(text)) return "sign";
  if (DIRECTION.test(text)) return "direction";
  const [first, second] = [vocabulary.firstLevel(text) !== null, vocabulary.secondLevel(text) !== null];
  if (first || second) return first && second ? "level" : first ? "level1" : "level2";
  if (NUMBER.test(text)) return "number";
  if (asWords) return "words";
  const { target, faults } = readTarget(text, unitsOf(vocabulary.units));
  if (target.kind === "empty") return target.comparator === null && target.unit !== null ? "unit" : "quantity";
  if (target.kind === "time") return "quantity";
  if (target.kind === "quantity" && faults.length === 0) return "quantity";
  return "words";
}
