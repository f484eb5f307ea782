import { appended } from "../../writers/format.ts";
import type { Plan } from "./plan.ts";
import type { Workers } from "./pool.ts";
import type { StoredRecord } from "./reading.ts";
import type { Joined } from "./together.ts";
import type { Formatted } from "./writing.ts";

/** Writes the files over all records, in all formats at once as far as there are workers. */
export function writeAll(
  { out, settings: { headers, excel }, formats }: Plan,
  joined: ReadonlyMap<string, Joined>,
  workers: Workers,
): Promise<Formatted[]> {
  const all = [...joined.values()].map(({ record }) => record);
  const shares = sharesOf(all, workers.jobs);
  const write = async (format: Plan["formats"][number]): Promise<Formatted> => {
    const parts = await Promise.all(
      (appended.has(format) ? shares : [all]).map((records, part) =>
        workers.run({ kind: "write", out, format, settings: { headers, excel }, records, part }),
      ),
    );
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : workers.run({ kind: "append", out, parts });
  };
  return Promise.all(formats.map(write));
}

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
