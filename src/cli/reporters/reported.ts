import type { Judged, JudgedInput } from "../../batch/judge.ts";
import type { Language } from "../../diagnostics/catalogue.ts";
import { render } from "../../diagnostics/finding.ts";

/** What reports for programs tell of an input. What ended its reading has no fingerprint. */
export type Reported = Omit<Judged, "fingerprint"> & { readonly fingerprint: string | null };

/** All that is to be told of an input: why it could not be read, or what was found in it. */
export const reportedOf = ({ findings, fault }: JudgedInput, language: Language): readonly Reported[] =>
  fault === null
    ? findings
    : [{ diagnostic: render({ ...fault, at: {} }, language), quote: null, fingerprint: null }, ...findings];
