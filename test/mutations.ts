import { openZip } from "../src/readers/zip.ts";
import { type ZipPart, zipOf } from "./docx/zip.ts";

/** A whole number from 0 to below `limit`. */
export type Pick = (limit: number) => number;

/** A deterministic source of numbers (mulberry32). */
export function picker(seed: number): Pick {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

const one = <Value>(values: readonly Value[], pick: Pick): Value => values[pick(values.length)] as Value;

// Markup

const VALUES = [
  ..."0 1 -1 2 3 63 1000 1001 999999999999 1e9 NaN 2.5 restart continue true false none bullet begin separate".split(
    " ",
  ),
  ..."end __proto__ constructor toString Wingdings F0FE superscript a 1 heading TOC =SUM(ABOVE) %1%2%9 ../x".split(" "),
  "",
  " ",
  "a>b",
  "甲",
  "&#0;",
  "&amp;lt;",
  "x".repeat(3_000),
];
/** Elements that change how what stands in them, or behind them, is read. */
const WRAPPERS = [
  ..."w:p w:r w:tbl w:tr w:tc w:sdt w:sdtPr w:sdtContent w:del w:ins w:moveFrom w:fldSimple w:hyperlink w:pPr w:rPr".split(
    " ",
  ),
  ..."w:tcPr w:trPr w:tblPr w:txbxContent w:ruby w:rt w:footnote w:sectPr mc:AlternateContent mc:Choice mc:Fallback".split(
    " ",
  ),
  ..."m:oMath m:sup m:den w:object table thead tr td th div p span ul li select noscript template svg style title".split(
    " ",
  ),
];
const MILESTONES = [
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:fldChar w:fldCharType="separate"/>',
  '<w:fldChar w:fldCharType="end"/>',
  "<w:instrText>TOC</w:instrText>",
  '<w:footnoteReference w:id="1"/>',
  '<w:altChunk r:id="chunk1"/>',
  '<w:bookmarkStart w:id="9" w:name="_Toc9"/>',
  '<w:sym w:font="Wingdings" w:char="F0FE"/>',
  "<w:br/>",
  "<w:vanish/>",
  "<w:vMerge/>",
  "<w:hMerge/>",
  "<w:showingPlcHdr/>",
  '<w:gridSpan w:val="7"/>',
  '<w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr>',
  "<!-- -->",
  "<![CDATA[<w:p>]]>",
  "<!DOCTYPE x>",
  "<?x?>",
  "甲",
  "<br>",
  "<td colspan=9 rowspan=9>",
  "</td></tr></table>",
];

const isStart = (token: string): boolean => /^<[^!?/]/.test(token) && !token.endsWith("/>");

/** Tags, comments and texts. */
const tokensOf = (markup: string): string[] => markup.match(/<!--[\s\S]*?-->|<[^<>]*>|[^<]+|</g) ?? [];

/** The tokens from a start tag to its end tag, as far as they pair. */
function elementAt(tokens: readonly string[], from: number): number {
  if (!isStart(tokens[from] ?? "")) return from + 1;
  let depth = 0;
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index] ?? "";
    if (isStart(token)) depth++;
    else if (token.startsWith("</")) depth--;
    if (depth === 0) return index + 1;
  }
  return tokens.length;
}

/** Some element or text: where it begins and ends. */
function some(tokens: readonly string[], pick: Pick): [from: number, to: number] {
  const from = pick(Math.max(tokens.length, 1));
  const back = Math.max(0, from - 40);
  const start = tokens.findIndex((token, index) => index >= back && index >= from - pick(40) && isStart(token));
  const at = start < 0 ? from : start;
  return [at, elementAt(tokens, at)];
}

type MarkupMutation = (tokens: string[], pick: Pick) => string[];

const attributes = (tag: string): readonly string[] => tag.match(/\s[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*')/g) ?? [];

/** Changes one attribute of some tag that has any. */
function atAttribute(tokens: string[], pick: Pick, change: (printed: string) => string): string[] {
  const from = pick(Math.max(tokens.length, 1));
  const found = tokens.findIndex(
    (token, index) => index >= from && token.startsWith("<") && attributes(token).length > 0,
  );
  const tag = tokens[found] ?? "";
  const printed = one(attributes(tag), pick);
  return found < 0
    ? tokens
    : tokens.with(
        found,
        tag.replace(printed, () => change(printed)),
      );
}

const markupMutations: Readonly<Record<string, MarkupMutation>> = {
  "delete an element": (tokens, pick) => {
    const [from, to] = some(tokens, pick);
    return tokens.toSpliced(from, to - from);
  },
  "duplicate an element": (tokens, pick) => {
    const [from, to] = some(tokens, pick);
    return tokens.toSpliced(to, 0, ...tokens.slice(from, to));
  },
  "move an element": (tokens, pick) => {
    const [from, to] = some(tokens, pick);
    const rest = tokens.toSpliced(from, to - from);
    return rest.toSpliced(pick(rest.length + 1), 0, ...tokens.slice(from, to));
  },
  "swap two elements": (tokens, pick) => {
    const [[from, to], [other, end]] = [some(tokens, pick), some(tokens, pick)];
    if (from > other || to > other) return tokens;
    const [first, second] = [tokens.slice(from, to), tokens.slice(other, end)];
    return [...tokens.slice(0, from), ...second, ...tokens.slice(to, other), ...first, ...tokens.slice(end)];
  },
  "take the tags off an element": (tokens, pick) => {
    const [from, to] = some(tokens, pick);
    return tokens.toSpliced(to - 1, 1).toSpliced(from, 1);
  },
  "put an element into another": (tokens, pick) => {
    const [from, to] = some(tokens, pick);
    const name = one(WRAPPERS, pick);
    return tokens.toSpliced(to, 0, `</${name}>`).toSpliced(from, 0, `<${name}>`);
  },
  "put an element deep into others": (tokens, pick) => {
    const [from, to] = some(tokens, pick);
    const [name, depth] = [one(WRAPPERS, pick), one([5, 60, 200, 300], pick)];
    return tokens.toSpliced(to, 0, `</${name}>`.repeat(depth)).toSpliced(from, 0, `<${name}>`.repeat(depth));
  },
  "rename an element": (tokens, pick) => {
    const [from, to] = some(tokens, pick);
    const name = one(WRAPPERS, pick);
    const renamed = (token: string) => token.replace(/^(<\/?)[\w:.-]+/, `$1${name}`);
    return tokens.with(to - 1, renamed(tokens[to - 1] ?? "")).with(from, renamed(tokens[from] ?? ""));
  },
  "delete a tag": (tokens, pick) => tokens.toSpliced(pick(tokens.length), 1),
  "duplicate a tag": (tokens, pick) => {
    const at = pick(tokens.length);
    return tokens.toSpliced(at, 0, tokens[at] ?? "");
  },
  "insert a milestone": (tokens, pick) => tokens.toSpliced(pick(tokens.length), 0, one(MILESTONES, pick)),
  "insert several milestones": (tokens, pick) =>
    Array.from({ length: 8 }).reduce<string[]>(
      (all) => all.toSpliced(pick(all.length), 0, one(MILESTONES, pick)),
      tokens,
    ),
  "delete an attribute": (tokens, pick) => atAttribute(tokens, pick, () => ""),
  "duplicate an attribute": (tokens, pick) => atAttribute(tokens, pick, (printed) => printed + printed),
  "unquote an attribute": (tokens, pick) => atAttribute(tokens, pick, (printed) => printed.replace(/["']/, "")),
  "change a value": (tokens, pick) =>
    atAttribute(tokens, pick, (printed) => printed.replace(/(["'])[\s\S]*\1$/, () => `"${one(VALUES, pick)}"`)),
  "change all values of a name": (tokens, pick) => {
    const name = one(["w:val", "w:id", "r:id", "w:fldCharType", "colspan", "rowspan", "Target", "Id"], pick);
    const value = one(VALUES, pick);
    return tokens.map((token) =>
      token.replace(new RegExp(`(\\s${name}=)"[^"]*"`), (_, before) => `${before}"${value}"`),
    );
  },
  "cut it off": (tokens, pick) => [tokens.join("").slice(0, pick(tokens.join("").length + 1))],
  "cut a piece out": (tokens, pick) => {
    const text = tokens.join("");
    const from = pick(text.length + 1);
    return [text.slice(0, from) + text.slice(from + pick(200))];
  },
  "insert a sign": (tokens, pick) => {
    const text = tokens.join("");
    const at = pick(text.length + 1);
    return [
      text.slice(0, at) + one(["<", ">", '"', "'", "&", "/", "\0", "\u{1f600}", "]]>", "-->"], pick) + text.slice(at),
    ];
  },
};

/** Markup with one random change, and what it was. */
export function mutatedMarkup(markup: string, pick: Pick): [markup: string, mutation: string] {
  const [name, mutate] = one(Object.entries(markupMutations), pick);
  const tokens = tokensOf(markup);
  return tokens.length === 0 ? [markup, "nothing"] : [mutate(tokens, pick).join(""), name];
}

/** Some bytes flipped. */
export function flipped(bytes: Uint8Array, pick: Pick): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (let count = 1 + pick(6); count > 0 && changed.length > 0; count--) {
    const at = pick(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << pick(8));
  }
  return changed;
}

// Packages

export interface Package {
  readonly parts: readonly ZipPart[];
}

export function unpacked(bytes: Uint8Array): Package {
  const zip = openZip(bytes);
  return { parts: zip.names.map((name) => ({ name, data: zip.read(name) })) };
}

const textOf = ({ data }: ZipPart): string => (typeof data === "string" ? data : Buffer.from(data).toString());

/** The document, or any part. */
function somePart(parts: readonly ZipPart[], pick: Pick): number {
  const document = parts.findIndex(({ name }) => name.endsWith("/document.xml"));
  return document >= 0 && pick(2) > 0 ? document : pick(parts.length);
}

const packageMutations: Readonly<Record<string, (parts: readonly ZipPart[], pick: Pick) => readonly ZipPart[]>> = {
  "flip bytes in a part": (parts, pick) => {
    const at = somePart(parts, pick);
    const part = parts[at] as ZipPart;
    return parts.with(at, { ...part, data: flipped(Buffer.from(part.data), pick) });
  },
  "remove a part": (parts, pick) => parts.toSpliced(pick(parts.length), 1),
  "empty a part": (parts, pick) => {
    const at = somePart(parts, pick);
    return parts.with(at, { ...(parts[at] as ZipPart), data: "" });
  },
  "duplicate a part": (parts, pick) => [...parts, parts[somePart(parts, pick)] as ZipPart],
  "swap two parts": (parts, pick) => {
    const [first, second] = [pick(parts.length), pick(parts.length)];
    const [a, b] = [parts[first] as ZipPart, parts[second] as ZipPart];
    return parts.with(first, { ...a, data: b.data }).with(second, { ...b, data: a.data });
  },
  "turn a part into UTF-16": (parts, pick) => {
    const at = somePart(parts, pick);
    const part = parts[at] as ZipPart;
    return parts.with(at, { ...part, data: Buffer.from(`\ufeff${textOf(part)}`, "utf16le") });
  },
  "rename a part": (parts, pick) => {
    const at = pick(parts.length);
    const part = parts[at] as ZipPart;
    return parts.with(at, {
      ...part,
      name: one(["../x", "/x", part.name.toUpperCase(), "word\\document.xml", "x"], pick),
    });
  },
};

const CENTRAL = Buffer.from("PK\u0001\u0002");

const zipMutations: Readonly<Record<string, (bytes: Uint8Array, pick: Pick) => Uint8Array>> = {
  "flip bytes in the zip": flipped,
  "cut the zip off": (bytes, pick) => bytes.subarray(0, pick(bytes.length)),
  "put junk before the zip": (bytes, pick) => Buffer.concat([Buffer.alloc(1 + pick(99), "x"), bytes]),
  "put junk behind the zip": (bytes, pick) => Buffer.concat([bytes, Buffer.alloc(1 + pick(99), pick(256))]),
  "tell wrong sizes": (bytes, pick) => {
    const changed = Buffer.from(bytes);
    const places: number[] = [];
    for (let at = changed.indexOf(CENTRAL); at >= 0; at = changed.indexOf(CENTRAL, at + 4)) places.push(at);
    const field = one([16, 20, 24, 42], pick);
    const at = one(places, pick) + field;
    changed.writeUInt32LE(one([0, 1, 100, 0x7fffffff, 0xffffffff, changed.readUInt32LE(at) + 1], pick) >>> 0, at);
    return changed;
  },
};

/** A zip file with one random change, and what it was. */
export function mutatedPackage({ parts }: Package, pick: Pick): [bytes: Uint8Array, mutations: readonly string[]] {
  const kind = pick(20);
  if (kind < 2) {
    const [name, mutate] = one(Object.entries(zipMutations), pick);
    return [mutate(zipOf(parts), pick), [name]];
  }
  if (kind < 5) {
    const [name, mutate] = one(Object.entries(packageMutations), pick);
    return [zipOf(mutate(parts, pick)), [name]];
  }
  const mutations: string[] = [];
  let changed = parts;
  for (let count = 1 + pick(3); count > 0; count--) {
    const at = somePart(changed, pick);
    const part = changed[at] as ZipPart;
    const [data, name] = mutatedMarkup(textOf(part), pick);
    changed = changed.with(at, { ...part, data });
    mutations.push(`${part.name}: ${name}`);
  }
  return [zipOf(changed), mutations];
}
