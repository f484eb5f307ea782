import { ingest } from "../../src/ingest.ts";
import type { Indicator, Submission, Target } from "../../src/model/record.ts";
import type { Format, FormatSettings } from "../../src/writers/format.ts";
import { fixtures, readFixture } from "../fixtures.ts";

/** What every fixture that can be read becomes, checks included. */
export const readFixtures = (): Promise<Submission[]> =>
  Promise.all(
    fixtures()
      .filter(({ family }) => family !== "refused")
      .map((fixture) => ingest(fixture.path, readFixture(fixture), { check: true })),
  );

/** Texts that a file format may trip over. The last is half a surrogate pair. */
const NASTY = [
  "",
  " ",
  "0012.50",
  "=1+1",
  "＝1＋1",
  "+8613800000000",
  "-",
  "@SUM(A1)",
  "'quoted'",
  '"a", "b"\r\n"c"',
  "一\n二\t三",
  "10-12",
  "TRUE",
  "null",
  "NaN",
  "\\N",
  "\ufeff𠮷野家😀\u0000\u0007\ufffe",
  "长".repeat(40_000),
  "半\ud842",
] as const;

/** What UTF-8 can hold of a text. */
export const inUtf8 = (text: string): string => Buffer.from(text, "utf8").toString("utf8");

const target = (raw: string, number: number | null): Target => ({
  raw,
  kind: number === null ? "empty" : "quantity",
  comparator: number === null ? null : "=",
  implied: number !== null,
  number,
  upper: number,
  unit: null,
  amount: number,
  period: raw === "" ? { class: "deadline", start: null, end: "--12-31" } : null,
});

const NUMBERS = [0, -0.000001, 1e21, 123456789012345, 0.1, Number.MIN_VALUE, null] as const;

const indicator = (text: string, index: number): Indicator => ({
  level1: text,
  level2: text,
  name: text,
  description: null,
  target: target(text, NUMBERS[index % NUMBERS.length] ?? null),
  basis: text,
  weight: 0.5,
  direction: index % 2 === 0 ? "正向" : null,
  actual: index % 3 === 0 ? target(text, 1) : null,
  score: 0,
  reason: null,
  extra: { [text]: text },
  at: { table: 1, row: index + 1 },
});

/** A submission in which nothing is usual; its texts stand in texts, codes and JSON. */
export const nasty: Submission = {
  schema: "jixiao/submission/1",
  source: { path: "-", format: "text", encoding: null, bytes: 2 ** 40, sha256: "0".repeat(64) },
  title: "=cmd|' /C calc'!A0",
  year: 2024,
  unit: { code: "0012", name: "\u202e镇" },
  amountUnit: null,
  declaredTotal: null,
  narrative: [{ heading: "", text: NASTY.join("|"), at: {} }],
  duties: NASTY.map((text) => ({ heading: text, goal: text, indicators: null, targets: [target(text, 1)], at: {} })),
  projects: NASTY.map((text, index) => ({
    ordinal: index === 0 ? Number.MAX_SAFE_INTEGER : null,
    title: text,
    code: text,
    name: text,
    unit: { code: null, name: text },
    budget: { total: { raw: text, unit: "万元", amount: 1e21 }, fiscal: null, other: null },
    purpose: text,
    schedule: [{ label: text, month: null, percent: null }],
    goals: [text, text],
    indicators: index === 0 ? NASTY.map(indicator) : [],
    extra: {},
    at: {},
  })),
  diagnostics: NASTY.map((text) => ({ code: "x/y", severity: "info", message: text, at: {}, args: { text } })),
  coverage: { characters: 3, mapped: 1, structural: 1, unmapped: 1 },
};

/** A submission of which nothing could be read. */
export const empty: Submission = {
  ...nasty,
  source: { ...nasty.source, path: "空.txt" },
  title: null,
  year: null,
  unit: { code: null, name: null },
  narrative: [],
  duties: [],
  projects: [],
  diagnostics: [],
};

/** The files a format makes of these submissions. */
export async function written(
  format: Format,
  submissions: readonly Submission[],
  settings: FormatSettings = { headers: "en", excel: false },
): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer[]>();
  const create = (name: string) => {
    const chunks: Buffer[] = [];
    files.set(name, chunks);
    return { write: (chunk: string | Uint8Array) => void chunks.push(Buffer.from(chunk as string)) };
  };
  await format.write(
    function* () {
      yield* submissions;
    },
    create,
    settings,
  );
  return new Map([...files].map(([name, chunks]) => [name, Buffer.concat(chunks)]));
}
