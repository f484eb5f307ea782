import { matchForm } from "../../text/fold.ts";
import { acrossRule } from "../rule.ts";
import { areOneUnit, type Identity } from "./identity.ts";

/** So that two units are not one only because many units have a project of that name. */
const SHARE_OF_NAMES = 0.5;

const codesOf = ({ projects }: Identity): Set<string> => new Set(projects.flatMap(({ code }) => code ?? []));
const namesOf = ({ projects }: Identity): Set<string> =>
  new Set(projects.flatMap(({ name }) => (name === null ? [] : [matchForm(name)])));

/** Whether two submissions tell of the same projects: one of the same code, or half of the fewer names. */
function shareProjects(earlier: Identity, later: Identity): boolean {
  const codes = codesOf(earlier);
  if ([...codesOf(later)].some((code) => codes.has(code))) return true;
  const [names, others] = [namesOf(earlier), namesOf(later)];
  const shared = [...others].filter((name) => names.has(name)).length;
  return shared > 0 && shared >= Math.min(names.size, others.size) * SHARE_OF_NAMES;
}

const document = (name: string, length: string): string => `2024年部门预算绩效目标
单位名称 | 云岭县青溪镇人民政府
项目名称 | ${name} | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 清淤长度 | ${length}`;

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
      zh: "多半是同一份文件的两个版本，一并汇总会重复计算。目标与自评各一份、一个项目一份文件的，不算。",
      en: "Mostly they are two versions of one, and would be counted twice. Targets and their evaluation, and folders with a file for each project, are not reported.",
    },
    source: { kind: "convention", zh: "一个单位一个年度只报一份", en: "a unit hands in one for a year" },
    fails: [document("清淤经费", "3公里"), document("清淤经费", "5公里")],
    passes: [document("清淤经费", "3公里"), document("路灯经费", "5公里")],
  },
  keysOf: ({ unit: { code, name }, year }) =>
    year === null ? [] : [code, name].flatMap((key) => (key === null ? [] : [`${year} ${matchForm(key)}`])),
  clash(earlier, later) {
    if (earlier.sha256 === later.sha256 || earlier.evaluates !== later.evaluates) return null;
    if (areOneUnit(earlier.unit, later.unit) !== true || !shareProjects(earlier, later)) return null;
    return { unit: later.unit.name ?? later.unit.code ?? "", year: later.year ?? 0, other: earlier.path };
  },
});
