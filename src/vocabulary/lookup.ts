import type { AmountUnit } from "../model/record.ts";
import { matchForm } from "../text/fold.ts";
import { type ColumnRole, columnWords } from "./columns.ts";
import { type LabelRole, labelWords } from "./labels.ts";
import { firstLevels, type Level, secondLevels } from "./levels.ts";
import { type SectionRole, sectionWords } from "./sections.ts";

/** A printed heading or label whose word is known, and the note it carries in brackets: 金额(万元). */
export interface Known<Role extends string> {
  readonly role: Role;
  readonly word: string;
  readonly note: string | null;
}

/** Longer texts are sentences, never headings; the bound also keeps folding cheap. */
const LONGEST_WORD = 30;
const TRAILING_NOTE = /^([^()]+)\(([^()]*)\)[:：]?$/;

function index<Role extends string>(words: Readonly<Record<Role, readonly string[]>>): Map<string, Role> {
  const roles = new Map<string, Role>();
  for (const role of Object.keys(words) as Role[]) {
    for (const word of words[role]) roles.set(matchForm(word), role);
  }
  return roles;
}

function lookUp<Role extends string>(roles: ReadonlyMap<string, Role>, text: string): Known<Role> | null {
  if (text.length === 0 || text.length > LONGEST_WORD * 2) return null;
  const form = matchForm(text).replace(/:$/, "");
  if (form.length > LONGEST_WORD) return null;
  const whole = roles.get(form);
  if (whole !== undefined) return { role: whole, word: form, note: null };
  const [, word = "", note = ""] = TRAILING_NOTE.exec(form) ?? [];
  const role = roles.get(word);
  return role === undefined ? null : { role, word, note };
}

const columnRoles = index(columnWords);
const labelRoles = index(labelWords);
const sectionRoles = index(sectionWords);

export const columnRole = (text: string): Known<ColumnRole> | null => lookUp(columnRoles, text);
export const labelRole = (text: string): Known<LabelRole> | null => lookUp(labelRoles, text);
export const sectionRole = (text: string): Known<SectionRole> | null => lookUp(sectionRoles, text);

/** Level names are compared without the words 指标 and 目标, which documents print, drop and double. */
const stem = (text: string): string => matchForm(text).replace(/(?:指标|目标)+[:：]?$|[:：]$/, "");

function indexLevels<Entry extends Level>(levels: readonly Entry[]): Map<string, Entry> {
  return new Map(levels.flatMap((level) => level.aliases.map((alias) => [alias, level] as const)));
}

const firstLevelStems = indexLevels(firstLevels);
const secondLevelStems = indexLevels(secondLevels);
const LONGEST_LEVEL = 20;

export function firstLevel(text: string): Level | null {
  return text.length > LONGEST_LEVEL ? null : (firstLevelStems.get(stem(text)) ?? null);
}

export function secondLevel(text: string): (Level & { readonly parents: readonly string[] }) | null {
  return text.length > LONGEST_LEVEL ? null : (secondLevelStems.get(stem(text)) ?? null);
}

const CAPTION = /^\(?(?:金额)?单位:(?:人民币)?(?:亿元|万元|千元|元)\)?$/;

/** Whether a text is the caption 单位：万元 and nothing else. */
export const isAmountCaption = (text: string): boolean => text.length <= LONGEST_WORD && CAPTION.test(matchForm(text));

const AMOUNT_UNIT =
  /(?:^|[^a-z\u4e00-\u9fff])(?:金额)?(?:单位)?[:：]?\s*(?:人民币)?(亿元|万元|千元|元)(?=[^a-z\u4e00-\u9fff]|$)/i;

/** The currency unit a caption or a heading's note prints: 单位：万元, (万元). */
export function printedAmountUnit(text: string): AmountUnit | null {
  const [, unit] = AMOUNT_UNIT.exec(matchForm(text)) ?? [];
  return (unit as AmountUnit | undefined) ?? null;
}
