import type { Fault } from "../../diagnostics/finding.ts";
import type { Reading } from "../../diagnostics/reading.ts";
import type { Passage } from "../../model/passage.ts";

/** What a scan finds doubtful, and leaves out, before there is a reading to tell it to. */
export class Doubts {
  readonly #faults: { readonly offset: number; readonly fault: Fault }[] = [];
  readonly #leftOut: Passage[] = [];

  add(offset: number, fault: Fault): void {
    this.#faults.push({ offset, fault });
  }

  /** Text that stands in the document but is no part of what it says. */
  leaveOut(passage: Passage): void {
    this.#leftOut.push(passage);
  }

  tell(reading: Reading): void {
    for (const { offset, fault } of this.#faults) reading.doubt(offset, fault);
    for (const passage of this.#leftOut) reading.structural(passage);
  }
}
