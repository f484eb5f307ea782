import { describe, expect, test } from "vitest";
import { findQuantities } from "../../src/values/quantity.ts";
import { findTrailingValue } from "../../src/values/target.ts";

const found = (text: string): string[] => findQuantities(text).map(({ start, end }) => text.slice(start, end));

describe("quantities in prose", () => {
  test.each([
    ["占工作任务的比例大于等于90%。", ["大于等于90%"]],
    ["信访事项全年不少于5件，化解比例大于等于100%。", ["不少于5件", "大于等于100%"]],
    ["指导16个村民委员会民主选举", ["16个"]],
    ["工作完成率达到 90%以上，群众满意度达到95%以上。", ["达到 90%以上", "达到95%以上"]],
    ["举办1次以上培训班，超过19人参加", ["1次以上", "超过19人"]],
    ["知晓率 $\\geq 80\\%$", ["$\\geq 80\\%$"]],
    ["完成率百分之九十五以上", ["百分之九十五以上"]],
    ["培训不少于三次", ["不少于三次"]],
    ["按200元/人/月、共计补贴44人", ["200元/人/月", "44人"]],
    ["完成率≥95及时保障", ["≥95"]],
  ])("%s", (text, quantities) => {
    expect(found(text)).toEqual(quantities);
  });

  test.each([
    "2021年12月31日前完成全部工作",
    "2021年底前",
    "3.2022年村级党组织活动经费",
    "冀财农〔2021〕168号文件要求",
    "按照财预〔2019〕14号执行",
    "1、完善制度 2. 加强管理 （3）落实责任",
    "第3批项目",
    "PM2.5治理与5A级景区",
    "一户一策，三委班子，十分满意",
    "每月20日前发放",
    "1-12月完成",
  ])("none in %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("a value glued to a name", () => {
  test.each([
    ["完成时间2021年1月至12月", "2021年1月至12月"],
    ["退休人员科级及以下人员10人", "10人"],
    ["36名村干部年报酬、工伤保险1065712.65元/年", "1065712.65元/年"],
    ["支付准确率100%", "100%"],
    ["参保率达98%以上。", "达98%以上。"],
    ["运转成本≤ 28万元/年", "≤ 28万元/年"],
    ["满意度 $\\geq 95\\%$", "$\\geq 95\\%$"],
    ["乡镇人均收入增幅20%", "增幅20%"],
    ["会议次数每年2次", "每年2次"],
    ["生活补助按月发放", "按月发放"],
    ["完成时限≤2021年12月31日", "≤2021年12月31日"],
    ["完成时间一年内", "一年内"],
    ["95%", "95%"],
  ])("%s", (text, value) => {
    const start = findTrailingValue(text);
    expect(start).not.toBeNull();
    expect(text.slice(start ?? 0)).toBe(value);
  });

  test.each(["社区全年支出总额", "三委人员满意度", "60岁以上老人", "36名村干部报酬", "PM2.5", "2021年财政资金", ""])(
    "none in %j",
    (text) => {
      expect(findTrailingValue(text)).toBeNull();
    },
  );
});
