import { z } from "zod";
import { submission } from "./record.ts";

/** The published JSON Schemas by name, generated from the zod definitions; `schemas/` holds them as files. */
export function jsonSchemas(): Record<string, unknown> {
  return { submission: { $id: "https://jixiao.dev/schemas/submission.schema.json", ...z.toJSONSchema(submission) } };
}
