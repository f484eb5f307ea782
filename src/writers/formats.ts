import type { Format, FormatName } from "./format.ts";

/** The formats of tables and of all records in one file; each is loaded when it is asked for. */
export async function formatNamed(name: Exclude<FormatName, "json">): Promise<Format> {
  switch (name) {
    case "csv":
      return (await import("./csv.ts")).csv;
    case "ndjson":
      return (await import("./ndjson.ts")).ndjson;
    case "xlsx":
      return (await import("./xlsx.ts")).xlsx;
    case "parquet":
      return (await import("./parquet.ts")).parquet;
  }
}
