import { expect } from "vitest";
import { type Finding, Refusal } from "../../../src/diagnostics/finding.ts";
import type { Reading } from "../../../src/diagnostics/reading.ts";
import { type Layout, layOut } from "../../../src/grid/layout.ts";
import type { Slot } from "../../../src/model/grid.ts";
import type { Place } from "../../../src/model/place.ts";
import { read } from "../../../src/readers/read.ts";
import { type DocxParts, docx } from "../../docx/build.ts";

/** How a covered slot is printed, by where its cell stands; a hole the source leaves is null. */
export const up = "↑";
export const left = "←";

export interface Seen {
  /** Paragraphs outside tables; a heading begins with "# ". */
  readonly paragraphs: readonly string[];
  readonly tables: readonly (readonly (readonly (string | null)[])[])[];
  /** Paragraphs and, as [number], tables, as they follow each other. */
  readonly order: readonly string[];
  /** A code and where it stands: "text/hidden t1r2c3", "docx/prose p1"; the place is left out where there is none. */
  readonly findings: readonly string[];
  readonly reading: Reading;
}

/** What is read of a Word file, given as its body, its parts or its bytes. All of it must be accounted for. */
export async function readWord(given: string | DocxParts | Uint8Array): Promise<Seen> {
  const { blocks, reading } = await read("case.docx", bytesOf(given));
  const layout = layOut(blocks, reading);
  const findings = reading.inOrder().map(printed);
  expectCovered(reading);
  return { ...seen(layout), findings, reading };
}

const bytesOf = (given: string | DocxParts | Uint8Array): Uint8Array =>
  given instanceof Uint8Array ? given : docx(typeof given === "string" ? { body: given } : given);

function seen({ parts, tables }: Layout): Pick<Seen, "paragraphs" | "tables" | "order"> {
  // A row that stands alone is a paragraph to what comes after, and a row of its table.
  const outside = parts.flatMap((part) => (part.kind === "paragraph" && part.at.table === undefined ? [part] : []));
  const order = parts.map((part) => {
    const table = part.kind === "paragraph" ? part.at.table : part.grid.at.table;
    return part.kind === "paragraph" && table === undefined ? part.paragraph.passage.text : `[${table}]`;
  });
  return {
    paragraphs: outside.map(({ paragraph: { marked, passage } }) => `${marked ? "# " : ""}${passage.text}`),
    tables: tables.map(({ grid }) => grid.rows.map((row) => row.map(slot))),
    order: order.filter((text, index) => !text.startsWith("[") || text !== order[index - 1]),
  };
}

function slot(given: Slot): string | null {
  if (given.kind === "gap") return null;
  if (given.kind === "origin") return given.cell.passage.text;
  return given.from === "above" ? up : left;
}

const printed = ({ code, at }: Finding): string => `${code} ${placed(at)}`.trim();

function placed({ table, row, column, paragraph }: Place): string {
  if (table === undefined) return paragraph === undefined ? "" : `p${paragraph}`;
  return `t${table}${row === undefined ? "" : `r${row}`}${column === undefined ? "" : `c${column}`}`;
}

/** Every character is counted once, and what reached no field is told of. */
function expectCovered(reading: Reading): void {
  const before = reading.findings.length;
  const { characters, mapped, structural, unmapped } = reading.cover();
  expect(mapped + structural + unmapped).toBe(characters);
  expect(characters).toBe([...reading.source.text.replace(/\s/g, "")].length);
  const told = reading.findings.slice(before).map(({ args }) => Number(args.characters));
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(unmapped);
}

/** The only table of a body. */
export async function gridOf(body: string): Promise<Seen["tables"][number]> {
  const { tables } = await readWord(body);
  expect(tables).toHaveLength(1);
  return tables[0] ?? [];
}

export const paragraphsOf = async (given: string | DocxParts): Promise<readonly string[]> =>
  (await readWord(given)).paragraphs;

/** The arguments of every finding of a code. */
export const argumentsOf = ({ reading }: Seen, code: string): unknown[] =>
  reading
    .inOrder()
    .filter((finding) => finding.code === code)
    .map(({ args }) => args);

/** The code a file is refused with, and its reason where it has one. */
export async function refusalOf(given: string | DocxParts | Uint8Array, path = "case.docx"): Promise<string> {
  try {
    await read(path, bytesOf(given));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, args } = error.fault;
    return args.reason === undefined ? code : `${code} ${args.reason}`;
  }
  return "read";
}
