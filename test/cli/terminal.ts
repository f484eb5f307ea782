import { expect } from "vitest";
import type { Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";
import { type Submission, submission } from "../../src/model/record.ts";

/** What a command left behind: its exit code, and all it wrote. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly stdin?: string | Uint8Array;
  readonly env?: Io["env"];
  readonly stdoutTTY?: boolean;
  readonly stderrTTY?: boolean;
  readonly columns?: number;
  /** Tells the run to end before it begins, with this exit code. */
  readonly interrupted?: number;
}

/** Runs a command line in this process, with a terminal of our own; speaks English unless `env` says otherwise. */
export async function run(argv: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const {
    stdin = "",
    env = { LANG: "en_GB.UTF-8" },
    stdoutTTY = false,
    stderrTTY = false,
    columns,
    interrupted,
  } = surroundings;
  const written = { stdout: "", stderr: "" };
  const output = (name: keyof typeof written, isTTY: boolean) => ({
    isTTY,
    ...(columns === undefined ? {} : { columns }),
    write: (text: string) => {
      written[name] += text;
    },
  });
  async function* input() {
    yield typeof stdin === "string" ? Buffer.from(stdin) : stdin;
  }
  const io: Io = {
    stdin: input(),
    stdout: output("stdout", stdoutTTY),
    stderr: output("stderr", stderrTTY),
    env,
    ...(interrupted === undefined ? {} : { interruption: () => AbortSignal.abort(interrupted) }),
  };
  const code = await main(argv, io);
  return { code, ...written };
}

/** The lines of a text, of which every one must be ended. */
export function linesOf(text: string): string[] {
  if (text === "") return [];
  if (!text.endsWith("\n")) throw new Error(`the last line is not ended: ${JSON.stringify(text)}`);
  return text.slice(0, -1).split("\n");
}

/** The one record that `parse --json` prints of a file that can be read. */
export async function parseOne(...argv: readonly string[]): Promise<Submission> {
  const { code, stdout } = await run(["parse", ...argv, "--json"]);
  expect(code).toBe(0);
  return submission.parse(JSON.parse(stdout));
}
