import { refuse } from "../../diagnostics/finding.ts";

const DECLARATION = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]{1,40})["']/;
const UTF8_MARK = [0xef, 0xbb, 0xbf];

/** What Chinese writers call GB2312 is GB18030. */
const WIDER: Readonly<Record<string, string>> = { gb2312: "gb18030", gbk: "gb18030", "hz-gb-2312": "gb18030" };

function wideEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0) return "utf-16le";
  return first === 0 && second === 0x3c ? "utf-16be" : null;
}

/**
 * An XML part as UTF-8 without a byte order mark, by its mark or its own declaration (XML 1.0, appendix F). Refuses
 * with `input/broken-xml` what is not in the encoding it declares.
 */
export function asUtf8(bytes: Uint8Array, part: string): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (UTF8_MARK.every((byte, index) => bytes[index] === byte)) return buffer.subarray(UTF8_MARK.length);
  const [, declared = "utf-8"] = DECLARATION.exec(buffer.toString("latin1", 0, 200)) ?? [];
  const named = declared.toLowerCase();
  const encoding = wideEncoding(bytes) ?? WIDER[named] ?? named;
  if (encoding === "utf-8" || encoding === "us-ascii" || encoding === "utf-16") return buffer;
  try {
    return Buffer.from(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    throw refuse("input/broken-xml", { part, reason: `encoding ${declared}` });
  }
}

/** The prefixes the scan knows its elements by, for the namespaces of ECMA-376 and of ISO 29500 strict. */
const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
    "http://purl.oclc.org/ooxml/drawingml/picture": "pic",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
    "urn:schemas-microsoft-com:vml": "v",
  }),
);

const ROOT = /<(?![?!])[^<>]{0,65536}>/;
const NAMESPACE = /\sxmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)["']/g;
const HEAD_BYTES = 1 << 17;
/** So much behind an `xmlns:` declares its namespace. */
const LONGEST_DECLARATION = 200;
/** Declarations behind the first tag that are looked at: drawings repeat theirs. */
const MOST_DECLARATIONS = 10_000;

/** A part whose writer chose other prefixes, with the usual ones (a library may call w: ns0:). */
export function withUsualPrefixes(xml: Buffer): Buffer {
  const root = ROOT.exec(xml.toString("latin1", 0, HEAD_BYTES))?.[0] ?? "";
  const renamed = new Map<string, string>();
  const declare = (declarations: string) => {
    for (const [, prefix = "", uri = ""] of declarations.matchAll(NAMESPACE)) {
      const usual = PREFIXES.get(uri);
      if (usual !== undefined && usual !== prefix) renamed.set(prefix, usual);
    }
  };
  declare(root);
  let at = xml.indexOf("xmlns:", root.length);
  for (let count = 0; at >= 0 && count < MOST_DECLARATIONS; count++) {
    declare(xml.toString("latin1", at - 1, at + LONGEST_DECLARATION).replace(/>[\s\S]*/, ""));
    at = xml.indexOf("xmlns:", at + 1);
  }
  if (renamed.size === 0) return xml;
  const rename = (prefix: string) => `${renamed.get(prefix) ?? prefix}:`;
  const unprefixed = renamed.get("");
  const text = xml.toString("latin1").replace(/<[^<>]*>/g, (tag) => {
    const named = tag.replace(/([</\s])([\w.-]+):(?=[\w.-]+[\s=/>])/g, (_, before, prefix) => before + rename(prefix));
    return unprefixed === undefined ? named : named.replace(/^(<\/?)(?=[\w.-]+[\s/>])/, `$1${unprefixed}:`);
  });
  return Buffer.from(text, "latin1");
}

/** Undecoded XML (a unit a byte) as the text it is. */
export const decoded = (xml: string): string => Buffer.from(xml, "latin1").toString("utf8");
