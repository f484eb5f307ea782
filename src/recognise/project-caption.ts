import { type Passage, slice, trim } from "../model/passage.ts";

/** A project's code as the budget system writes it before the name: a division's six digits, then digits and letters. */
const CAPTION = /^[[（(【]?(\d{6}[0-9A-Z]{9,18})[\])）】]?\s*[-—－_]?\s*(?=[^\s0-9A-Z])/;

/** A cell that prints a project's code and name together, or null. */
export function projectCaption(passage: Passage): { readonly code: Passage; readonly name: Passage } | null {
  const cell = trim(passage);
  const [printed, code] = CAPTION.exec(cell.text) ?? [];
  if (printed === undefined || code === undefined) return null;
  const at = cell.text.indexOf(code);
  return { code: slice(cell, at, at + code.length), name: slice(cell, printed.length) };
}
