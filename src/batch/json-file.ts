import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { jsonFlaw } from "../text/json.ts";
import { reasonOf } from "./reason.ts";

/** What a file of JSON holds, or why that cannot be told. */
export type JsonFile =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "missing" }
  | { readonly kind: "unreadable"; readonly reason: string }
  | { readonly kind: "undecodable" }
  /** `key` is one that an object has twice, null where the text is no JSON. */
  | { readonly kind: "flaw"; readonly line: number; readonly column: number; readonly key: string | null };

/** Reads a file of JSON in UTF-8, with or without the byte order mark that editors put in front. */
export function readJson(file: string, largest: number): JsonFile {
  let bytes: Uint8Array;
  try {
    bytes = bytesOf(file, largest);
  } catch (error) {
    const reason = reasonOf(error);
    return reason === "ENOENT" ? { kind: "missing" } : { kind: "unreadable", reason };
  }
  const text = textOf(bytes);
  if (text === null) return { kind: "undecodable" };
  const flaw = jsonFlaw(text);
  if (flaw === null) return { kind: "json", value: JSON.parse(text) };
  const lines = text.slice(0, flaw.offset).split(/\r\n|\r|\n/);
  return { kind: "flaw", line: lines.length, column: (lines.at(-1) ?? "").length + 1, key: flaw.key };
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A pipe is not waited for. */
function bytesOf(file: string, largest: number): Uint8Array {
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(handle);
    if (stats.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    if (!stats.isFile()) throw Object.assign(new Error(), { code: "EINVAL" });
    if (stats.size > largest) throw Object.assign(new Error(), { code: "EFBIG" });
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}
