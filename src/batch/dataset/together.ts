import { isDeepStrictEqual } from "node:util";
import type { Diagnostic, Severity } from "../../model/record.ts";
import type { Plan } from "./plan.ts";
import { inOrder, type Workers } from "./pool.ts";
import type { Reading } from "./reading.ts";
import type { Readings } from "./readings.ts";
import type { StoredRecord } from "./stored.ts";
import { type Holding, unpacked } from "./summary.ts";
import { turn } from "./turns.ts";

/** A record as it stands in the dataset, beside the others. */
export interface Joined extends Holding {
  readonly record: StoredRecord;
}

type Read = Reading & { readonly key: string; readonly record: StoredRecord };
const isRead = (reading: Reading): reading is Read => reading.key !== null && reading.record !== null;

/**
 * Looks at all records together: what a file has that an earlier one had already is found anew in every run, since it
 * depends on the others. Records that this changes are laid aside again. Returns the records in their order, by path.
 */
export async function joinAll(
  { out, settings: { check, language } }: Plan,
  { readings, summaries }: Readings,
  workers: Workers,
): Promise<Map<string, Joined>> {
  const earlier = check ? await acrossFiles(language) : null;
  const read = readings.filter(isRead);
  const summaryFor = async ({ path, record }: Read): Promise<Uint8Array> => {
    const known = summaries.get(path);
    if (known === undefined) return workers.run({ kind: "summarise", out, record, check });
    await turn();
    return known;
  };
  const seen = await inOrder(
    read,
    workers.jobs,
    async (reading) => ({ reading, summary: await summaryFor(reading) }),
    // Of the identity stays what later ones are compared with: it is large, and there may be thousands.
    ({ reading, summary }) => {
      const { identity, holding, across } = unpacked(summary);
      summaries.delete(reading.path);
      const now = identity === null || earlier === null ? [] : earlier.take(identity);
      return { reading, holding: withFound(holding, now), now, isAsItWas: isDeepStrictEqual(now, across) };
    },
  );
  return new Map(
    await inOrder(
      seen,
      workers.jobs,
      async ({ reading: { path, key, record }, holding, now, isAsItWas }) => {
        const joined = isAsItWas ? record : await workers.run({ kind: "rejoin", out, key, record, across: now });
        return [path, { ...holding, record: joined }] as const;
      },
      (joined) => joined,
    ),
  );
}

/** The rules across files are loaded where they are asked for. */
async function acrossFiles(language: Plan["settings"]["language"]) {
  const { AcrossFiles } = await import("../../checks/across/across.ts");
  return new AcrossFiles(language);
}

function withFound(holding: Holding, found: readonly Diagnostic[]): Holding {
  const more = (counts: Holding["checks"]): Record<Severity, number> => {
    const sum = { ...counts };
    for (const { severity } of found) sum[severity]++;
    return sum;
  };
  return { ...holding, diagnostics: more(holding.diagnostics), checks: more(holding.checks) };
}
