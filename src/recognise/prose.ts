import { type Passage, slice, trim } from "../model/passage.ts";
import { matchForm } from "../text/fold.ts";
import {
  dutyLabels,
  genericTitle,
  projectHeadingEndings,
  type SectionRole,
  titleEndings,
} from "../vocabulary/sections.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { leadingOrdinal, type Ordinal } from "./ordinals.ts";

/** What a paragraph outside tables is. `ordinal` and `text` are its two halves; `text` is without the ordinal. */
export type ParagraphRole =
  | {
      readonly kind: "projectHeading";
      readonly ordinal: Ordinal | null;
      readonly title: Passage;
      readonly ending: Passage;
    }
  | {
      readonly kind: "section";
      readonly role: SectionRole;
      readonly ordinal: Ordinal | null;
      readonly heading: Passage;
      /** The vocabulary knows the heading's words; else it only looks like one. */
      readonly known: boolean;
      /** Without an ordinal and worded like a document's title, which a source may mark as a heading too. */
      readonly likeTitle: boolean;
    }
  | { readonly kind: "title" }
  /** （2025年度）, as it stands below a title. */
  | { readonly kind: "year" }
  | { readonly kind: "partMark" }
  | { readonly kind: "text"; readonly ordinal: Ordinal | null };

const PART_MARK =
  /^(?:第[一二三四五六七八九十\d]{1,3}[部分章节篇]{1,2}|[（(]?[续接]上?[页表][)）]?|附[件表]\s*[一二三四五六七八九十\d]{0,3}\s*[：:]?)$/;
const SENTENCE = /[。；;！!]/;
const YEAR_LINE = /^[（(]?\s*(?:[2２][\d０-９]{3}|二[〇○◯零OoＯ0一二三四五六七八九]{3})\s*年度?\s*[)）]?$/;
/** （2025年度） or （试行） behind a title. */
const NOTE = /[（(][^（）()]{1,20}[)）]$/;
const LONGEST_HEADING = 30;
const LONGEST_TITLE = 60;
/** Printers set the characters of a heading apart. */
const HEADING_ENDING = new RegExp(`(?:${projectHeadingEndings.map((kind) => [...kind].join("\\s*")).join("|")})$`);
const PRINTED_YEAR = /(?:\d{4}|二[〇○◯零oO0一二三四五六七八九]{3})年/;

export function paragraphRole(passage: Passage, marked: boolean, vocabulary: Vocabulary): ParagraphRole {
  const printed = leadingOrdinal(passage);
  const ordinal = printed?.doubtful ? null : printed;
  const text = ordinal?.rest ?? passage;
  const heading = projectHeading(text);
  if (heading !== null && genericTitle.test(matchForm(heading.title.text))) {
    // 一、部门整体支出绩效目标表 counts the parts of a document.
    if (ordinal?.form !== "chinese") return { kind: "title" };
    return { kind: "section", role: "part", ordinal, heading: text, known: true, likeTitle: false };
  }
  const plain =
    heading !== null && heading.title.text.length <= LONGEST_TITLE && !/[，。：:《；]/.test(heading.title.text);
  if (heading !== null && (ordinal !== null || marked || (plain && !looksLikeTitle(text.text)))) {
    return { kind: "projectHeading", ordinal, ...heading };
  }
  if (YEAR_LINE.test(passage.text)) return { kind: "year" };
  if (PART_MARK.test(passage.text)) return { kind: "partMark" };
  const section = vocabulary.sectionRole(text.text);
  if (section !== null) {
    const heading = withoutColon(text);
    return { kind: "section", role: section.role, ordinal, heading, known: true, likeTitle: false };
  }
  const topLevel = marked || ordinal?.form === "chinese";
  if (topLevel && text.text.length <= LONGEST_HEADING && !SENTENCE.test(text.text) && !/[，,：:]/.test(text.text)) {
    const likeTitle = ordinal === null && looksLikeTitle(text.text);
    return { kind: "section", role: "narrative", ordinal, heading: text, known: false, likeTitle };
  }
  return looksLikeTitle(passage.text) ? { kind: "title" } : { kind: "text", ordinal };
}

function projectHeading(text: Passage): { title: Passage; ending: Passage } | null {
  const words = text.text.replace(NOTE, "").trimEnd();
  const [ending] = HEADING_ENDING.exec(words) ?? [];
  if (ending === undefined) return null;
  const cut = words.length - ending.length;
  return { title: trim(slice(text, 0, cut)), ending: slice(text, cut) };
}

/** A title names the kind of document and, mostly, whose or of which year it is. */
function looksLikeTitle(text: string): boolean {
  const form = matchForm(text.length > 2 * LONGEST_TITLE ? "" : text);
  if (form.length > LONGEST_TITLE || !form.includes("绩效") || SENTENCE.test(form)) return false;
  const words = form.replace(NOTE, "");
  return (
    titleEndings.some((ending) => words.endsWith(ending)) &&
    (PRINTED_YEAR.test(form) || /[镇乡]|街道|部门|单位/.test(form))
  );
}

const withoutColon = (text: Passage): Passage =>
  /[：:]$/.test(text.text) ? slice(text, 0, text.text.length - 1) : text;

export interface DutyPart {
  readonly part: "goal" | "indicators";
  readonly label: Passage;
  readonly text: Passage;
}

const dutyLabelPattern = (["goal", "indicators"] as const).map(
  (part) => [part, new RegExp(`^(?:${dutyLabels[part].join("|")})\\s*[：:]\\s*`)] as const,
);

/** A duty's labelled part: 绩效目标：… or 绩效指标：…, or null. */
export function dutyPart(passage: Passage): DutyPart | null {
  for (const [part, pattern] of dutyLabelPattern) {
    const [label] = pattern.exec(passage.text) ?? [];
    if (label === undefined) continue;
    return { part, label: slice(passage, 0, label.length), text: trim(slice(passage, label.length)) };
  }
  return null;
}

const INLINE_DUTY_LABEL = new RegExp(
  `(?<=[。；;！\\s])(?:${[...dutyLabels.goal, ...dutyLabels.indicators].join("|")})\\s*[：:]`,
  "g",
);

/** A duty's paragraph cut before each label inside it: 乡村振兴。绩效目标：…。绩效指标：…。 */
export function cutAtDutyLabels(passage: Passage): Passage[] {
  const cuts = [0, ...Array.from(passage.text.matchAll(INLINE_DUTY_LABEL), ({ index }) => index)];
  return cuts.map((from, index) => trim(slice(passage, from, cuts[index + 1])));
}
