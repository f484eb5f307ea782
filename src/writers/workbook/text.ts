import type { Language } from "../../diagnostics/catalogue.ts";

/** The most UTF-16 units that Excel takes in a cell; a file with more is called damaged. */
export const LONGEST_TEXT = 32_767;

/** What XML 1.0 forbids: control characters, lone halves of surrogate pairs, U+FFFE and U+FFFF; and DEL, which the library drops. */
const FORBIDDEN = /[\0-\x08\v\f\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]/gu;

/**
 * What would not come back as it is: a carriage return, which XML makes a line feed, and an underscore that begins what
 * looks like such an escape, or would with the escape after it.
 */
const ESCAPED = /\r|_(?=x[\da-f]{4}[_\r])/gi;

/** The escape of ECMA-376, 22.9.2.19 (ST_Xstring). */
const escaped = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

const CUT: Readonly<Record<Language, (length: number) => string>> = {
  zh: (length) => `…（已截断，全文共 ${length} 个字符）`,
  en: (length) => `… (cut: ${length} characters in all)`,
};

/** A text as a cell can hold it. `text` is escaped for the file; `cut` is true where its end is missing. */
export interface CellText {
  readonly text: string;
  readonly cut: boolean;
  readonly replacedCharacters: number;
}

/** Cuts a text that is too long, saying so at its end, and puts U+FFFD for each character that the file cannot hold. */
export function cellText(value: string, language: Language): CellText {
  const cut = value.length > LONGEST_TEXT;
  const mark = cut ? CUT[language](value.length) : "";
  const kept = cut ? value.slice(0, LONGEST_TEXT - mark.length).replace(/[\ud800-\udbff]$/, "") + mark : value;
  let replacedCharacters = 0;
  const allowed = kept.replace(FORBIDDEN, () => {
    replacedCharacters++;
    return "\ufffd";
  });
  return { text: allowed.replace(ESCAPED, escaped), cut, replacedCharacters };
}
