import { reasonOf } from "../batch/reason.ts";
import { fault } from "../diagnostics/finding.ts";
import { exitCodes } from "./io.ts";
import { faultLine, languageIn, main } from "./main.ts";

/** What a shell says of a program that ended by a signal. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** The first signal asks for a clean end; the second one, whichever it is, ends the process as ever. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  const handlers = Object.entries(SIGNALS).map(([name, code]) => [name, () => interrupt(code)] as const);
  const interrupt = (code: number) => {
    for (const [name, handler] of handlers) process.removeListener(name, handler);
    controller.abort(code);
  };
  for (const [name, handler] of handlers) process.on(name, handler);
  return controller.signal;
}

/** Runs the command line of this process. A reader that closes its end is a quiet end; a full device is not. */
export async function run(): Promise<void> {
  const { stdin, stdout, stderr, env } = process;
  const words = process.argv.slice(2);
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    process.exitCode = exitCodes.inputsFailed;
    const unwritable = fault("output/unwritable", { path: "stdout", reason: reasonOf(error) });
    stderr.write(faultLine("jixiao", unwritable, languageIn(words, { env })));
  });
  stderr.on("error", () => undefined);
  const code = await main(words, { stdin, stdout, stderr, env, interruption });
  process.exitCode ??= code;
}
