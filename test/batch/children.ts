import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const inProject = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** Only what is built runs in processes and threads of its own. */
export function isBuilt(test: string): boolean {
  const built = existsSync(inProject("dist/cli/run.js"));
  if (!built) process.stderr.write(`${test}: skipped, dist is not built (npm run build)\n`);
  return built;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts Node on a file of the project, with a file of test/batch ahead in every thread if one is named. */
function start(
  file: string,
  words: readonly string[],
  { ahead, env = {} }: { readonly ahead?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Started {
  const first = ahead === undefined ? [] : ["--import", inProject(`test/batch/${ahead}`)];
  const child = spawn(process.execPath, [...first, inProject(file), ...words], {
    env: { PATH: process.env.PATH, LANG: "en_GB.UTF-8", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].setEncoding("utf8").on("data", (text: string) => {
      said[name] += text;
    });
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (code, signal) => resolve({ code, signal, ...said }));
  });
  return { child, ended };
}

export const convertIn = (
  folder: string,
  options: readonly string[] = [],
  surroundings: Parameters<typeof start>[2] = {},
): Started =>
  start(
    "bin/jixiao.js",
    ["convert", `${folder}/in`, "--out", `${folder}/out`, "--jobs", "2", "--quiet", ...options],
    surroundings,
  );

/** What a script of ours tells, a line of JSON for each run. */
export async function toldBy<Told>(
  script: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Told[]> {
  const { stdout, stderr, code } = await start(`test/batch/${script}`, words, { ahead: "faults.mjs", env }).ended;
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${stderr}`);
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Told);
}
