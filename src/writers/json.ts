import type { Submission } from "../model/record.ts";

/** One submission as an object, several as an array, in input order. */
export function toJson(submissions: readonly Submission[], many: boolean): string {
  return `${JSON.stringify(many ? submissions : submissions[0], null, 2)}\n`;
}

/** One submission a line. */
export const toNdjson = (submissions: readonly Submission[]): string =>
  submissions.map((submission) => `${JSON.stringify(submission)}\n`).join("");
