import type { Fields, Printed } from "./fields.ts";

/** Content under printed labels that have no field; a label that stands twice is told apart by a number. */
export class Extra {
  readonly record: Record<string, string>;
  readonly #counts = new Map<string, number>();

  constructor(record: Record<string, string> = Object.create(null)) {
    this.record = record;
  }

  /** Keeps what is printed under a label, on one line. */
  take(label: string, printed: Printed, fields: Fields): void {
    const text = fields.text(`extra.${label}`, printed);
    if (text !== null) this.keep(label, text);
  }

  /** The same with its paragraphs; false where nothing is printed. */
  takeParagraphs(label: string, printed: readonly Printed[], fields: Fields): boolean {
    const text = fields.paragraphs(`extra.${label}`, printed);
    if (text !== null) this.keep(label, text);
    return text !== null;
  }

  keep(label: string, text: string): void {
    let count = (this.#counts.get(label) ?? 0) + 1;
    const key = () => (count === 1 ? label : `${label} (${count})`);
    while (key() in this.record) count++;
    this.#counts.set(label, count);
    this.record[key()] = text;
  }
}
