import type { Output } from "../io.ts";
import type { Words } from "../words.ts";
import { widthOf } from "./draw.ts";

/** How far a run is. */
interface State {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  readonly seconds: number;
}

/** Shows how far a run is: a bar on a terminal, elsewhere a line now and then. */
export interface Progress {
  done(isFailed: boolean): void;
  /** All is read. */
  writing(): void;
  /** Says a line for good. */
  say(line: string): void;
  end(): void;
}

const DRAWN_EVERY_MS = 100;
const SAID_EVERY_MS = 10_000;
const SLOTS = 24;

/** What is said of a run: files done, rate, time left, failures so far. */
export function statusOf({ done, total, failed, seconds }: State, words: Words): string {
  const { progress } = words;
  const rate = seconds > 0 ? done / seconds : 0;
  const left = rate > 0 ? Math.round((total - done) / rate) : 0;
  return [
    progress.files(done, total),
    ...(rate > 0 ? [progress.rate(rate < 10 ? rate.toFixed(1) : String(Math.round(rate)))] : []),
    ...(rate > 0 && done < total ? [progress.left(progress.time(Math.floor(left / 60), left % 60))] : []),
    ...(failed > 0 ? [progress.failed(failed)] : []),
  ].join(" · ");
}

/** One line, a bar before what is said; the bar gives way where the terminal is narrow. */
export function barOf(state: State, words: Words, width: number): string {
  const status = statusOf(state, words);
  const room = Math.min(SLOTS, width - widthOf(status) - 4);
  if (room < 4) return status;
  const filled = state.total === 0 ? room : Math.floor((room * state.done) / state.total);
  return `[${"█".repeat(filled)}${"░".repeat(room - filled)}] ${status}`;
}

const CLEAR = "\r\x1b[K";

/** `now` tells milliseconds that pass. */
export function progressOn(
  output: Output,
  total: number,
  words: Words,
  now: () => number = () => performance.now(),
): Progress {
  const start = now();
  const isTerminal = output.isTTY === true;
  let counts = { done: 0, failed: 0 };
  let shown = isTerminal ? Number.NEGATIVE_INFINITY : start;
  let isDrawn = false;
  const state = (): State => ({ ...counts, total, seconds: (now() - start) / 1000 });
  const draw = (line: string) => {
    output.write(`${CLEAR}${line}`);
    isDrawn = true;
  };
  const clear = () => {
    if (isDrawn) output.write(CLEAR);
    isDrawn = false;
  };
  const show = () => {
    shown = now();
    if (isTerminal) draw(barOf(state(), words, (output.columns ?? 80) - 1));
    else output.write(`jixiao: ${statusOf(state(), words)}\n`);
  };
  return {
    done: (isFailed) => {
      counts = { done: counts.done + 1, failed: counts.failed + (isFailed ? 1 : 0) };
      if (now() - shown >= (isTerminal ? DRAWN_EVERY_MS : SAID_EVERY_MS)) show();
    },
    writing: () => {
      if (isTerminal) draw(words.progress.writing);
      else if (shown > start) output.write(`jixiao: ${words.progress.writing}\n`);
    },
    say: (line) => {
      clear();
      output.write(line);
    },
    end: clear,
  };
}
