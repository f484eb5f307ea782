import { acrossRule } from "../rule.ts";
import { fingerprint } from "./firsts.ts";
import { areOneUnit, type Identity } from "./identity.ts";

type Unit = Identity["unit"];

/** A department's document holds the projects of its units; their codes begin with its own. */
const isOver = ({ code: one }: Unit, { code: other }: Unit): boolean =>
  one !== null && other !== null && (one.startsWith(other) || other.startsWith(one));

/** Without codes nothing says that a unit is no department's: it is none where either has projects the other has not. */
const haveOwnProjects = (one: Identity, other: Identity): boolean => hasOther(one, other) && hasOther(other, one);

function hasOther(one: Identity, { systemPrints }: Identity): boolean {
  const known = new Set(one.systemPrints);
  return systemPrints.some((code) => !known.has(code));
}

const unitOf = ({ ownUnits, unit }: Identity, code: string): Unit => ownUnits.get(code) ?? unit;

const document = (
  unit: string,
): string => `单位名称 | ${unit} | 单位编码 | ${unit.startsWith("青溪") ? "611001" : "611002"}
项目名称 | 清淤经费 | 项目编码 | 13032424P00442810410K | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 清淤长度 | 3公里`;

export const codeInTwoUnits = acrossRule<{ printed: string; unit: string; otherUnit: string; other: string }>({
  code: "check/code-in-two-units",
  severity: "warning",
  zh: ({ printed, unit, otherUnit, other }) => `项目编码“${printed}”在这里属“${unit}”，在 ${other} 中属“${otherUnit}”`,
  en: ({ printed, unit, otherUnit, other }) =>
    `the project code “${printed}” is one of “${unit}” here, and of “${otherUnit}” in ${other}`,
  page: {
    what: {
      zh: "同一个项目编码出现在两个单位的文件中。",
      en: "The same project code stands in the documents of two units.",
    },
    why: {
      zh: "编码随单位的项目生成，两个单位不会共用；多半是借用别人的表时忘了改。部门与其下属单位之间不算，不同年度之间也不算。",
      en: "A code is made for a project of one unit: mostly a form was borrowed and not changed. A department and its units, and documents of different years, are not reported.",
    },
    source: { kind: "convention", zh: "项目编码与项目一一对应", en: "each project has a code of its own" },
    fails: [document("青溪镇人民政府"), document("白石乡人民政府")],
    passes: [document("青溪镇人民政府"), document("白石乡人民政府").replace("0410K", "04117")],
  },
  keysOf: ({ systemCodes }) => systemCodes,
  clash(earlier, later, keys) {
    const sameYear = earlier.year === null || later.year === null || earlier.year === later.year;
    if (!sameYear) return null;
    const nameOf = ({ name, code }: Unit): string => name ?? code ?? "";
    let apart: boolean | null = null;
    for (const printed of keys) {
      if (!earlier.systemPrints.includes(fingerprint(printed))) continue;
      const [unit, otherUnit] = [unitOf(later, printed), unitOf(earlier, printed)];
      if (areOneUnit(unit, otherUnit) !== false || isOver(unit, otherUnit)) continue;
      const byCode = unit.code !== null && otherUnit.code !== null;
      if (!byCode) apart ??= haveOwnProjects(earlier, later);
      if (byCode || apart) return { printed, unit: nameOf(unit), otherUnit: nameOf(otherUnit), other: earlier.path };
    }
    return null;
  },
});
