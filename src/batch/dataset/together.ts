import { isDeepStrictEqual } from "node:util";
import type { Diagnostic, Severity } from "../../model/record.ts";
import type { Holding, Summary } from "./joining.ts";
import type { Plan } from "./plan.ts";
import { inOrder, type Workers } from "./pool.ts";
import type { Reading, StoredRecord } from "./reading.ts";
import { inTurns } from "./turns.ts";

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
  readings: readonly Reading[],
  workers: Workers,
): Promise<Map<string, Joined>> {
  const read = readings.filter(isRead);
  const summaries = await inOrder(read, workers.jobs, async ({ record, summary }) =>
    summary === null ? workers.run({ kind: "summarise", out, record, check }) : summary,
  );
  const found = check ? await foundAcross(summaries, language) : [];
  const join = async ({ key, record }: Read, { holding, across }: Summary, now: Diagnostic[]): Promise<Joined> => ({
    ...withFound(holding, now),
    record: isDeepStrictEqual(now, across)
      ? record
      : await workers.run({ kind: "rejoin", out, key, record, across: now }),
  });
  const joined = await inOrder([...read.keys()], workers.jobs, (index) =>
    join(read[index] as Read, summaries[index] as Summary, found[index] ?? []),
  );
  return new Map(joined.map((one, index) => [(read[index] as Read).path, one]));
}

/** What the rules across files find in each; they are loaded where they are asked for. */
async function foundAcross(
  summaries: readonly Summary[],
  language: Plan["settings"]["language"],
): Promise<Diagnostic[][]> {
  const { AcrossFiles } = await import("../../checks/across/across.ts");
  const together = new AcrossFiles(language);
  const found: Diagnostic[][] = [];
  for await (const { identity } of inTurns(summaries)) found.push(identity === null ? [] : together.take(identity));
  return found;
}

function withFound(holding: Holding, found: readonly Diagnostic[]): Holding {
  const more = (counts: Holding["checks"]): Record<Severity, number> => {
    const sum = { ...counts };
    for (const { severity } of found) sum[severity]++;
    return sum;
  };
  return { ...holding, diagnostics: more(holding.diagnostics), checks: more(holding.checks) };
}
