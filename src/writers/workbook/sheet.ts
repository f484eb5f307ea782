import type { Submission } from "../../model/record.ts";
import type { Headers } from "../format.ts";
import { tables } from "../tables/all.ts";
import { type Column, nameIn, type Value } from "../tables/table.ts";
import { dictionary } from "./dictionary.ts";

export interface SheetColumn extends Pick<Column, "name" | "type" | "words"> {
  readonly heading: string;
  readonly isKey: boolean;
}

/** One sheet of the workbook: a heading row, then these rows. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  rows(): Iterable<readonly Value[]>;
}

/** The sheets in their order: the tables, then what their columns hold. */
export const sheetsOf = (submissions: () => Iterable<Submission>, headers: Headers): Sheet[] => [
  ...tables.map(
    (table): Sheet => ({
      name: nameIn(headers, table),
      columns: table.columns.map(({ name, title, type, words }) => ({
        name,
        heading: nameIn(headers, { name, title }),
        type,
        ...(words === undefined ? {} : { words }),
        isKey: table.key.includes(name),
      })),
      *rows() {
        for (const submission of submissions()) yield* table.rows(submission);
      },
    }),
  ),
  dictionary(headers),
];
