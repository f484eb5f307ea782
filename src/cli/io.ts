import type { Language } from "../diagnostics/catalogue.ts";

/** The outside world as a command sees it; tests hand in their own. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** From now on a signal to end is left to whoever asked; the reason is the exit code it asks for. */
  readonly interruption?: () => AbortSignal;
}

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/**
 * What a terminal would obey instead of print, line feeds and TABs apart, as the sign for what cannot be shown: control
 * characters, and what turns the direction of a line round, which may make it say what it does not.
 */
export const withoutControls = (text: string): string =>
  text.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");

/** A text of a document or a name of a file on one line. */
export const onOneLine = (text: string): string => withoutControls(text.replace(/\s+/g, " "));

export const exitCodes = {
  clean: 0,
  findings: 1,
  usage: 2,
  inputsFailed: 3,
  internal: 4,
} as const;

/** Chinese where the locale says so: LC_ALL, LC_MESSAGES, LANG, else the system's own. */
export function defaultLanguage(env: Io["env"]): Language {
  const printed = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  const locale = printed === "" ? Intl.DateTimeFormat().resolvedOptions().locale : printed;
  return locale.toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** Colour by flag, then FORCE_COLOR, then NO_COLOR, then whether the output is a terminal. */
export function wantsColour(flag: boolean | undefined, env: Io["env"], output: Output): boolean {
  if (flag !== undefined) return flag;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "")
    return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return false;
  return output.isTTY === true;
}
