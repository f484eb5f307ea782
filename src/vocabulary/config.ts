import { columnWords } from "./columns.ts";
import { labelWords } from "./labels.ts";
import { firstLevelWords, secondLevelWords } from "./levels.ts";
import { sectionWords } from "./sections.ts";
import type { UserWords } from "./vocabulary.ts";

/** A word that `learn` found in a form and nobody has given a role yet; reading a config leaves it out. */
export interface ProposedWord {
  /** What stands under the word in the form, for the person who decides. */
  readonly samples: readonly string[];
  readonly role: string | null;
}

export const proposedKinds = ["columns", "labels", "levels"] as const;
export type ProposedKind = (typeof proposedKinds)[number];

/** Findings that are known and accepted: those of a code, or of a stage. */
export interface Ignored {
  readonly code: string;
  readonly reason: string;
  /** The file or folder it holds for, from the config's own folder. */
  readonly path?: string;
}

/** What `check` makes of its findings. */
export interface ChecksConfig {
  /** By code, or by stage for all of its codes that have none of their own. */
  readonly severities?: Readonly<Record<string, "error" | "warning" | "info" | "note" | "off">>;
  readonly ignores?: readonly Ignored[];
}

/** What a `jixiao.config.json` holds. */
export interface Config {
  readonly $schema?: string;
  readonly vocabulary?: UserWords;
  readonly checks?: ChecksConfig;
  readonly proposed?: { readonly [Kind in ProposedKind]?: Readonly<Record<string, ProposedWord>> };
}

const rolesOf = (entries: readonly { readonly role: string }[]): string[] => [
  ...new Set(entries.map(({ role }) => role)),
];

/**
 * What the words of a config may be put under: the roles of columns, labels and sections, and the canonical levels. No
 * heading or label is longer than `longestWord`, no name of a level longer than `longestLevel`.
 */
export const configNames = {
  columns: rolesOf(columnWords),
  labels: rolesOf(labelWords),
  sections: rolesOf(sectionWords),
  levels: rolesOf([...firstLevelWords, ...secondLevelWords]),
  longestWord: 30,
  longestLevel: 20,
} as const;
