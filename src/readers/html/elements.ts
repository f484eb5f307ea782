import type { Passage } from "../../model/passage.ts";

/**
 * What HTML knows of its elements (WHATWG HTML, 13.2.6 and 15.3), as far as texts and tables need it. Names that stand
 * nowhere here are inline and do nothing.
 */

const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** What an element does to the text in it. */
export type Effect =
  /** It is no content: scripts, styles, what browsers show only where they cannot show the rest, repeated headings. */
  | "skipped"
  /** It is not shown and takes no place, nor do the cells and rows in it. */
  | "gone"
  /** It is not shown, its place is empty. */
  | "unseen"
  | "struck"
  | "raised"
  | "heading"
  /** Its line ends are line ends. */
  | "kept";

/** `![if` stands for the conditions of Word that concern its own layout: <![if !supportMisalignedColumns]>. */
const SKIPPED =
  "script style title template noscript object applet svg xml iframe noembed noframes rt rp audio video canvas datalist ![if";
const HEADINGS = "h1 h2 h3 h4 h5 h6";
/** The parts of a table, which browsers never let nest but through a table in a cell. */
const ROW_GROUPS = "thead tbody tfoot";
const DATA = "td th";

const effectsByName: ReadonlyMap<string, Effect> = new Map(
  (
    [
      [SKIPPED, "skipped"],
      ["s strike del", "struck"],
      ["sup", "raised"],
      [HEADINGS, "heading"],
      ["pre listing xmp textarea", "kept"],
    ] as const
  ).flatMap(([list, effect]) => list.split(" ").map((name) => [name, effect] as const)),
);

const effectsByStyle: readonly (readonly [RegExp, Effect])[] = [
  [/(?:^|[;\s])display\s*:\s*none/i, "gone"],
  [/mso-hide\s*:\s*all/i, "gone"],
  [/(?:^|[;\s])visibility\s*:\s*(?:hidden|collapse)/i, "unseen"],
  [/text-decoration[a-z-]{0,9}\s*:[^;]{0,60}line-through/i, "struck"],
  [/text-line-through\s*:\s*(?!none)[a-z]/i, "struck"],
  [/vertical-align\s*:\s*super/i, "raised"],
];

/** Word's classes of the table of contents, which repeats headings. */
const CONTENTS_CLASS = /\bMsoToc\d/;

/** What an element does, by its name and its attributes. */
export function effectsOf(name: string, attributes: ReadonlyMap<string, Passage>): Effect[] {
  const byName = effectsByName.get(name);
  const effects: Effect[] = byName === undefined ? [] : [byName];
  if (attributes.size === 0) return effects;
  const style = attributes.get("style")?.text ?? "";
  for (const [wanted, effect] of effectsByStyle) if (wanted.test(style)) effects.push(effect);
  if (attributes.has("hidden")) effects.push("gone");
  if (CONTENTS_CLASS.test(attributes.get("class")?.text ?? "")) effects.push("skipped");
  return effects;
}

/** Elements without content. */
export const EMPTY = names(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
);
/** Their content is text up to their own end tag, whatever it looks like. */
export const RAW = names("script style title textarea xmp iframe noembed noframes noscript");
/** Browsers have them wherever their tags stand, or do not stand. */
export const EVERYWHERE = names("html head body");
/** Their beginning and end is the end of a line. */
export const BLOCKS = names(
  `address article aside blockquote center details dialog dd dir div dl dt fieldset figcaption figure footer form
  ${HEADINGS} header hgroup hr legend li listing main menu nav ol p plaintext pre search section summary ul xmp table
  caption colgroup ${ROW_GROUPS} tr ${DATA}`,
);
export const BREAKS = names("br hr");
export const CELLS = names(DATA);
/** What rows are made of; some pages have them without a table. */
export const ROWS = names(`${ROW_GROUPS} tr ${DATA}`);
/** Elements that stand in tables only. */
export const TABLE_PARTS = names(`${ROW_GROUPS} tr ${DATA} caption colgroup col`);

/** Where only parts of a table belong: a block that strayed there ends with the next of them. */
export const TABLE_CONTEXT = names(`table ${ROW_GROUPS} tr template`);

/** What the tags of an element in these do not reach beyond. */
const SCOPE = `table ${DATA} caption object template`;
/** The same for the parts of a table. */
const TABLE_SCOPE = "table template";
const scope = names(SCOPE);
const tableScope = names(TABLE_SCOPE);
const template = names("template");
const nothing: ReadonlySet<string> = new Set();

const isSkipped = (name: string): boolean => effectsByName.get(name) === "skipped";

/** Elements a start tag closes, with all that is open in them, unless one of `within` is open further in. */
interface Closing {
  readonly closes: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
}

const IN_ROW = `${DATA} caption colgroup`;
const closings: ReadonlyMap<string, Closing> = new Map(
  [
    [[...BLOCKS].join(" "), "p", `${SCOPE} button`],
    [HEADINGS, `p ${HEADINGS}`, SCOPE],
    [DATA, IN_ROW, TABLE_SCOPE],
    ["tr", `tr ${IN_ROW}`, TABLE_SCOPE],
    [`${ROW_GROUPS} caption colgroup`, `${ROW_GROUPS} tr ${IN_ROW}`, TABLE_SCOPE],
    ["table", "p table", `${DATA} caption template`],
    ["li", "p li", `${SCOPE} ul ol menu dir`],
    ["dd dt", "p dd dt", `${SCOPE} dl`],
    ["option", "option", `${SCOPE} select`],
    ["optgroup", "option optgroup", `${SCOPE} select`],
    ["select", "select", SCOPE],
    ["rt rp", "rt rp", `${SCOPE} ruby`],
    ["a", "a", SCOPE],
    ["button", "button", SCOPE],
    ["nobr", "nobr", SCOPE],
  ].flatMap(([starts = "", closes = "", within = ""]) =>
    starts.split(" ").map((name) => [name, { closes: names(closes), within: names(within) }] as const),
  ),
);

export const closedByStart = (name: string): Closing | null => closings.get(name) ?? null;

const headings = names(HEADINGS);

/** Whether the end tag `name` is meant for an open element: headings close one another. */
export const endsElement = (name: string, open: string): boolean =>
  name === open || (headings.has(name) && headings.has(open));

/** What an end tag does not reach beyond. */
export function boundsOfEnd(name: string): ReadonlySet<string> {
  if (isSkipped(name)) return nothing;
  if (name === "table") return template;
  return TABLE_PARTS.has(name) ? tableScope : scope;
}

const CONTAINERS = names("select optgroup option ruby");

/** Whether what is still open in an element ends with it; the end of <b> does not end a paragraph. */
export const endsItsContent = (name: string): boolean => BLOCKS.has(name) || CONTAINERS.has(name) || isSkipped(name);
