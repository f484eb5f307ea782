import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ingest } from "../src/ingest.ts";
import { submission as model } from "../src/model/record.ts";
import { redacted, redactedContent } from "../src/redact.ts";
import { run } from "./cli/terminal.ts";

const CODE = "13992125P00317610201U";
const read = (text: string, redact = true) => ingest("a.txt", Buffer.from(text), { redact, trace: true });
const form = (...rows: string[]): string =>
  `1.清淤绩效目标表\n项目名称\t清淤\t项目编码\t${CODE}\n${rows.map((row) => `${row}\n`).join("")}`;

/** What stands under a label that says nothing of persons. */
const anywhere = (text: string): string => redactedContent("归口科室", text);

describe("numbers", () => {
  it.each<[printed: string, masked: string]>([
    ["13912345678", "*********78"],
    ["电话13912345678。", "电话*********78。"],
    ["Tel13912345678", "Tel*********78"],
    ["139 1234 5678", "*** **** **78"],
    ["139-1234-5678", "***-****-**78"],
    ["139－12345678", "***－******78"],
    ["1391234 5678", "******* **78"],
    ["1391-234-5678", "****-***-**78"],
    ["139\n12345678", "***\n******78"],
    ["１３９１２３４５６７８", "*********７８"],
    ["+86 13912345678", "+** *********78"],
    ["008613912345678", "*************78"],
    ["13912345678/15812345679", "*********78/*********79"],
    ["0335-7654321", "****-*****21"],
    ["010-87654321", "***-******21"],
    ["（0335）7654321", "（****）*****21"],
    ["0335 7654321转801", "**** *******转*01"],
    ["0335-7654321-801", "****-*******-*01"],
    ["03357654321", "*********21"],
    ["电话：7654321", "电话：*****21"],
    ["电话: 8765 4321", "电话: **** **21"],
    ["11010519491231002X", "****************2X"],
    ["身份证号11010519491231002x", "身份证号****************2x"],
  ])("%j is masked as %j", (printed, masked) => expect(anywhere(printed)).toBe(masked));

  it.each([
    CODE,
    "13032424P13912345678K",
    "51000021R000000019951",
    "130208214IGHSSTAFMWVM",
    "611001",
    "909001卢龙县",
    "手机：1500000台",
    "13912345678元",
    "13912345678.50",
    "￥13912345678",
    "13912345678 万元",
    "1391234567812",
    "110105194912310021",
    "2021-01-01至2021-12-31",
    "2025年10月底前",
    "≥3.2公里",
    "80-90%",
    "7654321",
    "财预〔2021〕101号",
  ])("%j stays", (printed) => expect(anywhere(printed)).toBe(printed));

  it.each<[label: string, printed: string, masked: string]>([
    ["联系电话", "7654321", "*****21"],
    ["联系方式", "8-7654321（办）", "*-*****21（办）"],
    ["身份证号", "110105194912310021", "****************21"],
  ])("under %s any longer number is one: %s", (label, printed, masked) => {
    expect(redactedContent(label, printed)).toBe(masked);
  });
});

describe("names", () => {
  it.each<[label: string, printed: string, masked: string]>([
    ["项目负责人", "张三", "张**"],
    ["项目负责人", "张三丰", "张**"],
    ["联系人", "张 三", "张**"],
    ["联系人", "欧阳修远", "欧阳**"],
    ["联系人", "阿卜杜拉·买买提", "阿**"],
    ["联系人", "Zhang San", "Z**"],
    ["填表人", "张三、李四", "张**、李**"],
    ["经办人：", "王小明主任", "王**主任"],
    ["审核人", "农业办公室张三", "农业办公室张**"],
    ["负责人及联系电话", "张三 13912345678", "张** *********78"],
    ["单位负责人（签字）", "李新村", "李**"],
    ["联系人 (2)", "张三", "张**"],
    ["项目负责人", "农业农村办公室", "农业农村办公室"],
    ["项目负责人", "林业站", "林业站"],
    ["联络员", "张三", "张**"],
    ["负责人数", "张三", "张三"],
    ["归口科室", "张三", "张三"],
  ])("under %s: %s becomes %s", (label, printed, masked) => {
    expect(redactedContent(label, printed)).toBe(masked);
  });

  it("known from their label are masked wherever they stand", async () => {
    const record = await read(form("技术责任人\t张三丰\t热线电话\t139 1234 5678", "绩效目标\t1.由张三丰牵头清淤\t\t"));
    const [project] = record.projects;
    expect(project?.extra).toEqual({ 技术责任人: "张**", 热线电话: "*** **** **78" });
    expect(project?.goals).toEqual(["由张**牵头清淤"]);
    expect(project?.code).toBe(CODE);
    expect(JSON.stringify(record)).not.toContain("三丰");
  });

  it("announced in running text are masked, there and in diagnostics", async () => {
    const record = await read(`${form("预算数\t5.00万元")}\n填表人：李四光　审核人：王五 联系电话：0335-7654321\n`);
    const text = JSON.stringify(record);
    for (const part of ["四光", "王五", "7654321"]) expect(text).not.toContain(part);
    expect(text).toContain("李**");
  });

  it("behind the deed they signed for are masked, also in a label without content", async () => {
    const record = await read(
      `${form("填报人：李四光 电话：7654321\t\t审核：赵六甲\t", "镇长\t周八乙\t审核\t同意上报")}\n经办：郑十、复核：冯十一，承办人：文化站\n`,
    );
    const text = JSON.stringify(record);
    for (const part of ["四光", "六甲", "八乙", "郑十", "冯十", "76543"]) expect(text).not.toContain(part);
    for (const part of ["文化站", "同意上报"]) expect(text).toContain(part);
  });
});

describe("a redacted record", () => {
  it("is valid, and differs in nothing but what is masked", async () => {
    const text = readFileSync("fixtures/hebei/clean/input.txt", "utf8");
    expect(await read(text)).toEqual(await read(text, false));
    const record = await read(form("技术责任人\t张三", "热线电话\t13912345678"));
    expect(model.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });

  it("keeps its amounts, and no number of a target that is a phone", async () => {
    const heading = "一级指标\t二级指标\t三级指标\t指标值\n";
    const record = await read(
      `${form("预算数\t13912345678.00元\t\t")}\n${heading}产出指标\t数量指标\t咨询电话\t13912345678\n产出指标\t数量指标\t热线\t0335-7654321\n`,
    );
    expect(record.projects[0]?.budget.total?.amount).toBe(13912345678);
    for (const { target } of record.projects[0]?.indicators ?? []) {
      expect(target).toMatchObject({ number: null, upper: null, amount: null });
    }
    expect(record.projects[0]?.indicators[0]?.target.raw).toBe("*********78");
  });

  it("loses no label where two become one", async () => {
    const record = await read(form(""));
    const extra = { 电话13912345678: "甲", 电话15812345678: "乙", constructor: "丙" };
    const trace = Object.fromEntries(
      Object.entries(extra).map(([label, text]) => [`extra.${label}`, [{ at: {}, text }]]),
    );
    const [project] = redacted({
      ...record,
      projects: record.projects.map((one) => ({ ...one, extra, trace })),
    }).projects;
    const labels = ["电话*********78", "电话*********78 (2)", "constructor"];
    expect(Object.entries(project?.extra ?? {})).toEqual(labels.map((label, index) => [label, "甲乙丙"[index]]));
    expect(Object.keys(project?.trace ?? {})).toEqual(labels.map((label) => `extra.${label}`));
  });

  it("masks what a quotation cut off", async () => {
    const long = `${"很".repeat(52)}13912345678，${"长".repeat(20)}`;
    const record = await read(form(`绩效目标\t1."${long}\t\t`));
    expect(JSON.stringify(record)).not.toMatch(/139123/);
  });

  it("is its own redaction", async () => {
    const record = await read(form("技术责任人\t张三丰\t热线电话\t139 1234 5678"));
    expect(redacted(record)).toEqual(record);
  });
});

describe("--redact", () => {
  it("masks in every output, and is off by default", async () => {
    const stdin = form("技术责任人\t张三丰\t热线电话\t13912345678");
    for (const format of [["--json"], ["--ndjson"], ["--csv", "projects"], []]) {
      const { stdout, stderr } = await run(["parse", "-", "--redact", "--trace", ...format], { stdin });
      expect(stdout + stderr).not.toMatch(/三丰|13912345678/);
    }
    expect((await run(["parse", "-", "--json"], { stdin })).stdout).toContain("13912345678");
  });
});

describe("whatever the document, and wherever it prints a phone number", () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
  const gap = fc.constantFrom("", " ", "-", "－", " - ");
  const mobile = fc
    .tuple(fc.constantFrom("13", "15", "18", "19"), digits(1), gap, digits(4), gap, digits(4))
    .map((parts) => parts.join(""));
  const landline = fc
    .tuple(
      fc.constantFrom("010", "0335", "0970"),
      fc.constantFrom("-", "－", "", " "),
      fc.stringMatching(/^[2-8]\d{6,7}$/),
    )
    .map((parts) => parts.join(""));
  const extension = fc.oneof(
    fc.constant(""),
    digits(3).map((number) => `转${number}`),
  );
  const phone = fc.oneof(
    mobile,
    fc.tuple(landline, extension).map((parts) => parts.join("")),
  );
  const words = fc.constantFrom("", "联系电话", "咨询：", "河道清淤", "请拨打 ", "张三（");
  const behind = fc.constantFrom("", "，联系人张三", "）", " 河道畅通", "。");
  const PLACES: ((text: string) => string)[] = [
    (text) => form(`联系电话\t${text}\t归口科室\t农业股`),
    (text) => form(`归口科室\t${text}\t备注\t无`),
    (text) => form(`绩效目标\t1.${text}\t\t`),
    (text) => form(`资金用途\t${text}\t\t`),
    (text) => form("").replace("清淤\t", `清淤${text}\t`),
    (text) => `${form("归口科室\t农业股")}\n总体绩效目标\n${text}\n`,
    (text) => `部门整体绩效目标\n${text}\n\n${form("归口科室\t农业股")}`,
    (text) => `${form("")}\n一级指标\t二级指标\t三级指标\t指标值\t备注\n产出指标\t数量指标\t清淤\t${text}\t无\n`,
    (text) => `${form("")}\n一级指标\t二级指标\t三级指标\t指标值\t备注\n产出指标\t数量指标\t清淤\t≥3公里\t${text}\n`,
    (text) => `${form("")}\n一级指标\t二级指标\t三级指标\t指标值\t备注\n产出指标\t${text}\t清淤\t≥3公里\t无\n`,
    (text) => `项目名称\t金额(万元)\t绩效目标\t绩效指标\n清淤\t1.00\t畅通\t<p>一、产出指标</p><p>1. ${text}</p>\n`,
    (text) => `甲\t乙\t丙\n丁\t${text}\t己\n庚\t辛\t壬\n`,
  ];

  it("none is left in the record", async () => {
    await fc.assert(
      fc.asyncProperty(phone, words, behind, fc.constantFrom(...PLACES), async (number, before, after, place) => {
        const { source: _, ...record } = await read(place(before + number + after));
        const text = JSON.stringify(record);
        expect(text).not.toContain(number);
        const bare = number.replace(/\D/g, "");
        expect(text.replace(/[\s-－]/g, "")).not.toContain(bare);
        expect(text).not.toContain(bare.slice(0, 7));
      }),
      { numRuns: 400 },
    );
  });
});

it("a sentence that cuts a text cuts no name out of its mask", async () => {
  const level = `${"长".repeat(78)}张三丰等`;
  const table = `一级指标\t二级指标\t三级指标\t指标值\n产出指标\t${level}\t清淤长度\t≥3公里\n`;
  const { diagnostics } = await read(`${form("项目负责人\t张三丰")}${table}`);
  const found = diagnostics.find(({ code }) => code === "level/unknown");
  expect(found?.args).toEqual({ word: level.replace("三丰", "**") });
  expect(found?.message).toContain("长张*…");
});
