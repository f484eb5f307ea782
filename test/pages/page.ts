/** A block of code of a page: what is behind its fence is its kind and, where it is a file's content, the file. */
export interface Block {
  readonly kind: string;
  readonly file: string;
  readonly text: string;
}

/** A table of a page, by the names in its heading; cells without their backquotes. */
export type Rows = readonly Readonly<Record<string, string>>[];

interface Section {
  readonly heading: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** By the number of blocks before each. */
  readonly tables: ReadonlyMap<number, Rows>;
}

const FENCED = /^( *)```(\S*) ?([^\n]*)\n([\s\S]*?)^\1```$/gm;
const TABLE = /(?:^\|.*\|\n)+/gm;

/** A page by its headings of the second level; what is before the first is a section too. */
export const sectionsOf = (page: string): Section[] => page.split(/^## /m).map(sectionOf);

function sectionOf(text: string): Section {
  const found = Array.from(text.matchAll(FENCED));
  const blocks = found.map(([, indent = "", kind = "", file = "", content = ""]) => ({
    kind,
    file,
    text: content.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
  }));
  const tables = Array.from(text.matchAll(TABLE), ({ index, 0: lines }) => {
    const before = found.filter((block) => block.index < index).length;
    return [before, rowsOf(lines)] as const;
  });
  return { heading: text.slice(0, text.indexOf("\n")), text, blocks, tables: new Map(tables) };
}

function rowsOf(lines: string): Rows {
  const cells = (line: string) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll("`", ""));
  const [names = [], , ...rows] = lines.trimEnd().split("\n").map(cells);
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ""])));
}

/** The commands of a block that shows or holds some, each with the lines that are shown of what it prints. */
export function commandsOf({ kind, text }: Block): { command: string; shown: string[] | null }[] {
  if (kind === "sh") return [{ command: text, shown: null }];
  if (kind !== "console") return [];
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((one) => {
      const [command = "", ...shown] = one.trimEnd().split("\n");
      return { command, shown };
    });
}

/** What a command may print where a page shows these lines; a line … is any number of lines. */
export const printing = (shown: readonly string[]): RegExp =>
  new RegExp(
    `^${shown.map((line) => (line === "…" ? "(?:.*\\n)*?" : `${line.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\n`)).join("")}$`,
  );
