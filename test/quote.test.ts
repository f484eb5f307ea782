import { describe, expect, it } from "vitest";
import { checkSource } from "../src/check.ts";
import type { Quote } from "../src/diagnostics/quote.ts";

/** The quotes of all findings of a code. */
async function quotesOf(text: string | Uint8Array, code: string, name = "a.txt"): Promise<(Quote | null)[]> {
  const { findings } = await checkSource(name, Buffer.from(text), { language: "en" });
  return findings.filter(({ diagnostic }) => diagnostic.code === code).map(({ quote }) => quote);
}

const spanOf = (quote: Quote | null | undefined) =>
  quote?.span == null ? null : quote.text.slice(quote.span.start, quote.span.end);

const FORM = "项目名称 | 清淤经费 | 预算数 | 10.00万元\n一级指标 | 二级指标 | 三级指标 | 指标值\n";

describe("the source of a diagnostic", () => {
  it("is its line, with the stretch in question", async () => {
    expect(await quotesOf(`${FORM}产出指标 | 数量指标 | 清淤长度 | ≥**公里\r\n`, "value/placeholder")).toEqual([
      { text: "产出指标 | 数量指标 | 清淤长度 | ≥**公里", line: 3, before: 0, behind: 0, span: { start: 21, end: 26 } },
    ]);
  });

  it("is marked in its own cell, where another of the line says the same", async () => {
    const [quote] = await quotesOf(`${FORM}产出指标 | 数量指标 | ≥**公里 | ≥**公里\n`, "value/placeholder");
    expect(quote?.span?.start).toBe(22);
  });

  it("is marked by the figure of an amount whose unit stands elsewhere", async () => {
    const form = "单位：万元\n\t项目名称\n\t清淤经费\n\t预算数\n\t-10.00\n";
    const [quote] = await quotesOf(form, "check/negative-amount");
    expect([quote?.line, spanOf(quote)]).toEqual([5, "-10.00"]);
  });

  it("is not marked where a cell says it in several paragraphs", async () => {
    const cell = "<p>一、产出指标</p><p>1. 人数 5人</p><p>1. 次数 5次</p>";
    const [quote] = await quotesOf(
      `项目名称\t金额(万元)\t绩效目标\t绩效指标\n清淤\t1.00\t畅通\t${cell}\n`,
      "outline/misnumbered",
    );
    expect(quote).toMatchObject({ line: 2, span: null });
  });

  it("is a bounded part of a line without end, of which it tells what is left out", async () => {
    const row = (value: string) => `<tr><td>产出指标</td><td>数量指标</td><td>清淤长度</td><td>${value}</td></tr>`;
    const heading = "<tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr>";
    const page = `<html><body><table>${heading}${Array.from({ length: 3000 }, (_, at) => row(at % 2 ? "≥**公里" : "≥3公里")).join("")}</table></body></html>`;
    const start = performance.now();
    const quotes = await quotesOf(page, "value/placeholder", "a.html");
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(quotes).toHaveLength(1500);
    for (const quote of quotes) {
      expect(quote?.text.length).toBeLessThan(500);
      expect(spanOf(quote)).toBe("≥**公里");
      expect((quote?.before ?? 0) + (quote?.text.length ?? 0) + (quote?.behind ?? 0)).toBeLessThanOrEqual(page.length);
      expect(page.slice(quote?.before, (quote?.before ?? 0) + (quote?.text.length ?? 0))).toBe(quote?.text);
    }
    expect(new Set(quotes.map((quote) => quote?.before)).size).toBe(1500);
  });
});
