export { type Config, findConfig, readConfig } from "./batch/config.ts";
export type { ArgsOf, Code, Language } from "./diagnostics/catalogue.ts";
export { catalogue } from "./diagnostics/catalogue.ts";
export type { Fault } from "./diagnostics/finding.ts";
export { Refusal, sentence } from "./diagnostics/finding.ts";
export { type IngestOptions, ingest } from "./ingest.ts";
export type { Place } from "./model/place.ts";
export type {
  Coverage,
  Diagnostic,
  Duty,
  Indicator,
  Money,
  Project,
  Submission,
  Target,
  Trace,
} from "./model/record.ts";
export { type Encoding, encodingNamed, encodings } from "./readers/decode.ts";
export { findQuantities, type Quantity } from "./values/quantity.ts";
export { printTarget, readTarget } from "./values/target.ts";
export { csvHeading, csvRows } from "./writers/csv.ts";
export { toJson, toNdjson } from "./writers/json.ts";
export { type TableName, tableNames } from "./writers/tables/names.ts";
