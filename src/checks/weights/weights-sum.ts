import { plainDigits } from "../../values/number.ts";
import { rule } from "../rule.ts";
import { wrongWeights } from "./weights.ts";

const document = (last: string): string => `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值 | 权重
产出指标 | 数量指标 | 清淤长度 | 3公里 | 50
效益指标 | 社会效益指标 | 受益村数 | 4个 | 30
满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥90% | ${last}`;

export const weightsSum = rule<{ printed: string; sum: string }>({
  code: "check/weights-sum",
  severity: "warning",
  zh: ({ sum }) => `权重合计 ${sum}，既不是100也不是90`,
  en: ({ sum }) => `the weights make ${sum}, which is neither 100 nor 90`,
  page: {
    what: {
      zh: "一个项目各项指标的权重合计既不是100，也不是90。",
      en: "The weights of a project's indicators make neither 100 nor 90.",
    },
    why: {
      zh: "权重合计应为100分；预算执行率10分另计时，指标合计90分。合并单元格和并列的列只计一次；缺少某一级指标或部分权重未填时，只报超过100的。",
      en: "Weights make 100 points, or 90 where 预算执行率 has 10 of its own. Merged cells and columns side by side count once; where a level or some weights are missing, only a sum above 100 is told.",
    },
    source: {
      kind: "regulation",
      zh: "财预〔2020〕10号：单位自评的权重原则上为预算执行率10%、产出50%、效益30%、满意度10%",
      en: "财预〔2020〕10号: as a rule 预算执行率 weighs 10%, outputs 50%, benefits 30%, satisfaction 10%",
    },
    fails: document("20.5"),
    passes: document("10"),
  },
  *check({ submission }) {
    for (const project of submission.projects) {
      for (const { at, printed, sum } of wrongWeights(project)) yield { at, args: { printed, sum: plainDigits(sum) } };
    }
  },
});
