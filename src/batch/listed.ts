import { refuse } from "../diagnostics/finding.ts";
import { decode } from "../readers/decode.ts";
import { readInput, readStream } from "./input.ts";

/**
 * The inputs that a list names, one a line or, where it holds NUL characters (as `find -print0` writes), one between each
 * two of them. Its encoding is found out as that of a text; `-` is standard input.
 */
export async function listedInputs(list: string, stdin: AsyncIterable<Uint8Array | string>): Promise<string[]> {
  const bytes = list === "-" ? await readStream(stdin) : readInput(list);
  // UTF-16 is full of them.
  const parted = bytes.includes(0) && !isWide(bytes) ? "\0" : /\r\n|\r|\n/;
  const text = parted === "\0" ? Buffer.from(bytes).toString("utf8") : decode(bytes, null).text;
  const inputs = text.split(parted).filter((line) => line.trim() !== "");
  if (inputs.length === 0) throw refuse("input/no-inputs", { path: list });
  return inputs;
}

const isWide = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
