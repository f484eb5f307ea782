import { describe, expect, it } from "vitest";
import { ingest } from "../src/ingest.ts";
import type { Indicator, Submission } from "../src/model/record.ts";

/**
 * What damage costs: one cell of a good table is deleted, added, split or joined with the next, in every way the
 * exports do it. The damaged row may be read wrong; every other row must come out as it was.
 */

const HEADING = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"];
const LEVELS = [
  ["产出指标", "数量指标", "质量指标", "时效指标", "成本指标"],
  ["效益指标", "经济效益指标", "社会效益指标", "可持续影响指标"],
  ["满意度指标", "服务对象满意度指标"],
] as const;
const VALUES = ["≥95%", "12个", "2026年底完成", "≤3万元", "及时发放", "提高", "300元/人/月", "100%"];
const THINGS = ["水渠", "路灯", "书屋", "桥涵", "林地", "讲堂", "泵房"];
const BASES = ["年度计划", "合同", "实地清点", "云财〔2025〕3号", "问卷调查"];

/** A deterministic source of numbers below `limit`: a linear congruential generator (Numerical Recipes). */
function random(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function table(pick: (limit: number) => number): string[][] {
  return LEVELS.flatMap(([level1, ...level2s]) =>
    level2s.flatMap((level2, first) =>
      Array.from({ length: 1 + pick(4) }, (_, repeat) => {
        const thing = `${THINGS[pick(THINGS.length)]}${["数量", "完好率", "及时性", "费用"][pick(4)]}`;
        const description = pick(5) === 0 ? "" : `列入计划的${thing}`;
        const basis = pick(6) === 0 ? "" : (BASES[pick(BASES.length)] ?? "");
        return [
          first === 0 && repeat === 0 ? level1 : "",
          level2,
          thing,
          description,
          VALUES[pick(VALUES.length)] ?? "",
          basis,
        ];
      }),
    ),
  );
}

/** A row as lines of text: one cell a line, in the way Tika prints it. */
const cellLines = (row: readonly string[]): string[] => row.map((cell) => `\t${cell}`);
const printTable = (rows: readonly (readonly string[])[]): string =>
  [
    "1.试验项目绩效目标表",
    "\t项目名称",
    "\t试验项目",
    "",
    ...[HEADING, ...rows.map((row) => [...row])].flatMap((row) => [...(row === HEADING ? cellLines(row) : row), ""]),
  ].join("\n");

type Damage = (lines: string[], pick: (limit: number) => number) => string[];

const damages: Record<string, Damage> = {
  "a cell is lost": (lines, pick) => lines.toSpliced(pick(lines.length), 1),
  "a foreign cell is added": (lines, pick) => lines.toSpliced(pick(lines.length + 1), 0, "\t（另附）"),
  "an empty cell is added": (lines, pick) => lines.toSpliced(pick(lines.length + 1), 0, "\t"),
  "a cell is split over two": (lines, pick) => {
    const at = 2 + pick(4);
    const text = lines[at] ?? "";
    const cut = 2 + pick(Math.max(1, text.length - 2));
    return lines.toSpliced(at, 1, text.slice(0, cut), `\t${text.slice(cut)}`);
  },
  "two cells are joined by a lost TAB": (lines, pick) => {
    const at = 1 + pick(lines.length - 1);
    return lines.with(at, (lines[at] ?? "").slice(1));
  },
  "two cells stand on one line": (lines, pick) => {
    const at = pick(lines.length - 1);
    return lines.toSpliced(at, 2, `${lines[at]}${lines[at + 1]}`);
  },
  "a blank line falls into the row": (lines, pick) => lines.toSpliced(1 + pick(lines.length - 1), 0, ""),
};

const read = (text: string): Promise<Submission> => ingest("damage.txt", Buffer.from(text));
const key = ({ level1, level2, name, description, target, basis }: Indicator): string =>
  JSON.stringify([level1, level2, name, description, target.raw, basis]);

/** How many of `wanted`, in order, are found in `found` (a longest common subsequence). */
function survivors(wanted: readonly string[], found: readonly string[]): number {
  let previous = new Array<number>(found.length + 1).fill(0);
  for (const one of wanted) {
    const next = [0];
    found.forEach((other, index) => {
      next.push(one === other ? (previous[index] ?? 0) + 1 : Math.max(previous[index + 1] ?? 0, next[index] ?? 0));
    });
    previous = next;
  }
  return previous.at(-1) ?? 0;
}

const TABLES = 60;
const REPORTS = new Set(["grid/ragged-row", "grid/cells-on-one-line"]);

describe.each(Object.keys(damages))("%s", (name) => {
  it("and at least 99 % of the other rows survive, with one diagnostic at most two", async () => {
    let others = 0;
    let survived = 0;
    let silent = 0;
    for (let seed = 1; seed <= TABLES; seed++) {
      const pick = random(seed * 7919);
      const rows = table(pick);
      const lines = rows.map(cellLines);
      const whole = await read(printTable(lines));
      const wanted = whole.projects[0]?.indicators.map(key) ?? [];
      expect(wanted).toHaveLength(rows.length);
      expect(whole.diagnostics.filter(({ code }) => code === "grid/ragged-row")).toEqual([]);
      const hit = pick(rows.length);
      const damaged = await read(printTable(lines.with(hit, damages[name]?.(lines[hit] ?? [], pick) ?? [])));
      const kept = wanted.filter((_, index) => index !== hit);
      others += kept.length;
      survived += survivors(kept, damaged.projects[0]?.indicators.map(key) ?? []);
      const reported = damaged.diagnostics.filter(({ code }) => REPORTS.has(code)).length;
      expect(reported).toBeLessThanOrEqual(2);
      if (reported === 0) silent++;
    }
    const share = survived / others;
    process.stderr.write(
      `damage: ${name}: ${survived}/${others} other rows survive (${(share * 100).toFixed(2)} %), ${silent}/${TABLES} without a word\n`,
    );
    expect(share).toBeGreaterThanOrEqual(0.99);
    // A blank line is no more than evidence, and loses nothing.
    if (name !== "a blank line falls into the row") expect(silent).toBe(0);
  });
});

it("a blank line lost between two rows costs nothing", async () => {
  const rows = table(random(5)).map(cellLines);
  const whole = await read(printTable(rows));
  const [first = [], second = [], ...rest] = rows;
  const joined = await read(printTable([[...first, ...second], ...rest]));
  expect(joined.projects[0]?.indicators.map(key)).toEqual(whole.projects[0]?.indicators.map(key));
});
