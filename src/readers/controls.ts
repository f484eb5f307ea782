import { fault } from "../diagnostics/finding.ts";
import type { Reading } from "../diagnostics/reading.ts";

/** Control characters no text should hold, and the sign that stands for letters lost before we got the text. */
const CONTROL = /[\x01-\x08\x0e-\x1f\x7f-\x9f\ufffd]/g;

/** Tells of each such character once: how often it occurs, and where first. */
export function reportControls(reading: Reading): void {
  const found = new Map<string, { count: number; first: number }>();
  for (const { 0: character, index } of reading.source.text.matchAll(CONTROL)) {
    const { count, first } = found.get(character) ?? { count: 0, first: index };
    found.set(character, { count: count + 1, first });
  }
  for (const [character, { count, first }] of found) {
    const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    reading.doubt(first, fault("text/control-character", { character: name, count }));
  }
}
