import type { Submission } from "../../model/record.ts";

/** What of a submission is compared with the others of a run. */
export interface Identity {
  readonly path: string;
  readonly sha256: string;
  readonly year: number | null;
  readonly unit: Submission["unit"];
  readonly projects: readonly { readonly code: string | null; readonly name: string | null }[];
}

export const identityOf = ({ source, year, unit, projects }: Submission): Identity => ({
  path: source.path,
  sha256: source.sha256,
  year,
  unit,
  projects: projects.map(({ code, name }) => ({ code, name })),
});
