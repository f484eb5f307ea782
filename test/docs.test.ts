import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/**
 * docs/layouts.md shows commands with what they print, and a config before and after a person edited it. All of it is
 * run in the order in which it stands there: `node bin/…` in the repository, `node ../bin/…` in a folder that holds the
 * example.
 */
const root = fileURLToPath(new URL("../", import.meta.url));
const built = existsSync(`${root}dist/cli/run.js`);
if (!built) process.stderr.write("docs.test.ts: skipped, dist is not built (npm run build)\n");

const page = readFileSync(`${root}docs/layouts.md`, "utf8");
const blocks = Array.from(page.matchAll(/^```([^\n]+)\n(.*?)^```$/gms), ([, kind = "", text = ""]) => ({ kind, text }));

let folder = "";
let config = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-docs-"));
  config = path.join(folder, "jixiao.config.json");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a terminal shows: messages, then data. */
function shown(command: string): string {
  const [node, bin, ...argv] = command.split(" ");
  expect(node).toBe("node");
  const cwd = bin?.startsWith("../") ? folder : root;
  const { stdout, stderr } = spawnSync(process.execPath, [`${root}bin/jixiao.js`, ...argv], {
    cwd,
    encoding: "utf8",
    env: { LANG: "en_GB.UTF-8" },
  });
  return `${stderr}${stdout}`.trimEnd();
}

describe.skipIf(!built)("docs/layouts.md", () => {
  it("begins its example with a document of the fixtures", () => {
    const [, from = "", to = ""] = /^mkdir try && cp (\S+) try\/(\S+) && cd try$/m.exec(page) ?? [];
    copyFileSync(root + from, path.join(folder, to));
    const source = blocks.find(({ kind }) => kind === "text document");
    expect(source?.text).toBe(readFileSync(root + from, "utf8"));
  });

  it.each(blocks.filter(({ kind }) => ["console", "json drafted", "json edited"].includes(kind)))(
    "$kind: $text",
    ({ kind, text }) => {
      if (kind === "json drafted") expect(JSON.parse(readFileSync(config, "utf8"))).toEqual(JSON.parse(text));
      else if (kind === "json edited") writeFileSync(config, text);
      else {
        for (const one of text.split(/^\$ /m).filter((part) => part !== "")) {
          const [command = "", ...lines] = one.split("\n");
          expect(shown(command)).toBe(lines.join("\n").trimEnd());
        }
      }
    },
  );
});
