import { readdirSync, readFileSync } from "node:fs";
import { exitCodes } from "../io.ts";
import type { Context } from "../program.ts";
import { wordsIn } from "../words.ts";

const FOLDER = new URL("../../../schemas/", import.meta.url);
const ENDING = ".schema.json";

/** The names by which schemas are asked for. */
export const schemaNames = (): string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length));

/** `jixiao schema`: prints a published JSON Schema. */
export async function schema(name: string, { io, language, outcome }: Context): Promise<void> {
  const names = schemaNames();
  if (!names.includes(name)) {
    io.stderr.write(`jixiao: usage: ${wordsIn(language).schemaName}: ${names.join(", ")}\n`);
    outcome.exitCode = exitCodes.usage;
    return;
  }
  io.stdout.write(readFileSync(new URL(`${name}${ENDING}`, FOLDER), "utf8"));
}
