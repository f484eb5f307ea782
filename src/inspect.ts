import type { Finding } from "./diagnostics/finding.ts";
import { type Fate, fatesOf } from "./fates.ts";
import { type Form, layOut } from "./grid/layout.ts";
import type { Table } from "./grid/table.ts";
import type { IngestOptions } from "./ingest.ts";
import type { Grid } from "./model/grid.ts";
import { atOnce } from "./model/run.ts";
import { read } from "./readers/read.ts";
import { isForm, readForm } from "./recognise/form.ts";
import type { FormEntry } from "./recognise/form-entries.ts";
import { type TableKind, tableKind } from "./recognise/tables.ts";
import { recordContent } from "./records/submission.ts";
import { type Vocabulary, vocabularyOf } from "./vocabulary/vocabulary.ts";

/** A table as read, for a person who doubts a result: its grid, and the parts it was taken for. */
export interface InspectedTable {
  readonly grid: Grid;
  /** What each row of the grid became. */
  readonly fates: readonly (readonly Fate[])[];
  readonly parts: readonly InspectedPart[];
}

export interface InspectedPart {
  readonly part: Form | Table;
  readonly kind: TableKind | "form";
  /** What a form's labels introduce; empty for tables under a heading. */
  readonly entries: readonly FormEntry[];
}

/** The tables of a source, what their rows became, and what laying them out found doubtful. */
export async function inspectSource(
  path: string,
  bytes: Uint8Array,
  { encoding = null, words = null, run = atOnce }: Pick<IngestOptions, "encoding" | "words" | "run"> = {},
): Promise<{ tables: readonly InspectedTable[]; findings: readonly Finding[] }> {
  const { blocks, reading } = await read(path, bytes, {
    encoding,
    traces: true,
    vocabulary: vocabularyOf(words),
    run,
  });
  return run(() => {
    const { tables, parts: all } = layOut(blocks, reading);
    const findings = reading.inOrder();
    const fates = fatesOf(tables, recordContent(all, reading).content, reading);
    const inspectedTables = tables.map(({ grid, parts }, index) => ({
      grid,
      fates: fates[index] ?? [],
      parts: parts.map((part) => inspected(part, reading.vocabulary)),
    }));
    return { tables: inspectedTables, findings };
  });
}

function inspected(part: Form | Table, vocabulary: Vocabulary): InspectedPart {
  if (part.kind === "table") return { part, kind: tableKind(part), entries: [] };
  const known = isForm(part.grid, vocabulary);
  return { part, kind: known ? "form" : "unknown", entries: known ? readForm(part.grid, vocabulary) : [] };
}
