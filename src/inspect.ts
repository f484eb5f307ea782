import type { Finding } from "./diagnostics/finding.ts";
import { type Form, layOut, type Table } from "./grid/layout.ts";
import { read } from "./readers/read.ts";
import { type FormEntry, isForm, readForm } from "./recognise/form.ts";
import { type TableKind, tableKind } from "./recognise/tables.ts";
import type { Encoding } from "./text/decode.ts";

/** A table as read, for a person who doubts a result. */
export interface InspectedTable {
  readonly table: Form | Table;
  readonly kind: TableKind | "form";
  /** What a form's labels introduce; empty for tables under a heading. */
  readonly entries: readonly FormEntry[];
}

/** The tables of a source before any record is made of them, and what laying them out found doubtful. */
export async function inspectSource(
  bytes: Uint8Array,
  encoding: Encoding | null,
): Promise<{ tables: readonly InspectedTable[]; findings: readonly Finding[] }> {
  const { blocks, reading } = await read(bytes, encoding);
  const tables = layOut(blocks, reading).flatMap((part): InspectedTable[] => {
    if (part.kind === "paragraph") return [];
    if (part.kind === "table") return [{ table: part, kind: tableKind(part), entries: [] }];
    const known = isForm(part.grid);
    return [{ table: part, kind: known ? "form" : "unknown", entries: known ? readForm(part.grid) : [] }];
  });
  return { tables, findings: reading.inOrder() };
}
