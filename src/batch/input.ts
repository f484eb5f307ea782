import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { type Fault, fault, Refusal, refuse } from "../diagnostics/finding.ts";
import { LARGEST_INPUT } from "../readers/read.ts";
import { reasonOf } from "./reason.ts";

/** Node puts this for the bytes of a name that are no UTF-8, and then does not find it. */
const NO_UTF8 = "\ufffd";

/** Why the system does not open an input. */
export function unopened(path: string, reason: string): Fault {
  if (reason !== "ENOENT") return fault("input/unreadable", { path, reason });
  return path.includes(NO_UTF8) ? fault("input/name-undecodable", { path }) : fault("input/not-found", { path });
}

/** The bytes of a regular file. Folders, pipes and devices are refused; nothing is waited for. */
export function readInput(path: string): Uint8Array {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    throw new Refusal(unopened(path, reasonOf(error)));
  }
  try {
    return readBytes(file, path);
  } catch (error) {
    throw error instanceof Refusal ? error : refuse("input/unreadable", { path, reason: reasonOf(error) });
  }
}

function readBytes(file: number, path: string): Uint8Array {
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw refuse("input/not-a-file", { path });
    if (stats.size > LARGEST_INPUT) throw refuse("input/too-large", { bytes: stats.size, limit: LARGEST_INPUT });
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** All bytes of a stream, refused once there are too many of them. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const buffer = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    bytes += buffer.length;
    if (bytes > LARGEST_INPUT) throw refuse("input/too-large", { bytes, limit: LARGEST_INPUT });
    chunks.push(buffer);
  }
  return Buffer.concat(chunks);
}
