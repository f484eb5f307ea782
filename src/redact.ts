import { clipped } from "./diagnostics/finding.ts";
import type { Diagnostic, Indicator, Money, Project, Submission, Target, Trace } from "./model/record.ts";
import { HAN } from "./text/fold.ts";
import {
  deedWords,
  doubleSurnames,
  nameWords,
  officeEndings,
  personRoles,
  phoneWords,
  surnames,
  titleWords,
} from "./vocabulary/persons.ts";

/**
 * A submission without what identifies a person: of names only the family name stays (张**), of phone and identity
 * numbers the last two digits (*********78). Numbers are masked wherever they stand, names under the labels of persons
 * (负责人, 联系人 …) and, once known from there, wherever else they stand. Masks are as long as what they cover, names
 * apart. Codes, amounts and the source's own path stay.
 */
export function redacted(submission: Submission): Submission {
  return new Redaction(namesIn(submission)).submission(submission);
}

/** The content of a label as a redacted record would hold it. */
export function redactedContent(label: string, text: string): string {
  return maskContent(label, text, new Set());
}

const D = "[0-9０-９]";
const GAP = "[-－−‐-―\\s]{0,3}";
const some = (least: number, most = least): string => `${D}{${least},${most}}`;
/** Groups of a mobile number as they are printed: 3-4-4, 3-8, 7-4, 4-3-4, 5-6. */
const MOBILE = `[1１][3-9３-９](?:${D}${GAP}${some(4)}${GAP}${some(4)}|${some(2)}${GAP}${some(3)}${GAP}${some(4)}|${some(3)}${GAP}${some(6)})`;
const AREA = `[0０](?:[1１][0０]|[2２]${D}|[3-9３-９]${some(2)})`;
const EXTENSION = `(?:\\s?(?:转|分机|[-－−‐-―])\\s?${some(1, 5)})?`;
const LANDLINE = `[(（]?${AREA}[)）]?${GAP}[1-9１-９]${some(2, 3)}${GAP}${some(4)}${EXTENSION}`;
const IDENTITY = `[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]`;
/** Digits before: a longer number. Digits and letters before: a code. */
const NO_NUMBER_BEFORE = `(?<!${D}[A-Za-z]{0,3}|[¥￥])`;
/** An amount has cents or a unit; 13912345678.2. ends in the ordinal of what follows. */
const NO_NUMBER_BEHIND = `(?!${D}|[.．]${some(1, 2)}(?!${D}|[.．、])|\\s?[十百千万亿]*(?:元|%|％|[万亿]))`;
const NUMBERS = new RegExp(
  `${NO_NUMBER_BEFORE}(?:(?:(?:00|[+＋])?86${GAP})?${MOBILE}${EXTENSION}|${LANDLINE}|(${IDENTITY}))${NO_NUMBER_BEHIND}`,
  "g",
);
/** A number that a quotation cut off before its end. */
const CUT_NUMBER = new RegExp(`${NO_NUMBER_BEFORE}(?:[1１][3-9３-９]|[0０]${D})(?:[-－−\\s]?${D}){3,14}(?=…)`, "g");
/** A local number has no area code to be known by; it is one where a word says so: 电话：7654321. */
const LOCAL_NUMBER = new RegExp(
  `(?<=(?:${phoneWords.join("|")})\\s?[:：]\\s?)[1-9１-９]${some(2, 3)}${GAP}${some(4)}${EXTENSION}${NO_NUMBER_BEHIND}(?![${HAN}])`,
  "g",
);
const DIGIT = /[0-9０-９Xx]/g;

/** Everything but the last two digits as *; signs and blanks between them stay. */
function maskDigits(number: string): string {
  let left = (number.match(DIGIT)?.length ?? 0) - 2;
  return number.replace(DIGIT, (digit) => (left-- > 0 ? "*" : digit));
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: the last of the 18 characters checks the others. */
function isIdentity(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return "10X98765432"[sum % 11] === number[17]?.toUpperCase();
}

/** Masks the phone and identity numbers of a text; the result is as long as the text. */
const maskNumbers = (text: string): string =>
  text
    .replace(NUMBERS, (number, identity?: string) =>
      identity === undefined || isIdentity(identity) ? maskDigits(number) : number,
    )
    .replace(LOCAL_NUMBER, maskDigits)
    .replace(CUT_NUMBER, maskDigits);

const AMOUNT = /^[-+]?[\d,，.．\s]+[十百千万亿]*元?$/;

const maskAmount = (raw: string): string => (AMOUNT.test(raw) ? raw : maskNumbers(raw));

/** Under a label that announces one, every longer number is one: 7654321, 8-1234. */
const ANY_NUMBER = new RegExp(`${D}(?:[-－\\s]?${D}){4,}[Xx]?`, "g");

function maskContent(label: string, text: string, names: Set<string>): string {
  const roles = personRoles(label);
  let masked = maskNumbers(text);
  if (roles.has("phone") || roles.has("identity")) masked = masked.replace(ANY_NUMBER, maskDigits);
  return roles.has("name") ? maskNames(masked, names) : masked;
}

const SPACED_NAME = new RegExp(`(?<![${HAN}])([${surnames}])[ \\u3000]+([${HAN}])(?![${HAN}])`, "g");
const WORD = new RegExp(`[${HAN}]+(?:[·•・][${HAN}]+)*|[A-Za-z]+(?:[ '-][A-Za-z]+)*`, "g");
const LATIN = /^[A-Za-z]/;
const LONGEST_NAME = 4;
const LONGEST_FOREIGN_NAME = 20;
const ends = (words: readonly string[]): RegExp => new RegExp(`(?:${words.join("|")})$`);
const OFFICE = ends(officeEndings);
/** Of three characters only these are sooner an office's than a person's: 林业站, but 李新村. */
const SHORT_OFFICE = /^..[站所办局组室股处]$/;
const TITLE = ends(titleWords);
/** What comes before a name in one word with it: 农业办公室张三, 党委书记李四. */
const BEFORE_NAME = new RegExp(
  `^.*(?:${[...titleWords, ...officeEndings].join("|")})(?=(?:${doubleSurnames.join("|")}|[${surnames}])[${HAN}]{1,3}$)`,
);

const familyName = (name: string): string => {
  const double = doubleSurnames.find((surname) => name.startsWith(surname) && name.length > surname.length);
  return double ?? [...name][0] ?? "";
};

/** The names of a text that stands under the label of a person, masked; adds those it finds to `names`. */
function maskNames(text: string, names: Set<string>): string {
  return text
    .replace(SPACED_NAME, (spaced, family: string, given: string) => {
      names.add(spaced);
      names.add(family + given);
      return `${family}**`;
    })
    .replace(WORD, (word) => maskWord(word, names));
}

function maskWord(word: string, names: Set<string>): string {
  if (LATIN.test(word)) return word.length < 2 ? word : `${word[0]}**`;
  const before = BEFORE_NAME.exec(word)?.[0] ?? "";
  const rest = word.slice(before.length);
  const title = TITLE.exec(rest)?.[0] ?? "";
  const name = rest.slice(0, rest.length - title.length);
  if (name.length < 2 || (before === "" && isOffice(name))) return word;
  if (startsLikeName(name)) names.add(name);
  return `${before}${familyName(name)}**${title}`;
}

const isOffice = (name: string): boolean =>
  SHORT_OFFICE.test(name) || (name.length >= LONGEST_NAME && OFFICE.test(name));

const startsLikeName = (name: string): boolean =>
  (name.includes("·") && name.length <= LONGEST_FOREIGN_NAME) ||
  (name.length <= LONGEST_NAME &&
    (surnames.includes(name[0] ?? "") || doubleSurnames.some((surname) => name.startsWith(surname))));

/** A name announced in running text: 负责人：张三，填表人 李四，审核：王五. */
const ANNOUNCED = new RegExp(
  `(?:(?:${nameWords.join("|")})(?:姓名)?(?:[(（][^)）]{0,10}[)）])?[:：\\s]{1,4}|(?:${deedWords.join("|")})\\s?[:：]\\s{0,3})((?:${doubleSurnames.join("|")}|[${surnames}])[ \\u3000]?[${HAN}]{1,2}?)(?=[^${HAN}]|$|${[...nameWords, ...deedWords, ...titleWords].join("|")})`,
  "g",
);

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null) {
    if (!Array.isArray(value)) yield* Object.keys(value);
    for (const held of Object.values(value)) yield* stringsIn(held);
  }
}

/** The names that a submission announces as such. */
function namesIn(submission: Submission): Set<string> {
  const names = new Set<string>();
  for (const { extra } of submission.projects.flatMap((project) => [project, ...project.indicators])) {
    for (const [label, text] of Object.entries(extra)) maskContent(label, text, names);
  }
  const labelled = submission.projects
    .flatMap((project) => [project, ...project.indicators])
    .flatMap(({ extra }) => Object.entries(extra).map(([label, text]) => `${label}：${text}`));
  for (const text of [...stringsIn(submission), ...labelled]) {
    for (const [, name = ""] of text.matchAll(ANNOUNCED)) {
      if (titleWords.some((word) => name.startsWith(word)) || isOffice(name)) continue;
      names.add(name);
    }
  }
  return names;
}

class Redaction {
  readonly #names: ReadonlySet<string>;
  /** By the first character of names how long they are, the longest first. */
  readonly #lengths: ReadonlyMap<string, readonly number[]>;

  constructor(names: ReadonlySet<string>) {
    this.#names = names;
    const lengths = new Map<string, Set<number>>();
    for (const name of names) {
      const first = name.charAt(0);
      lengths.set(first, (lengths.get(first) ?? new Set()).add(name.length));
    }
    this.#lengths = new Map([...lengths].map(([first, found]) => [first, [...found].sort((a, b) => b - a)]));
  }

  submission(submission: Submission): Submission {
    const { title, unit, declaredTotal, narrative, duties, projects, diagnostics } = submission;
    return {
      ...submission,
      title: this.#maybe(title),
      unit: this.#unit(unit),
      declaredTotal: this.#money(declaredTotal),
      narrative: narrative.map(({ heading, text, at }) => ({
        heading: this.#text(heading),
        text: this.#text(text),
        at,
      })),
      duties: duties.map((duty) => ({
        ...duty,
        heading: this.#maybe(duty.heading),
        goal: this.#maybe(duty.goal),
        indicators: this.#maybe(duty.indicators),
        targets: duty.targets.map((target) => this.#target(target, target.raw)),
      })),
      projects: projects.map((project) => this.#project(project)),
      diagnostics: diagnostics.map((diagnostic) => this.#diagnostic(diagnostic)),
    };
  }

  #project(project: Project): Project {
    const { unit, budget, schedule, trace } = project;
    return {
      ...project,
      title: this.#maybe(project.title),
      name: this.#maybe(project.name),
      unit: unit === null ? null : this.#unit(unit),
      budget: {
        total: this.#money(budget.total),
        fiscal: this.#money(budget.fiscal),
        other: this.#money(budget.other),
      },
      purpose: this.#maybe(project.purpose),
      schedule: schedule.map((step) => ({ ...step, label: this.#text(step.label) })),
      goals: project.goals.map((goal) => this.#text(goal)),
      indicators: project.indicators.map((indicator) => this.#indicator(indicator)),
      extra: this.#extra(project.extra),
      ...(trace === undefined ? {} : { trace: this.#trace(trace) }),
    };
  }

  #indicator(indicator: Indicator): Indicator {
    const { target, actual, trace } = indicator;
    const [name = "", raw = ""] = this.#joined([indicator.name ?? "", target.raw]);
    return {
      ...indicator,
      level1: this.#maybe(indicator.level1),
      level2: this.#maybe(indicator.level2),
      name: indicator.name === null ? null : this.#named(name),
      description: this.#maybe(indicator.description),
      target: this.#target(target, raw),
      basis: this.#maybe(indicator.basis),
      actual: actual === null ? null : this.#target(actual, actual.raw),
      reason: this.#maybe(indicator.reason),
      extra: this.#extra(indicator.extra),
      ...(trace === undefined ? {} : { trace: this.#trace(trace) }),
    };
  }

  /** Where a part of the printed value is masked, no number may give it away. */
  #target(target: Target, raw: string): Target {
    const masked = this.#text(raw);
    const unit = this.#maybe(target.unit);
    if (maskNumbers(raw) === target.raw) return { ...target, raw: masked, unit };
    return { ...target, raw: masked, unit, number: null, upper: null, amount: null };
  }

  #money(money: Money | null): Money | null {
    if (money === null) return null;
    const raw = this.#named(maskAmount(money.raw));
    return raw === money.raw ? money : { ...money, raw, amount: null };
  }

  #unit({ code, name }: Submission["unit"]): Submission["unit"] {
    return { code, name: this.#maybe(name) };
  }

  #extra(extra: Readonly<Record<string, string>>): Record<string, string> {
    const masked: Record<string, string> = Object.create(null);
    for (const [label, text] of Object.entries(extra)) {
      masked[freeKey(masked, this.#text(label))] = this.#named(maskContent(label, text, new Set()));
    }
    return masked;
  }

  #trace(trace: Trace): Trace {
    const masked: Trace = Object.create(null);
    const parts = [...(trace.name ?? []), ...(trace.target ?? [])];
    const joined = new Map(this.#joined(parts.map(({ text }) => text)).map((text, index) => [parts[index], text]));
    for (const [field, places] of Object.entries(trace)) {
      const key = field.startsWith("extra.") ? freeKey(masked, this.#text(field)) : field;
      masked[key] = places.map((place) => ({ ...place, text: this.#traced(field, joined.get(place) ?? place.text) }));
    }
    return masked;
  }

  #traced(field: string, text: string): string {
    if (field === "code") return text;
    if (field.startsWith("extra.")) return this.#named(maskContent(field.slice("extra.".length), text, new Set()));
    return this.#named(field.startsWith("budget.") ? maskAmount(text) : maskNumbers(text));
  }

  #diagnostic(diagnostic: Diagnostic): Diagnostic {
    const { message, args, suggestion } = diagnostic;
    const texts = Object.entries(args).filter((entry): entry is [string, string] => typeof entry[1] === "string");
    const masked = this.#joined(texts.map(([, text]) => text)).map((text) => this.#text(text));
    // Masks are as long as what they cover: a text that the sentence cuts is cut alike.
    const said = texts.reduce((sentence, [, text], index) => {
      const mask = masked[index] ?? text;
      return replaced(replaced(sentence, text, mask), clipped(text), clipped(mask));
    }, message);
    return {
      ...diagnostic,
      message: this.#text(said),
      args: { ...args, ...Object.fromEntries(texts.map(([name], index) => [name, masked[index] ?? ""])) },
      ...(suggestion === undefined ? {} : { suggestion: this.#text(suggestion) }),
    };
  }

  #maybe(text: string | null): string | null {
    return text === null ? null : this.#text(text);
  }

  #text(text: string): string {
    return this.#named(maskNumbers(text));
  }

  /** With the names masked that are known. There may be thousands of them: each place is looked at once. */
  #named(text: string): string {
    if (this.#names.size === 0) return text;
    let masked = "";
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const length = this.#lengths.get(text.charAt(at))?.find((one) => this.#names.has(text.slice(at, at + one)));
      if (length === undefined) continue;
      masked += `${text.slice(from, at)}${familyName(text.slice(at, at + length))}**`;
      from = at + length;
      at = from - 1;
    }
    return masked + text.slice(from);
  }

  /** Texts that were cut apart, perhaps within a number (项目电话139-1234- | 5678): each with its part of it masked. */
  #joined(texts: readonly string[]): string[] {
    const whole = maskNumbers(texts.join(""));
    let at = 0;
    return texts.map((text) => {
      at += text.length;
      return whole.slice(at - text.length, at);
    });
  }
}

const replaced = (sentence: string, text: string, masked: string): string =>
  text === "" || text === masked ? sentence : sentence.replaceAll(text, () => masked);

/** Two labels may become one when masked; none may drop the other's content. */
function freeKey(record: Readonly<Record<string, unknown>>, key: string): string {
  for (let count = 1; ; count++) {
    const free = count === 1 ? key : `${key} (${count})`;
    if (!Object.hasOwn(record, free)) return free;
  }
}
