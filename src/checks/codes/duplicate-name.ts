import type { Project } from "../../model/record.ts";
import { matchForm } from "../../text/fold.ts";
import { rule } from "../rule.ts";
import { placeOf } from "../subject.ts";
import { mayBeOneProject } from "./same-project.ts";

export const duplicateName = rule<{ printed: string }>({
  code: "check/duplicate-name",
  severity: "info",
  zh: ({ printed }) => `同一单位有两个项目都叫“${printed}”`,
  en: ({ printed }) => `two projects of the same unit are named “${printed}”`,
  page: {
    what: {
      zh: "同一单位的两个项目名称相同，而预算或指标说明它们不是同一张表的两部分。",
      en: "Two projects of a unit have the same name, and their budgets or indicators tell that they are not two parts of one.",
    },
    why: {
      zh: "可能是同一个项目填报了两次，或复制一张表后忘了改名；也可能确是同名的两个项目，那就不容易分辨。",
      en: "A project may have been handed in twice, or a form copied and not renamed; two projects that do share a name are hard to tell apart.",
    },
    source: {
      kind: "convention",
      zh: "同一单位的项目以名称区分",
      en: "a unit's projects are told apart by their names",
    },
    fails: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 清淤长度 | 3公里
项目名称 | 清淤经费 | 预算数 | 5.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 路灯数量 | 30盏`,
    passes: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 清淤长度 | 3公里
项目名称 | 路灯经费 | 预算数 | 5.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 路灯数量 | 30盏`,
  },
  *check({ submission }) {
    const firsts = new Map<string, Project>();
    for (const project of submission.projects) {
      const { name, unit, code } = project;
      if (name === null) continue;
      const key = JSON.stringify([matchForm(name), unit?.code ?? unit?.name ?? null]);
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, project);
      // Of the same code is told as such.
      else if ((code === null || code !== first.code) && !mayBeOneProject(first, project))
        yield { at: placeOf(project, "name"), args: { printed: name } };
    }
  },
});
