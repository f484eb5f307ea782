import { createHash, randomUUID } from "node:crypto";
import { statSync } from "node:fs";
import { lstat, mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { refuse } from "../diagnostics/finding.ts";
import { reasonOf } from "./reason.ts";

/** What the system refuses at a path, said of it: for `catch`. */
export const refused =
  (file: string) =>
  (error: unknown): never => {
    throw refuse("output/unwritable", { path: file, reason: reasonOf(error) });
  };

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
export async function makeFolder(folder: string): Promise<void> {
  if (await stat(folder).catch(() => null)) return;
  await makeFolder(path.dirname(folder));
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
}

/** What was written and lies, whole and synced, under a name that nobody looks at yet. */
export interface Sealed {
  readonly temporary: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file that appears under its name only when it is complete: written elsewhere, synced, then renamed. */
export class WholeFile {
  readonly #path: string;
  readonly #temporary: string;
  readonly #handle: Awaited<ReturnType<typeof open>>;
  readonly #sum = createHash("sha256");
  #bytes = 0;

  private constructor(file: string, temporary: string, handle: Awaited<ReturnType<typeof open>>) {
    this.#path = file;
    this.#temporary = temporary;
    this.#handle = handle;
  }

  /** `temporary` is a new name in a folder that is there, on the same file system; by default one beside the file. */
  static async create(file: string, temporary?: string): Promise<WholeFile> {
    if (temporary === undefined) await makeFolder(path.dirname(file)).catch(refused(file));
    // Found out before any work is done, and before another file has taken its place.
    const existing = await lstat(file).catch(() => null);
    if (existing !== null && !existing.isFile()) throw refuse("output/unwritable", { path: file, reason: "EEXIST" });
    const aside = temporary ?? path.join(path.dirname(file), `.${randomUUID()}.jixiao-tmp`);
    const handle = await open(aside, "wx").catch(refused(file));
    return new WholeFile(file, aside, handle);
  }

  async write(chunk: string | Uint8Array): Promise<void> {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    await this.#handle.appendFile(bytes).catch(refused(this.#path));
    this.#sum.update(bytes);
    this.#bytes += bytes.length;
  }

  /** Ends the writing. */
  async seal(): Promise<Sealed> {
    await this.#handle.sync().catch(refused(this.#path));
    await this.#handle.close().catch(refused(this.#path));
    return { temporary: this.#temporary, bytes: this.#bytes, sha256: this.#sum.digest("hex") };
  }

  async finish(): Promise<void> {
    await this.seal();
    await rename(this.#temporary, this.#path).catch(refused(this.#path));
  }

  /** What cannot be removed stays: why there is no file is said already. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.#temporary, { force: true }).catch(() => undefined);
  }
}

/** Writes a text, and ends the writing; what fails leaves nothing. */
async function written<Result>(
  file: string,
  text: string,
  temporary: string | undefined,
  end: (whole: WholeFile) => Promise<Result>,
): Promise<Result> {
  const whole = await WholeFile.create(file, temporary);
  try {
    await whole.write(text);
    return await end(whole);
  } catch (error) {
    await whole.discard();
    throw error;
  }
}

/** A file that holds a text. */
export const writeWhole = (file: string, text: string, temporary?: string): Promise<void> =>
  written(file, text, temporary, (whole) => whole.finish());

/** The same, but for its name: it waits under the other one. */
export const writeSealed = (file: string, text: string, temporary: string): Promise<Sealed> =>
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
