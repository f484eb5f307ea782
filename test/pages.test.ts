import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { commandsOf, sectionsOf } from "./pages/page.ts";
import { bash, canRun, cloned, read, root } from "./pages/session.ts";

const READMES = ["README.md", "README.zh-CN.md"];

describe("the pages", () => {
  it("say the same: sections, commands and files in the same order", () => {
    const [english, chinese] = READMES.map((name) =>
      sectionsOf(read(name)).map(({ text, blocks }) => ({
        parts: Array.from(text.matchAll(/^###(?= )/gm)).length,
        blocks: blocks.map((block) => [block.kind, block.file, commandsOf(block).map(({ command }) => bare(command))]),
      })),
    );
    expect(chinese).toEqual(english);
  });

  const all = [...READMES, ...readdirSync(`${root}docs`).map((name) => `docs/${name}`)];
  it.each(all.filter((name) => name.endsWith(".md")))("%s leads to files and headings that are there", (name) => {
    for (const [, to = "", anchor] of read(name).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)) {
      const target = to === "" ? name : path.join(path.dirname(name), to);
      expect(existsSync(root + target), target).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(read(target)), target).toContain(anchor);
    }
  });

  it.skipIf(!canRun)(
    "have a demo",
    () => {
      const folder = cloned();
      const script = JSON.parse(read("package.json")).scripts.demo;
      const { status, stdout } = bash(folder, script, "C.UTF-8");
      expect([status, stdout]).toEqual([0, expect.stringContaining("云岭县青溪镇人民政府本级")]);
      expect(readdirSync(path.join(folder, "demo-output"))).toEqual(
        expect.arrayContaining([
          "dataset.xlsx",
          "indicators.csv",
          "indicators.parquet",
          "manifest.json",
          "submissions",
        ]),
      );
      rmSync(folder, { recursive: true });
    },
    120_000,
  );
});

/** A command without what is said of it. */
const bare = (command: string): string => command.replaceAll(/ +#.*$/gm, "");

/** As GitHub makes them. */
const anchorsOf = (page: string): string[] =>
  Array.from(page.matchAll(/^#+ (.+)$/gm), ([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
