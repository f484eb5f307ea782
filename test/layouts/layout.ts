import type { Described } from "../containers/described.ts";
import type { ColumnTable } from "./columns.ts";
import type { Expected } from "./expected.ts";

/** A document that some province or system prints, and the record a careful reader takes from it. */
export interface Layout {
  readonly name: string;
  readonly described: Described;
  readonly expected: Expected;
  /** Whether its exported text still says which cell belongs to which heading. */
  readonly asText: boolean;
  /** Its tables by columns, and how the document is written around them; null where columns are not what it is made of. */
  readonly tables: readonly ColumnTable[];
  readonly write: (tables: readonly ColumnTable[]) => Described;
  readonly varies: Varies;
}

/** Which variations leave the record what it is. */
export interface Varies {
  /** The columns may stand in another order. */
  readonly order: boolean;
  /** A further column is content of the indicators or of the projects; null where neither is clear. */
  readonly further: "indicator" | "project" | null;
  /** The headings may be other words for the same. */
  readonly words: boolean;
  /** A row of one label and its value may stand between any two rows above the columns. */
  readonly labels: boolean;
  /** Headings that say something only by the word they are. */
  readonly keeps: readonly string[];
}

interface Given {
  readonly name: string;
  readonly tables?: readonly ColumnTable[];
  readonly write: (tables: readonly ColumnTable[]) => Described;
  readonly expected: Expected;
  readonly asText?: boolean;
  readonly varies?: Partial<Varies>;
}

export function layout({ name, tables = [], write, expected, asText = true, varies = {} }: Given): Layout {
  const tabular = tables.length > 0;
  const all: Varies = {
    order: tabular,
    further: tabular ? "indicator" : null,
    words: tabular,
    labels: tabular,
    keeps: [],
  };
  return { name, tables, write, expected, asText, described: write(tables), varies: { ...all, ...varies } };
}
