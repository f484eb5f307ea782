import { fault, quoted } from "../../diagnostics/finding.ts";
import type { Reading } from "../../diagnostics/reading.ts";
import { offsetAt, type Passage, trim } from "../../model/passage.ts";

type Omission = "text/hidden" | "text/struck";

/** More of what is left out is not quoted. */
const ENOUGH = 200;

/** Text that stands in a page and is left out: said once for each stretch of it. */
export class Omissions {
  readonly #reading: Reading;
  #stretch: { readonly code: Omission; readonly offset: number; text: string } | null = null;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  leaveOut(code: Omission, passage: Passage): void {
    this.#reading.structural(passage);
    const said = trim(passage);
    if (said.text === "") return;
    if (this.#stretch?.code !== code) this.tell();
    this.#stretch ??= { code, offset: offsetAt(said, 0), text: "" };
    if (this.#stretch.text.length < ENOUGH) this.#stretch.text += passage.text;
  }

  /** The stretch ends here. */
  tell(): void {
    if (this.#stretch === null) return;
    const { code, offset, text } = this.#stretch;
    this.#reading.doubt(offset, fault(code, { text: quoted(text.trim()) }));
    this.#stretch = null;
  }
}
