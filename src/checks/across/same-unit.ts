import { matchForm } from "../../text/fold.ts";
import { areOneUnit, type Identity } from "./identity.ts";

/** A submission's unit in its year, by its code and by its name; none where the year is not known. */
export const unitAndYearKeys = ({ unit: { code, name }, year }: Identity): string[] =>
  year === null ? [] : [code, name].flatMap((key) => (key === null ? [] : [`${year} ${matchForm(key)}`]));

/** Whether two files are different documents of one unit, both targets or both their evaluation. */
export const areOfOneUnit = (earlier: Identity, later: Identity): boolean =>
  earlier.sha256 !== later.sha256 &&
  earlier.evaluates === later.evaluates &&
  areOneUnit(earlier.unit, later.unit) === true;

/** So that two units are not one only because many units have a project of that name. */
const SHARE_OF_NAMES = 0.5;

/** A submission's projects, by code and by name. */
export const projectKeys = ({ codes, names }: Identity): number[] => [...codes, ...names];

/** Whether two submissions tell of the same projects: one of the same code, or half of the fewer names. */
export function shareProjects(earlier: Identity, later: Identity): boolean {
  const codes = new Set(earlier.codes);
  if (later.codes.some((code) => codes.has(code))) return true;
  const names = new Set(earlier.names);
  const shared = later.names.filter((name) => names.has(name)).length;
  return shared > 0 && shared >= Math.min(names.size, later.names.length) * SHARE_OF_NAMES;
}

/** What a finding says of the two. */
export const clashOf = (earlier: Identity, { unit, year }: Identity) => ({
  unit: unit.name ?? unit.code ?? "",
  year: year ?? 0,
  other: earlier.path,
});

/** The shortest document of a unit and year. */
export const documentOf = (project: string, length: string): string => `2024年部门预算绩效目标
单位名称 | 云岭县青溪镇人民政府
项目名称 | ${project} | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 清淤长度 | ${length}`;
