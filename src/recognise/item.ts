import { type Fault, fault, quoted } from "../diagnostics/finding.ts";
import { type Passage, slice, trim } from "../model/passage.ts";
import { findTrailingValue, readTarget } from "../values/target.ts";
import { goalLabel } from "../vocabulary/outline.ts";

/** An item of an outline cut into name and value. `stray` are passages that belong to neither. */
export interface Item {
  readonly name: Passage | null;
  readonly value: Passage | null;
  readonly stray: readonly Passage[];
  readonly faults: readonly Fault[];
}

const SEPARATOR = /[：:\s]+/g;
const LEADING_MARKS = /^[：:、，,.．\s]+/;
const TRAILING_MARKS = /[：:，,、\s]+$/;
/** A sign parts name and value as well as a colon does. */
const SIGN = /^[≥≤>＞<＜=＝]/;
const LONGEST_WORD_VALUE = 12;
/** A value stands near the end of its item; looking further back would cost more than it finds. */
const SEPARATORS_TRIED = 8;

/** Cuts `人大代表人数 66人`, `支付及时率100%`, `参保率: 提升` into name and value. */
export function readItem(printed: Passage): Item {
  const { passage, stray, faults } = withoutPrefix(printed);
  const cut = valueAt(passage.text);
  if (cut === null) {
    return {
      name: passage,
      value: null,
      stray,
      faults: [...faults, fault("outline/value-missing", { name: quoted(passage.text) })],
    };
  }
  const value = trim(slice(passage, cut.at));
  const beforeValue = slice(passage, 0, cut.at);
  const marks = TRAILING_MARKS.exec(beforeValue.text.slice(-LONGEST_WORD_VALUE))?.[0].length ?? 0;
  const name = trim(slice(beforeValue, 0, beforeValue.text.length - marks));
  const strays = [...stray, slice(beforeValue, beforeValue.text.length - marks)];
  if (name.text === "") {
    return {
      name: null,
      value,
      stray: strays,
      faults: [...faults, fault("outline/name-missing", { value: quoted(value.text) })],
    };
  }
  const glued =
    cut.glued && !SIGN.test(value.text)
      ? [fault("outline/value-glued", { name: quoted(name.text), value: quoted(value.text) })]
      : [];
  return { name, value, stray: strays, faults: [...faults, ...glued] };
}

/** Punctuation, or another list's label (目标2:), that got in front of the name. */
function withoutPrefix(printed: Passage): { passage: Passage; stray: Passage[]; faults: Fault[] } {
  const length = LEADING_MARKS.exec(printed.text)?.[0].length ?? goalLabel.exec(printed.text)?.[0].length ?? 0;
  if (length === 0) return { passage: printed, stray: [], faults: [] };
  const passage = slice(printed, length);
  const text = printed.text.slice(0, length).trim();
  return {
    passage,
    stray: [slice(printed, 0, length)],
    faults: [fault("outline/stray-text", { text, name: quoted(passage.text) })],
  };
}

/** Whether a text ends in what reads as a value. */
export const hasValue = (text: string): boolean => text !== "" && valueAt(text) !== null;

/** Where the value begins: behind a blank or a colon if what follows reads as a value, else glued to the name. */
function valueAt(text: string): { at: number; glued: boolean } | null {
  const cuts = Array.from(text.matchAll(SEPARATOR), (match) => match.index + match[0].length)
    .filter((at) => at < text.length)
    .slice(-SEPARATORS_TRIED);
  const typed = cuts.find((at) => isTyped(text.slice(at)));
  if (typed !== undefined) return { at: typed, glued: false };
  const last = cuts.at(-1);
  if (last !== undefined && text.length - last <= LONGEST_WORD_VALUE) return { at: last, glued: false };
  const glued = findTrailingValue(text);
  return glued === null ? null : { at: glued, glued: glued > 0 };
}

/** A quantity, time or placeholder and nothing else. */
function isTyped(text: string): boolean {
  const { target, faults } = readTarget(text);
  if (target.kind === "qualitative") return false;
  return !faults.some(({ code }) => code === "value/words-around" || code === "value/number-fused-with-words");
}
