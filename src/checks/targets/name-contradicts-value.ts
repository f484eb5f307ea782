import type { Target } from "../../model/record.ts";
import { countedIn, type Measure, measureOf } from "../../vocabulary/measures.ts";
import { rule } from "../rule.ts";
import { placeOf } from "../subject.ts";

const isShare = ({ kind, unit }: Target): boolean => kind === "quantity" && (unit === "%" || unit === "‰");
const isMoney = ({ amount }: Target): boolean => amount !== null;

/** Whether a target can be no value of what is measured. Words, and numbers without a unit, may be. */
const contradicts: Readonly<Record<Measure, (target: Target) => boolean>> = {
  share: (target) => target.kind === "time" || isMoney(target),
  timelyShare: (target) => target.kind === "time" || isMoney(target),
  time: (target) => isShare(target) || isMoney(target),
  count: (target) => isShare(target) || isMoney(target),
  money: (target) => isShare(target) || target.kind === "time",
};

/** Whether a unit does not count what the name says is counted: 户数 in 人. Unknown endings and units tell nothing. */
function countsOther(name: string, unit: string | null): boolean {
  const ending = countedIn.find(([word]) => name.endsWith(word));
  if (ending === undefined || unit === null) return false;
  return !ending[1].includes(unit) && countedIn.some(([, units]) => units.includes(unit));
}

export const nameContradictsValue = rule<{ raw: string; name: string }>({
  code: "check/name-contradicts-value",
  severity: "info",
  zh: ({ raw, name }) => `“${name}”的指标值“${raw}”不是它所说的那种数`,
  en: ({ raw, name }) => `“${raw}” is not the kind of value that the name “${name}” speaks of`,
  page: {
    what: {
      zh: "名称说的是比率，指标值却是日期或金额；名称说的是时间，指标值却是百分比；名称说的是户数，却按人计，等等。",
      en: "A name speaks of a share and its value is a date or an amount; of a time, and it is a percentage; of households, and it counts persons; and the like.",
    },
    why: {
      zh: "名称与指标值不是一回事，多半是改了一处忘了另一处，或错了行，结果无法考核。",
      en: "Name and value speak of different things: one of them was changed and not the other, or a row slipped. Neither can be assessed.",
    },
    source: {
      kind: "convention",
      zh: "指标名称的词尾（率、时间、人数、金额）约定了指标值的种类",
      en: "the end of an indicator's name (率, 时间, 人数, 金额) tells the kind of its value",
    },
    fails:
      "项目名称 | 清淤经费 | 预算数 | 10.00万元\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 时效指标 | 任务完成率 | 年底完成",
    passes:
      "项目名称 | 清淤经费 | 预算数 | 10.00万元\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 时效指标 | 任务完成时间 | 年底完成",
  },
  *check({ indicators }) {
    for (const { indicator } of indicators) {
      const { name, target } = indicator;
      const measure = measureOf(name ?? "");
      if (name === null || measure === null) continue;
      if (contradicts[measure](target) || countsOther(name, target.unit))
        yield { at: placeOf(indicator, "target"), args: { raw: target.raw, name } };
    }
  },
});
