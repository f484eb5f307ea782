import { parentLevels, parentsOf } from "../../vocabulary/levels.ts";
import { rule } from "../rule.ts";
import { placeOf } from "../subject.ts";

const firstLevels: ReadonlySet<string> = new Set(Object.values(parentLevels).flat());

export const levelMisplaced = rule<{ level2: string; level1: string }>({
  code: "check/level-misplaced",
  severity: "warning",
  zh: ({ level2, level1 }) => `“${level2}”不属于“${level1}”`,
  en: ({ level2, level1 }) => `“${level2}” does not belong under “${level1}”`,
  page: {
    what: {
      zh: "二级指标放在了两种指标体系里都不对的一级指标下，如满意度指标下的数量指标。",
      en: "A second level stands under a first one where neither taxonomy has it, such as 数量指标 under 满意度指标.",
    },
    why: {
      zh: "合并单元格少合了一行，或者选错了一级指标；分类汇总会算错。",
      en: "A merged cell ends a row too early, or the first level was chosen wrongly; sums by level go wrong.",
    },
    source: {
      kind: "regulation",
      zh: "财预〔2015〕88号、财预〔2021〕101号的指标分类",
      en: "the levels of 财预〔2015〕88号 and 财预〔2021〕101号",
    },
    fails: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
满意度指标 | 数量指标 | 清淤长度 | 3公里`,
    passes: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 清淤长度 | 3公里
效益指标 | 服务对象满意度指标 | 村民满意度 | ≥90%`,
  },
  *check({ indicators }) {
    for (const { indicator } of indicators) {
      const { level1, level2 } = indicator;
      const allowed = parentsOf(level2);
      if (level1 === null || level2 === null || allowed === undefined || !firstLevels.has(level1)) continue;
      if (allowed.includes(level1)) continue;
      const [expected = ""] = allowed;
      yield {
        at: placeOf(indicator, "level2"),
        args: { level2, level1 },
        suggestion: { value: expected, reason: { zh: `“${level2}”的一级指标`, en: `the first level of “${level2}”` } },
      };
    }
  },
});
