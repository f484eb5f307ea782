import type { Format } from "./format.ts";
import { toNdjson } from "./json.ts";

/** The records in one file, one a line. */
export const ndjson: Format = {
  files: ["submissions.ndjson"],
  isAppended: true,
  async write(submissions, create) {
    const file = create("submissions.ndjson");
    for (const submission of submissions()) file.write(toNdjson([submission]));
    return {};
  },
};
