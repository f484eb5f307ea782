import { describe, expect, it } from "vitest";
import { layOut } from "../src/grid/layout.ts";
import { read } from "../src/readers/read.ts";
import { recordContent } from "../src/records/submission.ts";
import { displaceableUnits } from "../src/vocabulary/outline.ts";
import { vocabularyOf } from "../src/vocabulary/vocabulary.ts";
import { asDocx } from "./containers/docx.ts";
import { fixtures, readFixture } from "./fixtures.ts";
import { layouts } from "./layouts/all.ts";

const words = vocabularyOf(null);
/** A unit that slipped before the next name went back to its value. */
const slipped = new Set(displaceableUnits.map(({ unit }) => unit));
const plain = (text: string): string => text.replace(/[\s"]/g, "");

/** Printed words that the record holds in another form: levels by their canonical name, numbers without their unit. */
const isTyped = (text: string): boolean =>
  slipped.has(text) ||
  words.firstLevel(text) !== null ||
  words.secondLevel(text) !== null ||
  /^(?:正向|反向)(?:指标)?$/.test(text) ||
  /^\d+(?:\.\d+)?\s*[分%％.．、]?$/.test(text) ||
  /^[一二三四五六七八九十]+、?$/.test(text) ||
  /^[（(]?20\d\d年度?[)）]?$/.test(text);

/** Everything a record says, without blanks. */
function saidIn(value: unknown): string[] {
  if (typeof value === "string" || typeof value === "number") return [plain(String(value))];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => [plain(key), ...saidIn(held)]);
}

/** The stretches of a source that a field is said to hold, and that stand in none. */
async function invented(path: string, bytes: Uint8Array): Promise<string[]> {
  const { blocks, reading } = await read(path, bytes);
  const said = saidIn(recordContent(layOut(blocks, reading).parts, reading).content).join("\n");
  const { text } = reading.source;
  const stretches: string[] = [];
  let open = "";
  for (let at = 0; at <= text.length; at++) {
    const unit = text.slice(at, at + 1);
    const isMapped = unit.trim() !== "" && reading.leastOf({ text: unit, offsets: at }) === "mapped";
    if (isMapped) open += unit;
    else if (open !== "") {
      stretches.push(plain(open));
      open = "";
    }
  }
  return stretches.filter((stretch) => !isMadeOf(stretch, said));
}

const SHORTEST_PIECE = 2;

/** Whether a text is what the record says, piece by piece: fields may stand side by side, 12.修路 or 909001某某镇. */
function isMadeOf(text: string, said: string): boolean {
  if (text === "" || isTyped(text) || said.includes(text)) return true;
  for (let length = text.length - 1; length > 0; length--) {
    const piece = text.slice(0, length);
    const holds = isTyped(piece) || (length >= SHORTEST_PIECE && said.includes(piece));
    if (holds) return isMadeOf(text.slice(length), said);
  }
  return false;
}

describe("what counts as in the record is in the record", () => {
  it.each(
    fixtures()
      .filter(({ container, family }) => container !== "html" && family !== "refused")
      .map((fixture) => [fixture.name, fixture] as const),
  )("%s", async (_, fixture) => {
    expect(await invented(fixture.path, readFixture(fixture))).toEqual([]);
  });

  it.each(layouts.map(({ name, described }) => [name, described] as const))("%s", async (_, described) => {
    expect(await invented("input.docx", asDocx(described))).toEqual([]);
  });
});
