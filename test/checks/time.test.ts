import { describe, expect, it } from "vitest";
import { isMistyped } from "../../src/checks/time/typed-year.ts";
import { foundIn } from "./lines.ts";

interface Given {
  readonly head?: string;
  readonly name?: string;
  readonly code?: string;
  readonly goal?: string;
  readonly purpose?: string;
  readonly target?: string;
}

const HEAD = "2023年部门预算绩效目标";

const document = ({ head = HEAD, name = "清淤经费", code = "", goal, purpose, target = "3公里" }: Given): string =>
  [
    head,
    `项目名称 | ${name}${code === "" ? "" : ` | 项目编码 | ${code}`} | 预算数 | 10.00万元`,
    ...(purpose === undefined ? [] : [`资金用途 | ${purpose}`]),
    ...(goal === undefined ? [] : [`绩效目标 | ${goal}`]),
    "一级指标 | 二级指标 | 三级指标 | 指标值",
    `产出指标 | 时效指标 | 完成时间 | ${target}`,
  ].join("\n");

describe("a year mistyped", () => {
  it.each(["2121", "2201", "0221", "1021", "3021", "20211", "20221", "22021", "20021"])("%s may be 2021", (digits) => {
    expect(isMistyped(digits, 2021)).toBe(true);
  });

  it.each(["2021", "2112", "2002", "1921", "20210年", "5000", "1012"])("%s is not", (digits) => {
    expect(isMistyped(digits, 2021)).toBe(false);
  });
});

describe("check/year-impossible", () => {
  const found = (given: Given): Promise<string[]> => foundIn(document(given), "check/year-impossible");

  it.each([
    ["2123年底完成", "2123年", "2023年底完成"],
    ["2123年12月31日前", "2123年", "2023年12月31日前"],
    ["2123-12-31", "2123", "2023-12-31"],
    ["２１２３年底完成", "２１２３年", "2023年底完成"],
    ["1023年底完成", "1023年", "2023年底完成"],
    ["2150年底完成", "2150年", ""],
    ["2063年底完成", "2063年", "2023年底完成"],
    ["二一二三年底完成", "二一二三年", "2023年底完成"],
  ])("finds the target %s", async (target, printed, suggestion) => {
    expect(await found({ target })).toEqual([`year-impossible ${printed}${suggestion === "" ? "" : ` ${suggestion}`}`]);
  });

  it("finds them in goals, purposes and names", async () => {
    expect(await found({ goal: "计划0223年清淤3公里" })).toEqual(["year-impossible 0223年 计划2023年清淤3公里"]);
    expect(await found({ purpose: "20223年清淤" })).toEqual(["year-impossible 20223年 2023年清淤"]);
    expect(await found({ name: "2223年清淤经费" })).toEqual(["year-impossible 2223年 2023年清淤经费"]);
    expect(await found({ head: "", goal: "计划2125年清淤3公里" })).toEqual(["year-impossible 2125年"]);
  });

  it.each([
    { target: "2023年底完成" },
    { target: "2050年底前" },
    { target: "2060年底前" },
    { target: "≥20年" },
    { target: "1年" },
    { target: "2000元/年" },
    { target: "12000元" },
    { goal: "修缮建于1368年的古桥，传承5000年文明" },
    { goal: "到2060年实现碳中和" },
    { goal: "纪念1921年建党" },
    { goal: "12023年清淤3公里" },
    { purpose: "冀财〔2023〕2123号" },
    { name: "1949年前入党老党员补助" },
  ])("has nothing to say of %j", async (given) => {
    expect(await found(given)).toEqual([]);
  });
});

describe("check/year-not-budget-year and check/deadline-outside-year", () => {
  const found = (given: Given): Promise<string[]> =>
    foundIn(document(given), "check/year-not-budget-year", "check/deadline-outside-year");

  it.each(["2021年12月31日", "2021年1月至12月", "2022年底前", "2022.12.31前", "2022年", "2021-2022年"])(
    "%s lies before 2023",
    async (target) => {
      expect(await found({ target })).toEqual([`year-not-budget-year ${target}`]);
    },
  );

  it.each(["2024年6月底前", "2023年至2025年", "2023年1月至2024年3月"])("%s ends after 2023", async (target) => {
    expect(await found({ target })).toEqual([`deadline-outside-year ${target}`]);
  });

  it.each([
    "2023年12月底前",
    "12月底前",
    "2022年10月至2023年10月",
    "2021年起",
    "每年",
    "年底前",
    "2123年底",
    "较2021年增长5%",
    "2021户",
  ])("has nothing to say of %s", async (target) => {
    expect(await found({ target })).toEqual([]);
  });

  it("are silent of a project that its name or code says is of that year", async () => {
    expect(await found({ target: "2022年12月底前", name: "2022年清淤经费" })).toEqual([]);
    expect(await found({ target: "2022年12月底前", code: "13032422P00442810410K" })).toEqual([]);
    expect(await found({ target: "2021年12月底前", name: "2022年清淤经费" })).toHaveLength(1);
  });

  it.each<[Given, string]>([
    [{ name: "道路硬化工程质保金" }, "2022年10月"],
    [{ goal: "支付拖欠的清淤工程款" }, "2021年9月30日"],
    [{ name: "清淤工程（2021年至2024年）" }, "2022年3月"],
  ])("are silent of what is carried on: %j %s", async (given, target) => {
    expect(await found({ ...given, target })).toEqual([]);
  });

  it("are silent within a term of several years, of beginnings and of lasting effects", async () => {
    const rows = (...indicators: string[]) =>
      [
        `${HEAD}\n项目名称 | 清淤工程 | 预算数 | 10.00万元`,
        "一级指标 | 二级指标 | 三级指标 | 指标值",
        ...indicators,
      ].join("\n");
    const term = (text: string) => text.replace("\n一级", "\n项目起止时间 | 2022.3-2025.12\n一级");
    const codes = ["check/year-not-budget-year", "check/deadline-outside-year"];
    const first = "产出指标 | 时效指标 | 一期竣工时间 | 2022年10月";
    const last = "产出指标 | 时效指标 | 全线竣工时间 | 2025年12月";
    expect(await foundIn(rows(first, last), ...codes)).toHaveLength(2);
    expect(await foundIn(term(rows(first, last)), ...codes)).toEqual([]);
    expect(await foundIn(term(rows(first.replace("2022", "2021"))), ...codes)).toHaveLength(1);
    expect(await foundIn(rows("产出指标 | 时效指标 | 开工时间 | 2022年10月"), ...codes)).toEqual([]);
    expect(await foundIn(rows("效益指标 | 可持续影响指标 | 管护期 | 2023年-2030年"), ...codes)).toEqual([]);
  });

  it("want to be sure of the year: codes are no later than the budget, goals are neither", async () => {
    const code = "13032424P00442810410K";
    expect(await found({ head: "", code, target: "2023年12月底前" })).toHaveLength(1);
    expect(await found({ head: "", code, target: "2025年12月底前" })).toEqual([]);
    expect(await found({ head: "", goal: "2025年清淤3公里", target: "2023年12月底前" })).toEqual([]);
    expect(await found({ head: "", target: "2021年12月底前" })).toEqual([]);
  });

  it.each(["填报日期：2024年3月1日", "2024年3月", "（2024年3月1日县人大会议通过）"])(
    "%s is no budget year",
    async (date) => {
      expect(await found({ head: `项目支出绩效自评表\n${date}`, target: "2023年12月底前" })).toEqual([]);
    },
  );

  it("take a year that the running text speaks of", async () => {
    expect(await found({ head: "2024年，我镇疏浚河道。", target: "2023年12月底前" })).toHaveLength(1);
  });

  it("are silent of the long term", async () => {
    const text = `${HEAD}
项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 长期指标值 | 年度指标值
产出指标 | 时效指标 | 完成时间 | 2026年12月底前 | 2023年12月底前`;
    expect(await foundIn(text, "check/deadline-outside-year", "check/year-not-budget-year")).toEqual([]);
  });
});

describe("check/goal-year", () => {
  const found = (given: Given): Promise<string[]> => foundIn(document(given), "check/goal-year");

  it.each([
    ["计划2021年清淤3公里", "2021年"],
    ["及时支付2024年取暖费", "2024年"],
    ["2021年底前完成，2021年验收", "2021年"],
    ["二〇二一年清淤3公里", "二〇二一年"],
  ])("finds %s", async (goal, year) => {
    expect(await found({ goal })).toEqual([`goal-year ${year}`]);
    expect(await found({ purpose: goal })).toEqual([`goal-year ${year}`]);
  });

  it.each([
    "2023年清淤3公里",
    "较2022年增加3公里",
    "2021-2025年规划期内清淤",
    "截至2022年底的欠款",
    "落实《2020年村庄清洁方案》",
    "落实冀财〔2022〕12号文件",
    "2022年结转资金用于清淤",
    "自2019年起每年清淤",
    "到2025年河道全部清淤",
    "根据2018年财政局拨款单发放租金",
    "按照2022年党委会议纪要发放补助",
    "2022年完成一期，2023年完成二期",
    "修缮2015年建成的桥",
    "全年清淤3公里",
    "支付2021年拖欠的清淤工程款",
    "全年巡河24次，2022年巡河20次，较上年增加4次",
  ])("has nothing to say of %s", async (goal) => {
    expect(await found({ goal })).toEqual([]);
  });

  it("is silent where the project's name says that year, or the budget year is not known", async () => {
    expect(await found({ name: "2021年清淤经费", goal: "支付2021年清淤费用" })).toEqual([]);
    expect(await found({ head: "", code: "13032424P00442810410K", purpose: "支付2021年清淤费用" })).toEqual([]);
  });
});

describe("check/project-from-earlier-year", () => {
  const found = (name: string): Promise<string[]> => foundIn(document({ name }), "check/project-from-earlier-year");

  it("finds an earlier year in a name", async () => {
    expect(await found("2022年清淤经费")).toEqual(["project-from-earlier-year 2022年"]);
    expect(await found("冀财农〔2022〕12号下达2021年清淤资金")).toEqual(["project-from-earlier-year 2021年"]);
  });

  it.each([
    "2023年清淤经费",
    "冀财农〔2022〕12号提前下达2023年清淤资金",
    "2021-2025年清淤经费",
    "2022年和2023年清淤经费",
    "清淤经费",
  ])("has nothing to say of %s", async (name) => {
    expect(await found(name)).toEqual([]);
  });
});
