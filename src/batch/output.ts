import { createHash, randomUUID } from "node:crypto";
import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import path from "node:path";
import { Refusal, refuse, stageOf } from "../diagnostics/finding.ts";
import { reasonOf } from "./reason.ts";

/** What the system refuses of an output. */
export const refused = (file: string, error: unknown) =>
  refuse("output/unwritable", { path: file, reason: reasonOf(error) });

/** Whether it is an output that an error is about. */
export const isOfOutput = (error: unknown): boolean =>
  error instanceof Refusal && stageOf(error.fault.code) === "output";

/** Does what may be refused by the system; that it was is then said of a path, where it is not said of one already. */
export function doAt<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof Refusal ? error : refused(file, error);
  }
}

/** Removes what nobody needs, as far as the system lets it. */
export function clearAway(file: string): void {
  try {
    rmSync(file, { recursive: true, force: true });
  } catch {
    // It stays.
  }
}

/** Which file a path leads to, by whatever link or spelling; null where there is none. Standard input is no file. */
function fileAt(file: string): string | null {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

/** Refuses outputs that would take the place of an input. */
export function spareInputs(outputs: readonly string[], inputs: readonly string[]): void {
  const read = new Set(inputs.filter((input) => input !== "-").map(fileAt));
  for (const output of outputs) {
    const there = fileAt(output);
    if (there !== null && read.has(there)) throw refuse("output/is-input", { path: output });
  }
}

/** Makes a folder and those above it. (Node's own recursive mkdir never returns where /proc refuses one.) */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (reasonOf(error) !== "EEXIST") throw error;
  }
}

/** What was written and lies, whole and synced, under a name that nobody looks at yet. */
export interface Sealed {
  readonly temporary: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What is written in small chunks is handed to the system in blocks. */
const BLOCK_BYTES = 1 << 16;

/**
 * A file that appears under its name only when it is complete: written elsewhere, synced, then renamed. Nothing of it is
 * done in the background: a thread that reads documents would wait for its turn at the processor again at every step.
 */
export class WholeFile {
  readonly #path: string;
  readonly #temporary: string;
  readonly #handle: number;
  readonly #sum = createHash("sha256");
  readonly #block = Buffer.allocUnsafe(BLOCK_BYTES);
  #filled = 0;
  #isOpen = true;
  #bytes = 0;

  /** `temporary` is a new name in a folder that is there, on the same file system; by default one beside the file. */
  constructor(file: string, temporary?: string) {
    this.#path = file;
    if (temporary === undefined) doAt(file, () => makeFolder(path.dirname(file)));
    // Found out before any work is done, and before another file has taken its place.
    const existing = doAt(file, () => lstatSync(file, { throwIfNoEntry: false }));
    if (existing !== undefined && !existing.isFile())
      throw refuse("output/unwritable", { path: file, reason: "EEXIST" });
    this.#temporary = temporary ?? path.join(path.dirname(file), `.${randomUUID()}.jixiao-tmp`);
    this.#handle = doAt(file, () => openSync(this.#temporary, "wx"));
  }

  /** What comes late, when the file is given up, goes nowhere. */
  write(chunk: string | Uint8Array): void {
    if (!this.#isOpen) return;
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    this.#sum.update(bytes);
    this.#bytes += bytes.length;
    if (this.#filled + bytes.length > BLOCK_BYTES) this.#flush();
    if (bytes.length > BLOCK_BYTES) this.#append(bytes);
    else {
      this.#block.set(bytes, this.#filled);
      this.#filled += bytes.length;
    }
  }

  #flush(): void {
    if (this.#filled > 0) this.#append(this.#block.subarray(0, this.#filled));
    this.#filled = 0;
  }

  #append(bytes: Uint8Array): void {
    doAt(this.#path, () => appendFileSync(this.#handle, bytes));
  }

  /** Ends the writing. */
  seal(): Sealed {
    this.#flush();
    doAt(this.#path, () => fsyncSync(this.#handle));
    doAt(this.#path, () => this.#close());
    return { temporary: this.#temporary, bytes: this.#bytes, sha256: this.#sum.digest("hex") };
  }

  /** Once: the system soon gives the number of a closed file to another. */
  #close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    closeSync(this.#handle);
  }

  finish(): void {
    this.seal();
    doAt(this.#path, () => renameSync(this.#temporary, this.#path));
  }

  /** What cannot be removed stays: why there is no file is said already. */
  discard(): void {
    try {
      this.#close();
    } catch {
      // It is removed all the same.
    }
    clearAway(this.#temporary);
  }
}

/** A text, whole or in pieces. */
export type Text = string | Generator<string>;

/** Writes a text, and ends the writing; what fails leaves nothing. */
function written<Result>(file: string, text: Text, temporary: string | undefined, end: (whole: WholeFile) => Result) {
  const whole = new WholeFile(file, temporary);
  try {
    for (const piece of typeof text === "string" ? [text] : text) whole.write(piece);
    return end(whole);
  } catch (error) {
    whole.discard();
    throw error;
  }
}

/** A file that holds a text. */
export const writeWhole = (file: string, text: string, temporary?: string): void =>
  written(file, text, temporary, (whole) => whole.finish());

/** The same, but for its name: it waits under the other one. */
export const writeSealed = (file: string, text: Text, temporary: string): Sealed =>
  written(file, text, temporary, (whole) => whole.seal());

/** File systems take names of at most 255 bytes; 80 Chinese characters are 240. */
const LONGEST_NAME = 255;
const KEPT_CHARACTERS = 60;

/** A file's name with an ending added, shortened (and told apart by a hash) where it would be too long to exist. */
export function outputName(file: string, ending: string): string {
  const name = path.basename(file);
  if (Buffer.byteLength(name + ending) <= LONGEST_NAME) return file + ending;
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 12);
  return path.join(path.dirname(file), `${[...name].slice(0, KEPT_CHARACTERS).join("")}~${hash}${ending}`);
}
