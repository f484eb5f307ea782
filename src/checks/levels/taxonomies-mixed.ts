import type { Indicator } from "../../model/record.ts";
import { rule } from "../rule.ts";
import { COST_LEVELS, nameOfProject, placeOf } from "../subject.ts";

/** Of which taxonomy an indicator of costs is; null for any other. */
function taxonomyOf({ level1, level2 }: Indicator): "2015" | "2021" | null {
  if (level1 === "成本指标") return "2021";
  return level1 === "产出指标" && COST_LEVELS.some((cost) => cost === level2) ? "2015" : null;
}

export const taxonomiesMixed = rule<{ level: string; project: string }>({
  code: "check/taxonomies-mixed",
  severity: "warning",
  zh: ({ project }) => `项目“${project}”的成本指标既列在产出指标下，又单列为一级指标：混用了两种指标体系`,
  en: ({ project }) =>
    `in the project “${project}” costs stand under 产出指标 and as a first level as well: two taxonomies are mixed`,
  page: {
    what: {
      zh: "同一项目里，成本指标既是产出指标下的二级指标，又是一级指标。每份文件只报一次。",
      en: "In one project 成本指标 is a second level under 产出指标 and a first level too. Told once a document.",
    },
    why: {
      zh: "2015 年的体系把成本放在产出指标下，2021 年的体系把成本单列；混用时权重和汇总都对不上。",
      en: "The taxonomy of 2015 has costs under outputs, that of 2021 on their own; with both, neither weights nor sums agree.",
    },
    source: {
      kind: "regulation",
      zh: "财预〔2015〕88号与财预〔2021〕101号的指标分类",
      en: "the levels of 财预〔2015〕88号 and of 财预〔2021〕101号",
    },
    fails: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 成本指标 | 每公里清淤成本 | ≤3万元/公里
成本指标 | 经济成本指标 | 清淤总成本 | ≤10万元`,
    passes: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 清淤长度 | 3公里
成本指标 | 经济成本指标 | 清淤总成本 | ≤10万元`,
  },
  *check({ submission: { projects } }) {
    for (const project of projects) {
      const { indicators } = project;
      const first = indicators.map(taxonomyOf).find((taxonomy) => taxonomy !== null);
      const other = indicators.find((indicator) => (taxonomyOf(indicator) ?? first) !== first);
      if (other === undefined) continue;
      yield { at: placeOf(other, "level1"), args: { level: other.level1 ?? "", project: nameOfProject(project) } };
      return;
    }
  },
});
