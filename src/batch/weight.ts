import { formatOf } from "../readers/format.ts";
import { startsLikeZip } from "../readers/signatures.ts";
import { openZip, type Zip } from "../readers/zip.ts";

/** Word's XML takes so many bytes for what is one in a text. */
const XML_PER_TEXT = 8;

/**
 * Whether an input may take more memory than so many bytes of text. A zip weighs what its parts expand to, pages among
 * them as much as a text. What is no zip by its start may still be read as one, and so must be light as either.
 */
export function outweighs(file: Buffer, light: number): boolean {
  if (file.length > light && !startsLikeZip(file)) return true;
  const zip = opened(file);
  return zip !== null && partsOutweigh(zip, light);
}

/** Null where reading it as a zip will end as quickly. */
function opened(file: Buffer): Zip | null {
  try {
    return openZip(file);
  } catch {
    return null;
  }
}

/** Parts are only looked into where their sizes leave it open. */
function partsOutweigh(zip: Zip, light: number): boolean {
  const sizes = zip.names.map((name) => zip.size(name) ?? 0);
  const sum = sizes.reduce((all, size) => all + size, 0);
  if (sum <= light || sum > light * XML_PER_TEXT) return sum > light;
  const weights = zip.names.map((name, index) => (sizes[index] ?? 0) / (isPage(zip, name) ? 1 : XML_PER_TEXT));
  return weights.reduce((all, weight) => all + weight, 0) > light;
}

function isPage(zip: Zip, name: string): boolean {
  try {
    return formatOf(zip.read(name), "-") === "html";
  } catch {
    return false;
  }
}
