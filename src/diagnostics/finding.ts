import type { Place } from "../model/place.ts";
import type { Diagnostic, Severity } from "../model/record.ts";
import { type ArgsOf, type Code, catalogue, type Language } from "./catalogue.ts";

/** A diagnostic before it has a sentence: code and arguments only. `Fault` is one that has no place yet. */
export interface Fault {
  readonly code: Code;
  readonly args: Readonly<Record<string, string | number>>;
  readonly suggestion?: string;
}

export interface Finding extends Fault {
  readonly at: Place;
}

/** The part of a code before the slash: what was going on when the fault was found. */
export const stageOf = (code: string): string => code.slice(0, Math.max(0, code.indexOf("/")));

export function fault<C extends Code>(code: C, args: ArgsOf<C>, suggestion?: string): Fault {
  return suggestion === undefined ? { code, args } : { code, args, suggestion };
}

/** So much of a text is quoted in a finding; its place tells where to read the rest. */
const QUOTED = 60;

/** A text as a finding quotes it: one line, cut where it is long, so that findings cannot outgrow their source. */
export function quoted(text: string): string {
  const line = text.slice(0, QUOTED + 1).replace(/\s+/g, " ");
  return line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line;
}

/** So much of a text is said in a sentence; the arguments hold it whole. */
const SAID = 80;

/** What is said whole: names of files, what may be chosen, what the system or a fault of ours says of itself. */
const SAID_WHOLE: ReadonlySet<string> = new Set(["path", "at", "known", "reason"]);

/** A text as a sentence says it: cut where it is long, so that a sentence can be read whatever a document holds. */
export function clipped(text: string): string {
  if (text.length <= SAID) return text;
  const kept = text.slice(0, SAID);
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** Arguments as a sentence says them. `whole` is a text among them that is not cut: the name of a file. */
export function clippedArgs(args: Fault["args"], whole: string | null = null): Fault["args"] {
  const isLong = (name: string, value: string | number): value is string =>
    typeof value === "string" && value.length > SAID && value !== whole && !SAID_WHOLE.has(name);
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, isLong(name, value) ? clipped(value) : value]),
  );
}

/** The finding's sentence; the last step, so that everything before it is free of language. */
export function sentence(finding: Fault, language: Language): string {
  const speak = catalogue[finding.code][language] as (args: Fault["args"]) => string;
  return speak(clippedArgs(finding.args));
}

export function render(finding: Finding, language: Language): Diagnostic {
  const { code, at, args, suggestion } = finding;
  return {
    code,
    severity: catalogue[code].severity,
    message: sentence(finding, language),
    at,
    args,
    ...(suggestion === undefined ? {} : { suggestion: clipped(suggestion) }),
  };
}

/** How many diagnostics there are of each severity. */
export function countsOf(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

/** Thrown where a whole input cannot be read: the one fault that ends its reading. */
export class Refusal extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(sentence(fault, "en"));
    this.name = "Refusal";
    this.fault = fault;
  }
}

export function refuse<C extends Code>(code: C, args: ArgsOf<C>): Refusal {
  return new Refusal(fault(code, args));
}

/** Why an input has no record: what it was refused for or, of any other error, that it is one of ours. */
export const faultOf = (error: unknown): Fault =>
  error instanceof Refusal ? error.fault : fault("internal/fault", { reason: String(error) });
