import { expect, it } from "vitest";
import { checkSource } from "../../src/check.ts";
import { type Described, isTable } from "../containers/described.ts";
import { asDocx } from "../containers/docx.ts";
import { asHtml } from "../containers/html.ts";
import { asText } from "../containers/text.ts";
import { layouts } from "../layouts/all.ts";

/** A description with the nth cell that says just that saying something else. */
function withCell(described: Described, from: string, to: string, nth = 0): Described {
  let left = nth;
  const changed = (text: string): string => (text.trim() === from && left-- === 0 ? to : text);
  return described.map((block) =>
    isTable(block)
      ? {
          rows: block.rows.map((row) =>
            row.map((cell) => (typeof cell === "string" ? changed(cell) : { ...cell, text: changed(cell.text) })),
          ),
        }
      : block,
  );
}

async function codesIn(path: string, bytes: Uint8Array): Promise<string[]> {
  const { findings } = await checkSource(path, bytes, { language: "en" });
  return findings.map(({ diagnostic }) => diagnostic.code);
}

it.each<[layout: string, from: string, to: string, code: string, nth?: number]>([
  ["national form for one year, labels with colons", "8.60", "9.60", "parts-not-total"],
  ["national form for one year, labels with colons", "28.60", "18.60", "parts-not-total"],
  ["self-evaluation with a matrix of funds", "20.00", "21.00", "parts-not-total"],
  ["self-evaluation with a matrix of funds", "1.00", "1.50", "parts-not-total"],
  ["list of projects with amounts under one heading", "26.75", "27.75", "total-not-sum"],
  ["list over two pages, amounts in every row", "20.50", "25.50", "total-not-sum"],
  ["list with groups of projects", "58.00", "59.00", "total-not-sum"],
  ["list with a column for each level", "165", "195", "total-not-sum"],
  ["list with rows of units and a column of scores", "17.20", "18.20", "total-not-sum"],
  ["row list with sign, value and unit apart", "91,800.00", "97,800.00", "total-not-sum"],
  ["self-evaluation with the system's words for units", "20", "25", "weights-sum"],
  ["self-evaluation with a matrix of funds", "20", "60", "weights-sum"],
])("%s: %s as %s is %s", async (name, from, to, code, nth = 0) => {
  const layout = layouts.find((candidate) => candidate.name === name);
  if (layout === undefined) throw new Error(`no layout ${name}`);
  const described = withCell(layout.described, from, to, nth);
  expect(described).not.toEqual(layout.described);
  const found = [
    await codesIn("input.docx", asDocx(described)),
    await codesIn("input.html", Buffer.from(asHtml(described))),
    ...(layout.asText ? [await codesIn("input.txt", Buffer.from(asText(described)))] : []),
  ];
  for (const codes of found) expect(codes).toContain(`check/${code}`);
});
