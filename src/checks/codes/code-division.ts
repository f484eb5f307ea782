import { majorityOf } from "../../values/counts.ts";
import { divisionOf, divisionsNamedBy, holds, isDivision, isWithdrawn } from "../../vocabulary/divisions/divisions.ts";
import { rule } from "../rule.ts";
import type { Subject } from "../subject.ts";
import { type CodedProject, codedProjects } from "./project-code.ts";

/** So many codes must agree before the one that does not is told. */
const FEWEST_THAT_AGREE = 3;

const sameProvince = (one: string, other: string): boolean => one.slice(0, 2) === other.slice(0, 2);
const sameCity = (one: string, other: string): boolean => one.slice(0, 4) === other.slice(0, 4);
const areOneAnother = (one: string, other: string): boolean => holds(one, other) || holds(other, one);

/**
 * Whether a division may be that of a unit whose name names others: the same, one that holds it or lies in it. Where one of
 * them was withdrawn, a county has become a district, or moved to another city: any of the province may be its successor.
 */
function mayBe(division: string, named: readonly string[]): boolean {
  if (named.some((one) => areOneAnother(one, division))) return true;
  return named.some((one) => sameProvince(one, division) && (isWithdrawn(division) || isWithdrawn(one)));
}

/** The unit that has a project, and the divisions its name names; none where no name says. */
function unitOf({ project }: CodedProject, { submission }: Subject): { name: string; divisions: readonly string[] } {
  for (const name of [project.unit?.name, submission.unit.name]) {
    const divisions = name == null ? [] : divisionsNamedBy(name);
    if (name != null && divisions.length > 0) return { name, divisions };
  }
  return { name: "", divisions: [] };
}

/** 河北省秦皇岛市卢龙县; the digits themselves where the table does not know them. */
function nameOf(division: string): string {
  const { province, city, county } = divisionOf(division);
  return isDivision(division) ? `${province ?? ""}${city ?? ""}${county ?? ""}` : division;
}

/** The one code of another city than all others, and what those are of. */
function oddOneOf(codes: readonly CodedProject[]): { readonly coded: CodedProject; readonly others: string } | null {
  const others = majorityOf(codes.flatMap(({ code }) => code?.division ?? []));
  if (others === null) return null;
  const [agreeing, odd] = [
    codes.filter((one) => one.code?.division === others),
    codes.filter((one) => one.code !== null && one.code.division !== others),
  ];
  const [coded] = odd;
  if (coded?.code == null || odd.length > 1 || agreeing.length < FEWEST_THAT_AGREE) return null;
  const { division } = coded.code;
  return sameCity(division, others) || mayBe(division, [others]) ? null : { coded, others };
}

export const codeDivision = rule<{ printed: string; division: string; unit: string; others: string }>({
  code: "check/code-division",
  severity: "warning",
  zh: ({ printed, division, unit, others }) =>
    unit === ""
      ? `项目编码“${printed}”的区划是${division}，其余项目的都是${others}`
      : `项目编码“${printed}”的区划是${division}，而单位是“${unit}”`,
  en: ({ printed, division, unit, others }) =>
    unit === ""
      ? `the project code “${printed}” is of ${division}, while all others are of ${others}`
      : `the project code “${printed}” is of ${division}, while the unit is “${unit}”`,
  page: {
    what: {
      zh: "项目编码前六位的行政区划不是单位名称所说的地方。",
      en: "The division in the first six digits of a project's code is not where the unit's name says it is.",
    },
    why: {
      zh: "编码可能抄自别的县区的文件，或抄错了一位。单位名称没有县区名时，只在其余编码一致而唯独一个不同时提示。",
      en: "The code may come from another county's document, or one digit is mistyped. Where the name names no county, a code is told only if it is the one that differs while all others agree.",
    },
    source: {
      kind: "standard",
      zh: "GB/T 2260《中华人民共和国行政区划代码》（县级以上，2023 年 6 月，含 2011 年以来撤销的代码）",
      en: "GB/T 2260, codes of administrative divisions (county level and above, June 2023, with those withdrawn since 2011)",
    },
    fails: `单位名称 | 卢龙县清河乡人民政府
项目名称 | 清淤经费 | 项目编码 | 130208214IGHSSTAFMWVM | 预算数 | 10.00万元`,
    passes: `单位名称 | 丰润区清河乡人民政府
项目名称 | 清淤经费 | 项目编码 | 130208214IGHSSTAFMWVM | 预算数 | 10.00万元`,
  },
  *check(subject) {
    const codes = codedProjects(subject);
    let unitsSay = false;
    for (const coded of codes) {
      const { code, printed, at } = coded;
      const { name, divisions } = unitOf(coded, subject);
      if (divisions.length === 0) continue;
      unitsSay = true;
      if (code === null || !isDivision(code.division) || mayBe(code.division, divisions)) continue;
      yield { at, args: { printed, division: nameOf(code.division), unit: name, others: "" } };
    }
    const odd = unitsSay ? null : oddOneOf(codes);
    if (odd?.coded.code == null) return;
    const { printed, code, at } = odd.coded;
    yield { at, args: { printed, division: nameOf(code.division), unit: "", others: nameOf(odd.others) } };
  },
});
