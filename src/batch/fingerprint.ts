import { createHash } from "node:crypto";
import type { Diagnostic } from "../model/record.ts";

const LENGTH = 16;

/**
 * What makes a finding the same in the next version of its file: its code and arguments, in whatever line, order or
 * language it is said. Arguments that name an input do so without its folder: a run may start anywhere.
 */
export function fingerprintOf({ code, args }: Pick<Diagnostic, "code" | "args">, inputs: ReadonlySet<string>): string {
  const said = Object.entries(args)
    .map(([name, value]) => [name, typeof value === "string" && inputs.has(value) ? nameOf(value) : value])
    .sort(([left], [right]) => (String(left) < String(right) ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([code, said]))
    .digest("hex")
    .slice(0, LENGTH);
}

const nameOf = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;
