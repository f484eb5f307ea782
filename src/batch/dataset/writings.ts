import type { Plan, PlannedFormat } from "./plan.ts";
import type { Workers } from "./pool.ts";
import type { StoredRecord } from "./stored.ts";
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
  const write = async ({ name: format, isAppended }: PlannedFormat): Promise<Formatted> => {
    const writePart = (records: readonly StoredRecord[], part: number) =>
      workers.run({ kind: "write", out, format, settings: { headers, excel }, records, part });
    if (!isAppended || shares.length === 1) return writePart(all, 0);
    return workers.run({ kind: "append", out, format, parts: await Promise.all(shares.map(writePart)) });
  };
  const begun = new Map(formats.toSorted(byAppended).map((format) => [format, write(format)]));
  return Promise.all(formats.map((format) => begun.get(format) as Promise<Formatted>));
}

const byAppended = (one: PlannedFormat, other: PlannedFormat): number =>
  Number(one.isAppended) - Number(other.isAppended);

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
