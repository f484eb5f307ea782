import { exitCodes } from "./io.ts";
import { main } from "./main.ts";

/** Runs the command line of this process. A reader that closes its end is a quiet end; a full device is not. */
export async function run(): Promise<void> {
  const { stdin, stdout, stderr, env, argv } = process;
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    process.exitCode = exitCodes.inputsFailed;
    stderr.write(`jixiao: output/unwritable: ${error.code ?? error.message}\n`);
  });
  stderr.on("error", () => undefined);
  const code = await main(argv.slice(2), { stdin, stdout, stderr, env });
  process.exitCode ??= code;
}
