import type { Place } from "../../model/place.ts";
import { mostFrequent } from "../../values/counts.ts";
import { readInteger } from "../../values/numerals.ts";
import { rule } from "../rule.ts";
import { runningTextsOf, type Text, textsOf } from "../texts.ts";

/** How many villages or communities a text says the whole township has. */
interface Count {
  readonly kind: "村" | "社区";
  readonly number: number;
  readonly printed: string;
  readonly at: Place;
}

const NUMBER = "[\\d一二三四五六七八九十]{1,4}";
const DIGITS = new RegExp(`^${NUMBER}`);
/** 全镇9村4社区, 我乡共有16个行政村及3个社区: counts of the whole, not of those a project reaches. */
const WHOLE = new RegExp(
  `(?:全|我|本)(?:镇|乡|街道)(?:共|现有|共有|有|辖|下辖)?(${NUMBER}个?(?:行政)?村(?!民|干))?(?:[及和与、]?(${NUMBER}个?社区))?`,
  "g",
);

function* countsIn({ text, at }: Text): Generator<Count> {
  for (const [, villages = "", communities = ""] of text.matchAll(WHOLE)) {
    for (const [kind, printed] of [
      ["村", villages],
      ["社区", communities],
    ] as const) {
      const number = readInteger(DIGITS.exec(printed)?.[0] ?? "");
      if (number !== null) yield { kind, number, printed, at };
    }
  }
}

/** The count that is printed most often, the earliest where several are. */
function usual(counts: readonly Count[]): Count | undefined {
  const most = mostFrequent(counts.map(({ number }) => number));
  return counts.find(({ number }) => number === most);
}

export const villageCountsDiffer = rule<{ printed: string; other: string }>({
  code: "check/village-counts-differ",
  severity: "info",
  zh: ({ printed, other }) => `这里写“${printed}”，别处写“${other}”`,
  en: ({ printed, other }) => `“${printed}” here, “${other}” elsewhere`,
  page: {
    what: {
      zh: "同一份文件里，全镇（乡）的村数或社区数前后不一。",
      en: "One document states different numbers of villages or communities of the whole township.",
    },
    why: {
      zh: "全镇有几个村是一个事实；数字不同，说明有的文字抄自别的年度或别的乡镇。",
      en: "How many villages a township has is one fact; where it differs, a text was copied from another year or another township.",
    },
    source: { kind: "arithmetic", zh: "同一事实的两个数应当相等", en: "two numbers of one fact are equal" },
    fails:
      "项目名称 | 调解经费 | 预算数 | 2.00万元\n绩效目标 | <p>1.调解全镇9村4社区的矛盾纠纷</p><p>2.走访全镇16个村</p>",
    passes:
      "项目名称 | 调解经费 | 预算数 | 2.00万元\n绩效目标 | <p>1.调解全镇9村4社区的矛盾纠纷</p><p>2.走访全镇9个村中的6个村</p>",
  },
  *check(subject) {
    const counts = [...runningTextsOf(subject), ...textsOf(subject)].flatMap((text) => [...countsIn(text)]);
    for (const kind of ["村", "社区"] as const) {
      const own = counts.filter((count) => count.kind === kind);
      const expected = usual(own);
      if (expected === undefined) continue;
      for (const { number, printed, at } of own) {
        if (number !== expected.number) yield { at, args: { printed, other: expected.printed } };
      }
    }
  },
});
