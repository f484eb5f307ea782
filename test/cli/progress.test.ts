import { describe, expect, it } from "vitest";
import { widthOf } from "../../src/cli/reporters/draw.ts";
import { barOf, type Progress, progressOn, statusOf } from "../../src/cli/reporters/progress.ts";
import { wordsIn } from "../../src/cli/words.ts";

const en = wordsIn("en");
const zh = wordsIn("zh");

describe("what is said of a run", () => {
  it("is how many files are done, the rate, the time left, and failures", () => {
    const state = { done: 30, total: 120, failed: 2, seconds: 10 };
    expect(statusOf(state, en)).toBe("30/120 files · 3.0 files/s · 30 s left · 2 failed");
    expect(statusOf(state, zh)).toBe("30/120 个文件 · 3.0 个/秒 · 剩余 30 秒 · 2 个失败");
    expect(statusOf({ ...state, total: 3000, failed: 0 }, en)).toBe("30/3000 files · 3.0 files/s · 16 min 30 s left");
    expect(statusOf({ ...state, done: 120, seconds: 2, failed: 0 }, en)).toBe("120/120 files · 60 files/s");
    expect(statusOf({ done: 0, total: 120, failed: 0, seconds: 0 }, en)).toBe("0/120 files");
  });

  it.each([24, 40, 79, 119, 200])("fits a terminal of %i columns with a bar before it where there is room", (width) => {
    for (const words of [en, zh]) {
      const bar = barOf({ done: 60, total: 120, failed: 0, seconds: 30 }, words, width);
      if (width >= 79) expect(widthOf(bar)).toBeLessThanOrEqual(width);
      expect(bar.startsWith("[████████████░░░░░░░░░░░░] ")).toBe(width >= 79);
    }
  });
});

/** A progress whose clock is set by hand, and what it wrote. */
function watched(isTTY: boolean): { progress: Progress; written: string[]; pass(milliseconds: number): void } {
  const written: string[] = [];
  let time = 0;
  const output = { isTTY, columns: 80, write: (text: string) => written.push(text) };
  const progress = progressOn(output, 100, en, () => time);
  return {
    progress,
    written,
    pass: (milliseconds) => {
      time += milliseconds;
    },
  };
}

describe("the progress of a run", () => {
  it("is drawn on a terminal at most ten times a second, over itself, and is gone at the end", () => {
    const { progress, written, pass } = watched(true);
    for (let index = 0; index < 50; index++) {
      pass(20);
      progress.done(false);
    }
    expect(written).toHaveLength(10);
    expect(written.every((text) => text.startsWith("\r\u001b[K["))).toBe(true);
    progress.say("a.txt: input/empty: …\n");
    expect(written.slice(-2)).toEqual(["\r\u001b[K", "a.txt: input/empty: …\n"]);
    progress.writing();
    expect(written.at(-1)).toBe("\r\u001b[Kwriting the tables");
    progress.end();
    expect(written.at(-1)).toBe("\r\u001b[K");
  });

  it("is elsewhere a plain line every ten seconds, and none of a short run", () => {
    const { progress, written, pass } = watched(false);
    for (let index = 0; index < 9; index++) {
      pass(1000);
      progress.done(index === 3);
    }
    progress.writing();
    expect(written).toEqual([]);
    for (let index = 0; index < 20; index++) {
      pass(1000);
      progress.done(false);
    }
    progress.writing();
    progress.end();
    expect(written).toEqual([
      "jixiao: 10/100 files · 1.0 files/s · 1 min 30 s left · 1 failed\n",
      "jixiao: 20/100 files · 1.0 files/s · 1 min 20 s left · 1 failed\n",
      "jixiao: writing the tables\n",
    ]);
  });
});
