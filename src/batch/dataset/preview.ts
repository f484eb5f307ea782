import { statSync } from "node:fs";
import { refuse } from "../../diagnostics/finding.ts";
import { digestsOnce } from "./digest.ts";
import { refuseForeign } from "./foreign.ts";
import { formersIn } from "./formers.ts";
import { vanished } from "./placing.ts";
import type { Plan } from "./plan.ts";
import type { Reading } from "./reading.ts";
import { memoryOf, survey } from "./survey.ts";

/** What a run would do. */
export interface Preview {
  readonly inputs: readonly {
    readonly path: string;
    readonly will: "read" | "reuse" | "fail";
    readonly reading: Reading | null;
  }[];
  /** Files that would be removed, as the manifest names them. */
  readonly removed: readonly string[];
}

/** Finds out what a run would do; writes nothing, and throws what the run would throw before it reads. */
export async function previewOf(plan: Plan, overwrite: boolean, signal: AbortSignal): Promise<Preview> {
  const there = statSync(plan.out, { throwIfNoEntry: false });
  if (there?.isDirectory() === false) throw refuse("output/unwritable", { path: plan.out, reason: "ENOTDIR" });
  const formers = await formersIn(plan.out);
  const digests = digestsOnce();
  await refuseForeign(plan.out, plan.outputs, formers, digests, overwrite);
  const known = await survey(plan, memoryOf(plan.out, formers), digests, signal);
  // With nothing to read a run leaves all as it is.
  const gone = plan.files.length === 0 ? [] : await vanished(plan.out, formers, plan.outputs, digests);
  return {
    inputs: [
      ...plan.missing.map((reading) => ({ path: reading.path, will: "fail" as const, reading })),
      ...plan.files.map((path) => {
        const reading = known.get(path) ?? null;
        return { path, will: reading === null ? "read" : reading.fault === null ? "reuse" : "fail", reading } as const;
      }),
    ],
    removed: gone.map(({ name }) => name),
  };
}
