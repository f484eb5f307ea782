import { type Config, type ProposedWord, proposedKinds } from "../vocabulary/config.ts";
import type { UserWords } from "../vocabulary/vocabulary.ts";
import type { LearnedWord } from "./word.ts";

/** Where the schema stands beside a config, in a project that has the package. */
const SCHEMA = "./node_modules/jixiao/schemas/config.schema.json";

/** A config with what was learned: placed words in use, the others proposed. */
export function configWith(words: readonly LearnedWord[], known: Config): Config {
  const vocabulary = vocabularyWith(words, known.vocabulary ?? {});
  const proposed = proposedWith(words, known.proposed ?? {});
  return {
    ...known,
    $schema: known.$schema ?? SCHEMA,
    ...(Object.keys(vocabulary).length === 0 ? {} : { vocabulary }),
    ...(Object.keys(proposed).length === 0 ? {} : { proposed }),
  };
}

function vocabularyWith(words: readonly LearnedWord[], known: UserWords): UserWords {
  const vocabulary: Record<string, unknown> = { ...known };
  for (const { kind, word, role, placed } of words) {
    if (!placed || role === null) continue;
    if (kind === "units") vocabulary.units = [...((vocabulary.units as string[] | undefined) ?? []), word];
    else {
      const roles = (vocabulary[kind] ?? {}) as Readonly<Record<string, readonly string[]>>;
      vocabulary[kind] = { ...roles, [role]: [...(roles[role] ?? []), word] };
    }
  }
  return vocabulary;
}

function proposedWith(words: readonly LearnedWord[], known: NonNullable<Config["proposed"]>): Config["proposed"] & {} {
  const proposals = proposedKinds.map((kind) => {
    const found = words.filter((one) => one.kind === kind);
    const placed = new Set(found.filter((one) => one.placed).map(({ word }) => word));
    const open = found.filter((one) => !one.placed);
    const all: [string, ProposedWord][] = [
      ...Object.entries(known[kind] ?? {}).filter(([word]) => !placed.has(word)),
      ...open.map(({ word, samples, role }): [string, ProposedWord] => [word, { samples, role }]),
    ];
    return [kind, Object.fromEntries(all)] as const;
  });
  return Object.fromEntries(proposals.filter(([, found]) => Object.keys(found).length > 0));
}
