import { describe, expect, it } from "vitest";
import { checkSource } from "../../src/check.ts";
import { Runs } from "../../src/checks/amounts/runs.ts";
import type { Project } from "../../src/model/record.ts";
import { emptyProject } from "../../src/records/empty.ts";
import { fixtures, readFixture } from "../fixtures.ts";

interface Found {
  readonly code: string;
  readonly printed: string | number | undefined;
  readonly suggestion: string | undefined;
  readonly line: number | undefined;
}

async function foundIn(text: string, path = "input.txt"): Promise<Found[]> {
  const { findings } = await checkSource(path, Buffer.from(text), { language: "en" });
  return findings
    .map(({ diagnostic }) => diagnostic)
    .filter(({ code }) => code.startsWith("check/"))
    .map(({ code, args, suggestion, at }) => {
      return { code: code.slice(6), printed: Object.values(args)[0], suggestion, line: at.line };
    });
}

const OWN =
  /^(?:negative-amount|parts-not-total|total-not-sum|off-by-rounding|cost-(?!bounded).*|costs-.*|product-not-budget|zero-.*|weights-sum|schedule-.*)$/;

/** What the rules of this family find, as `code printed`. */
async function told(text: string): Promise<string[]> {
  return (await foundIn(text)).filter(({ code }) => OWN.test(code)).map(({ code, printed }) => `${code} ${printed}`);
}

describe("the parts of a budget", () => {
  const form = (...funds: string[]) => `项目名称 | 清淤经费\n${funds.join("\n")}`;
  it.each<[what: string, funds: string[], found: string[]]>([
    ["are less", ["预算数 | 8.60万元 | 其中：财政资金 | 6.00万元 | 其他资金 | 2.00万元"], ["parts-not-total 8.60万元"]],
    ["are more", ["预算数 | 8.60万元 | 其中：财政资金 | 6.60万元 | 其他资金 | 3.00万元"], ["parts-not-total 8.60万元"]],
    ["make it up", ["预算数 | 8.60万元 | 其中：财政资金 | 6.60万元 | 其他资金 | 2.00万元"], []],
    ["in different units", ["预算数 | 8.60万元 | 其中：财政资金 | 66000元 | 其他资金 | 2.00万元"], []],
    ["are decimals no float adds", ["预算数 | 0.3万元 | 其中：财政资金 | 0.1万元 | 其他资金 | 0.2万元"], []],
    [
      "are rounded",
      ["预算数 | 8.60万元 | 其中：财政资金 | 6.594万元 | 其他资金 | 2.002万元"],
      ["off-by-rounding 8.60万元"],
    ],
    ["lack a nought", ["预算数 | 10万元 | 其中：财政资金 | 6.45万元 | 其他资金 | 3万元"], ["parts-not-total 10万元"]],
    ["are whole numbers", ["预算数 | 10万元 | 其中：财政资金 | 6万元 | 其他资金 | 3万元"], ["off-by-rounding 10万元"]],
    ["one alone is less", ["预算数 | 8.60万元 | 其中：财政资金 | 6.00万元"], []],
    ["one alone is more", ["预算数 | 8.60万元 | 其中：财政资金 | 86.00万元"], ["parts-not-total 8.60万元"]],
    [
      "and carried over money",
      ["预算数 | 8.60万元 | 其中：财政资金 | 6.00万元 | 其他资金 | 2.00万元", "上年结转资金 | 0.60万元"],
      [],
    ],
    [
      "and carried over money that is not enough",
      ["预算数 | 8.60万元 | 其中：财政资金 | 6.00万元 | 其他资金 | 2.00万元", "上年结转资金 | 0.50万元"],
      ["parts-not-total 8.60万元"],
    ],
    [
      "and two of three purses",
      [
        "预算数 | 10.00万元 | 其中：财政资金 | 6.00万元 | 其他资金 | 1.00万元",
        "中央资金 | 2.50万元",
        "省级资金 | 0.50万元",
        "市级资金 | 4.00万元",
      ],
      [],
    ],
  ])("%s", async (_, funds, found) => {
    expect(await told(form(...funds))).toEqual(found);
  });
});

describe("the total of a list", () => {
  const HEAD = "单位编码 | 单位及项目名称 | 金额（万元） | 绩效目标";
  const list = (...rows: string[]) => [HEAD, ...rows].join("\n");
  it.each<[what: string, rows: string[], found: string[]]>([
    [
      "is the sum",
      ["611001 | 青溪镇人民政府 | 12.50 |", " | 清淤经费 | 10.00 | 清淤3公里", " | 路灯经费 | 2.50 | 更换路灯"],
      [],
    ],
    [
      "is not the sum",
      ["611001 | 青溪镇人民政府 | 13.50 |", " | 清淤经费 | 10.00 | 清淤3公里", " | 路灯经费 | 2.50 | 更换路灯"],
      ["total-not-sum 13.50万元"],
    ],
    [
      "is a cent off",
      ["611001 | 青溪镇人民政府 | 12.51 |", " | 清淤经费 | 10.00 | 清淤3公里", " | 路灯经费 | 2.50 | 更换路灯"],
      ["off-by-rounding 12.51万元"],
    ],
    [
      "is over a project without an amount",
      ["611001 | 青溪镇人民政府 | 13.50 |", " | 清淤经费 | 10.00 | 清淤3公里", " | 路灯经费 |  | 更换路灯"],
      [],
    ],
    [
      "stands below",
      [" | 清淤经费 | 10.00 | 清淤3公里", " | 路灯经费 | 2.50 | 更换路灯", " | 合计 | 13.50 |"],
      ["total-not-sum 13.50万元"],
    ],
    [
      "of a department and its units",
      [
        "611 | 青溪镇 | 20.00 |",
        "611001 | 青溪镇人民政府 | 12.50 |",
        " | 清淤经费 | 10.00 | 清淤3公里",
        " | 路灯经费 | 2.50 | 更换路灯",
        "611002 | 青溪镇文化站 | 7.50 |",
        " | 读书会经费 | 7.50 | 举办读书会",
      ],
      [],
    ],
    [
      "of one of two units",
      [
        "611 | 青溪镇 | 20.00 |",
        "611001 | 青溪镇人民政府 | 12.40 |",
        " | 清淤经费 | 10.00 | 清淤3公里",
        " | 路灯经费 | 2.50 | 更换路灯",
        "611002 | 青溪镇文化站 | 7.50 |",
        " | 读书会经费 | 7.50 | 举办读书会",
      ],
      ["total-not-sum 12.40万元"],
    ],
    [
      "of a unit whose projects are not listed",
      [
        "611 | 青溪镇 | 20.00 |",
        "611001 | 青溪镇人民政府 | 12.50 |",
        " | 清淤经费 | 10.00 | 清淤3公里",
        " | 路灯经费 | 2.50 | 更换路灯",
        "611002 | 青溪镇文化站 | 7.50 |",
      ],
      [],
    ],
    [
      "over groups that have sums of their own",
      [
        " | 人员类项目 | 5.50 |",
        " | 护林员补助 | 3.50 | 巡护山林",
        " | 保洁员补助 | 2.00 | 清扫道路",
        " | 特定目标类项目 | 12.50 |",
        " | 清淤经费 | 10.00 | 清淤3公里",
        " | 路灯经费 | 2.50 | 更换路灯",
        " | 合计 | 18.00 |",
      ],
      [],
    ],
  ])("%s", async (_, rows, found) => {
    expect(await told(list(...rows))).toEqual(found);
  });

  const UNITS = "单位名称 | 项目名称 | 金额（万元） | 绩效目标";
  const units = (first: string, second: string, all: string) =>
    [
      UNITS,
      "青溪镇 | 清淤经费 | 10.00 | 清淤3公里",
      "青溪镇 | 路灯经费 | 2.50 | 更换路灯",
      `小计 |  | ${first} | `,
      "石岭乡 | 广播经费 | 3.00 | 播出300天",
      "石岭乡 | 读书会经费 | 7.50 | 举办读书会",
      `小计 |  | ${second} | `,
      `总计 |  | ${all} | `,
    ].join("\n");

  it("of each group stands below it", async () => {
    expect(await told(units("12.50", "10.50", "23.00"))).toEqual([]);
    expect(await told(units("12.50", "15.50", "23.00"))).toEqual(["total-not-sum 15.50万元"]);
    expect(await told(units("12.50", "10.50", "32.00"))).toEqual(["total-not-sum 32.00万元"]);
    // Nothing says what they are over.
    expect(await told(units("1.00", "2.00", "23.00"))).toEqual([]);
  });

  it("is not compared with a column that its row slipped into", async () => {
    const rows = [
      "项目名称 | 资金总额（万元） | 其中：财政拨款 | 其他资金 | 绩效目标",
      "清淤经费 | 10.00 | 8.00 | 2.00 | 清淤3公里",
      "路灯经费 | 2.50 | 2.00 | 0.50 | 更换路灯",
      "合计 | 10.00 | 2.50 |  | ",
    ];
    expect(await told(rows.join("\n"))).toEqual([]);
  });

  it("of chosen projects may be over more than these", async () => {
    const rows = list(" | 清淤经费 | 10.00 | 清淤3公里", " | 路灯经费 | 2.50 | 更换路灯", " | 合计 | 30.00 |");
    expect(await told(`青溪镇2025年重点项目绩效目标表\n\n${rows}`)).toEqual([]);
    expect(await told(`青溪镇2025年项目绩效目标表\n\n${rows}`)).toEqual(["total-not-sum 30.00万元"]);
  });

  it("is not compared with the forms of the same projects behind the list", async () => {
    const forms = "\n\n项目名称 | 清淤经费 | 预算数 | 10.00万元 | 绩效目标 | 清淤3公里";
    const rows = [" | 清淤经费 | 10.00 | 清淤3公里", " | 路灯经费 | 2.50 | 更换路灯", " | 合计 | 12.50 |"];
    expect(await told(list(...rows) + forms)).toEqual([]);
  });

  it("goes over a page that begins another table", async () => {
    const first = list(" | 清淤经费 | 10.00 | 清淤3公里", " | 路灯经费 | 2.50 | 更换路灯");
    const second = list(" | 读书会经费 | 7.50 | 举办读书会", " | 合计 | 20.00 |");
    expect(await told(`${first}\n\n青溪镇\n\n${second}`)).toEqual([]);
  });
});

describe("costs beside the budget", () => {
  const project = (budget: string, costs: readonly string[], more = "") =>
    `项目名称 | 清淤经费 | 预算数 | ${budget}${more}
一级指标 | 二级指标 | 三级指标 | 指标值
${costs.map((cost) => `产出指标 | 成本指标 | ${cost}`).join("\n")}`;

  it.each<[budget: string, costs: string[], found: string[]]>([
    ["124.38万元", ["清淤总成本 | 1243800万元"], ["cost-slipped-by-factor 1243800万元"]],
    ["124.38万元", ["清淤单位成本 | 1243800万元"], ["cost-slipped-by-factor 1243800万元"]],
    ["124.38万元", ["清淤费 | 124.38元"], ["cost-slipped-by-factor 124.38元"]],
    ["124.38万元", ["清淤费 | 1243.8万元"], ["cost-slipped-by-factor 1243.8万元"]],
    ["124.38万元", ["清淤费 | 1243800元"], []],
    ["124.38万元", ["清淤费 | 壹佰贰拾肆万叁仟捌佰元"], []],
    ["5万元", ["清淤总成本 | ≤5元"], ["cost-slipped-by-factor ≤5元"]],
    ["5万元", ["清淤工具 | 5元"], []],
    ["5万元", ["每米清淤成本 | 5元/米"], []],
    ["12.5万元", ["每头防疫成本 | 12.5元"], []],
    ["5万元", ["项目总投资 | 50万元"], []],
    ["12万元", ["清淤合同价 | 120万元"], []],
    ["1.70万元", ["清淤总成本 | ≤2万元/年"], ["cost-above-budget ≤2万元/年"]],
    ["1.70万元", ["每公里清淤成本 | ≤2万元/公里"], []],
    ["1.70万元", ["每公里清淤成本 | ≤2万元"], []],
    ["124.38万元", ["清淤总成本 | ≤124.4万元"], ["off-by-rounding ≤124.4万元"]],
    ["2.29万元", ["清淤总成本 | ≤2.295万元"], ["off-by-rounding ≤2.295万元"]],
    ["10.40万元", ["清淤总成本 | ≤2.21万元/年"], ["cost-not-budget ≤2.21万元/年"]],
    ["10.40万元", ["清淤总成本 | ≥2.21万元"], []],
    ["10.40万元", ["绿化总成本 | ≤2.21万元"], []],
    ["10.40万元", ["清淤总成本 | ≤2.21万元", "路灯总成本 | ≤8.19万元"], []],
    ["10.40万元", ["清淤费 | ≤2.21万元"], []],
    ["10.40万元", ["清淤材料总成本 | ≤2.21万元"], []],
    ["10.40万元", ["项目总成本 | ≤2.21万元"], ["cost-not-budget ≤2.21万元"]],
    ["10.40万元", ["每年总成本 | ≤12万元/年"], ["cost-above-budget ≤12万元/年"]],
    ["10.40万元", ["清淤总费用 | 8-10.4万元"], []],
    ["10.40万元", ["机械租赁费 | 6万元", "人工费 | 5万元"], ["costs-exceed-budget 6万元"]],
    ["10.40万元", ["机械租赁费 | 6万元", "人工费 | 4.4万元"], []],
    ["10.40万元", ["机械租赁费 | ≤6万元", "人工费 | ≤5万元"], []],
    ["10.40万元", ["清淤总成本 | 10.4万元", "机械租赁费 | 6万元", "人工费 | 4.4万元"], []],
    ["10.40万元", ["清淤总成本 | 11万元", "机械租赁费 | 6万元", "人工费 | 5万元"], ["cost-above-budget 11万元"]],
    ["10.40万元", ["清淤经费合计 | 10.37万元", "机械租赁费 | 6万元"], []],
    ["10.40万元", ["一等奖励 | 6万元", "二等奖励 | 5万元"], []],
    ["10.40万元", ["节约资金 | 20万元"], []],
    ["10.40万元", ["清淤成本控制率 | 100%"], ["cost-without-amount 100%"]],
    ["10.40万元", ["清淤成本控制率 | 100%", "每米清淤成本 | 30元/米"], []],
    ["10.40万元", ["清淤费 | 0元"], ["zero-cost 0元"]],
    ["10.40万元", ["超支金额 | 0元"], []],
    ["10.40万元", ["群众自筹资金 | ≥20万元"], []],
    ["10.40万元", ["配套设施费 | 20万元"], ["cost-above-budget 20万元"]],
    ["10.40万元", ["清淤成本 | "], []],
  ])("%s: %j", async (budget, costs, found) => {
    expect(await told(project(budget, costs))).toEqual(found);
  });

  it.each(["支付10%工程款", "按合同拨付30%进度款", "按工程进度支付"])("paid in part may be more: %s", async (goal) => {
    expect(await told(project("12.50万元", ["清淤总成本 | ≤125万元"], ` | 绩效目标 | ${goal}`))).toEqual([]);
  });

  it("is not paid in part where all of it is, in time", async () => {
    for (const goal of ["支付率达到95%", "资金支付100%到位"]) {
      const found = await told(project("12.50万元", ["清淤总成本 | ≤13万元"], ` | 绩效目标 | ${goal}`));
      expect(found).toEqual(["cost-above-budget ≤13万元"]);
    }
  });

  it("proposes the unit that makes the figures those of the budget", async () => {
    const suggested = async (budget: string, cost: string) =>
      (await foundIn(project(budget, [cost]))).find(({ code }) => code === "cost-slipped-by-factor")?.suggestion;
    expect(await suggested("124.38万元", "清淤总成本 | 1243800万元")).toMatch(/^1243800元 /);
    expect(await suggested("124.38万元", "清淤总成本 | ≤124.38元/年")).toMatch(/^≤124.38万元\/年 /);
    expect(await suggested("124.38万元", "清淤总成本 | ≤1243.8万元")).toMatch(/^≤124.38万元 /);
  });

  it("is silent where another amount of the project is the cost's", async () => {
    expect(await told(project("10.40万元", ["清淤总成本 | ≤30万元"], " | 项目总投资 | 30.00万元"))).toEqual([]);
    const funds = " | 其中：财政资金 | 8.00万元 | 其他资金 | 2.40万元";
    expect(await told(project("10.40万元", ["清淤总成本 | ≤8万元"], funds))).toEqual([]);
  });

  it("is silent for a project that is paid for over years", async () => {
    const slipped = project("10.40万元", ["清淤工程价款 | 104000万元"], " | 绩效目标 | 支付2023年清淤工程尾款");
    expect(await told(slipped)).toEqual(["cost-slipped-by-factor 104000万元"]);
    const goals = " | 绩效目标 | 支付2023年清淤工程尾款";
    expect(await told(project("10.40万元", ["清淤工程价款 | 30万元"], goals))).toEqual([]);
  });
});

it("a purse that the reading left out may make up the budget", async () => {
  const form = (bonds: string) =>
    `项目名称\n管网工程\n实施单位\n青溪镇人民政府\n年度资金（万元）\n资金总额\n3500\n其中：专项债券资金\n${bonds}\n\n财政资金\n500\n其他资金\n0\n年度绩效目标\n铺设管网18公里`;
  expect(await told(form("3000"))).toEqual([]);
});

describe("a unit cost times a quantity", () => {
  const project = (rows: readonly string[]) => `项目名称 | 清淤补助 | 预算数 | 12.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
${rows.map((row) => (row.startsWith("成本") ? `产出指标 | 成本指标 | ${row.slice(2)}` : `产出指标 | 数量指标 | ${row}`)).join("\n")}`;
  it.each<[rows: string[], found: string[]]>([
    [["清淤长度 | 4公里", "成本每公里成本 | 3万元/公里"], []],
    [["清淤长度 | 4公里", "成本每公里成本 | ≤3万元/公里"], []],
    [["清淤长度 | 3公里", "成本每公里成本 | 3万元/公里"], ["product-not-budget 3万元/公里"]],
    [["清淤长度 | 3公里", "成本每公里成本 | ≤3万元/公里"], ["product-not-budget ≤3万元/公里"]],
    [["清淤长度 | 5公里", "成本每公里成本 | ≤3万元/公里"], []],
    [["清淤长度 | ≥3公里", "成本每公里成本 | ≤3万元/公里"], []],
    [["清淤长度 | ≥5公里", "成本每公里成本 | 3万元/公里"], ["product-not-budget 3万元/公里"]],
    [["清淤长度 | 3公里", "护岸长度 | 1公里", "成本每公里成本 | 3万元/公里"], []],
    [["清淤人员 | 10人", "成本人均补助 | 1000元/人·月"], []],
    [["清淤人员 | 10名", "成本人均补助 | 1000元/人·月"], []],
    [["清淤人员 | 9人", "成本人均补助 | 1000元/人/月"], ["product-not-budget 1000元/人/月"]],
    [["清淤人员 | 15人", "补助时长 | 8个月", "成本人均补助 | 1000元/人/月"], []],
    [["清淤人员 | 9人", "培训次数 | 2次", "成本人均补助 | 1000元/人"], []],
  ])("%j", async (rows, found) => {
    expect((await told(project(rows))).filter((one) => one.startsWith("product"))).toEqual(found);
  });
});

describe("several projects in a document", () => {
  it("are each held against their own budget, in a list of rows as in an outline", async () => {
    const outline = "<p>一、产出指标</p> <p>(一) 成本指标：</p> <p>1. 工作总成本 ≤2万元/年</p>";
    const rows = [`\t清淤经费\t1.70\t清淤\t${outline}`, `\t路灯经费\t2.00\t更换路灯\t${outline}`];
    const text = ["单位编码\t单位及项目名称\t金额（万元）\t绩效目标\t绩效指标", ...rows].join("\n");
    expect(await told(text)).toEqual(["cost-above-budget ≤2万元/年"]);
  });
});

describe("nothing to spend", () => {
  it.each<[text: string, found: string[]]>([
    ["项目名称 | 清淤经费 | 预算数 | 0.00万元 | 绩效目标 | 清淤3公里", ["zero-budget 0.00万元"]],
    ["项目名称 | 清淤经费 | 预算数 | 0.00万元 | 上级资金 | 3.00万元 | 绩效目标 | 清淤3公里", []],
    ["项目名称 | 预留经费 | 预算数 | 0.00万元", []],
    ["项目名称 | 清淤经费 | 预算数 | -3.00万元", ["negative-amount -3.00万元"]],
    ["项目名称 | 结余资金收回 | 预算数 | -3.00万元", []],
  ])("%s", async (text, found) => {
    expect(await told(text)).toEqual(found);
  });
});

it("finds the contradictions of a form of Hebei where they are printed", async () => {
  const fixture = fixtures().find(({ name }) => name === "hebei/contradictions");
  const found = fixture === undefined ? [] : await foundIn(Buffer.from(readFixture(fixture)).toString());
  expect(found.filter(({ code }) => OWN.test(code)).map(({ line, code }) => `${line} ${code}`)).toEqual([
    "15 parts-not-total",
    "33 schedule-falls",
    "34 schedule-not-100",
    "66 cost-slipped-by-factor",
  ]);
});

it("names of any length are compared in no time", async () => {
  const text = `项目名称 | ${"养护和".repeat(20_000)} | 预算数 | 12.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 质量指标 | ${"及时率".repeat(20_000)} | 95%
产出指标 | 成本指标 | 总成本${"清淤田".repeat(20_000)} | ≤11万元`;
  const before = performance.now();
  expect(await told(text)).toEqual([]);
  expect(performance.now() - before).toBeLessThan(4000);
});

describe("the sums of neighbours in a list", () => {
  const listed = [1, 2, 3, null, 4].map((amount) => projectOf(amount));

  it.each<[place: number, amount: number, beside: boolean]>([
    [0, 3, true],
    [0, 6, true],
    [3, 5, true],
    [3, 6, true],
    [1, 1, true],
    [1, 5, true],
    [0, 10, false],
    [4, 4, true],
    [4, 3, false],
    [2, 4, false],
    [2, 0, true],
  ])("beside place %i %i: %s", (place, amount, beside) => {
    expect(new Runs(listed).isBeside(place, amount)).toBe(beside);
  });
});

function projectOf(amount: number | null): Project {
  const total = amount === null ? null : { raw: String(amount), unit: "元", amount };
  return { ...emptyProject({}), budget: { total, fiscal: null, other: null } };
}
