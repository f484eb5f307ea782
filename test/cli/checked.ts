import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Diagnostic } from "../../src/model/record.ts";
import { type Ran, run, type Surroundings } from "./terminal.ts";

const FORM = "项目名称 | 清淤经费 | 预算数 | 10.00万元\n一级指标 | 二级指标 | 三级指标 | 指标值\n";
const indicator = (name: string, value: string): string => `产出指标 | 数量指标 | ${name} | ${value}\n`;

/** Small documents, and what is found in them. */
export const CLEAN = `${FORM}${indicator("清淤长度", "≥3公里")}`;
/** One error, in line 1. */
export const NEGATIVE = CLEAN.replace("10.00", "-10.00");
/** One warning, value/placeholder, in line 3. */
export const TEMPLATE = `${FORM}${indicator("清淤长度", "≥**公里")}`;
/** Two warnings, value/placeholder and value/impossible-date, in lines 3 and 4. */
export const TWO = `${TEMPLATE}${indicator("完成时间", "2月30日前")}`;

/** A folder of a test's own. */
export interface Folder {
  readonly path: string;
  /** Writes a file, and returns its path as the command line names it. */
  lay(name: string, content: unknown): string;
  remove(): void;
}

export function folderFor(test: string): Folder {
  const folder = mkdtempSync(path.join(tmpdir(), `jixiao-${test}-`));
  return {
    path: folder,
    lay(name, content) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      const isData = typeof content === "string" || content instanceof Uint8Array;
      writeFileSync(file, isData ? content : JSON.stringify(content));
      return path.relative(".", file);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What these documents are about. Rules are added that find more in them: they are none of the command's. */
const TOLD = "value,level,grid,outline,recognise,text,check/negative-amount,check/same-content";

/** Runs `check`; where nothing is selected, for the codes above. */
export const check = (argv: readonly string[], surroundings?: Surroundings): Promise<Ran> =>
  run(["check", ...argv, ...(argv.includes("--select") ? [] : ["--select", TOLD])], surroundings);

export type Entry = { readonly path: string; readonly diagnostics: readonly Diagnostic[] };

/** What `check --format json` prints. */
export async function entriesOf(argv: readonly string[], surroundings?: Surroundings): Promise<Entry[]> {
  return JSON.parse((await check([...argv, "--format", "json"], surroundings)).stdout);
}

export const codesOf = async (argv: readonly string[]): Promise<string[]> =>
  (await entriesOf(argv)).flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
