import { rule } from "../rule.ts";
import { nameOfProject } from "../subject.ts";
import { type CodedProject, codedProjects, withoutBlanks } from "./project-code.ts";
import { areOneProject, haveSameUnit } from "./same-project.ts";

/** Codes that most projects share with others are those of their kind, or of a wider project that they are parts of. */
const areOfKinds = (codes: readonly CodedProject[]): boolean => {
  const distinct = distinctOf(codes);
  return distinct > 1 && distinct * 2 <= codes.length;
};
/** Codes of an office's own are told only where nearly all of its projects have one of their own. */
const areOfEach = (own: readonly CodedProject[]): boolean => distinctOf(own) * 4 >= own.length * 3;
const distinctOf = (codes: readonly CodedProject[]): number => new Set(codes.map(({ printed }) => printed)).size;

/** Whether a cell merged over several rows is the code of each. */
const isOnePrint = ({ at: one }: CodedProject, { at: other }: CodedProject): boolean =>
  one.table === other.table && one.row === other.row && one.column === other.column && one.line === other.line;

export const duplicateCode = rule<{ printed: string; name: string; other: string }>({
  code: "check/duplicate-code",
  severity: "error",
  zh: ({ printed, name, other }) => `项目编码“${printed}”用了两次：“${other}”和“${name}”`,
  en: ({ printed, name, other }) => `the project code “${printed}” is that of two projects, “${other}” and “${name}”`,
  page: {
    what: { zh: "同一份文件中两个项目的编码相同。", en: "Two projects of a document have the same code." },
    why: {
      zh: "一个编码只对应一个项目；重复的编码多半是复制上一张表时忘了改。清单和项目表各列一次、目标表和自评表各列一次的同一项目不算。",
      en: "A code is one project's; where it stands twice, a form was copied and not changed. A project that stands in a list and in its own form, or in the forms of its targets and of their evaluation, is one.",
    },
    source: { kind: "convention", zh: "项目编码与项目一一对应", en: "each project has a code of its own" },
    fails: `项目名称 | 清淤经费 | 项目编码 | 13032424P00442810410K | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 清淤长度 | 3公里
项目名称 | 路灯经费 | 项目编码 | 13032424P00442810410K | 预算数 | 5.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 路灯数量 | 30盏`,
    passes: `项目名称 | 清淤经费 | 项目编码 | 13032424P00442810410K | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 清淤长度 | 3公里
项目名称 | 路灯经费 | 项目编码 | 130208214IGHSSTAFMWVM | 预算数 | 5.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 路灯数量 | 30盏`,
  },
  *check(subject) {
    const codes = codedProjects(subject);
    if (areOfKinds(codes)) return;
    const ownTellApart = areOfEach(codes.filter(({ code }) => code === null));
    const firsts = new Map<string, CodedProject>();
    for (const coded of codes) {
      const key = withoutBlanks(coded.printed);
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, coded);
      else if (isOnePrint(first, coded) || areOneProject(first.project, coded.project)) continue;
      else if (coded.code !== null || (ownTellApart && haveSameUnit(first.project, coded.project)))
        yield {
          at: coded.at,
          args: { printed: coded.printed, name: nameOfProject(coded.project), other: nameOfProject(first.project) },
        };
    }
  },
});
