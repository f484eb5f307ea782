import { appended, type FormatName } from "../../writers/format.ts";
import type { Plan } from "./plan.ts";
import type { Workers } from "./pool.ts";
import type { StoredRecord } from "./reading.ts";
import type { Joined } from "./together.ts";
import type { Formatted } from "./writing.ts";

/**
 * Writes the files over all records, in all formats at once as far as there are workers; what can be written in parts by
 * all of them. What only one can write begins first.
 */
export async function writeAll(
  { out, settings: { headers, excel }, formats }: Plan,
  joined: ReadonlyMap<string, Joined>,
  workers: Workers,
): Promise<Formatted[]> {
  const all = [...joined.values()].map(({ record }) => record);
  const shares = sharesOf(all, workers.jobs);
  const written = (format: Plan["formats"][number], records: readonly StoredRecord[], part = 0) =>
    workers.run({ kind: "write", out, format, settings: { headers, excel }, records, part });
  const write = async (format: Plan["formats"][number]): Promise<Formatted> => {
    if (!appended.has(format) || shares.length === 1) return written(format, all);
    const parts = await Promise.all(shares.map((records, part) => written(format, records, part)));
    return workers.run({ kind: "append", out, format, parts });
  };
  const begun = new Map(formats.toSorted(byAppended).map((format) => [format, write(format)]));
  return Promise.all(formats.map((format) => begun.get(format) as Promise<Formatted>));
}

const byAppended = (one: FormatName, other: FormatName): number =>
  Number(appended.has(one)) - Number(appended.has(other));

/** The records as so many shares of about as many bytes, in their order; fewer where there are few records. */
function sharesOf(records: readonly StoredRecord[], count: number): StoredRecord[][] {
  const size = records.reduce((sum, { bytes }) => sum + bytes, 0) / count;
  const shares: StoredRecord[][] = [[]];
  let filled = 0;
  for (const record of records) {
    if (filled >= size * shares.length && shares.length < count) shares.push([]);
    shares.at(-1)?.push(record);
    filled += record.bytes;
  }
  return shares;
}
