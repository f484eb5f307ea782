import { refuse } from "../diagnostics/finding.ts";

interface Foreign {
  readonly format: string;
  readonly advice: string;
  readonly starts: readonly number[] | string;
}

const saveAsText = "在 Word 或 WPS 中另存为纯文本（.txt，UTF-8）";

/** Files that are no text, by their first bytes, and what their owner can do. */
const foreign: readonly Foreign[] = [
  { format: "Word (.docx) / ZIP", advice: saveAsText, starts: [0x50, 0x4b, 0x03, 0x04] },
  { format: "ZIP", advice: saveAsText, starts: [0x50, 0x4b, 0x05, 0x06] },
  { format: "Word 97–2003 / WPS (.doc, .xls, .wps)", advice: saveAsText, starts: [0xd0, 0xcf, 0x11, 0xe0] },
  { format: "PDF", advice: "用能识别文字的软件导出为纯文本（.txt）", starts: "%PDF-" },
  { format: "RTF", advice: saveAsText, starts: "{\\rtf" },
  { format: "PNG", advice: "先做文字识别，再导出为纯文本（.txt）", starts: [0x89, 0x50, 0x4e, 0x47] },
  { format: "JPEG", advice: "先做文字识别，再导出为纯文本（.txt）", starts: [0xff, 0xd8, 0xff] },
  { format: "GIF", advice: "先做文字识别，再导出为纯文本（.txt）", starts: "GIF8" },
  { format: "MHTML", advice: "在浏览器中打开后另存为纯文本（.txt）", starts: "MIME-Version:" },
  { format: "XML", advice: saveAsText, starts: "<?xml" },
  { format: "HTML", advice: "在浏览器中打开后另存为纯文本（.txt）", starts: "<!doctype html" },
  { format: "HTML", advice: "在浏览器中打开后另存为纯文本（.txt）", starts: "<html" },
];

const SNIFFED_BYTES = 64;

/** Refuses what is plainly no text; anything else is the decoder's to judge. */
export function refuseForeign(bytes: Uint8Array): void {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, SNIFFED_BYTES));
  const printed = head.replace(/^ï»¿/, "").trimStart().toLowerCase();
  const found = foreign.find(({ starts }) =>
    typeof starts === "string"
      ? printed.startsWith(starts.toLowerCase())
      : starts.every((byte, index) => bytes[index] === byte),
  );
  if (found !== undefined) throw refuse("input/unsupported-format", { format: found.format, advice: found.advice });
}
