import { allCodes, findingCodes, findingStages } from "../checks/all-codes.ts";
import { stageOf } from "../diagnostics/finding.ts";
import { nearest } from "../text/nearest.ts";
import { exitCodes } from "./io.ts";
import { asLine } from "./main.ts";
import type { Context } from "./program.ts";
import { wordsIn } from "./words.ts";

/** Whether findings can be chosen by a name: that of a code a document can have, or of its stage. */
export const isKnown = (code: string): boolean => findingCodes.includes(code) || findingStages.includes(code);

/** An unknown code is wrong use; the one that may be meant is named. */
export function refuseCode(
  code: string,
  { io, language, outcome }: Context,
  names = [...findingStages, ...findingCodes],
): void {
  const words = wordsIn(language);
  const isToldAlways = !isKnown(code) && allCodes.some((one) => one.code === code || stageOf(one.code) === code);
  const said = isToldAlways ? words.unselectable(code) : words.unknownCode(code, nearest(code, names));
  io.stderr.write(asLine(`jixiao: usage: ${said}`));
  outcome.exitCode = exitCodes.usage;
}
