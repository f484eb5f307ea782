import path from "node:path";
import { type AppliedConfig, configsOf } from "../batch/config.ts";
import { proposedKinds } from "../vocabulary/config.ts";
import { asLine } from "./main.ts";
import type { Context } from "./program.ts";
import { wordsIn } from "./words.ts";

export interface ConfigOption {
  /** The file that is named; false for none, not even the one that would be found. */
  readonly config?: string | false;
}

/**
 * The config of each input that has one. Which they are is said once for each, in a line on stderr.
 * Throws a Refusal where one of them is wrong, before anything is said.
 */
export async function announcedConfigs(
  inputs: readonly string[],
  { config }: ConfigOption,
  { io, language }: Context,
  saying: (path: string, pending: number) => string = wordsIn(language).usesConfig,
): Promise<ReadonlyMap<string, AppliedConfig>> {
  const applied = await configsOf(inputs, config);
  for (const one of new Set(applied.values())) {
    io.stderr.write(asLine(`jixiao: ${saying(shownPath(one.path), pendingIn(one))}`));
  }
  return applied;
}

/** A config found is known by its whole path; below the working directory the rest of it says as much. */
export function shownPath(file: string): string {
  const below = path.relative(".", file);
  return below.startsWith("..") || path.isAbsolute(below) ? file : below;
}

/** Words a config proposes, which are not in use. */
const pendingIn = ({ config: { proposed = {} } }: AppliedConfig): number =>
  proposedKinds.reduce((sum, kind) => sum + Object.keys(proposed[kind] ?? {}).length, 0);
