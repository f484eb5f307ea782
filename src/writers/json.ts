import type { Submission } from "../model/record.ts";

/** What JSON may hold as it is, and a terminal or an editor would obey or break lines at: as an escape it is the same. */
const OBEYED = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** A value as JSON, in one line or indented, without a character that does something where it is shown. */
export const jsonText = (value: unknown, indent = 0): string =>
  JSON.stringify(value, null, indent).replace(OBEYED, escaped);

/**
 * A file with `jsonText(value, 2)`, in pieces of a member of a member at most: nobody needs to have it all at once. For
 * values without members that JSON would leave out (undefined, functions).
 */
export function* jsonFile(value: unknown): Generator<string> {
  yield* membersOf(value, "\n", 2);
  yield "\n";
}

function* membersOf(value: unknown, lineEnd: string, depth: number): Generator<string> {
  if (depth === 0 || typeof value !== "object" || value === null || Object.keys(value).length === 0) {
    // Within a string of JSON a line never ends.
    yield jsonText(value, 2).replaceAll("\n", lineEnd);
    return;
  }
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  let before = open;
  for (const [name, member] of Object.entries(value)) {
    yield `${before}${lineEnd}  ${open === "[" ? "" : `${jsonText(name)}: `}`;
    yield* membersOf(member, `${lineEnd}  `, depth - 1);
    before = ",";
  }
  yield lineEnd + close;
}

/** One submission as an object, several as an array, in input order. */
export function toJson(submissions: readonly Submission[], many: boolean): string {
  return `${jsonText(many ? submissions : submissions[0], 2)}\n`;
}

/** One submission a line. */
export const toNdjson = (submissions: readonly Submission[]): string =>
  submissions.map((submission) => `${jsonText(submission)}\n`).join("");
