import type { Span } from "../../diagnostics/excerpt.ts";
import type { Quote } from "../../diagnostics/quote.ts";
import { withoutControls } from "../io.ts";
import { charactersIn, widthOf } from "./draw.ts";

/** A quoted line as a terminal shows it, and below it the marks of what is in question; "" where nothing is marked. */
export interface DrawnQuote {
  readonly text: string;
  readonly marks: string;
}

const CUT = "…";

/** One character as it is shown. Several spans may hold it. */
interface Shown {
  readonly text: string;
  readonly width: number;
  readonly marked: boolean;
}

/** TABs as an arrow, line breaks as a sign; what a terminal would obey instead of print is replaced. */
const shown = (character: string): string =>
  withoutControls(character.replace("\t", "→").replace(/[\r\n\u2028\u2029]/, "⏎"));

function charactersOf(text: string, spans: readonly Span[]): Shown[] {
  let at = 0;
  return charactersIn(text).map((character) => {
    const from = at;
    at += character.length;
    const printed = shown(character);
    const marked = spans.some(({ start, end }) => from < end && at > start);
    return { text: printed, width: widthOf(printed), marked };
  });
}

/** Whether a quote can be shown whole in so many columns. */
export const fits = ({ text, before, behind }: Quote, width: number): boolean =>
  before === 0 && behind === 0 && widthOf(text) <= width;

/** A quoted line in at most so many columns, around the first of the spans where it is too long. */
export function drawQuote({ text, before, behind }: Quote, spans: readonly Span[], width: number): DrawnQuote {
  const characters = charactersOf(text, spans);
  const first = Math.max(
    0,
    characters.findIndex(({ marked }) => marked),
  );
  const { from, to } = windowAround(characters, first, width, before > 0, behind > 0);
  const kept = characters.slice(from, to);
  const lead = from > 0 || before > 0 ? CUT : "";
  const tail = to < characters.length || behind > 0 ? CUT : "";
  const marks = kept.map(({ width: columns, marked }) => (marked ? "^" : " ").repeat(columns)).join("");
  return {
    text: lead + kept.map((one) => one.text).join("") + tail,
    marks: marks.includes("^") ? (" ".repeat(lead.length) + marks).trimEnd() : "",
  };
}

/** The stretch of characters to be shown: what is marked from `first` on, then as much on both sides as there is room. */
function windowAround(
  characters: readonly Shown[],
  first: number,
  width: number,
  isCutBefore: boolean,
  isCutBehind: boolean,
): { from: number; to: number } {
  const widthAt = (index: number): number => characters[index]?.width ?? 0;
  const total = characters.reduce((sum, { width: columns }) => sum + columns, 0);
  if (total + (isCutBefore ? 1 : 0) + (isCutBehind ? 1 : 0) <= width) return { from: 0, to: characters.length };
  let room = width - 2 * CUT.length;
  let [from, to] = [first, first];
  const takeBehind = (): boolean => {
    if (to >= characters.length || widthAt(to) > room) return false;
    room -= widthAt(to++);
    return true;
  };
  const takeBefore = (): boolean => {
    if (from <= 0 || widthAt(from - 1) > room) return false;
    room -= widthAt(--from);
    return true;
  };
  while (characters[to]?.marked && takeBehind());
  for (let goesOn = true; goesOn; ) {
    const before = takeBefore();
    goesOn = takeBehind() || before;
  }
  return { from, to };
}
