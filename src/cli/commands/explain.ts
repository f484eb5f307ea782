import { allCodes } from "../../checks/all-codes.ts";
import { wantsColour } from "../io.ts";
import type { Context } from "../program.ts";
import { drawCodes, drawPage } from "../reporters/page.ts";
import { terminalWidth } from "../reporters/submission.ts";
import { wordsIn } from "../words.ts";
import { refuseCode } from "./check.ts";

/** `jixiao explain`: the page of a code, or the list of all. */
export function explain(code: string | undefined, context: Context): void {
  const { io, language } = context;
  const words = wordsIn(language);
  const style = { width: terminalWidth(io.stdout.columns), colour: wantsColour(context.colour, io.env, io.stdout) };
  if (code === undefined) {
    io.stdout.write(`${drawCodes(allCodes, words, language, style).join("\n")}\n`);
    return;
  }
  const coded = allCodes.find((one) => one.code === code);
  const names = allCodes.map((one) => one.code);
  if (coded === undefined) refuseCode(code, context, names);
  else io.stdout.write(`${drawPage(coded, words, language, style).join("\n")}\n`);
}
