/**
 * The two taxonomies of indicators: 财预〔2015〕88号 (成本 stands under 产出) and 财预〔2021〕101号 (成本 is a first
 * level of its own). `parents` are the first levels a second level may stand under. Names are compared without the
 * word 指标 (or 目标) and in match form; aliases as observed in public disclosures.
 */
export interface Level {
  readonly canonical: string;
  readonly aliases: readonly string[];
}

export const firstLevels: readonly Level[] = [
  { canonical: "产出指标", aliases: ["产出", "项目完成", "产品"] },
  { canonical: "成本指标", aliases: ["成本"] },
  { canonical: "效益指标", aliases: ["效益", "效果", "项目效益"] },
  { canonical: "满意度指标", aliases: ["满意度", "服务对象满意度", "社会公众或服务对象满意度"] },
];

export interface SecondLevel extends Level {
  readonly parents: readonly string[];
}

export const secondLevels: readonly SecondLevel[] = [
  { canonical: "数量指标", aliases: ["数量"], parents: ["产出指标"] },
  { canonical: "质量指标", aliases: ["质量"], parents: ["产出指标"] },
  { canonical: "时效指标", aliases: ["时效", "进度"], parents: ["产出指标"] },
  { canonical: "成本指标", aliases: ["成本"], parents: ["产出指标", "成本指标"] },
  { canonical: "经济成本指标", aliases: ["经济成本"], parents: ["成本指标", "产出指标"] },
  { canonical: "社会成本指标", aliases: ["社会成本"], parents: ["成本指标", "产出指标"] },
  { canonical: "生态环境成本指标", aliases: ["生态环境成本", "环境成本"], parents: ["成本指标", "产出指标"] },
  { canonical: "经济效益指标", aliases: ["经济效益"], parents: ["效益指标"] },
  { canonical: "社会效益指标", aliases: ["社会效益"], parents: ["效益指标"] },
  { canonical: "生态效益指标", aliases: ["生态效益", "环境效益"], parents: ["效益指标"] },
  {
    canonical: "可持续影响指标",
    aliases: ["可持续影响", "可持续发展", "可持续"],
    parents: ["效益指标"],
  },
  {
    canonical: "服务对象满意度指标",
    aliases: ["服务对象满意度", "满意度", "社会公众或服务对象满意度"],
    parents: ["满意度指标", "效益指标"],
  },
];
