import { fault, quoted } from "../../diagnostics/finding.ts";
import type { Reading } from "../../diagnostics/reading.ts";
import type { Block } from "../../model/block.ts";
import { offsetAt, type Passage } from "../../model/passage.ts";
import { Flow } from "./flow.ts";
import { MOST_COVERS, spanOf, TableUnderWay } from "./table.ts";
import type { StartTag } from "./tokens.ts";

interface OpenTable {
  readonly slots: TableUnderWay;
  readonly place: Passage;
}

/** What has been read of a page: its own flow, the open tables in it, and in their open cells flows again. */
export class Content {
  readonly #reading: Reading;
  readonly #page: Flow;
  readonly #cells: Flow[] = [];
  readonly #tables: OpenTable[] = [];

  constructor(page: Passage, reading: Reading) {
    this.#reading = reading;
    this.#page = new Flow(page);
  }

  /** Where text goes: into the innermost cell. Between the cells of a table it goes before the table. */
  get flow(): Flow {
    return this.#cells.at(-1) ?? this.#page;
  }

  /** `tag` is where the table stands. */
  startTable(tag: Passage): void {
    this.flow.endLine();
    this.#tables.push({ slots: new TableUnderWay(), place: tag });
  }

  startRow(): void {
    this.flow.endLine();
    this.#tables.at(-1)?.slots.startRow();
  }

  startCell({ attributes }: StartTag, tag: Passage): void {
    this.flow.endLine();
    const span = (name: "colspan" | "rowspan") => this.#span(name, attributes.get(name)?.text, tag);
    this.#tables.at(-1)?.slots.startCell({ columns: span("colspan"), rows: span("rowspan") });
    this.#cells.push(new Flow(tag));
  }

  #span(name: "colspan" | "rowspan", printed: string | undefined, tag: Passage): number {
    if (printed === undefined) return 1;
    const span = spanOf(name, printed);
    if (span === null) this.#reading.doubt(offsetAt(tag, 0), fault("grid/impossible-span", { span: quoted(printed) }));
    return span ?? 1;
  }

  endCell(): void {
    const cell = this.#cells.pop();
    if (cell !== undefined) this.#tables.at(-1)?.slots.endCell(cell.cell());
  }

  endTable(): void {
    this.flow.endLine();
    const open = this.#tables.pop();
    const table = open?.slots.end() ?? null;
    if (open === undefined || table === null) return;
    this.flow.blocks.push(table);
    if (!open.slots.spansIgnored) return;
    this.#reading.doubt(offsetAt(open.place, 0), fault("grid/spans-ignored", { limit: MOST_COVERS }));
  }

  /** The blocks of the page, once everything in it has ended. */
  end(): Block[] {
    this.#page.endLine();
    return this.#page.blocks;
  }
}
