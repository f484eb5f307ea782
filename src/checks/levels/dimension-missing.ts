import type { Place } from "../../model/place.ts";
import type { Indicator, Project } from "../../model/record.ts";
import { parentsOf } from "../../vocabulary/levels.ts";
import { rule } from "../rule.ts";
import { isCost, isSatisfaction, nameOfProject } from "../subject.ts";

const DIMENSIONS = ["产出指标", "成本指标", "效益指标", "满意度指标"] as const;
type Dimension = (typeof DIMENSIONS)[number];

/** What an indicator is about, in either taxonomy; null where its levels do not tell. */
function dimensionOf(indicator: Indicator): Dimension | null {
  if (isCost(indicator)) return "成本指标";
  if (isSatisfaction(indicator)) return "满意度指标";
  const level1 = indicator.level1 ?? parentsOf(indicator.level2)?.[0];
  return DIMENSIONS.find((dimension) => dimension === level1) ?? null;
}

/** A row that prints its levels and nothing else is the form's own, left blank. */
const isBlank = ({ name, description, target }: Indicator): boolean =>
  name === null && description === null && target.kind === "empty";

/** The dimensions that a project's indicators lack; none where some of them cannot be told. */
function missingIn({ indicators, name, code }: Project): Dimension[] {
  // What a whole unit is to reach has no costs of its own.
  const filled = indicators.filter((indicator) => !isBlank(indicator));
  if (filled.length === 0 || (name === null && code === null)) return [];
  const found = new Set(filled.map(dimensionOf));
  return found.has(null) ? [] : DIMENSIONS.filter((dimension) => !found.has(dimension));
}

/** A level of the project in a row of a list. */
const section = ({ table, row }: Place, level: string | number | undefined): string => `${table} ${row} ${level}`;

export const dimensionMissing = rule<{ project: string; dimension: string }>({
  code: "check/dimension-missing",
  severity: "info",
  zh: ({ dimension, project }) => `项目“${project}”没有${dimension}`,
  en: ({ dimension, project }) => `the project “${project}” has no ${dimension}`,
  page: {
    what: {
      zh: "项目有绩效指标，但缺产出、成本、效益、满意度中的一类。",
      en: "A project has indicators, and lacks those of output, of cost, of benefit or of satisfaction.",
    },
    why: {
      zh: "四类指标各说一面：做什么、花多少、有什么用、谁满意；缺的一面可能是漏填，也可能是单元格末尾的文字丢了。成本和满意度并非每个项目都要设，所以仅作提示。",
      en: "The four tell what is done, at what cost, to what use, and who is satisfied. One that is missing may have been forgotten, or lost at the end of a cell. Not every project needs costs and satisfaction, so this is a note.",
    },
    source: {
      kind: "convention",
      zh: "申报表的一级指标：产出、成本、效益、满意度",
      en: "the first levels of the forms: output, cost, benefit and satisfaction",
    },
    fails: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 清淤长度 | 3公里
产出指标 | 成本指标 | 清淤总成本 | ≤10万元
效益指标 | 社会效益指标 | 受益人口 | ≥800人`,
    passes: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 清淤长度 | 3公里
产出指标 | 成本指标 | 清淤总成本 | ≤10万元
效益指标 | 社会效益指标 | 受益人口 | ≥800人
满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥90%`,
  },
  *check({ submission: { projects }, doubts }) {
    const told = doubts.filter(({ code }) => code === "outline/section-empty");
    const empty = new Set(told.map(({ at, args }) => section(at, args.level)));
    for (const project of projects) {
      for (const dimension of missingIn(project)) {
        if (empty.has(section(project.at, dimension))) continue;
        yield { at: project.at, args: { project: nameOfProject(project), dimension } };
      }
    }
  },
});
