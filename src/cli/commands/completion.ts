import type { Command } from "commander";
import { allCodes, findingCodes } from "../../checks/all-codes.ts";
import { stageOf } from "../../diagnostics/finding.ts";
import { encodings } from "../../readers/decode.ts";
import { formatNames } from "../../writers/format.ts";
import { bashScript } from "../completion/bash.ts";
import { fishScript } from "../completion/fish.ts";
import { type Choice, offersOf, type Sources } from "../completion/offers.ts";
import { zshScript } from "../completion/zsh.ts";
import type { Context, Shell } from "../program.ts";
import { wordsIn } from "../words.ts";
import { schemaNames } from "./schema.ts";

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** `jixiao completion`: a script that completes command lines by what `program` takes, in the language of the run. */
export function completion(shell: Shell, program: Command, context: Context): void {
  context.io.stdout.write(scripts[shell](offersOf(program, sourcesIn(context))));
}

function sourcesIn({ language }: Context): Sources {
  const words = wordsIn(language);
  const codes = (known: readonly string[]): Choice[] => [
    ...[...new Set(known.map(stageOf))].map((word) => ({ word, meaning: words.stages[word] ?? null })),
    ...allCodes
      .filter(({ code }) => known.includes(code))
      .map(({ code, page, sentence }) => ({ word: code, meaning: page?.what[language] ?? sentence[language] })),
  ];
  const plain = (names: readonly string[]): Choice[] => names.map((word) => ({ word, meaning: null }));
  return {
    explain: codes(allCodes.map(({ code }) => code)),
    select: codes(findingCodes),
    ignore: codes(findingCodes),
    format: plain(formatNames),
    encoding: plain(encodings),
    schema: plain(schemaNames()),
  };
}
