import { acrossRule } from "../rule.ts";
import { areOfOneUnit, clashOf, documentOf, shareProjects, unitAndYearKeys } from "./same-unit.ts";

export const unitInSeveralFiles = acrossRule<{ unit: string; year: number; other: string }>({
  code: "check/unit-in-several-files",
  severity: "info",
  zh: ({ unit, year, other }) => `“${unit}”${year} 年的文件还有 ${other}`,
  en: ({ unit, year, other }) => `“${unit}” has ${other} for ${year} too`,
  page: {
    what: {
      zh: "两份文件是同一单位同一年度的，没有相同的项目。",
      en: "Two files are of the same unit and year, without a project in common.",
    },
    why: {
      zh: "一个项目一份文件是常见的做法；但也可能单位名称写错，混入了别的单位的文件，所以提示一下。",
      en: "A file for each project is common. It may also be another unit's file under a wrong name, so this is a note.",
    },
    source: { kind: "convention", zh: "一个单位一个年度只报一份", en: "a unit hands in one for a year" },
    fails: [documentOf("清淤经费", "3公里"), documentOf("路灯经费", "5公里")],
    passes: [documentOf("清淤经费", "3公里"), documentOf("路灯经费", "5公里").replace("云岭县青溪镇", "云岭县白石乡")],
  },
  keysOf: unitAndYearKeys,
  clash: (earlier, later) =>
    areOfOneUnit(earlier, later) && !shareProjects(earlier, later) ? clashOf(earlier, later) : null,
});
