import { ingest } from "../src/ingest.ts";

/**
 * The record of a source without what its container decides: the source itself, places, the count of its characters
 * but for those that are in a field, and diagnostics. With `traces`, what every field was printed as counts, too.
 */
export async function contentOf(path: string, bytes: Uint8Array, traces: boolean): Promise<unknown> {
  const { source: _, coverage, diagnostics: __, ...record } = await ingest(path, bytes, { trace: traces });
  const content = { ...record, mapped: coverage.mapped };
  return JSON.parse(JSON.stringify(content, (key, value: unknown) => (key === "at" ? undefined : value)));
}
