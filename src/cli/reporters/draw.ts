import stringWidth from "string-width";

/** A drawn table: its heading (or none) and its rows, every cell one line of text. */
export interface Drawing {
  readonly heading: readonly string[] | null;
  readonly rows: readonly (readonly string[])[];
}

/** Cuts a text to a number of terminal columns; a cut text ends in "…". Chinese characters take two columns. */
export function fit(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = "";
  let taken = 0;
  for (const character of text) {
    taken += stringWidth(character);
    if (taken > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

export const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - stringWidth(text)));

const NARROWEST = 6;

/** Widths of the columns: as wide as their contents, the widest cut down until the whole fits `total`. */
function columnWidths(rows: readonly (readonly string[])[], total: number, between: number): number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    rows.reduce((widest, row) => Math.max(widest, stringWidth(row[column] ?? "")), 1),
  );
  const room = total - between * Math.max(0, count - 1);
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    const widest = Math.max(...widths);
    const next = Math.max(NARROWEST, ...widths.filter((width) => width < widest));
    if (widest <= NARROWEST) break;
    const columns = widths.flatMap((width, column) => (width === widest ? [column] : []));
    const cut = Math.min(widest - next, Math.ceil(excess / columns.length)) || 1;
    for (const column of columns) widths[column] = widest - cut;
    excess -= cut * columns.length;
  }
  return widths;
}

/** A table without rules, columns two blanks apart. */
export function drawPlain({ heading, rows }: Drawing, total: number): string[] {
  const all = heading === null ? rows : [heading, ...rows];
  const widths = columnWidths(all, total, 2);
  return all.map((row) =>
    row
      .map((cell, column) => pad(fit(cell, widths[column] ?? 0), widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

/** A table with rules around every cell; rows may be of different lengths. */
export function drawRuled(rows: readonly (readonly string[])[], total: number): string[] {
  const widths = columnWidths(rows, total - 4, 3);
  const rule = (left: string, middle: string, right: string) =>
    left + widths.map((width) => "─".repeat(width + 2)).join(middle) + right;
  const line = (row: readonly string[]) =>
    `│${widths.map((width, column) => (column < row.length ? ` ${pad(fit(row[column] ?? "", width), width)} ` : " ".repeat(width + 2))).join("│")}│`;
  return [rule("┌", "┬", "┐"), ...rows.map(line), rule("└", "┴", "┘")];
}
