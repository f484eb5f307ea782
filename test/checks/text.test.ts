import { describe, expect, it } from "vitest";
import { foundIn } from "./lines.ts";

describe("check/township-called-otherwise", () => {
  const found = (unit: string, goal: string): Promise<string[]> =>
    foundIn(
      `单位名称 | ${unit} | 项目名称 | 清淤经费 | 预算数 | 10.00万元\n绩效目标 | ${goal}`,
      "check/township-called-otherwise",
    );

  it.each([
    ["云岭县青溪镇人民政府", "为全乡村民清淤3公里", "全乡"],
    ["云岭县青溪镇人民政府", "我乡清淤3公里", "我乡"],
    ["云岭县青溪乡人民政府", "在本镇范围内清淤", "本镇"],
  ])("%s: %s", async (unit, goal, printed) => {
    expect(await found(unit, goal)).toEqual([`township-called-otherwise ${printed}`]);
  });

  it.each([
    ["云岭县青溪镇人民政府", "健全乡规民约，健全乡村治理体系"],
    ["云岭县青溪镇人民政府", "建设平安乡镇，完善全乡镇一张网"],
    ["云岭县青溪镇人民政府", "选用本乡土树种"],
    ["云岭县青溪乡人民政府", "健全镇村两级河长体系，安全镇守堤防"],
    ["云岭县青溪乡人民政府", "为全乡村民清淤3公里"],
  ])("silent: %s: %s", async (unit, goal) => {
    expect(await found(unit, goal)).toEqual([]);
  });
});

describe("check/goal-contradicts-target", () => {
  const found = (goal: string): Promise<string[]> =>
    foundIn(
      `项目名称 | 巡查经费 | 预算数 | 10.00万元
绩效目标 | ${goal}
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 安全巡查次数 | ≥24次
满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90%`,
      "check/goal-contradicts-target",
    );

  it.each([
    ["开展安全巡查20次", "20次"],
    ["每年开展安全巡查20次", "20次"],
    ["群众满意度达到95%", "达到95%"],
  ])("%s", async (goal, printed) => {
    expect(await found(goal)).toEqual([`goal-contradicts-target ${printed}`]);
  });

  it.each([
    "每月开展安全巡查2次",
    "全镇各村安全巡查2次",
    "群众满意度达到90%，其中老年群众满意度达到92%",
    "开展安全巡查24次",
  ])("silent: %s", async (goal) => {
    expect(await found(goal)).toEqual([]);
  });
});
