import { describe, expect, it } from "vitest";
import { ingest } from "../src/ingest.ts";
import type { Indicator, Submission } from "../src/model/record.ts";

/**
 * Tables of which only the words are left: tables of many layouts are made up, flattened in the three ways they reach
 * us, and read again. A row counts as recovered when every field of its record is what the row printed.
 */

type Pick = (limit: number) => number;

/** A deterministic source of numbers below `limit`: a linear congruential generator (Numerical Recipes). */
function random(seed: number): Pick {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const oneOf = <Item>(pick: Pick, items: readonly Item[]): Item => items[pick(items.length)] as Item;
const words = (text: string): string[] => text.trim().split(/\s+/);

interface Theme {
  readonly level1: string;
  readonly level2: string;
  readonly names: readonly string[];
  /** Sign, number and unit; or a value in words. */
  readonly values: readonly (readonly [sign: string, number: string, unit: string] | string)[];
}

const theme = (level1: string, level2: string, names: string, values: string): Theme => ({
  level1,
  level2,
  names: words(names),
  values: words(values).map((value) => {
    const [sign, number, unit] = value.split("_");
    return number === undefined || unit === undefined ? value : [sign ?? "", number, unit];
  }),
});

const themes: readonly Theme[] = [
  theme(
    "产出指标",
    "数量指标",
    "新修村道长度 安装路灯盏数 清淤沟渠长度 开展培训场次 慰问老人户数 补植苗木株数 保洁员人数 印发宣传册份数 维修泵站座数 种植面积 受益村组数量 编制规划个数",
    "≥_3_公里 =_24_盏 ≥_600_米 ≥_12_场 =_86_户 ≥_1200_株 =_35_人 ≥_5000_份 _2_座 ≥_350.5_亩 _15_个 =_1_个",
  ),
  theme(
    "产出指标",
    "质量指标",
    "工程验收合格率 苗木成活率 设备完好率 资金使用合规性 培训合格率 项目公示率 补助对象准确率 道路平整度",
    "=_100_% ≥_95_% ≥_85_% ≥_98_% 合规 符合设计要求 达到国家标准 优良",
  ),
  theme(
    "产出指标",
    "时效指标",
    "项目完工时间 资金拨付及时率 补助发放时间 工程开工时间 任务按期完成率 隐患处置时限",
    "2025年12月底前 及时拨付 ≥_95_% 按月发放 每季度末 ≤_3_天 2025年3月前 2025年内",
  ),
  theme(
    "成本指标",
    "经济成本指标",
    "村道硬化单价 项目总成本 人均补助标准 路灯采购单价 印刷费用 培训人均成本",
    "≤_45_万元/公里 ≤_35.6_万元 =_300_元/人 ≤_2100_元/盏 ≤_1.2_万元 ≤_150_元/人/天",
  ),
  theme(
    "效益指标",
    "经济效益指标",
    "带动农户增收 降低运输成本 村集体收入增幅 节约用水量",
    "≥_2000_元/户 ≥_5_% 有所增加 明显提高 ≥_1.5_万立方米",
  ),
  theme(
    "效益指标",
    "社会效益指标",
    "受益群众人数 改善出行条件 提升应急能力 促进就业人数 群众文化生活 乡村治理水平",
    "≥_1200_人 明显改善 有效提升 得到丰富 ≥_20_人 进一步提高 显著",
  ),
  theme(
    "效益指标",
    "生态效益指标",
    "水土流失治理 村庄环境面貌 污水处理率 林草覆盖率",
    "有效改善 整洁 ≥_90_% 持续向好 ≥_60_%",
  ),
  theme("效益指标", "可持续影响指标", "长效管护机制 设施使用年限 制度建设情况", "健全 ≥_10_年 长期有效 逐步完善"),
  theme(
    "满意度指标",
    "服务对象满意度指标",
    "受益群众满意度 村民满意度 补助对象满意度 参训人员满意度",
    "≥_95_% ≥_90_% 满意",
  ),
];

/** One row, by what its columns hold. */
type Row = Readonly<Record<string, string>>;
type Column = readonly [heading: string, holds: string];

const headings: Readonly<Record<string, readonly string[]>> = {
  level1: words("一级指标 一级指标名称"),
  level2: words("二级指标 二级指标名称"),
  name: words("三级指标 三级指标名称 指标名称"),
  description: words("绩效指标描述 指标内容 指标解释"),
  sign: words("指标性质 计算符号"),
  value: words("指标值 年度指标值 目标值 2025年目标值"),
  unit: words("计量单位 度量单位"),
  basis: words("指标值确定依据 测算依据"),
  weight: words("分值 权重"),
  direction: words("指标方向性"),
  actual: words("实际完成值 全年完成值"),
  score: words("得分 自评得分"),
  reason: words("偏差原因分析及改进措施 未完成原因"),
  remark: words("备注"),
};

/** Layouts as they are published, by what their columns hold. */
const layouts: readonly (readonly string[])[] = [
  "level2 name value",
  "level1 name value",
  "level1 level2 name value",
  "level1 level2 name value",
  "level1 level2 name value weight",
  "level1 level2 name value remark",
  "level1 level2 name description value basis",
  "level1 level2 name sign value unit",
  "level1 level2 name sign value unit weight direction",
  "level1 level2 name sign value unit weight remark",
  "level1 level2 name value actual",
  "level1 level2 name value actual reason",
  "level1 level2 name value actual weight score",
  "level1 level2 name value actual weight score reason",
  "level1 level2 name weight value actual score reason",
  "level1 level2 name description value actual weight score reason",
].map(words);

const reasons = words("秋汛影响工期，次年续建 材料涨价，已申请调整 无 部分村组尚未验收");
const bases = words("年度工作计划 施工合同 云财农〔2025〕3号 问卷调查 历史数据 行业标准 《村庄保洁管理办法》");
const remarks = words("上级补助 跨年度项目 含结转资金");

function row({ level1, level2, names, values }: Theme, split: boolean, pick: Pick): Row {
  const name = oneOf(pick, names);
  const value = oneOf(pick, values);
  const parts = typeof value === "string" ? (split ? ["定性", value, ""] : ["", value, ""]) : value;
  const [sign = "", number = "", unit = ""] = parts;
  const weight = oneOf(pick, [5, 8, 10, 12, 15, 20]);
  const score = pick(4) === 0 ? weight - 0.5 * (1 + pick(4)) : weight;
  const done = typeof value === "string" ? oneOf(pick, ["完成", "已完成", value]) : `${number}${unit}`;
  return {
    level1,
    level2,
    name,
    description: pick(4) === 0 ? "" : oneOf(pick, [`反映${name}的情况`, `本年度${name}`, `${name}，以验收资料为准`]),
    sign: split ? sign : "",
    value: split ? number : sign + number + unit,
    unit: split ? unit : "",
    basis: pick(4) === 0 ? "" : oneOf(pick, bases),
    weight: String(weight),
    direction: typeof value === "string" ? "" : sign === "≤" ? "反向指标" : "正向指标",
    actual: done,
    score: String(score),
    reason: pick(3) > 0 ? "" : oneOf(pick, reasons),
    remark: pick(4) > 0 ? "" : oneOf(pick, remarks),
  };
}

interface Sample {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

function sample(layout: readonly string[], pick: Pick): Sample {
  const split = layout.includes("unit");
  const columns = layout.map((holds): Column => [oneOf(pick, headings[holds] ?? [holds]), holds]);
  const kept = themes.filter((_, index) => index === 0 || pick(5) > 0);
  const rows = kept.flatMap((each) => Array.from({ length: 1 + pick(3) }, () => row(each, split, pick)));
  return { columns, rows };
}

interface Printing {
  /** Whether a level is printed in each row, or where it begins only, as a merged cell is. */
  readonly levels: "printed" | "merged";
  /** Whether rows may have empty cells, of which a flattened table shows nothing. */
  readonly empties: boolean;
}

const FILLING: Readonly<Record<string, string>> = {
  description: "按年度计划考核",
  basis: "年度工作计划",
  reason: "无",
  remark: "上级补助",
  sign: "=",
  unit: "项",
  direction: "正向指标",
};

/** The cells of each row as they are left: without the empty ones and, if levels are merged, without repeated levels. */
function cellsOf({ columns, rows }: Sample, { levels, empties }: Printing): string[][] {
  return rows.map((each, index) => {
    const above = rows[index - 1];
    return columns.flatMap(([, holds]) => {
      const text = each[holds] || (empties ? "" : (FILLING[holds] ?? ""));
      const isMerged =
        levels === "merged" &&
        (holds === "level1" || holds === "level2") &&
        above?.level1 === each.level1 &&
        (holds === "level1" || above?.level2 === each.level2);
      return text === "" || isMerged ? [] : [text];
    });
  });
}

/** What the record must say of each row. */
function wanted({ columns, rows }: Sample, { empties }: Printing): string[] {
  return rows.map((each) => {
    const held = (holds: string) => {
      if (!columns.some(([, other]) => other === holds)) return null;
      return each[holds] || (empties ? "" : (FILLING[holds] ?? "")) || null;
    };
    const raw = ["sign", "value", "unit"].map(held).filter((part) => part !== null);
    return JSON.stringify([
      ...["level1", "level2", "name", "description"].map(held),
      raw.join(" "),
      held("basis"),
      held("weight") === null ? null : Number(held("weight")),
      held("direction")?.slice(0, 2) ?? null,
      held("actual"),
      held("score") === null ? null : Number(held("score")),
      held("reason"),
      held("remark"),
    ]);
  });
}

function printedOf(indicator: Indicator): string {
  const { level1, level2, name, description, target, basis, weight, direction, actual, score, reason } = indicator;
  const kept = Object.values(indicator.extra).join();
  return JSON.stringify([
    level1,
    level2,
    name,
    description,
    target.raw,
    basis,
    weight,
    direction,
    actual?.raw ?? null,
    score,
    reason,
    kept || null,
  ]);
}

type Flatten = (heading: readonly string[], rows: readonly (readonly string[])[]) => string;
const ways: Readonly<Record<string, Flatten>> = {
  "a cell a line": (heading, rows) => [heading, ...rows].flat().join("\n"),
  "a row a line": (heading, rows) => [heading, ...rows].map((each) => each.join(" ")).join("\n"),
  "one string": (heading, rows) => [heading, ...rows].flat().join(" "),
};

const FORM = "项目名称\n村庄建设\n实施单位\n青溪镇人民政府\n绩效目标\n1.完成年度建设任务\n2.群众满意";
const read = (table: string): Promise<Submission> =>
  ingest("flattened.txt", Buffer.from(`青溪镇2025年项目支出绩效目标表\n${FORM}\n${table}\n`));

/** How many of `wanted`, in order, are found in `found` (a longest common subsequence). */
function survivors(all: readonly string[], found: readonly string[]): number {
  let previous = new Array<number>(found.length + 1).fill(0);
  for (const one of all) {
    const next = [0];
    found.forEach((other, index) => {
      next.push(one === other ? (previous[index] ?? 0) + 1 : Math.max(previous[index + 1] ?? 0, next[index] ?? 0));
    });
    previous = next;
  }
  return previous.at(-1) ?? 0;
}

const TABLES = 8;
const printings: readonly (readonly [Printing, least: number])[] = [
  [{ levels: "printed", empties: false }, 0.98],
  [{ levels: "printed", empties: true }, 0.9],
  [{ levels: "merged", empties: false }, 0.95],
  [{ levels: "merged", empties: true }, 0.9],
];
const cases = Object.keys(ways).flatMap((way) => printings.map(([printing, least]) => ({ way, ...printing, least })));

describe.each(cases)("$way, levels $levels, empty cells dropped: $empties", ({ way, levels, empties, least }) => {
  it(`gives back ${least * 100} % of its rows`, async () => {
    let all = 0;
    let recovered = 0;
    const lost = new Map<string, number>();
    for (const [index, layout] of layouts.entries()) {
      for (let seed = 1; seed <= TABLES; seed++) {
        const made = sample(layout, random(index * 1000 + seed * 7919));
        const printing = { levels, empties };
        const text = ways[way]?.(
          made.columns.map(([heading]) => heading),
          cellsOf(made, printing),
        );
        const { projects, diagnostics } = await read(text ?? "");
        expect(projects.map(({ name }) => name)).toEqual(["村庄建设"]);
        expect(diagnostics.filter(({ code }) => code === "grid/flattened")).toHaveLength(1);
        const rows = wanted(made, printing);
        const found = (projects[0]?.indicators ?? []).map(printedOf);
        const kept = survivors(rows, found);
        all += rows.length;
        recovered += kept;
        if (kept < rows.length) lost.set(layout.join(" "), (lost.get(layout.join(" ")) ?? 0) + rows.length - kept);
        if (process.env.SHOW_LOST && kept < rows.length) {
          process.stderr.write(
            `${text}\n-- ${rows.filter((one) => !found.includes(one)).join("\n-- ")}\n++ ${found.filter((one) => !rows.includes(one)).join("\n++ ")}\n\n`,
          );
        }
      }
    }
    const share = recovered / all;
    const print = `${way}, levels ${levels}, empties ${empties}`;
    process.stderr.write(`flattened: ${print}: ${recovered}/${all} rows (${(share * 100).toFixed(2)} %)\n`);
    if (process.env.SHOW_LOST)
      process.stderr.write(`${[...lost].map(([layout, count]) => `   ${count} ${layout}`).join("\n")}\n`);
    expect(share).toBeGreaterThanOrEqual(least);
  });
});

/** What became of one cell on its way, by what it leaves of the cells of a table. */
const damages: Readonly<Record<string, (cells: readonly string[], at: number) => string[]>> = {
  "a cell is lost": (cells, at) => cells.toSpliced(at, 1),
  "a foreign cell is added": (cells, at) => cells.toSpliced(at, 0, "（另附）"),
  "a cell is broken in two": (cells, at) => {
    const text = cells[at] ?? "";
    const middle = Math.ceil(text.length / 2);
    return cells.toSpliced(at, 1, ...[text.slice(0, middle), text.slice(middle)].filter((part) => part !== ""));
  },
};

describe.each(Object.keys(damages))("%s", (name) => {
  it.each(Object.keys(ways))("of %s, and 97 % of the other rows survive", async (way) => {
    let all = 0;
    let survived = 0;
    for (const [index, layout] of layouts.entries()) {
      for (let seed = 1; seed <= TABLES; seed++) {
        const pick = random(index * 1000 + seed * 104729);
        const made = sample(layout, pick);
        const printing: Printing = { levels: "merged", empties: false };
        const rows = cellsOf(made, printing);
        const hit = 1 + pick(rows.length - 1);
        const struck = rows[hit] ?? [];
        // A level that is lost is lost to all rows below it.
        const levels = struck.indexOf(made.rows[hit]?.name ?? "");
        const at = levels + pick(struck.length - levels);
        const heading = made.columns.map(([text]) => text);
        const { projects } = await read(ways[way]?.(heading, rows.with(hit, damages[name]?.(struck, at) ?? [])) ?? "");
        const kept = wanted(made, printing).filter((_, other) => other !== hit);
        all += kept.length;
        survived += survivors(kept, (projects[0]?.indicators ?? []).map(printedOf));
      }
    }
    const share = survived / all;
    process.stderr.write(`flattened: ${name}, ${way}: ${survived}/${all} other rows (${(share * 100).toFixed(2)} %)\n`);
    expect(share).toBeGreaterThanOrEqual(0.97);
  });
});

describe("by hand", () => {
  const rowsOf = async (text: string): Promise<(string | number | null)[][]> => {
    const { projects } = await ingest("flattened.txt", Buffer.from(text));
    return projects.flatMap(({ indicators }) =>
      indicators.map(({ level1, level2, name, target, weight, actual, score, reason }) =>
        [level1, level2, name, target.raw, weight, actual?.raw ?? null, score, reason].filter((held) => held !== null),
      ),
    );
  };

  it.each<[what: string, text: string, rows: (string | number)[][]]>([
    [
      "levels merged in one string",
      "一级指标 二级指标 三级指标 指标值 产出指标 数量指标 新修道路 ≥3公里 铺设管网 800米 质量指标 验收合格率 ≥95%",
      [
        ["产出指标", "数量指标", "新修道路", "≥3公里"],
        ["产出指标", "数量指标", "铺设管网", "800米"],
        ["产出指标", "质量指标", "验收合格率", "≥95%"],
      ],
    ],
    [
      "the score before the value",
      "一级指标\n二级指标\n三级指标\n分值\n年度指标值\n全年实际值\n得分\n未完成原因\n产出指标\n数量指标\n管护面积\n20\n≥80亩\n82亩\n20\n质量指标\n成活率\n10\n≥85%\n80%\n9.4\n秋旱\n时效指标\n完成时间\n20\n10月底前\n9月\n20",
      [
        ["产出指标", "数量指标", "管护面积", "≥80亩", 20, "82亩", 20],
        ["产出指标", "质量指标", "成活率", "≥85%", 10, "80%", 9.4, "秋旱"],
        ["产出指标", "时效指标", "完成时间", "10月底前", 20, "9月", 20],
      ],
    ],
    [
      "satisfaction as a first level alone",
      "一级指标\n二级指标\n三级指标\n指标值\n效益指标\n社会效益指标\n受益人数\n120人\n满意度指标\n村民满意度\n≥95%",
      [
        ["效益指标", "社会效益指标", "受益人数", "120人"],
        ["满意度指标", "村民满意度", "≥95%"],
      ],
    ],
    [
      "costs as a second level and as a first",
      "一级指标 二级指标 三级指标 指标值\n产出指标 成本指标 每公里造价 ≤12万元\n成本指标 经济成本指标 总成本 ≤36万元",
      [
        ["产出指标", "成本指标", "每公里造价", "≤12万元"],
        ["成本指标", "经济成本指标", "总成本", "≤36万元"],
      ],
    ],
    [
      "sign, value and unit apart, and words for a value",
      "一级指标 二级指标 三级指标 指标性质 指标值 度量单位 权重 产出指标 数量指标 抚育面积 ≥ 600 亩 20 质量指标 抚育质量 定性 达到规程要求 20",
      [
        ["产出指标", "数量指标", "抚育面积", "≥ 600 亩", 20],
        ["产出指标", "质量指标", "抚育质量", "定性 达到规程要求", 20],
      ],
    ],
    [
      "a name that is broken over lines",
      "一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 新修村\n组道路 ≥3公里\n质量指标 合格率 100%",
      [
        ["产出指标", "数量指标", "新修村组道路", "≥3公里"],
        ["产出指标", "质量指标", "合格率", "100%"],
      ],
    ],
    [
      "a level nobody knows",
      "一级指标\n二级指标\n三级指标\n指标值\n效益指标\n公众参与指标\n参与人数\n≥50人\n社会效益指标\n受益人数\n120人",
      [
        ["效益指标", "公众参与指标", "参与人数", "≥50人"],
        ["效益指标", "社会效益指标", "受益人数", "120人"],
      ],
    ],
    [
      "no first level",
      "二级指标\n三级指标\n指标值\n数量指标\n清淤长度\n3公里\n质量指标\n合格率\n100%",
      [
        ["数量指标", "清淤长度", "3公里"],
        ["质量指标", "合格率", "100%"],
      ],
    ],
    [
      "the heading on one line and a cell a line below",
      "一级指标 二级指标 三级指标 指标值\n产出指标\n数量指标\n清淤长度\n3公里\n合格率\n100%",
      [
        ["产出指标", "数量指标", "清淤长度", "3公里"],
        ["产出指标", "数量指标", "合格率", "100%"],
      ],
    ],
    [
      "the heading again behind a page break",
      "一级指标\n二级指标\n三级指标\n指标值\n产出指标\n数量指标\n清淤长度\n3公里\n- 2 -\n一级指标\n二级指标\n三级指标\n指标值\n质量指标\n合格率\n100%",
      [
        ["产出指标", "数量指标", "清淤长度", "3公里"],
        ["产出指标", "质量指标", "合格率", "100%"],
      ],
    ],
    [
      "values in words, and names that count",
      "一级指标\n二级指标\n三级指标\n指标值\n效益指标\n社会效益指标\n出行条件\n明显改善\n3名队员补助\n及时发放\n邻里关系\n和睦",
      [
        ["效益指标", "社会效益指标", "出行条件", "明显改善"],
        ["效益指标", "社会效益指标", "3名队员补助", "及时发放"],
        ["效益指标", "社会效益指标", "邻里关系", "和睦"],
      ],
    ],
    [
      "notes below",
      "一级指标\n二级指标\n三级指标\n指标值\n产出指标\n数量指标\n清淤长度\n3公里\n注：以上为年度目标。\n填表人：张三",
      [["产出指标", "数量指标", "清淤长度", "3公里"]],
    ],
  ])("%s", async (_, text, rows) => {
    expect(await rowsOf(`项目名称\n河道清淤\n${text}\n`)).toEqual(rows);
  });

  it("two projects, each with its form", async () => {
    const one = (name: string) =>
      `项目名称\n${name}\n预算数（万元）\n3.50\n绩效目标\n1.${name}完成\n一级指标\n二级指标\n三级指标\n指标值\n产出指标\n数量指标\n${name}数\n3个\n`;
    const { projects } = await ingest("flattened.txt", Buffer.from(`${one("清淤")}${one("书屋")}`));
    expect(
      projects.map(({ name, budget, goals, indicators }) => [
        name,
        budget.total?.amount,
        goals,
        indicators.map((each) => each.name),
      ]),
    ).toEqual([
      ["清淤", 35000, ["清淤完成"], ["清淤数"]],
      ["书屋", 35000, ["书屋完成"], ["书屋数"]],
    ]);
  });
});

describe("a block of funds above a flattened table", () => {
  const table = "一级指标 二级指标 三级指标 年度指标值 产出指标 数量指标 清淤长度 3公里 质量指标 合格率 100%";
  const block =
    "项目资金 （万元） 年初预算数 全年预算数 全年执行数 年度资金总额 30 32 31 其他资金 2 2 2 年度总体目标 预期目标 实际完成情况 河道通畅 已完成";

  it.each([
    ["one string", `项目名称：河道清淤 ${block} ${table}`],
    ["a cell a line", `项目名称：河道清淤\n${block.replaceAll(" ", "\n")}\n${table.replaceAll(" ", "\n")}`],
  ])("is read from %s", async (_, text) => {
    const { projects, coverage } = await ingest("input.txt", Buffer.from(`${text}\n`));
    expect(projects).toHaveLength(1);
    const [project] = projects;
    expect(project).toMatchObject({ name: "河道清淤", goals: ["河道通畅"] });
    expect(project?.budget).toMatchObject({ total: { amount: 300000 }, fiscal: null, other: { amount: 20000 } });
    expect(project?.extra).toEqual({
      年度资金总额·全年预算数: "32",
      年度资金总额·全年执行数: "31",
      其他资金·全年预算数: "2",
      其他资金·全年执行数: "2",
      实际完成情况: "已完成",
    });
    expect(project?.indicators.map(({ name }) => name)).toEqual(["清淤长度", "合格率"]);
    expect(coverage.unmapped).toBe(0);
  });
});
