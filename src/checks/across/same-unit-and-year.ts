import { acrossRule } from "../rule.ts";
import { areOfOneUnit, clashOf, documentOf, projectKeys, shareProjects, unitAndYearKeys } from "./same-unit.ts";

export const sameUnitAndYear = acrossRule<{ unit: string; year: number; other: string }>({
  code: "check/same-unit-and-year",
  severity: "warning",
  zh: ({ unit, year, other }) => `“${unit}”${year} 年的这些项目在 ${other} 中已有`,
  en: ({ unit, year, other }) => `projects of “${unit}” of ${year} are in ${other} too`,
  page: {
    what: {
      zh: "两份文件是同一单位同一年度的，且有相同的项目。",
      en: "Two files are of the same unit and year, and have projects in common.",
    },
    why: {
      zh: "多半是同一份文件的两个版本，一并汇总会重复计算。目标与自评各一份的，不算。",
      en: "Mostly they are two versions of one, and would be counted twice. Targets and their evaluation are not reported.",
    },
    source: { kind: "convention", zh: "一个单位一个年度只报一份", en: "a unit hands in one for a year" },
    fails: [documentOf("清淤经费", "3公里"), documentOf("清淤经费", "5公里")],
    passes: [documentOf("清淤经费", "3公里"), documentOf("路灯经费", "5公里")],
  },
  // By each project, so that the file that has it is found and not only the unit's first.
  keysOf: (identity) =>
    unitAndYearKeys(identity).flatMap((unit) => projectKeys(identity).map((project) => `${unit} ${project}`)),
  clash: (earlier, later) =>
    areOfOneUnit(earlier, later) && shareProjects(earlier, later) ? clashOf(earlier, later) : null,
});
