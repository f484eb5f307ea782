import { rule } from "../rule.ts";
import { runningTextsOf, textsOf } from "../texts.ts";

const KINDS = ["镇", "乡"] as const;
type Kind = (typeof KINDS)[number];

/** What a unit's name says the place is: the last 镇 or 乡 before the words for its government. */
function kindOf(name: string): Kind | null {
  const place = name.replace(/(?:人民)?政府.*$|本级$|党委.*$|部门$|机关$/, "");
  return KINDS.find((kind) => place.endsWith(kind)) ?? null;
}

/**
 * 全乡, 我乡 and 本乡, not 健全 or 安全 before 乡镇, 乡规民约 and 乡土, nor 基本 before 乡村: there the words are parted otherwise.
 */
const calling = (kind: Kind): RegExp =>
  new RegExp(`(?:(?<![健安完齐])全|我|(?<![基根原])本)${kind}(?![镇级规土愁]|村(?!民))`);

export const townshipCalledOtherwise = rule<{ printed: string; unit: string; times: number }>({
  code: "check/township-called-otherwise",
  severity: "info",
  zh: ({ printed, unit, times }) => `文中称“${printed}”（共 ${times} 处），而单位是“${unit}”`,
  en: ({ printed, unit, times }) =>
    `the text says “${printed}” (in ${times === 1 ? "one place" : `${times} places`}), and the unit is “${unit}”`,
  page: {
    what: {
      zh: "单位是乡而文中称“我镇”“全镇”，或单位是镇而文中称“我乡”“全乡”。",
      en: "The unit is a 乡 and the text says 我镇 or 全镇, or the other way round.",
    },
    why: {
      zh: "文字多半抄自别的乡镇，或撤乡设镇后没有改；其中的数字也可能不是本单位的。",
      en: "The text was mostly copied from another township, or not changed when the 乡 became a 镇; its numbers may be another's, too.",
    },
    source: {
      kind: "convention",
      zh: "文件自称与单位名称一致",
      en: "a document calls its unit what the unit's name says",
    },
    fails: "单位：云岭县青溪乡人民政府\n项目名称 | 清淤经费 | 预算数 | 10.00万元\n资金用途 | 用于全镇河道清淤",
    passes: "单位：云岭县青溪乡人民政府\n项目名称 | 清淤经费 | 预算数 | 10.00万元\n资金用途 | 用于全乡河道清淤",
  },
  *check(subject) {
    const unit = subject.submission.unit.name ?? "";
    const kind = kindOf(unit);
    const other = KINDS.find((one) => one !== kind);
    if (kind === null || other === undefined) return;
    const called = calling(other);
    const found = [...runningTextsOf(subject), ...textsOf(subject)].flatMap(({ text, at }) => {
      const [printed] = called.exec(text) ?? [];
      return printed === undefined ? [] : [{ printed, at }];
    });
    const [first] = found;
    if (first !== undefined) yield { at: first.at, args: { printed: first.printed, unit, times: found.length } };
  },
});
