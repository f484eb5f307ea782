import type { Submission } from "../model/record.ts";

/** What JSON may hold as it is, and a terminal or an editor would obey or break lines at: as an escape it is the same. */
const OBEYED = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** A value as JSON, in one line or indented, without a character that does something where it is shown. */
export const jsonText = (value: unknown, indent = 0): string =>
  JSON.stringify(value, null, indent).replace(OBEYED, escaped);

/** One submission as an object, several as an array, in input order. */
export function toJson(submissions: readonly Submission[], many: boolean): string {
  return `${jsonText(many ? submissions : submissions[0], 2)}\n`;
}

/** One submission a line. */
export const toNdjson = (submissions: readonly Submission[]): string =>
  submissions.map((submission) => `${jsonText(submission)}\n`).join("");
