import { refuse } from "../../diagnostics/finding.ts";
import { decode, type Encoding } from "../decode.ts";

/** So far into a page its encoding is looked for; browsers give up after 1024 bytes. */
const HEAD_BYTES = 16_384;
const DECLARATION =
  /<(?:meta|\?xml)\s[^<>]{0,500}?\b(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([a-z][\w.:-]{1,40})/i;

/** The encoding a page declares, by its name in the Encoding Standard; null where it declares none that is known. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_BYTES));
  const [, label] = DECLARATION.exec(head) ?? [];
  try {
    return label === undefined ? null : new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** gb2312 is another name of gbk. */
const CHINESE_ENCODINGS = new Set(["gbk", "gb18030"]);
/** Encodings whose bytes mostly are GB18030 as well, with another meaning. */
const RIVALS = new Set(["big5", "shift_jis", "euc-jp", "euc-kr"]);
const CHINESE = /[\u3400-\u9fff]/;
const UTF8_MARK = 0xef;

/**
 * Bytes of a page to text, strictly. What a page declares is believed where its bytes are valid in it, and where they
 * do not say otherwise: a byte order mark, the zero bytes of UTF-16 and Chinese characters in UTF-8 prove themselves.
 */
export function decodePage(bytes: Uint8Array, named: Encoding | null): { text: string; encoding: Encoding } {
  const found = decode(bytes, named);
  const declared = named === null ? declaredIn(bytes) : null;
  if (declared === null) return found;
  if (found.encoding === "gb18030" && RIVALS.has(declared) && strictly(bytes, declared) !== null) {
    throw refuse("input/undecodable", { tried: "utf-8" });
  }
  // A few Chinese characters in GB18030 may pass for UTF-8, as Greek or Cyrillic letters.
  if (found.encoding === "utf-8" && CHINESE_ENCODINGS.has(declared) && bytes[0] !== UTF8_MARK) {
    const text = CHINESE.test(found.text) ? null : strictly(bytes, "gb18030");
    if (text !== null && CHINESE.test(text)) return { text, encoding: "gb18030" };
  }
  return found;
}
