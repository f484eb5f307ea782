import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { Refusal, refuse } from "../diagnostics/finding.ts";
import { LARGEST_INPUT } from "../readers/read.ts";
import { reasonOf } from "./reason.ts";

/** The bytes of a regular file. Folders, pipes and devices are refused; nothing is waited for. */
export function readInput(path: string): Uint8Array {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if (reasonOf(error) === "ENOENT") throw refuse("input/not-found", { path });
    throw refuse("input/unreadable", { path, reason: reasonOf(error) });
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
