import { remembering } from "./remember.ts";
import { simplified } from "./traditional.ts";

/**
 * Folding is for matching only: what is stored stays as printed. `foldWidth` keeps the length of the text, so that a
 * match's indices are valid in the original; `matchForm` does not, and serves to look words up.
 */

/**
 * Chinese characters, for a class in a regular expression without the u flag. Spelt out because \p{Script=Han} costs
 * more to compile than a whole document to read; beyond the basic plane both surrogates count.
 */
export const HAN = "\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\ud840-\\ud88f\\udc00-\\udfff";

const SAME_LENGTH: Readonly<Record<string, string>> = {
  "\u3000": " ",
  "\u00a0": " ",
  "\u2002": " ",
  "\u2003": " ",
  "\u2009": " ",
  "\t": " ",
  "\n": " ",
  "−": "-",
  "‑": "-",
  "﹣": "-",
  "﹦": "=",
  "﹪": "%",
  "﹙": "(",
  "﹚": ")",
  "‘": "'",
  "’": "'",
};

const FOLDABLE = /[\u3000\u00a0\u2002\u2003\u2009\t\n−‑﹣﹦﹪﹙﹚‘’！-～]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Full-width ASCII, spaces and the look-alikes of minus and equals as plain ASCII, unit by unit. */
export function foldWidth(text: string): string {
  return text.replace(
    FOLDABLE,
    (unit) => SAME_LENGTH[unit] ?? String.fromCharCode(unit.charCodeAt(0) - FULL_WIDTH_OFFSET),
  );
}

/**
 * The form in which headings and labels are compared: compatibility forms and traditional characters folded, no blanks,
 * one kind of bracket.
 */
export const matchForm = remembering((text: string): string =>
  simplified(text.normalize("NFKC"))
    .replace(/\s+/g, "")
    .replace(/[〔【[]/g, "(")
    .replace(/[〕】\]]/g, ")"),
);
