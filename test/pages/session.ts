import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Block, commandsOf } from "./page.ts";

export const root = fileURLToPath(new URL("../../", import.meta.url));

export const read = (name: string): string => readFileSync(root + name, "utf8");

export const canRun = existsSync(`${root}dist/cli/run.js`) && process.platform !== "win32";

/** What a command printed, messages and data as they came, and how it ended. */
export interface Printed {
  readonly text: string;
  readonly code: number;
}

/** A folder that looks like a clone of the project to whoever reads its pages, with `jixiao` on the path. */
export function cloned(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "jixiao-pages-"));
  cpSync(`${root}fixtures`, path.join(folder, "fixtures"), { recursive: true });
  for (const name of ["bin", "dist", "package.json"]) symlinkSync(root + name, path.join(folder, name));
  mkdirSync(path.join(folder, "path"));
  symlinkSync(`${root}bin/jixiao.js`, path.join(folder, "path", "jixiao"));
  // What is installed, built and linked is here already.
  writeFileSync(path.join(folder, "path", "npm"), "#!/bin/sh\n");
  chmodSync(path.join(folder, "path", "npm"), 0o755);
  return folder;
}

/** Runs bash in such a folder. */
export const bash = (folder: string, script: string, locale: string) =>
  spawnSync("bash", ["-c", script], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: `${path.join(folder, "path")}:${process.env.PATH}`, LANG: locale, HOME: folder },
  });

/**
 * Goes through a page in one shell: writes the files it shows and runs its commands, in their order. What each block's
 * commands printed is in the order of the commands.
 */
export function follow(blocks: readonly Block[], folder: string, locale: string): Map<Block, Printed[]> {
  const shown = path.join(folder, "shown");
  mkdirSync(shown);
  const script = ["last=0"];
  const named = new Map<Block, string[]>();
  for (const block of blocks) {
    const names: string[] = [];
    for (const { command } of commandsOf(block)) {
      const name = path.join(shown, String(script.length));
      script.push(`(exit $last); { ${command}\n} >'${name}' 2>&1; last=$?; echo $last >'${name}.code'`);
      names.push(name);
    }
    if (block.file !== "" && block.kind !== "text") script.push(`cat >'${block.file}' <<'END'\n${block.text}END`);
    named.set(block, names);
  }
  bash(folder, script.join("\n"), locale);
  const printed = (name: string): Printed => ({
    text: readFileSync(name, "utf8"),
    code: Number(readFileSync(`${name}.code`, "utf8")),
  });
  return new Map(blocks.map((block) => [block, (named.get(block) ?? []).map(printed)]));
}
