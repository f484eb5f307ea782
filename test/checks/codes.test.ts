import { describe, expect, it } from "vitest";
import { checkSource } from "../../src/check.ts";
import { coded, foundAcross, foundIn } from "./lines.ts";

const HEBEI = "13032424P00442810410K";
const RANDOM = "130208214IGHSSTAFMWVM";
const SICHUAN = "51000021R000000019951";

/** Well-formed codes of a division and year, without a check character. */
const codes = (division: string, year: string, count: number): [string, string][] =>
  Array.from({ length: count }, (_, index) => [
    `项目${"甲乙丙丁戊己庚"[index]}`,
    `${division}${year}T00000000${1000 + index}`,
  ]);

describe("check/code-shape", () => {
  const found = (...projects: readonly (readonly [string, string])[]): Promise<string[]> =>
    foundIn(coded("", ...projects), "check/code-shape");

  it.each([
    ["one character less", "13032424P0044281041K", "code-shape 13032424P0044281041K"],
    ["one more", "13032424P004428104100K", "code-shape 13032424P004428104100K"],
    ["small letters", "13032424p00442810410k", `code-shape 13032424p00442810410k ${HEBEI}`],
    ["full width", "１3032424P00442810410K", `code-shape １3032424P00442810410K ${HEBEI}`],
    ["a letter for a digit", "13O32424P00442810410K", `code-shape 13O32424P00442810410K ${HEBEI}`],
    ["a letter for a digit behind the type", "13032424POO44281O41OK", `code-shape 13032424POO44281O41OK ${HEBEI}`],
    ["S and Z for 5 and 2", "1303Z424P00442810410K", `code-shape 1303Z424P00442810410K ${HEBEI}`],
    ["a blank", "13032424P 00442810410K", `code-shape 13032424P 00442810410K ${HEBEI}`],
  ])("finds %s", async (_, printed, expected) => {
    expect(await found(["清淤经费", printed])).toEqual([expected]);
    expect(await found(["清淤经费", printed], ["路灯经费", HEBEI])).toEqual([expected]);
  });

  it.each([HEBEI, RANDOM, SICHUAN, "001", "XM-3", "2024-0012", "20240000000000012345", "510107202100010023"])(
    "has nothing to say of %s",
    async (printed) => {
      expect(await found(["清淤经费", printed])).toEqual([]);
      expect(await found(["清淤经费", printed], ["路灯经费", HEBEI])).toEqual([]);
    },
  );

  it("finds a hyphen beside codes without", async () => {
    const printed = "13032424-P00442810410K";
    expect(await found(["清淤经费", printed], ["路灯经费", HEBEI])).toEqual([`code-shape ${printed}`]);
    expect(await found(["清淤经费", printed])).toEqual([]);
  });

  it("takes several codes of another length for a form of their own", async () => {
    expect(await found(["清淤经费", "13032424P0044281041K"], ["路灯经费", "13032424P0044281042K"])).toEqual([]);
  });

  it("has nothing to say of a code that its cell breaks into lines", async () => {
    const form = (code: string): string => `\t项目编码
\t${code}
\t项目名称
\t清淤经费

\t一级指标
\t二级指标
\t三级指标
\t指标值

\t产出指标
\t数量指标
\t清淤长度
\t3公里
`;
    expect(await foundIn(form("13032424P004\n42810410K"), "check/code-shape")).toEqual([]);
    expect(await foundIn(form("13032424P004\n4281041K"), "check/code-shape")).toEqual([
      "code-shape 13032424P004 4281041K",
    ]);
  });
});

describe("check/code-division", () => {
  const found = (unit: string, ...projects: readonly (readonly [string, string])[]): Promise<string[]> =>
    foundIn(coded(`单位名称 | ${unit}`, ...projects), "check/code-division");

  it.each([
    ["丰润区清河乡人民政府", HEBEI],
    ["河北省唐山市丰润区清河乡", HEBEI],
    ["唐山市财政局", HEBEI],
    ["四川省财政厅", HEBEI],
    ["门源县浩门镇政府", SICHUAN],
  ])("finds that %s is not where %s is", async (unit, code) => {
    expect(await found(unit, ["清淤经费", code])).toEqual([`code-division ${code}`]);
  });

  it.each([
    ["卢龙县清河乡人民政府", HEBEI],
    ["秦皇岛市财政局", HEBEI],
    ["井研县马踏镇人民政府", SICHUAN],
    // 桥西区 is one of three.
    ["桥西区教育局", "13050324T000000001000"],
    // 藁城市 130182 has become 藁城区 130109.
    ["藁城区岗上镇", "13018221T000000001000"],
    ["藁城市岗上镇", "13010921T000000001000"],
    // 简阳市 has moved from 资阳 (512081) to 成都 (510185).
    ["简阳市三合镇", "51208121T000000001000"],
    // A development zone has a code of its own.
    ["卢龙县清河乡", "13037124T000000001000"],
    ["云岭县青溪镇人民政府", "13992125P003211106011"],
    ["新城区管理委员会", HEBEI],
    ["青溪镇人民政府", HEBEI],
    ["丰润区清河乡", "001"],
  ])("has nothing to say of %s with %s", async (unit, code) => {
    expect(await found(unit, ["清淤经费", code])).toEqual([]);
  });

  it("finds the one code that differs where no name says a county", async () => {
    const odd = "51112424T000000001000";
    expect(await found("青溪镇人民政府", ...codes("130324", "24", 3), ["路灯经费", odd])).toEqual([
      `code-division ${odd}`,
    ]);
    expect(await found("青溪镇人民政府", ...codes("130324", "24", 2), ["路灯经费", odd])).toEqual([]);
    expect(await found("青溪镇人民政府", ...codes("130324", "24", 4), ...codes("511124", "24", 2))).toEqual([]);
    // The province's own project, and one of the same city.
    expect(await found("青溪镇人民政府", ...codes("130324", "24", 4), ["路灯经费", "13000024T000000001000"])).toEqual(
      [],
    );
    expect(await found("青溪镇人民政府", ...codes("130324", "24", 4), ["路灯经费", "13030224T000000001000"])).toEqual(
      [],
    );
  });
});

describe("check/code-year and check/code-earlier-year", () => {
  const found = (head: string, ...projects: readonly (readonly [string, string])[]): Promise<string[]> =>
    foundIn(coded(head, ...projects), "check/code-year", "check/code-earlier-year");

  it("are told against the year the document states", async () => {
    expect(await found("预算年度 | 2023", ["清淤经费", HEBEI])).toEqual([`code-year ${HEBEI}`]);
    expect(await found("2025年部门预算绩效目标", ["清淤经费", HEBEI])).toEqual([`code-earlier-year ${HEBEI}`]);
    expect(await found("2024年部门预算绩效目标", ["清淤经费", HEBEI])).toEqual([]);
  });

  it("are silent where only codes tell the year, and of codes of another form", async () => {
    expect(await found("", ...codes("130324", "24", 3), ["路灯经费", "13032423T000000001000"])).toEqual([]);
    expect(await found("2025年部门预算绩效目标", ["清淤经费", "001"], ["路灯经费", "20240001"])).toEqual([]);
  });
});

describe("check/code-check-character", () => {
  const found = (printed: string): Promise<string[]> =>
    foundIn(coded("", ["清淤经费", printed]), "check/code-check-character");

  it("finds each single character that is mistyped", async () => {
    for (const wrong of [
      "13032424P00442810410J",
      "13032424P00442810401K",
      "13032424P01442810410K",
      "13032524P00442810410K",
    ])
      expect(await found(wrong)).toEqual([`code-check-character ${wrong}`]);
  });

  it.each([HEBEI, RANDOM, SICHUAN, "13032424R00442810410J", "13032421P00442810410J", "51032424P00442810410J"])(
    "has nothing to say of %s",
    async (printed) => {
      expect(await found(printed)).toEqual([]);
    },
  );
});

describe("check/duplicate-code and check/duplicate-name", () => {
  const found = (text: string): Promise<string[]> => foundIn(text, "check/duplicate-code", "check/duplicate-name");
  const row = (name: string, code: string, budget = "10.00万元"): string =>
    `项目名称 | ${name} | 项目编码 | ${code} | 预算数 | ${budget}`;
  const form = (
    name: string,
    code: string,
    value = "3公里",
    budget = "10.00万元",
  ): string => `${row(name, code, budget)}
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 清淤长度 | ${value}`;

  it("find a form that was copied", async () => {
    expect(await found([form("清淤经费", HEBEI), form("路灯经费", HEBEI)].join("\n"))).toEqual([
      `duplicate-code ${HEBEI}`,
    ]);
    expect(await found([form("清淤经费", HEBEI), form("清淤经费", HEBEI)].join("\n"))).toEqual([
      `duplicate-code ${HEBEI}`,
    ]);
    expect(await found([form("清淤经费", HEBEI), form("清淤经费", RANDOM)].join("\n"))).toEqual([
      "duplicate-name 清淤经费",
    ]);
  });

  it("are silent of a list with a form for each of its projects", async () => {
    const list = `项目编码 | 项目名称 | 预算数（万元） | 绩效目标
${HEBEI} | 清淤经费 | 10.00 | 
${RANDOM} | 路灯经费 | 5.00 | `;
    expect(
      await found([list, form("清淤经费", HEBEI), form("路灯经费", RANDOM, "5盏", "5.00万元")].join("\n\n")),
    ).toEqual([]);
  });

  it("are silent of the items of a list under one code", async () => {
    const list = `项目编码 | 项目名称 | 预算数（万元）
${HEBEI} | 清淤人工费 | 10.00
${HEBEI} | 清淤机械费 | 5.00
${RANDOM} | 路灯经费 | 5.00`;
    expect(await found(list)).toEqual([]);
    const merged = `<table><tr><th>项目编码</th><th>项目名称</th><th>预算数（万元）</th><th>绩效目标</th></tr>
<tr><td rowspan="2">${HEBEI}</td><td>清淤人工费</td><td>10.00</td><td>河道畅通</td></tr>
<tr><td>清淤机械费</td><td>5.00</td><td>机械到位</td></tr>
<tr><td>${RANDOM}</td><td>路灯经费</td><td>5.00</td><td>道路明亮</td></tr></table>`;
    const { findings } = await checkSource("a.html", Buffer.from(merged), {});
    expect(findings.filter(({ diagnostic }) => diagnostic.code.startsWith("check/duplicate"))).toEqual([]);
  });

  it("are silent of a form that goes on, and of codes that many projects have", async () => {
    expect(await found([form("清淤经费", HEBEI), form("清淤经费", HEBEI, "5公里")].join("\n"))).toEqual([]);
    // A row for each source of the funds, under the same indicators.
    expect(await found([form("清淤经费", HEBEI), form("清淤经费", HEBEI, "3公里", "5.00万元")].join("\n"))).toEqual([]);
    const kinds = ["01", "01", "02", "02"].map((code, index) => form(`项目${"甲乙丙丁"[index]}`, code));
    expect(await found(kinds.join("\n"))).toEqual([]);
    const parts = [HEBEI, HEBEI, RANDOM, RANDOM].map((code, index) => form(`项目${"甲乙丙丁"[index]}`, code));
    expect(await found(parts.join("\n"))).toEqual([]);
    const own = ["01", "02", "03", "03"].map((code, index) => form(`项目${"甲乙丙丁"[index]}`, code));
    expect(await found(own.join("\n"))).toEqual(["duplicate-code 03"]);
  });
});

describe("across files", () => {
  const head = (unit: string, year: string): string => `${year}年部门预算绩效目标\n${unit}`;
  const TOWN = "单位名称 | 青溪镇人民政府 | 单位编码 | 611001";
  const VILLAGE = "单位名称 | 白石乡人民政府 | 单位编码 | 611002";

  it("two versions of one document are found", async () => {
    const found = (...texts: readonly string[]): Promise<string[]> => foundAcross(texts, "check/same-unit-and-year");
    const first = coded(head(TOWN, "2024"), ["清淤经费", HEBEI], ["路灯经费", "002"]);
    expect(await found(first, coded(head(TOWN, "2024"), ["清淤经费（调整）", HEBEI]))).toEqual([
      "same-unit-and-year 青溪镇人民政府",
    ]);
    expect(await found(first, coded(head(TOWN, "2024"), ["路灯经费", "003"]))).toEqual([
      "same-unit-and-year 青溪镇人民政府",
    ]);
    // Its code may be broken over two lines.
    expect(await found(first, coded(head(TOWN, "2024"), ["清淤经费（调整）", HEBEI.replace("P", "P ")]))).toEqual([
      "same-unit-and-year 青溪镇人民政府",
    ]);
    // Also where the unit's first file is another.
    const other = coded(head(TOWN, "2024"), ["绿化经费", "003"]);
    expect(await found(other, first, coded(head(TOWN, "2024"), ["清淤经费（调整）", HEBEI]))).toEqual([
      "same-unit-and-year 青溪镇人民政府",
    ]);
    // The same, byte for byte, is told as such.
    expect(await found(first, first)).toEqual([]);
    expect(await found(first, coded(head(TOWN, "2025"), ["清淤经费", HEBEI]))).toEqual([]);
    expect(await found(first, coded(head(VILLAGE, "2024"), ["路灯经费", "002"]))).toEqual([]);
    expect(await found(first, coded(head(TOWN, "2024"), ["绿化经费", "003"]))).toEqual([]);
    expect(await found(first, coded("2024年部门预算绩效目标", ["清淤经费", HEBEI]))).toEqual([]);
    // Units of two counties may have the same code.
    expect(
      await found(first, coded(head("单位名称 | 白石乡人民政府 | 单位编码 | 611001", "2024"), ["路灯经费", "002"])),
    ).toEqual([]);
  });

  it("a unit whose projects stand in several files is noted, once a file", async () => {
    const found = (...texts: readonly string[]): Promise<string[]> => foundAcross(texts, "check/unit-in-several-files");
    const names = ["清淤经费", "路灯经费", "绿化经费"];
    const files = names.map((name, index) => coded(head(TOWN, "2024"), [name, `00${index + 1}`]));
    expect(await found(...files)).toEqual([
      "unit-in-several-files 青溪镇人民政府",
      "unit-in-several-files 青溪镇人民政府",
    ]);
    expect(await found(files[0] ?? "", coded(head(TOWN, "2025"), ["路灯经费", "002"]))).toEqual([]);
    expect(await found(files[0] ?? "", coded(head(VILLAGE, "2024"), ["路灯经费", "002"]))).toEqual([]);
  });

  it("a code in the documents of two units is found", async () => {
    const found = (...texts: readonly string[]): Promise<string[]> => foundAcross(texts, "check/code-in-two-units");
    const first = coded(head(TOWN, "2024"), ["清淤经费", HEBEI]);
    expect(await found(first, coded(head(VILLAGE, "2024"), ["路灯经费", HEBEI]))).toEqual([
      `code-in-two-units ${HEBEI}`,
    ]);
    expect(await found(first, coded(head(VILLAGE, "2025"), ["路灯经费", HEBEI]))).toEqual([]);
    expect(await found(first, coded(head(VILLAGE, "2024"), ["路灯经费", "001"]))).toEqual([]);
    // The department's document holds those of its units.
    expect(
      await found(first, coded(head("单位名称 | 云岭县民政局 | 单位编码 | 611", "2024"), ["清淤经费", HEBEI])),
    ).toEqual([]);
    expect(await found(first, coded(head("单位名称 | 云岭县青溪镇政府", "2024"), ["清淤经费", HEBEI]))).toEqual([]);
    expect(await found(first, coded(head("单位名称 | 云岭县民政局", "2024"), ["清淤经费", HEBEI]))).toEqual([]);
    // Without the units' codes only where each has a project of its own; numbers of other forms tell of none.
    const [bureau, town] = [head("单位名称 | 云岭县民政局", "2024"), head("单位名称 | 青溪镇人民政府", "2024")];
    const whole = coded(bureau, ["清淤经费", HEBEI], ["低保", RANDOM]);
    expect(await found(whole, coded(town, ["清淤经费", HEBEI], ["路灯经费", "001"]))).toEqual([]);
    expect(await found(whole, coded(town, ["清淤经费", HEBEI], ["路灯经费", SICHUAN]))).toEqual([
      `code-in-two-units ${HEBEI}`,
    ]);
  });
});
