import { matchForm } from "../text/fold.ts";
import { remembering } from "../text/remember.ts";
import { type ColumnRole, columnWords, headingOrnament, longTerm, otherTime } from "./columns.ts";
import { type LabelRole, labelTime, labelWords } from "./labels.ts";
import { firstLevelWords, type Level, levelForm, parentLevels, type SecondLevel, secondLevelWords } from "./levels.ts";
import { type SectionRole, sectionWords } from "./sections.ts";
import { type Words, wordsOf } from "./words.ts";

/** A printed heading or label whose word is known, and the note it carries in brackets: 金额(万元). */
export interface Known<Role extends string> {
  readonly role: Role;
  readonly word: string;
  readonly note: string | null;
  /** The word as it is, with what changes nothing before it (2025年目标值), or with one character misprinted. */
  readonly by: "word" | "ornament" | "misprint";
}

/** Words a user adds, by what they mean: roles of columns, labels and sections, canonical levels; and units. */
export interface UserWords {
  readonly columns?: Readonly<Partial<Record<ColumnRole, readonly string[]>>> | undefined;
  readonly labels?: Readonly<Partial<Record<LabelRole, readonly string[]>>> | undefined;
  readonly sections?: Readonly<Partial<Record<SectionRole, readonly string[]>>> | undefined;
  readonly levels?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly units?: readonly string[] | undefined;
}

export const vocabularyOf = (added: UserWords | null): Vocabulary =>
  added === null ? STANDARD : new Vocabulary(added);

/** Longer texts are sentences, never headings; the bound also keeps folding cheap. */
const LONGEST_WORD = 30;
const LONGEST_LEVEL = 20;
const TRAILING_NOTE = /^([^()]+)\(([^()]*)\)[:：]?$/;
/** Of shorter words too many others differ by one character only. */
const SHORTEST_MISPRINT = 4;
const MOST_ORNAMENTS = 3;
/** Long-term values and indicators are values and indicators; any other thing of the long term has no field. */
const OF_ANY_TERM = new Set<ColumnRole>(["value", "outline"]);
/** A name or code is of no year. */
const NEVER_OF_A_TIME = new Set<LabelRole>(["projectName", "projectCode", "unitName", "unitCode", "year"]);
/** 计划完成值 is what is planned, not what became of it. */
const PLANNED = /^(?:[^完]{0,6})(?:预计|计划|预期)/;

const NO_UNITS: readonly string[] = [];

/** What the words of a document mean: the vocabulary that comes with the program, and what its user adds. */
export class Vocabulary {
  readonly units: readonly string[];
  readonly #columns: ReadonlyMap<string, ColumnRole>;
  readonly #labels: ReadonlyMap<string, LabelRole>;
  readonly #sections: ReadonlyMap<string, SectionRole>;
  readonly #firstLevels: ReadonlyMap<string, Level["canonical"]>;
  readonly #secondLevels: ReadonlyMap<string, SecondLevel["canonical"]>;
  /** Words of columns with one character left out, and the roles such words have. */
  #misprints: ReadonlyMap<string, ReadonlySet<ColumnRole>> | null = null;

  constructor(added: UserWords = {}) {
    this.units = added.units ?? NO_UNITS;
    this.#columns = index(columnWords, added.columns);
    this.#labels = index(labelWords, added.labels);
    this.#sections = index(sectionWords, added.sections);
    this.#firstLevels = indexLevels(firstLevelWords, added.levels);
    this.#secondLevels = indexLevels(secondLevelWords, added.levels);
  }

  /** What a heading means; rows ask of every cell, and documents print the same words over and over. */
  readonly columnRole = remembering((text: string) => this.#columnRole(text));
  readonly labelRole = remembering((text: string) => this.#labelRole(text));
  readonly firstLevel = remembering((text: string) => this.#firstLevel(text));
  readonly secondLevel = remembering((text: string) => this.#secondLevel(text));

  #columnRole(text: string): Known<ColumnRole> | null {
    const known = lookUp(this.#columns, text);
    if (known !== null || text.length > LONGEST_WORD * 2) return known;
    const form = matchForm(text);
    if (form.length > LONGEST_WORD) return null;
    if (otherTime.test(form)) return { role: "kept", word: form, note: null, by: "ornament" };
    const [term = ""] = longTerm.exec(form) ?? [];
    let rest = form.slice(term.length);
    if (term !== "") {
      const found = lookUp(this.#columns, rest);
      return found === null
        ? null
        : { ...found, role: OF_ANY_TERM.has(found.role) ? found.role : "kept", by: "ornament" };
    }
    for (let stripped = 0; stripped < MOST_ORNAMENTS; stripped++) {
      const ornament = headingOrnament.exec(rest)?.[0];
      if (ornament === undefined) return null;
      rest = rest.slice(ornament.length);
      const found = lookUp(this.#columns, rest);
      if (found === null) continue;
      return found.role === "actual" && PLANNED.test(form) ? null : { ...found, by: "ornament" };
    }
    return null;
  }

  /** A column's word with one character misprinted, where only one role has such a word. */
  misprintedColumn(text: string): Known<ColumnRole> | null {
    const form = text.length > LONGEST_WORD ? "" : matchForm(text);
    if (form.length < SHORTEST_MISPRINT) return null;
    this.#misprints ??= indexMisprints(this.#columns);
    const roles = new Set<ColumnRole>();
    for (let at = 0; at < form.length; at++) {
      for (const role of this.#misprints.get(withoutCharacter(form, at)) ?? []) roles.add(role);
    }
    const [role] = roles;
    return role === undefined || roles.size > 1 ? null : { role, word: form, note: null, by: "misprint" };
  }

  #labelRole(text: string): Known<LabelRole> | null {
    const known = lookUp(this.#labels, text);
    if (known !== null || text.length > LONGEST_WORD * 2) return known;
    const form = matchForm(text).replace(/:$/, "");
    const [time = ""] = labelTime.exec(form) ?? [];
    const [term = ""] = longTerm.exec(form) ?? otherTime.exec(form) ?? [];
    if (time === "" && term === "") return null;
    const found = lookUp(this.#labels, form.slice((term || time).length));
    return found === null || NEVER_OF_A_TIME.has(found.role)
      ? null
      : { ...found, role: term === "" ? found.role : "kept", by: "ornament" };
  }

  sectionRole(text: string): Known<SectionRole> | null {
    return lookUp(this.#sections, text);
  }

  #firstLevel(text: string): Level | null {
    const canonical = text.length > LONGEST_LEVEL ? undefined : this.#firstLevels.get(levelForm(text));
    return canonical === undefined ? null : { canonical };
  }

  #secondLevel(text: string): SecondLevel | null {
    const canonical = text.length > LONGEST_LEVEL ? undefined : this.#secondLevels.get(levelForm(text));
    return canonical === undefined ? null : { canonical, parents: parentLevels[canonical] };
  }

  /** Whether a text is the name of a level of either rank. */
  isLevel(text: string): boolean {
    return this.firstLevel(text) !== null || this.secondLevel(text) !== null;
  }
}

function index<Role extends string>(
  known: readonly Words<Role>[],
  added: Readonly<Partial<Record<Role, readonly string[]>>> | undefined,
  form = matchForm,
): Map<string, Role> {
  const own = known.flatMap((entry) => wordsOf(entry).map((word) => [form(word), entry.role] as const));
  const users = (Object.keys(added ?? {}) as Role[]).flatMap((role) =>
    (added?.[role] ?? []).map((word) => [form(word), role] as const),
  );
  return new Map([...own, ...users]);
}

function lookUp<Role extends string>(roles: ReadonlyMap<string, Role>, text: string): Known<Role> | null {
  if (text.length === 0 || text.length > LONGEST_WORD * 2) return null;
  const form = matchForm(text).replace(/:$/, "");
  if (form.length > LONGEST_WORD) return null;
  const whole = roles.get(form);
  if (whole !== undefined) return { role: whole, word: form, note: null, by: "word" };
  const [, word = "", note = ""] = TRAILING_NOTE.exec(form) ?? [];
  const role = roles.get(word.replace(/:$/, ""));
  return role === undefined ? null : { role, word, note, by: "word" };
}

const withoutCharacter = (word: string, at: number): string => `${word.slice(0, at)}\0${word.slice(at + 1)}`;

function indexMisprints(columns: ReadonlyMap<string, ColumnRole>): Map<string, Set<ColumnRole>> {
  const roles = new Map<string, Set<ColumnRole>>();
  for (const [word, role] of columns) {
    for (let at = 0; at < word.length && word.length >= SHORTEST_MISPRINT; at++) {
      const key = withoutCharacter(word, at);
      roles.set(key, (roles.get(key) ?? new Set()).add(role));
    }
  }
  return roles;
}

/** Of the levels that users name, those of one rank. */
function indexLevels<Name extends string>(
  known: readonly Words<Name>[],
  added: UserWords["levels"] = {},
): Map<string, Name> {
  const users: Partial<Record<Name, readonly string[]>> = {};
  for (const { role } of known) users[role] = added[role] ?? [];
  return index(known, users, levelForm);
}

const STANDARD = new Vocabulary();
