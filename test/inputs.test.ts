import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openZip } from "../src/readers/zip.ts";
import { inputs } from "./inputs/all.ts";

/** WRITE_INPUTS=1 writes the files instead of comparing them. */
const isWriting = process.env.WRITE_INPUTS !== undefined;

const fileOf = (path: string): string => fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));

/** What a file holds. How a zip file is packed differs from one release of Node to the next, its parts do not. */
function held(path: string, bytes: Uint8Array): readonly string[] {
  if (!path.endsWith(".docx")) return [Buffer.from(bytes).toString("latin1")];
  const zip = openZip(bytes);
  return zip.names.map((name) => `${name}\n${Buffer.from(zip.read(name)).toString("latin1")}`);
}

describe("inputs below fixtures/ that are built", () => {
  it.each([...inputs()])("%s is what is built today", (path, bytes) => {
    const file = fileOf(path);
    const committed = existsSync(file) ? held(path, readFileSync(file)) : null;
    const built = held(path, bytes);
    if (isWriting && committed?.join("\n") !== built.join("\n")) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    } else expect(committed).toEqual(built);
  });
});
