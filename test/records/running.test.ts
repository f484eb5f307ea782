import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ingest } from "../../src/ingest.ts";
import type { Submission } from "../../src/model/record.ts";

const read = (...lines: string[]): Promise<Submission> => ingest("a.txt", Buffer.from(`${lines.join("\n")}\n`));
const indicatorsOf = ({ projects }: Submission) =>
  projects.map(({ name, title, indicators }) => [
    name ?? title,
    ...indicators.map(({ level1, level2, name: own, target }) => [level1, level2, own, target.raw].join("/")),
  ]);
const TITLE = "云岭县青溪镇2025年部门预算项目绩效目标公开";
const TABLE = [
  "\t一级指标\t二级指标\t三级指标\t指标值",
  "\t产出指标\t数量指标\t修路\t≥3公里",
  "\t产出指标\t质量指标\t合格率\t≥95%",
];

describe("labelled paragraphs", () => {
  it("describe the project whose table follows", async () => {
    const record = await read(TITLE, "项目名称：道路硬化   项目编码：13032425P001", "预算数：5万元", ...TABLE);
    expect(indicatorsOf(record)).toEqual([
      ["道路硬化", "产出指标/数量指标/修路/≥3公里", "产出指标/质量指标/合格率/≥95%"],
    ]);
    expect(record.projects[0]).toMatchObject({ code: "13032425P001", budget: { total: { amount: 50000 } } });
    expect(record.narrative).toEqual([]);
    expect(record.coverage.unmapped).toBe(0);
  });

  it("go on in the form that follows", async () => {
    const record = await read("项目名称：道路硬化", "\t项目编码\t13032425P001\t预算数\t5万元");
    expect(record.projects).toMatchObject([{ name: "道路硬化", code: "13032425P001" }]);
  });

  it("a new name opens the next project", async () => {
    const record = await read(
      "项目名称：道路硬化；预算数：5万元",
      "绩效目标：",
      "1.改善出行",
      "2.方便群众",
      "绩效指标：",
      "数量指标：修路≥3公里",
      "项目名称：植树；预算数：2万元",
      "绩效指标：数量指标：植树≥500株",
    );
    expect(indicatorsOf(record)).toEqual([
      ["道路硬化", "/数量指标/修路/≥3公里"],
      ["植树", "/数量指标/植树/≥500株"],
    ]);
    expect(record.projects[0]?.goals).toEqual(["改善出行", "方便群众"]);
    expect(record.projects[0]?.at).toMatchObject({ line: 1 });
    expect(record.coverage.unmapped).toBe(0);
  });

  it("belong to the heading above them", async () => {
    const record = await read(
      "1.道路硬化绩效目标表",
      "单位名称：青溪镇",
      "资金用途：修路",
      "（一）数量指标：",
      "1.修路≥3公里",
    );
    expect(record.projects).toMatchObject([
      { ordinal: 1, title: "道路硬化", purpose: "修路", indicators: [{ name: "修路" }] },
    ]);
    expect(record.unit.name).toBe("青溪镇");
  });

  it.each([
    ["单位名称：青溪镇人民政府", { code: null, name: "青溪镇人民政府" }],
    ["预算单位：611001青溪镇人民政府", { code: "611001", name: "青溪镇人民政府" }],
    ["编制单位：[611001]青溪镇人民政府  单位：万元", { code: "611001", name: "青溪镇人民政府" }],
    ["填报单位：青溪镇人民政府  单位：万元", { code: null, name: "青溪镇人民政府" }],
    ["单位编码：611001 单位名称：青溪镇人民政府", { code: "611001", name: "青溪镇人民政府" }],
  ])("name the submission's unit: %s", async (line, unit) => {
    const record = await read(TITLE, line, ...TABLE);
    expect(record.unit).toEqual(unit);
    expect(record.narrative).toEqual([]);
    expect(record.coverage.unmapped).toBe(0);
  });

  it("name the unit of each project where there are several", async () => {
    const record = await read(
      ...["单位名称：甲镇", "项目名称：修路", "数量指标：修路≥3公里"],
      ...["单位名称：乙镇", "项目名称：植树", "数量指标：植树≥3亩"],
    );
    expect(record.unit.name).toBe("甲镇");
    expect(record.projects.map(({ name, unit }) => [name, unit?.name])).toEqual([
      ["修路", undefined],
      ["植树", "乙镇"],
    ]);
  });

  it("give the year", async () => {
    const record = await read("云岭县青溪镇绩效目标表", "年度：2025", ...TABLE);
    expect(record.year).toBe(2025);
  });

  it("are duties and narrative where these stand", async () => {
    const record = await read(
      ...["一、总体绩效目标", "2025年，修路。", "数量指标：修路≥3公里。"],
      ...["二、分项绩效目标", "（一）水利", "绩效目标：管护。", "绩效指标：巡查次数不少于48次。"],
      ...["三、工作保障措施", "财政资金：足额到位。", "产出指标：数量指标：修路≥3公里"],
    );
    expect(record.projects).toEqual([]);
    expect(record.duties).toMatchObject([{ heading: "水利", goal: "管护。", indicators: "巡查次数不少于48次。" }]);
    expect(record.narrative.map(({ heading }) => heading)).toEqual(["总体绩效目标", "工作保障措施"]);
  });
});

describe("indicators in paragraphs", () => {
  it("under a title make one project without a name", async () => {
    const record = await read(
      TITLE,
      "绩效目标：改善出行",
      "产出指标：",
      "数量指标：",
      "种植株数(≥**株)>=17600株",
      "★成活率：≥90%",
      "2.补植≥500株；3.浇水≥4次",
      "效益指标：社会效益指标：带动就业≥20人",
    );
    expect(indicatorsOf(record)).toEqual([
      [
        null,
        "产出指标/数量指标/种植株数(≥**株)/>=17600株",
        "产出指标/数量指标/★成活率/≥90%",
        "产出指标/数量指标/补植/≥500株",
        "产出指标/数量指标/浇水/≥4次",
        "效益指标/社会效益指标/带动就业/≥20人",
      ],
    ]);
    expect(record.projects[0]).toMatchObject({ goals: ["改善出行"], at: { line: 2 } });
    expect(record.projects[0]?.indicators[1]?.at).toEqual({ line: 6, paragraph: 6 });
    expect(record.coverage.unmapped).toBe(0);
  });

  it("end where text begins", async () => {
    const record = await read(TITLE, "数量指标：修路≥3公里", "特此公开，接受社会监督。", "三、工作保障措施", "修路。");
    expect(indicatorsOf(record)).toEqual([[null, "/数量指标/修路/≥3公里"]]);
    expect(record.narrative.map(({ text }) => text)).toEqual(["特此公开，接受社会监督。", "修路。"]);
  });

  it("are none without an item", async () => {
    const record = await read(TITLE, "产出指标");
    expect(record.projects).toEqual([]);
    expect(record.narrative).toMatchObject([{ text: "产出指标" }]);
  });
});

describe("titles", () => {
  it.each([
    ["云岭县青溪镇2025年部门预算项目绩效目标", 2025],
    ["绩效目标申报表", null],
    ["项目支出绩效目标表（2025年度）", 2025],
    ["项目支出绩效自评表", null],
    ["2024年度项目支出绩效自评表", 2024],
    ["青溪镇绩效运行监控表", null],
    ["部门整体支出绩效目标申报表", null],
    ["二〇二五年部门预算绩效目标表", 2025],
  ])("%s", async (title, year) => {
    const record = await read(title, ...TABLE);
    expect(record).toMatchObject({ title, year, narrative: [] });
  });

  it.each(["（2025年度）", "2025年度", "（ 2025 年）", "(二〇二五年度)"])("the year below: %s", async (line) => {
    const record = await read("青溪镇项目支出绩效目标表", line, ...TABLE);
    expect(record).toMatchObject({ title: "青溪镇项目支出绩效目标表", year: 2025, narrative: [] });
    expect(record.coverage.unmapped).toBe(0);
  });

  it("in two paragraphs", async () => {
    const record = await read("青溪镇人民政府", "2025年部门预算绩效目标表", ...TABLE);
    expect(record.title).toBe("2025年部门预算绩效目标表");
  });
});

describe("any paragraphs", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "项目名称：",
      "项目编码：",
      "预算数：",
      "绩效目标：",
      "绩效指标：",
      "单位名称：",
      "年度：",
      "联系人：",
    ),
    fc.constantFrom("产出指标：", "数量指标：", "修路≥3公里", "★", "1.", "2、", "（一）", "三、", "；", "。", " "),
    fc.constantFrom(TITLE, "（2025年度）", "1.修路绩效目标表", "二、分项绩效目标", "第二部分", "青溪镇", "单位：万元"),
  );
  const line = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));
  const table = fc.constantFrom("\t项目编码\t13032425P001", TABLE.join("\n"), "\t甲\t乙");

  it("are read without a throw, and every character is accounted for", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof({ weight: 6, arbitrary: line }, table), { maxLength: 12 }), async (lines) => {
        if (lines.join("").trim() === "") return;
        const { coverage, diagnostics } = await read(...lines);
        expect(coverage.mapped + coverage.structural + coverage.unmapped).toBe(coverage.characters);
        const reported = diagnostics.filter(({ code }) => code === "coverage/unmapped");
        expect(reported.reduce((sum, { args }) => sum + Number(args.characters), 0)).toBe(coverage.unmapped);
      }),
      { numRuns: 300 },
    );
  });
});

describe("duties without a section's heading over them", () => {
  it("are counted and name their goals themselves", async () => {
    const { duties, narrative, coverage } = await read(
      TITLE,
      "一、道路养护。绩效目标：改善出行。绩效指标：养护道路≥3公里，合格率≥95%。",
      "二、水渠清淤。绩效目标：保障灌溉。绩效指标：清淤≥5公里。",
    );
    expect(duties.map(({ heading, goal, targets }) => [heading, goal, targets.map(({ raw }) => raw)])).toEqual([
      ["道路养护", "改善出行。", ["≥3公里", "≥95%"]],
      ["水渠清淤", "保障灌溉。", ["≥5公里"]],
    ]);
    expect(narrative).toEqual([]);
    expect(coverage.unmapped).toBe(0);
  });

  it("are none where a text only counts", async () => {
    const { duties, narrative } = await read(TITLE, "一、加强领导。", "二、落实责任。");
    expect(duties).toEqual([]);
    expect(narrative).toHaveLength(1);
  });
});
