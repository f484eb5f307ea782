import { rule } from "../rule.ts";
import { checkCharacter, hasCheckCharacter } from "./check-character.ts";
import { codedProjects, withoutBlanks } from "./project-code.ts";

export const codeCheckCharacter = rule<{ printed: string; last: string; due: string }>({
  code: "check/code-check-character",
  severity: "warning",
  zh: ({ printed, last, due }) => `项目编码“${printed}”的校验位是“${last}”，按前 20 位应为“${due}”：至少有一位抄错`,
  en: ({ printed, last, due }) =>
    `the project code “${printed}” ends in the check character “${last}”, but its first 20 characters ask for “${due}”: at least one is mistyped`,
  page: {
    what: {
      zh: "项目编码的最后一位与前 20 位不符。",
      en: "The last character of a project's code does not fit the first 20.",
    },
    why: {
      zh: "编码错一位，项目就对不上预算系统中的项目。不知道错的是哪一位，所以不提供建议。",
      en: "With one wrong character the project is not found in the budget system. Which one is wrong is not known, so none is proposed.",
    },
    source: {
      kind: "convention",
      zh: "从河北省 2022–2024 年的 P 类编码归纳（65 个全部相符），未见公布的标准；其他省份、其他类型和更早的编码不检查",
      en: "observed for Hebei's codes of type P of 2022–2024 (65 of 65 agree), no published standard; other provinces, types and earlier years are not looked at",
    },
    fails: "项目名称 | 清淤经费 | 项目编码 | 13992125P003211106073 | 预算数 | 10.00万元",
    passes: "项目名称 | 清淤经费 | 项目编码 | 13992125P00321110607N | 预算数 | 10.00万元",
  },
  *check(subject) {
    for (const { printed, at } of codedProjects(subject)) {
      const code = withoutBlanks(printed);
      if (!hasCheckCharacter(code)) continue;
      const last = code.slice(-1);
      const due = checkCharacter(code);
      if (last !== due) yield { at, args: { printed, last, due } };
    }
  },
});
