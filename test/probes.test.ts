import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Code } from "../src/diagnostics/catalogue.ts";
import { inspectSource } from "../src/inspect.ts";
import type { Slot } from "../src/model/grid.ts";

const folder = fileURLToPath(new URL("../../shared/probes/", import.meta.url));
const present = existsSync(`${folder}expected.json`);
if (!present) process.stderr.write("probes.test.ts: skipped, the Word files of one odd construct each are not here\n");

interface Probe {
  readonly expect: readonly (readonly string[])[];
  readonly note: string;
}

const probes: Readonly<Record<string, Probe>> = present
  ? (JSON.parse(readFileSync(`${folder}expected.json`, "utf8")) as Record<string, Probe>)
  : {};

/** What a probe's note wants told beside its table. */
const told: Readonly<Partial<Record<string, Code>>> = {
  vMerge_hidden_text: "grid/text-in-merged-cell",
  vMerge_orphan: "grid/orphan-merge",
  vMerge_span_mismatch: "grid/orphan-merge",
  vMerge_gap: "grid/orphan-merge",
  gridSpan_zero: "grid/impossible-span",
  gridSpan_neg: "grid/impossible-span",
  gridSpan_nan: "grid/impossible-span",
  strike: "text/struck",
  hidden: "text/hidden",
  formula_noresult: "docx/field-without-result",
  row_ins: "docx/row-inserted",
  row_del: "docx/row-left-out",
  run_ins_del: "docx/tracked-change",
  moveFrom: "docx/tracked-change",
  cellDel: "docx/cell-changed",
};

/** Whether a slot is what a probe wants, in the notation of the probes' README. */
function agrees(slot: Slot | undefined, wanted: string): boolean {
  if (wanted === "=") return slot?.kind === "covered";
  if (wanted === "" && (slot === undefined || slot.kind === "gap")) return true;
  if (slot?.kind !== "origin") return false;
  // A continuation without a cell above says whatever its own text is.
  if (wanted === "?") return true;
  const { text } = slot.cell.passage;
  const [plain = ""] = wanted.split(/\?$| \(\d+ struck\)$/);
  return text.replace(/\s+/g, "|") === plain;
}

const printed = (slot: Slot | undefined): string => {
  if (slot === undefined || slot.kind === "gap") return "∅";
  return slot.kind === "covered" ? "=" : slot.cell.passage.text;
};

describe.skipIf(!present)("a Word file of one odd construct", () => {
  it.each(Object.entries(probes))("%s is read as it is shown", async (name, { expect: wanted }) => {
    const path = `${folder}${name}.docx`;
    const { tables, findings } = await inspectSource(path, readFileSync(path));
    const rows = tables[0]?.grid.rows ?? [];
    const wrong = wanted.flatMap((row, index) => {
      const found = rows[index] ?? [];
      const agree = row.every((slot, column) => agrees(found[column], slot)) && found.length <= row.length;
      return agree ? [] : [[row, found.map(printed)]];
    });
    expect(wrong).toEqual([]);
    expect(rows).toHaveLength(wanted.length);
    const code = told[name];
    if (code !== undefined) expect(findings.map((finding) => finding.code)).toContain(code);
  });

  it("is one of 62", () => {
    expect(Object.keys(probes)).toHaveLength(62);
  });
});
