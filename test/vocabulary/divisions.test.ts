import { describe, expect, it } from "vitest";
import { currentDivisions } from "../../src/vocabulary/divisions/current.ts";
import {
  divisionOf,
  divisionsNamedBy,
  holds,
  isDivision,
  isWithdrawn,
} from "../../src/vocabulary/divisions/divisions.ts";
import { formerDivisions } from "../../src/vocabulary/divisions/former.ts";

const entries = (list: string): (readonly [code: string, name: string])[] =>
  list
    .trim()
    .split(/\s/)
    .map((entry) => [entry.slice(0, 6), entry.slice(6)]);
const current = entries(currentDivisions);
const former = entries(formerDivisions);

/** Municipalities have no cities; some counties, cities in name, stand directly under their province. */
const WITHOUT_CITY = [
  "1101",
  "1102",
  "1201",
  "1202",
  "3101",
  "3102",
  "5001",
  "5002",
  "1390",
  "4190",
  "4290",
  "4690",
  "6590",
];

describe("the division codes", () => {
  it("are six digits and a name, a line a province", () => {
    for (const [code, name] of [...current, ...former]) {
      expect(code).toMatch(/^\d{6}$/);
      expect(name).toMatch(/^[\u4e00-\u9fff]{2,15}$/);
    }
    const provinces = currentDivisions.trim().split("\n");
    expect(provinces.length).toBe(34);
    for (const line of provinces) expect(new Set(line.match(/(?<!\d)\d\d(?=\d{4})/g)).size).toBe(1);
  });

  it("are unique", () => {
    for (const list of [current, former]) expect(new Set(list.map(([code]) => code)).size).toBe(list.length);
    expect(new Set(current.map((entry) => entry.join(""))).size).toBe(current.length);
  });

  it("stand under a province and a city", () => {
    const codes = new Set([...current, ...former].map(([code]) => code));
    for (const code of codes) {
      expect(codes).toContain(`${code.slice(0, 2)}0000`);
      if (!WITHOUT_CITY.includes(code.slice(0, 4))) expect(codes).toContain(`${code.slice(0, 4)}00`);
    }
  });

  it.each([
    ["11", 17],
    ["13", 179],
    ["51", 205],
    ["63", 53],
    ["31", 17],
    ["50", 39],
    ["71", 1],
  ])("of %s are %i", (province, count) => {
    expect(current.filter(([code]) => code.startsWith(province)).length).toBe(count);
  });

  it.each([
    ["130324", "河北省", "秦皇岛市", "卢龙县"],
    ["130208", "河北省", "唐山市", "丰润区"],
    ["632221", "青海省", "海北藏族自治州", "门源回族自治县"],
    ["110101", "北京市", null, "东城区"],
    ["419001", "河南省", null, "济源市"],
    ["130182", "河北省", "石家庄市", "藁城市"],
    ["130502", "河北省", "邢台市", "襄都区"],
    ["330113", "浙江省", "杭州市", "临平区"],
    ["130300", "河北省", "秦皇岛市", null],
    ["130000", "河北省", null, null],
    ["139921", "河北省", null, null],
    ["999999", null, null, null],
    ["13032", "河北省", "秦皇岛市", null],
    ["", null, null, null],
  ])("%s is %s %s %s", (code, province, city, county) => {
    expect(divisionOf(code)).toEqual({ province, city, county });
  });

  it("say which are withdrawn", () => {
    expect(isWithdrawn("130182")).toBe(true);
    expect(isDivision("130182")).toBe(true);
    // 襄都区 was 桥东区 under the same code.
    expect(isWithdrawn("130502")).toBe(false);
    expect(isWithdrawn("139921")).toBe(false);
  });

  it("hold those below them", () => {
    expect([holds("130000", "130324"), holds("130300", "130324"), holds("130324", "130324")]).toEqual([
      true,
      true,
      true,
    ]);
    expect([holds("130200", "130324"), holds("130324", "130300"), holds("140000", "130324")]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe("the divisions a unit's name begins with", () => {
  it.each([
    ["卢龙县刘家营乡人民政府本级", ["130324"]],
    ["河北省秦皇岛市卢龙县刘家营乡", ["130324"]],
    ["丰润区银城铺乡人民政府", ["130208"]],
    ["中共卢龙县委员会", ["130324"]],
    // As the autonomous county calls itself.
    ["门源县浩门镇政府", ["632221"]],
    ["双江县勐库镇", ["530925"]],
    ["秦皇岛市财政局", ["130300"]],
    ["河北省财政厅", ["130000"]],
    // Four have, or once had, the name.
    ["桥东区教育局", ["130103", "130502", "130702"]],
    ["藁城市岗上镇", ["130182"]],
    ["乐山市市中区土主镇", ["511102"]],
  ])("%s: %j", (name, codes) => {
    expect([...divisionsNamedBy(name)].sort()).toEqual(codes);
  });

  it.each([
    "浩门镇政府",
    "云岭县青溪镇人民政府",
    "新城区管理委员会",
    "城区街道办事处",
    "河东区水利站",
    "桥西区街道办事处",
    "",
  ])("%s names none", (name) => {
    expect(divisionsNamedBy(name)).toEqual([]);
  });
});
