import { z } from "zod";

const ordinal = z.int().positive();

/**
 * Where something stands in its source. All numbers count from 1. A text or HTML source has lines, a Word file
 * has none; `table` counts the tables in reading order, `row` and `column` the slots of that table, `paragraph`
 * the paragraphs outside tables (or, beside a `column`, those inside the cell).
 */
export const place = z
  .strictObject({
    line: ordinal.exactOptional(),
    endLine: ordinal.exactOptional(),
    table: ordinal.exactOptional(),
    row: ordinal.exactOptional(),
    column: ordinal.exactOptional(),
    paragraph: ordinal.exactOptional(),
  })
  .meta({ id: "Place", description: "Where something stands in its source; every number counts from 1" });

export type Place = z.infer<typeof place>;
