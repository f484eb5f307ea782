import { load } from "cheerio/slim";
import fc from "fast-check";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { layOut } from "../../src/grid/layout.ts";
import type { Slot } from "../../src/model/grid.ts";
import { read } from "../../src/readers/read.ts";
import { cell, docx, escapeXml, paragraph, row, table } from "../docx/build.ts";

const RUNS = 300;
const SEED = 20_261_121;

/** A slot as both sides print it: the text that begins here, or where the cell stands that covers it. */
type Printed = string | "above" | "left" | null;

// Documents

const words = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom(
        "清淤",
        "公里",
        "≥",
        "95%",
        "项目",
        "a",
        "12",
        "，",
        "“",
        "<b>",
        "&amp;",
        "&",
        "'",
        "𠮷",
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 3 }) },
  ),
  { maxLength: 5 },
);
const runOf = fc.record({
  text: words.map((pieces) => pieces.join("")),
  format: fc.constantFrom("", "<w:b/>", "<w:i/>", "<w:b/><w:i/>"),
});
const runs = fc
  .array(runOf, { maxLength: 3 })
  .map((all) =>
    all
      .map(
        ({ text, format }) => `<w:r><w:rPr>${format}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`,
      )
      .join(""),
  );
const paragraphXml = runs.map((xml) => `<w:p>${xml}</w:p>`);

/** A table of cells over several columns and rows, each of one or more paragraphs. */
const tableXml = fc
  .record({
    columns: fc.integer({ min: 1, max: 6 }),
    rows: fc.array(
      fc.array(
        fc.record({
          span: fc.integer({ min: 1, max: 3 }),
          merges: fc.boolean(),
          content: fc.array(paragraphXml, { minLength: 1, maxLength: 3 }),
        }),
        { minLength: 6, maxLength: 6 },
      ),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ columns, rows }) => {
    /** Columns of the cells above that may go on, by the column they begin at. */
    let above = new Map<number, number>();
    const printed = rows.map((cells) => {
      const next = new Map<number, number>();
      const out: string[] = [];
      for (let column = 0, index = 0; column < columns; index++) {
        const { span = 1, merges = false, content = [paragraph("")] } = cells[index] ?? {};
        const reach = above.get(column);
        const goesOn = reach !== undefined && merges;
        const wide = goesOn ? reach : Math.min(span, columns - column);
        const begins = !goesOn && merges;
        const text = goesOn ? paragraph("") : content.join("");
        if (goesOn || begins) next.set(column, wide);
        out.push(
          cell(text, { columns: wide, ...(goesOn ? { vertical: "goesOn" } : begins ? { vertical: "begins" } : {}) }),
        );
        column += wide;
      }
      above = next;
      return row(out);
    });
    return table(printed, columns);
  });

const documents = fc
  .array(fc.oneof(paragraphXml, tableXml, tableXml), { minLength: 1, maxLength: 6 })
  .map((blocks) => blocks.join(""));

// What mammoth reads

type Node = NonNullable<ReturnType<ReturnType<typeof load>["root"]>[0]>["children"][number];

const nodesIn = (node: object | undefined): readonly Node[] =>
  node !== undefined && "children" in node ? (node.children as readonly Node[]) : [];
const textIn = (node: Node): string => (node.type === "text" ? node.data : nodesIn(node).map(textIn).join(""));
const named = (nodes: readonly Node[], ...names: string[]): (Node & { readonly attribs: Record<string, string> })[] =>
  nodes.filter(
    (node): node is Node & { readonly attribs: Record<string, string> } =>
      "name" in node && names.includes(node.name as string),
  );

/** Paragraphs without a text are none; blanks around them say nothing. */
const said = (texts: readonly string[]): string[] => texts.map((text) => text.trim()).filter((text) => text !== "");

function spreadOut(given: Node): Printed[][] {
  const inside = nodesIn(given);
  const rows = named([...inside, ...named(inside, "tbody", "thead").flatMap(nodesIn)], "tr");
  const slots: Printed[][] = rows.map(() => []);
  rows.forEach((printed, index) => {
    let column = 0;
    for (const td of named(nodesIn(printed), "td", "th")) {
      const line = slots[index] ?? [];
      while (line[column] !== undefined) column++;
      const [wide, high] = [Number(td.attribs.colspan ?? 1), Number(td.attribs.rowspan ?? 1)];
      for (let down = 0; down < high; down++) {
        for (let right = 0; right < wide; right++) {
          const covered = down > 0 ? "above" : "left";
          const at = slots[index + down];
          if (at !== undefined)
            at[column + right] = down + right === 0 ? said(named(nodesIn(td), "p").map(textIn)).join("\n") : covered;
        }
      }
      column += wide;
    }
  });
  return columnsThatBegin(slots);
}

/** A column at which no cell begins is none. */
function columnsThatBegin(slots: readonly (readonly Printed[])[]): Printed[][] {
  const width = Math.max(...slots.map((line) => line.length));
  const begin = Array.from({ length: width }, (_, column) =>
    slots.some((line) => !["above", "left"].includes(line[column] ?? "left")),
  );
  return slots.map((line) => line.filter((_, column) => begin[column]));
}

interface Seen {
  readonly paragraphs: readonly string[];
  readonly tables: readonly (readonly (readonly Printed[])[])[];
}

async function byMammoth(bytes: Uint8Array): Promise<Seen> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { ignoreEmptyParagraphs: false });
  const blocks = nodesIn(load(value).root()[0]);
  return { paragraphs: said(named(blocks, "p").map(textIn)), tables: named(blocks, "table").map(spreadOut) };
}

// What we read

const printedSlot = (slot: Slot): Printed => {
  if (slot.kind === "origin") return slot.cell.passage.text;
  return slot.kind === "gap" ? null : slot.from;
};

async function byUs(bytes: Uint8Array): Promise<Seen> {
  const { blocks, reading } = await read("case.docx", bytes);
  const { parts, tables } = layOut(blocks, reading);
  return {
    paragraphs: parts.flatMap((part) => {
      return part.kind === "paragraph" && part.at.table === undefined ? [part.paragraph.passage.text] : [];
    }),
    tables: tables.map(({ grid }) => grid.rows.map((slots) => slots.map(printedSlot))),
  };
}

describe("mammoth and we", () => {
  it("read the same of tables and paragraphs without odd constructs", { timeout: 120_000 }, async () => {
    let [tables, spans] = [0, 0];
    await fc.assert(
      fc.asyncProperty(documents, async (body) => {
        // A document must say something.
        const bytes = docx({ body: body + paragraph("尾") });
        const [theirs, ours] = [await byMammoth(bytes), await byUs(bytes)];
        tables += ours.tables.length;
        spans += ours.tables.flat(2).filter((slot) => slot === "above" || slot === "left").length;
        expect(ours).toEqual(theirs);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    // The documents are no trifles.
    expect(tables).toBeGreaterThan(RUNS);
    expect(spans).toBeGreaterThan(RUNS);
  });
});
