import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { refuse } from "../diagnostics/finding.ts";
import { LARGEST_INPUT } from "../readers/read.ts";

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** The bytes of a regular file. Folders, pipes and devices are refused; nothing is waited for. */
export async function readInput(path: string): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((error) => {
    throw reasonOf(error) === "ENOENT"
      ? refuse("input/not-found", { path })
      : refuse("input/unreadable", { path, reason: reasonOf(error) });
  });
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw refuse("input/not-a-file", { path });
    if (stats.size > LARGEST_INPUT) throw refuse("input/too-large", { bytes: stats.size, limit: LARGEST_INPUT });
    return await file.readFile().catch((error) => {
      throw refuse("input/unreadable", { path, reason: reasonOf(error) });
    });
  } finally {
    await file.close();
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
