import type { Advice } from "../diagnostics/catalogue.ts";
import { refuse } from "../diagnostics/finding.ts";

/** What may stand before the first tag: blanks, comments, the XML declaration and other instructions. */
const PROLOGUE = /^(?:\s|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)+/;
const DECLARED_XML = /^\s*<\?xml\s/i;
const DOCTYPE = /^<!doctype\s+([\w:.-]+)/i;
const FIRST_TAG = /^<([a-z][\w:.-]*)[\s/>]/i;

const elements = (names: string): ReadonlySet<string> => new Set(names.split(" "));
/** Elements that nothing but a page, or a table cut out of one, begins with. */
const PAGE = elements(
  "html head body meta title link style script base frameset table caption colgroup col thead tbody tfoot tr th td",
);
const BLOCKS = elements(
  "div center h1 h2 h3 h4 h5 h6 hr section article main header footer nav aside address figure form fieldset " +
    "blockquote pre ul ol li dl dt dd",
);
/** Elements that cells of exported texts are printed with. */
const INLINE = elements("p span font a b i u s strong em sup sub big small br img label input o:p");

const TAG_OF_A_PAGE = /<\/?(?:html|body|table|thead|tbody|tr|td|th)\b/i;
/** A TAB behind something on the first line parts cells. */
const FIRST_LINE_OF_CELLS = /^[^\r\n]*\S\t/;

export const holdsTagOfPage = (text: string): boolean => TAG_OF_A_PAGE.test(text);

/**
 * Whether a text that begins so is a page: one whose first tag, before which nothing is printed, is an element of
 * pages. A text in which merely some cells hold tags is none; where `named` like a page, any element will do, but XML.
 */
export function opensPage(head: string, named: boolean): boolean {
  const start = head.replace(PROLOGUE, "");
  if (DOCTYPE.exec(start)?.[1]?.toLowerCase() === "html") return true;
  const element = FIRST_TAG.exec(start)?.[1]?.toLowerCase() ?? "";
  if (PAGE.has(element)) return true;
  if (named && /^[a-z][a-z0-9]*$/.test(element) && !DECLARED_XML.test(head)) return true;
  if (BLOCKS.has(element)) return TAG_OF_A_PAGE.test(start) || !FIRST_LINE_OF_CELLS.test(start);
  return INLINE.has(element) && TAG_OF_A_PAGE.test(start);
}

/** The header of a MIME message, which pages saved with their pictures are. */
const SAVED_PAGE = /^\s*From: <Saved by/i;
const MIME_FIELD = /^\s*(?:From|Subject|Date|MIME-Version|Content-[\w-]+|Message-ID|X-[\w-]+):/i;
const MIME_VERSION = /^MIME-Version:/im;
const MIME_TYPE = /^Content-Type:\s*(?:multipart\/|text\/html)/im;

const isMimeMessage = (head: string): boolean =>
  SAVED_PAGE.test(head) || (MIME_FIELD.test(head) && MIME_VERSION.test(head) && MIME_TYPE.test(head));

interface Opening {
  readonly format: string;
  readonly advice: Advice;
  readonly holds: (head: string, start: string) => boolean;
}

/** Formats written in characters that are no texts to read. `start` is what follows the prologue. */
const OPENINGS: readonly Opening[] = [
  { format: "PDF", advice: "convert-to-docx", holds: (_, start) => start.startsWith("%PDF-") },
  { format: "RTF", advice: "save-as-docx", holds: (_, start) => start.startsWith("{\\rtf") },
  { format: "MHTML (.mht)", advice: "save-as-docx", holds: isMimeMessage },
  { format: "Word XML (Flat OPC)", advice: "save-as-docx", holds: (_, start) => /^<pkg:package\b/.test(start) },
  {
    format: "Word 2003 XML",
    advice: "save-as-docx",
    holds: (head, start) => /^<(?:\w+:)?wordDocument\b/.test(start) || /<\?mso-application\s[^>]*"Word\./.test(head),
  },
  {
    format: "Excel 2003 XML",
    advice: "copy-to-docx",
    holds: (head, start) => /^<(?:\w+:)?Workbook\b/.test(start) || /<\?mso-application\s[^>]*"Excel\./.test(head),
  },
  { format: "OpenDocument XML", advice: "save-as-docx", holds: (_, start) => /^<office:document\b/.test(start) },
  { format: "XML", advice: "convert-to-docx", holds: (head, start) => DECLARED_XML.test(head) || DOCTYPE.test(start) },
];

/** Refuses what begins like a file in another format. To be asked of what is no page. */
export function refuseForeignOpening(head: string): void {
  const start = head.replace(PROLOGUE, "");
  const found = OPENINGS.find(({ holds }) => holds(head, start));
  if (found !== undefined) throw refuse("input/unsupported-format", { format: found.format, advice: found.advice });
}
