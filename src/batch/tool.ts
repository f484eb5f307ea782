import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Manifest } from "../model/manifest.ts";

/** Where the program's own files are, built or not. */
const PROGRAM = fileURLToPath(new URL("../", import.meta.url));
const PACKAGE = fileURLToPath(new URL("../../package.json", import.meta.url));

const SHOWN = 16;

function fingerprint(folder: string, ...more: readonly string[]): string {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?<!\.d)\.[jt]s$/.test(name))
    .sort();
  const sum = createHash("sha256");
  for (const file of [...names.map((name) => path.join(folder, name)), ...more]) sum.update(readFileSync(file));
  return sum.digest("hex").slice(0, SHOWN);
}

/**
 * What made a dataset. Whatever changes in the program or the versions of its packages changes `build`, also between two
 * releases, so that nothing is taken for read that another program read.
 */
export const toolOf = (): Manifest["tool"] => ({
  name: "jixiao",
  version: (JSON.parse(readFileSync(PACKAGE, "utf8")) as { version: string }).version,
  build: fingerprint(PROGRAM, PACKAGE),
  submission: "jixiao/submission/1",
  vocabulary: fingerprint(path.join(PROGRAM, "vocabulary")),
});
