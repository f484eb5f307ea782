import { accessSync, constants } from "node:fs";
import path from "node:path";
import { refuse } from "../../diagnostics/finding.ts";
import { doAt } from "../output.ts";
import { type Digests, readable } from "./digest.ts";
import { type Formers, outputsOf, placeOf } from "./formers.ts";
import { MANIFEST, nameInManifest } from "./layout.ts";
import { inTurns } from "./turns.ts";
import { thereAt } from "./within.ts";

/**
 * Refuses to write over what is not ours: a file that no run before wrote, or that was changed since, a link, a folder; and
 * what an office program has open.
 */
export async function refuseForeign(
  out: string,
  names: readonly string[],
  { manifests }: Formers,
  digests: Digests,
  overwrite: boolean,
): Promise<void> {
  const ours = new Map<string, Set<string>>();
  for (const { path: name, sha256 } of manifests.flatMap(outputsOf)) {
    const known = ours.get(name) ?? new Set();
    ours.set(name, known.add(sha256));
  }
  // A table that will be removed may be open, too.
  for (const { path: name } of manifests.flatMap(({ files }) => files)) {
    const file = placeOf(out, name);
    if (file !== null && thereAt(file)?.isFile()) refuseOpen(file);
  }
  for (const folder of new Set(names.map((name) => path.dirname(name)))) refuseBarred(out, folder);
  for await (const name of inTurns(names)) {
    const file = path.join(out, name);
    const there = thereAt(file);
    if (there === null) continue;
    if (there.isSymbolicLink()) throw refuse("output/is-link", { path: file });
    if (!there.isFile()) throw refuse("output/unwritable", { path: file, reason: "EISDIR" });
    refuseOpen(file);
    if (overwrite || (name === MANIFEST && manifests.length > 0)) continue;
    const sha256 = readable(file, digests);
    if (sha256 === null || !ours.get(nameInManifest(name))?.has(sha256))
      throw refuse("output/not-ours", { path: file });
  }
}

/** A folder within the dataset's must be one, and open, or nothing: no link is followed, and no file is in its way. */
function refuseBarred(out: string, folder: string): void {
  if (folder === ".") return;
  refuseBarred(out, path.dirname(folder));
  const barred = path.join(out, folder);
  const there = thereAt(barred);
  if (there === null) return;
  if (there.isSymbolicLink()) throw refuse("output/is-link", { path: barred });
  if (!there.isDirectory()) throw refuse("output/unwritable", { path: barred, reason: "ENOTDIR" });
  doAt(barred, () => accessSync(barred, constants.W_OK));
}

/** Excel and WPS, and LibreOffice, lay a file down beside one that they have open. */
function refuseOpen(file: string): void {
  const { dir, base } = path.parse(file);
  for (const owner of [`~$${base}`, `.~lock.${base}#`]) {
    if (thereAt(path.join(dir, owner)) !== null) throw refuse("output/open-elsewhere", { path: file, owner });
  }
}
