import { allCodes } from "../../checks/all-codes.ts";
import { stageOf } from "../../diagnostics/finding.ts";
import { refuseCode } from "../codes.ts";
import { wantsColour } from "../io.ts";
import type { Context } from "../program.ts";
import { drawCodes, drawPage } from "../reporters/page.ts";
import { terminalWidth } from "../reporters/submission.ts";
import { wordsIn } from "../words.ts";

/** `jixiao explain`: the page of a code, or the list of all or of a stage. */
export function explain(code: string | undefined, context: Context): void {
  const { io, language } = context;
  const words = wordsIn(language);
  const style = { width: terminalWidth(io.stdout.columns), colour: wantsColour(context.colour, io.env, io.stdout) };
  const listed = code === undefined ? allCodes : allCodes.filter((one) => stageOf(one.code) === code);
  if (listed.length > 0) {
    // What no terminal shows is read by a program, which needs lines as they are.
    const width = io.stdout.columns === undefined ? Number.POSITIVE_INFINITY : style.width;
    io.stdout.write(`${drawCodes(listed, words, language, { ...style, width }).join("\n")}\n`);
    return;
  }
  const coded = allCodes.find((one) => one.code === code);
  const names = allCodes.map((one) => one.code);
  if (coded === undefined) refuseCode(code ?? "", context, [...new Set(names.map(stageOf)), ...names]);
  else io.stdout.write(`${drawPage(coded, words, language, style).join("\n")}\n`);
}
