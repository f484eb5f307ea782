import { createRequire } from "node:module";
import type { codePoint } from "dingbat-to-unicode";

/** Loaded only where a document uses a font of pictures. */
const require = createRequire(import.meta.url);

/** Check marks that the table has in other shapes than people tick boxes with. */
const BOXES: ReadonlyMap<string, string> = new Map([
  ["🗹", "☑"],
  ["🗷", "☒"],
  ["🗵", "☒"],
  ["⌧", "☒"],
  ["⮽", "☒"],
  ["🗸", "✓"],
  ["🞎", "☐"],
  ["🞏", "☐"],
  ["❑", "☐"],
  ["❒", "☐"],
]);

/**
 * The character a font of pictures shows for a code: ☑ for FE in Wingdings. `code` may stand in the private area
 * (F0FE), where Word keeps such characters. Null where the font or the code is not known.
 */
export function symbol(font: string, code: number): string | null {
  const { codePoint: find } = require("dingbat-to-unicode") as { codePoint: typeof codePoint };
  const found = find(font, code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code);
  return found === undefined ? null : (BOXES.get(found.string) ?? found.string);
}
