import { createHash, randomUUID } from "node:crypto";
import { statSync } from "node:fs";
import { lstat, mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { refuse } from "../diagnostics/finding.ts";
import { reasonOf } from "./reason.ts";

const refused = (file: string) => (error: unknown) => {
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
async function makeFolder(folder: string): Promise<void> {
  if (await stat(folder).catch(() => null)) return;
  await makeFolder(path.dirname(folder));
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
}

/** A file that appears under its name only when it is complete: written beside it, synced, then renamed. */
export class WholeFile {
  readonly #path: string;
  readonly #temporary: string;
  readonly #handle: Awaited<ReturnType<typeof open>>;

  private constructor(file: string, temporary: string, handle: Awaited<ReturnType<typeof open>>) {
    this.#path = file;
    this.#temporary = temporary;
    this.#handle = handle;
  }

  static async create(file: string): Promise<WholeFile> {
    const temporary = path.join(path.dirname(file), `.${randomUUID()}.jixiao-tmp`);
    await makeFolder(path.dirname(file)).catch(refused(file));
    // Found out before any work is done, and before another file has taken its place.
    const existing = await lstat(file).catch(() => null);
    if (existing !== null && !existing.isFile()) throw refuse("output/unwritable", { path: file, reason: "EEXIST" });
    const handle = await open(temporary, "wx").catch(refused(file));
    return new WholeFile(file, temporary, handle);
  }

  async write(text: string): Promise<void> {
    await this.#handle.appendFile(text).catch(refused(this.#path));
  }

  async finish(): Promise<void> {
    await this.#handle.sync().catch(refused(this.#path));
    await this.#handle.close();
    await rename(this.#temporary, this.#path).catch(refused(this.#path));
  }

  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.#temporary, { force: true });
  }
}

export async function writeWhole(file: string, text: string): Promise<void> {
  const whole = await WholeFile.create(file);
  try {
    await whole.write(text);
    await whole.finish();
  } catch (error) {
    await whole.discard();
    throw error;
  }
}

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
