import { afterAll, describe, expect, it } from "vitest";
import { ingest } from "../src/ingest.ts";
import type { Submission } from "../src/model/record.ts";
import { type Described, isTable, placed, widthOf } from "./containers/described.ts";
import { asDocx } from "./containers/docx.ts";
import { asHtml } from "./containers/html.ts";
import { asText } from "./containers/text.ts";
import { layouts } from "./layouts/all.ts";
import { compactExpected, compactRecord, type Expected } from "./layouts/expected.ts";
import {
  FURTHER,
  FURTHER_LABEL,
  furtherContents,
  inAnotherOrder,
  withBrokenHeadings,
  withEmptyColumn,
  withFormApart,
  withFurtherColumn,
  withFurtherLabel,
  withOtherWords,
} from "./layouts/variations.ts";

const containers: readonly (readonly [extension: string, write: (described: Described) => Uint8Array])[] = [
  ["docx", asDocx],
  ["html", (described) => Buffer.from(asHtml(described))],
  ["txt", (described) => Buffer.from(asText(described))],
];

/** Every character is counted once, and none is left over but those of texts that have no field. */
function expectCovered({ coverage, diagnostics }: Submission, allowed: Expected["unmapped"] = []): void {
  const { characters, mapped, structural, unmapped } = coverage;
  expect(mapped + structural + unmapped).toBe(characters);
  const left = diagnostics.filter(({ code }) => code === "coverage/unmapped").map(({ message }) => message);
  expect(left.filter((message) => !allowed.some((text) => message.includes(text)))).toEqual([]);
  expect(unmapped).toBeLessThanOrEqual(allowed.join("").length);
}

function expectRecord(submission: Submission, expected: Expected): void {
  expect(compactRecord(submission)).toEqual(compactExpected(expected));
  const codes = submission.diagnostics.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining([...(expected.diagnostics ?? [])]));
  expectCovered(submission, expected.unmapped);
}

/** What passed of what was tried, for `JIXIAO_LAYOUTS=report`. */
const outcomes = new Map<string, Map<string, [passed: number, tried: number]>>();

async function noted(layout: string, what: string, check: () => Promise<void>): Promise<void> {
  const row = outcomes.get(layout) ?? new Map<string, [number, number]>();
  outcomes.set(layout, row);
  const [passed, tried] = row.get(what) ?? [0, 0];
  row.set(what, [passed, tried + 1]);
  await check();
  row.set(what, [passed + 1, tried + 1]);
}

afterAll(() => {
  if (process.env.JIXIAO_LAYOUTS !== "report") return;
  const columns = ["docx", "html", "txt", "order", "further", "empty", "words", "broken", "apart", "label"];
  const lines = [...outcomes].map(([layout, row]) => {
    const cells = columns.map((column) => (row.get(column) ?? ["", ""]).join("/").replace(/^\/$/, "–").padEnd(8));
    return `${cells.join("")}${layout}`;
  });
  process.stdout.write(`${[columns.map((column) => column.padEnd(8)).join(""), ...lines].join("\n")}\n`);
});

const inContainers = layouts.flatMap((layout) =>
  containers
    .filter(([extension]) => layout.asText || extension !== "txt")
    .map(([extension, write]) => [`${extension}: ${layout.name}`, { layout, extension, write }] as const),
);

describe("a layout", () => {
  it.each(layouts.map(({ name, described }) => [name, described] as const))("%s is drawn on one grid", (_, described) =>
    expectOneGrid(described),
  );

  it.each(inContainers)("%s", async (_, { layout: { name, described, expected }, extension, write }) => {
    await noted(name, extension, async () => {
      expectRecord(await ingest(`input.${extension}`, write(described)), expected);
    });
  });
});

function expectOneGrid(described: Described): void {
  for (const table of described.filter(isTable)) {
    const width = widthOf(table);
    for (const row of placed(table)) {
      const covered = row.flatMap(({ column, columns }) => Array.from({ length: columns }, (_, at) => column + at));
      expect(covered).toEqual(Array.from({ length: width }, (_, at) => at));
    }
  }
}

/** Variations are read as a Word file or as a page in turns. */
async function readVaried(described: Described, turn: number): Promise<Submission> {
  expectOneGrid(described);
  const [extension, write] = containers[turn % 2] ?? ["docx", asDocx];
  return ingest(`input.${extension}`, write(described));
}

const SEEDS = [1, 2, 3, 4];

describe("the same record", () => {
  it.each(
    layouts
      .filter(({ varies }) => varies.order)
      .flatMap((layout) => SEEDS.map((seed) => [layout.name, seed, layout] as const)),
  )("%s: columns in order %i", async (_, seed, { name, tables, write, expected }) => {
    await noted(name, "order", async () => {
      expectRecord(await readVaried(write(inAnotherOrder(tables, seed)), seed), expected);
    });
  });

  it.each(
    layouts
      .filter(({ varies }) => varies.further !== null)
      .flatMap((layout) => SEEDS.map((seed) => [layout.name, seed, layout] as const)),
  )("%s: a further column at place %i", async (_, seed, { name, tables, write, expected, varies }) => {
    await noted(name, "further", async () => {
      const read = await readVaried(write(withFurtherColumn(tables, seed)), seed);
      const { projects } = read;
      const records = varies.further === "project" ? projects : projects.flatMap(({ indicators }) => indicators);
      expect(records.map(({ extra }) => extra[FURTHER])).toEqual(furtherContents(tables));
      for (const { extra } of records) delete extra[FURTHER];
      expectRecord(read, expected);
    });
  });

  it.each(
    layouts.flatMap((layout) => {
      const described = withFormApart(layout.described, layout.tables);
      return described === null
        ? []
        : containers.slice(0, 2).map((_, turn) => [layout.name, turn, layout, described] as const);
    }),
  )("%s: labels and columns in tables of their own, %i", async (_, turn, { name, expected }, described) => {
    await noted(name, "apart", async () => expectRecord(await readVaried(described, turn), expected));
  });

  it.each(
    layouts
      .filter(({ varies }) => varies.labels)
      .flatMap((layout) =>
        SEEDS.flatMap((seed) => {
          const described = withFurtherLabel(layout.described, layout.tables, seed);
          return described === null ? [] : [[layout.name, seed, layout, described] as const];
        }),
      ),
  )("%s: a further label at place %i", async (_, seed, { name, expected }, described) => {
    await noted(name, "label", async () => {
      const read = await readVaried(described, seed);
      expect(read.projects.map(({ extra }) => extra[FURTHER_LABEL])).toEqual(
        read.projects.map((_, index) => `备-${index + 1}`),
      );
      for (const { extra } of read.projects) delete extra[FURTHER_LABEL];
      expectRecord(read, expected);
    });
  });

  it.each(
    layouts
      .filter(({ varies }) => varies.order || varies.further !== null)
      .flatMap((layout) => SEEDS.slice(0, 2).map((seed) => [layout.name, seed, layout] as const)),
  )("%s: an empty column at place %i", async (_, seed, { name, tables, write, expected }) => {
    await noted(name, "empty", async () => {
      expectRecord(await readVaried(write(withEmptyColumn(tables, seed)), seed), expected);
    });
  });

  it.each(
    layouts
      .filter(({ varies }) => varies.words)
      .flatMap((layout) => SEEDS.slice(0, 2).map((seed) => [layout.name, seed, layout] as const)),
  )("%s: broken headings %i", async (_, seed, { name, tables, write, expected, varies }) => {
    await noted(name, "broken", async () => {
      const broken = withBrokenHeadings(tables, [...varies.keeps, ...keysOf(expected)], seed);
      expectRecord(await readVaried(write(broken), seed), expected);
    });
  });

  it.each(
    layouts
      .filter(({ varies }) => varies.words)
      .flatMap((layout, turn) =>
        withOtherWords(layout.tables, layout.varies.keeps, turn).map(
          (words) => [layout.name, words.heading, words.alias, { layout, words }] as const,
        ),
      ),
  )("%s: %s as %s", async (_, heading, alias, { layout: { name, write, expected }, words: { tables } }) => {
    await noted(name, "words", async () => {
      const read = await readVaried(write(tables), alias.length);
      expectRecord(renamedBack(read, alias, heading), expected);
    });
  });
});

/** The parts of all keys of projects' content without a field: headings that are themselves content. */
const keysOf = ({ projects }: Expected): string[] =>
  projects.flatMap(({ extra = {} }) => Object.keys(extra).flatMap((key) => key.split("·")));

/** Content without a field stands under the heading that is printed. */
function renamedBack(submission: Submission, alias: string, heading: string): Submission {
  const back = (extra: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(extra).map(([key, content]) => [
        key
          .split("·")
          .map((part) => (part === alias ? heading : part))
          .join("·"),
        content,
      ]),
    );
  const projects = submission.projects.map((project) => ({
    ...project,
    extra: back(project.extra),
    indicators: project.indicators.map((indicator) => ({ ...indicator, extra: back(indicator.extra) })),
  }));
  return { ...submission, projects };
}
