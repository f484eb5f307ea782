import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { allCodes, type Coded } from "../../src/checks/all-codes.ts";
import { pageMarkdown } from "../../src/cli/reporters/page.ts";
import { wordsIn } from "../../src/cli/words.ts";
import type { Language } from "../../src/diagnostics/catalogue.ts";
import { stageOf } from "../../src/diagnostics/finding.ts";

/** docs/checks.md and docs/checks.zh-CN.md: the pages of all codes that have one, as `jixiao explain` prints them. */

const root = fileURLToPath(new URL("../../src/checks/", import.meta.url));

/** Which folder of src/checks a rule stands in. */
const families: ReadonlyMap<string, string> = new Map(
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(root + name).flatMap((file) => {
        const [, code] = /\bcode: "(check\/[a-z0-9-]+)"/.exec(readFileSync(`${root}${name}/${file}`, "utf8")) ?? [];
        return code === undefined ? [] : [[code, name] as const];
      }),
    ),
);

/** What the folders of rules are about; one without a title goes by its name. */
const TITLES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  amounts: { zh: "金额", en: "amounts" },
  targets: { zh: "指标值", en: "targets" },
  names: { zh: "指标的名称、解释与依据", en: "names, descriptions and bases of indicators" },
  levels: { zh: "指标级别", en: "levels of indicators" },
  time: { zh: "日期与年度", en: "dates and years" },
  codes: { zh: "编码", en: "codes" },
  weights: { zh: "权重", en: "weights" },
  schedule: { zh: "资金支出计划", en: "the plan of spending" },
  text: { zh: "目标与文字", en: "goals and texts" },
  across: { zh: "文件之间", en: "across files" },
};

const TEXTS = {
  en: {
    title: "Checks",
    intro: [
      "What `jixiao check` finds, each with what it means, why it matters, what it rests on, an example that is reported and",
      "one that is not. First the rules of data quality (`check/…`), then what reading itself finds doubtful. Codes, severities",
      "and argument names are stable; sentences may be reworded in any release. `{…}` is where an argument stands.",
      "",
      "财预〔2015〕88号 and 财预〔2021〕101号 are rules of the ministry of finance for central departments. Provinces model theirs on them;",
      "where a rule names one of them, it rests on that model, and your province's own rules come first.",
      "",
      "`node bin/jixiao.js explain CODE` prints the same. All codes, also those of files that cannot be read:",
      "[diagnostics.md](diagnostics.md). [中文](checks.zh-CN.md)",
    ],
    rules: "Rules",
    columns: ["Code", "Severity", "What is found"],
  },
  zh: {
    title: "检查项目",
    intro: [
      "`jixiao check` 会发现什么：每个代码查什么、为什么要紧、依据是什么，以及会报告和不报告的例子各一个。先列数据质量规则（`check/…`），",
      "再列读取时的疑点。代码、级别和参数名是稳定的，提示语可能改写；`{…}` 处填参数。",
      "",
      "财预〔2015〕88号、财预〔2021〕101号是财政部对中央部门的规定，各省的办法以其为蓝本。依据写到这两个文件的，都是就蓝本而言；",
      "本省另有规定的，以本省规定为准。",
      "",
      "`node bin/jixiao.js explain 代码` 打印同样的内容。全部代码（包括文件读不出来时的）见 [diagnostics.md](diagnostics.md)。",
      "[English](checks.md)",
    ],
    rules: "规则",
    columns: ["代码", "级别", "查什么"],
  },
} as const;

interface Family {
  readonly title: string;
  readonly codes: readonly Coded[];
}

function familiesIn(language: Language): Family[] {
  const words = wordsIn(language);
  const groups = new Map<string, Coded[]>();
  for (const coded of allCodes.filter(({ page }) => page !== null)) {
    const stage = stageOf(coded.code);
    const family = families.get(coded.code) ?? "";
    const title =
      stage === "check"
        ? `${TEXTS[language].rules}${words.page.colon}${TITLES[family]?.[language] ?? family}`
        : `${stage}${words.page.colon}${words.stages[stage]}`;
    groups.set(title, [...(groups.get(title) ?? []), coded]);
  }
  const all = [...groups].map(([title, codes]): Family => ({ title, codes }));
  const isRules = ({ codes }: Family) => codes.some(({ code }) => stageOf(code) === "check");
  return [...all.filter(isRules), ...all.filter((family) => !isRules(family))];
}

/** GitHub's anchor of a heading. */
const anchor = (heading: string): string => heading.replace(/[^a-z0-9-]/g, "");

export function documentation(language: Language): string {
  const words = wordsIn(language);
  const { title, intro, columns } = TEXTS[language];
  const all = familiesIn(language);
  const contents = all.flatMap((family) => [
    `**${family.title}**`,
    "",
    `| ${columns.join(" | ")} |`,
    "|---|---|---|",
    ...family.codes.map(
      ({ code, severity, page }) =>
        `| [\`${code}\`](#${anchor(code)}) | ${words.severities[severity]} | ${page?.what[language].replaceAll("|", "\\|")} |`,
    ),
    "",
  ]);
  const pages = all.flatMap((family) => [
    `## ${family.title}`,
    "",
    ...family.codes.flatMap((coded) => [`### ${coded.code}`, "", ...pageMarkdown(coded, words, language), ""]),
  ]);
  return [`# ${title}`, "", ...intro, "", ...contents, ...pages].join("\n");
}
