import { existsSync } from "node:fs";
import path from "node:path";
import { stageOf } from "../diagnostics/finding.ts";
import type { Ignored } from "../vocabulary/config.ts";
import type { CheckedInput } from "./check.ts";
import type { AppliedConfig } from "./config.ts";

/** How many ignores of a config hide nothing. */
export interface Idle {
  readonly config: string;
  readonly count: number;
}

/** Whether a code is one of those named, by itself or by its stage. */
export const isAmong = (names: readonly string[], code: string): boolean =>
  names.includes(code) || names.includes(stageOf(code));

const allIgnores = (applied: AppliedConfig | undefined): readonly Ignored[] => applied?.config.checks?.ignores ?? [];

/** What of a config says that a finding of a file does not count. */
export const ignoresOf = (applied: AppliedConfig | undefined, code: string, file: string): Ignored[] =>
  allIgnores(applied).filter(
    (ignored) => isAmong([ignored.code], code) && holdsFor(ignored, applied?.path ?? "", file),
  );

/** The ignores that hide nothing although they are for a file that was read, or for one that there is not. */
export function idleOf(
  inputs: readonly CheckedInput[],
  configs: ReadonlyMap<string, AppliedConfig>,
  isBusy: (ignored: Ignored) => boolean,
): Idle[] {
  const read = inputs.filter(({ fault }) => fault === null).map((input) => input.path);
  return [...new Set(configs.values())].flatMap((applied) => {
    const files = read.filter((file) => configs.get(file) === applied);
    const { path: config } = applied;
    const idle = allIgnores(applied).filter(
      (ignored) =>
        !isBusy(ignored) && (isLost(ignored, config) || files.some((file) => holdsFor(ignored, config, file))),
    );
    return idle.length === 0 ? [] : [{ config, count: idle.length }];
  });
}

const placeOf = (named: string, config: string): string => path.resolve(path.dirname(config), named);

const isLost = ({ path: named }: Ignored, config: string): boolean =>
  named !== undefined && !existsSync(placeOf(named, config));

/** An ignore without a path holds for all files of its config. */
function holdsFor({ path: named }: Ignored, config: string, file: string): boolean {
  if (named === undefined) return true;
  if (file === "-") return false;
  const below = path.relative(placeOf(named, config), path.resolve(file));
  return below !== ".." && !below.startsWith(`..${path.sep}`) && !path.isAbsolute(below);
}
