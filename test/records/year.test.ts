import { describe, expect, it } from "vitest";
import { budgetYear, type StatedYears } from "../../src/records/year.ts";

interface Printed extends Partial<StatedYears> {
  readonly title?: string;
  readonly text?: string;
}

const year = ({ title, text = "", labelled = [], beside = [] }: Printed) =>
  budgetYear(
    { title: title ?? null, narrative: [{ heading: "", text, at: {} }], duties: [], projects: [] },
    { labelled, beside },
  ).year;

describe("the budget year", () => {
  it.each<[string, Printed, number | null]>([
    ["of the title", { title: "甲镇2025年部门预算绩效目标表", text: "2024年，2024年，2024年" }, 2025],
    ["in numerals", { title: "甲镇二〇二五年部门预算绩效目标表" }, 2025],
    ["in numerals with the letter O", { title: "甲镇二O二五年部门预算绩效目标表" }, 2025],
    ["in numerals with a full-width letter", { title: "甲镇二Ｏ二五年度绩效目标" }, 2025],
    ["in numerals with 零", { title: "甲镇二零二五年部门预算绩效目标表" }, 2025],
    ["in full-width digits", { title: "甲镇２０２５年部门预算绩效目标表" }, 2025],
    ["labelled", { title: "甲镇2024年绩效目标表", labelled: ["2025"] }, 2025],
    ["labelled in numerals", { labelled: ["二〇二五年度"] }, 2025],
    ["of no span in the title", { title: "甲镇2024-2026年绩效目标表", text: "到2025年底完成" }, 2025],
    ["of no span of years in full", { title: "甲镇2024年至2026年绩效目标表" }, null],
    ["labelled beside a span", { title: "甲镇2024—2026年绩效目标表", labelled: ["2024"] }, 2024],
    ["below the title", { title: "项目支出绩效目标表", beside: ["（2025年度）"], text: "2024年，2024年" }, 2025],
    ["of the title rather than below", { title: "2025年绩效目标表", beside: ["（2024年度）"] }, 2025],
    ["of a title that cites itself", { title: "关于公开《甲镇2025年绩效目标》的说明" }, 2025],
    ["of the title, not what is carried over", { title: "甲镇2024年结转资金2025年绩效目标表" }, 2025],
    ["that opens a paragraph", { text: "坚持稳中求进。\n2025年，我镇将推进2024年项目，完成2024年任务。" }, 2025],
    ["most printed", { text: "在2024年基础上，2025年修路，2025年底完工" }, 2025],
    ["not of a law cited", { text: "按《2015年某办法》《2015年某规定》，2025年完成" }, 2025],
    ["not of a document's number", { text: "按财预〔2015〕88号，2025年完成" }, 2025],
    ["not of a footnote", { text: "于2025年完成\n注：2023年口径，2023年数据，2023年价格" }, 2025],
    ["not carried over", { text: "2024年结转资金、2024年度结转、2024年结余，于2025年支付" }, 2025],
    ["not compared with", { text: "较2024年增长，比2024年提高，2025年完成" }, 2025],
    ["not over already", { text: "2024年底前已完成一期，2024年12月底前已验收；2025年完成二期" }, 2025],
    ["none", { text: "完成道路硬化" }, null],
    ["none of a longer number", { text: "资金12025年均" }, null],
  ])("%s", (_, printed, expected) => {
    expect(year(printed)).toBe(expected);
  });

  it("is that of most project codes where nothing else tells", () => {
    const projects = ["13032425P001", "13032425P002", "13032424P003"].map((code) => ({ code, goals: [] }));
    const submission = { title: null, narrative: [], duties: [], projects } as unknown as Parameters<
      typeof budgetYear
    >[0];
    expect(budgetYear(submission)).toEqual({ year: 2025, from: "codes" });
  });
});
