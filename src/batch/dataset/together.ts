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

export type Read = Reading & { readonly key: string; readonly record: StoredRecord };

/**
 * Looks at all records together: what a file has that an earlier one had already is found anew in every run, since it
 * depends on the others. Records that this changes are laid aside again.
 */
export async function joinAll({ out, settings }: Plan, read: readonly Read[], workers: Workers): Promise<Joined[]> {
  const { jobs } = workers;
  const { check, language } = settings;
  const summaries = await inOrder(read, jobs, async ({ record, summary }) =>
    summary === null ? workers.run({ kind: "summarise", out, record, check }) : summary,
  );
  const found = check ? await foundAcross(summaries, language) : summaries.map(() => []);
  return inOrder([...read.keys()], jobs, async (index): Promise<Joined> => {
    const { key, record } = read[index] as Read;
    const { holding, across } = summaries[index] as Summary;
    const now = found[index] ?? [];
    const isSame = isDeepStrictEqual(now, across);
    return {
      ...withFound(holding, now),
      record: isSame ? record : await workers.run({ kind: "rejoin", out, key, record, across: now }),
    };
  });
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
