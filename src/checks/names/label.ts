import type { Phrase } from "../../diagnostics/page.ts";
import type { Project } from "../../model/record.ts";
import { matchForm } from "../../text/fold.ts";
import { firstLevelWords, levelForm, secondLevelWords } from "../../vocabulary/levels.ts";
import { list } from "../../vocabulary/words.ts";

/** Why a description is proposed as a name. */
export const FROM_DESCRIPTION: Phrase = { zh: "描述一栏说了衡量什么", en: "the description says what is measured" };

/** What stands around a level's label and says nothing: 确保数量指标, 产生的社会效益. */
const FILLERS = list(
  "确保 保证 产生 带来 实现 完成 达到 取得 具有 具备 发挥 项目 本项目 该项目 资金 年度 全年 工作 其他 的",
);

/** 服务对象满意度 as the name below 服务对象满意度指标 is the custom, and says whose. */
const SATISFACTION = "满意度";

const LABELS: ReadonlySet<string> = new Set(
  [...firstLevelWords, ...secondLevelWords]
    .map(({ role }) => levelForm(role))
    .filter((label) => !label.endsWith(SATISFACTION)),
);

/** 项目成本 and 完成数量 are names; 产生的社会效益 says no more than 社会效益, whoever's it is. */
const isOfBenefit = (label: string): boolean => label.endsWith("效益") || label === "可持续影响";

/** Costs are told apart by whose they are, so that nothing around their label is idle. */
const isOfCost = (label: string): boolean => label.endsWith("成本");

function withoutFillers(text: string): string {
  const leading = FILLERS.find((filler) => text.startsWith(filler));
  if (leading !== undefined) return withoutFillers(text.slice(leading.length));
  const trailing = FILLERS.find((filler) => text.endsWith(filler));
  return trailing === undefined ? text : withoutFillers(text.slice(0, -trailing.length));
}

/** Whether the label tells all there is to a sum of money: 经济效益 ≥50万元, 成本 ≤10万元. */
export const isOfMoney = (name: string): boolean => /(?:经济效益|成本)$/.test(matchForm(name));

/** A name longer than this says something of its own. */
const LONGEST = 40;

/** Whether a name is no more than the label of a level, perhaps with fillers or the project's own name around it. */
export function isLabel(name: string, project: Project): boolean {
  if (name.length > LONGEST) return false;
  const form = levelForm(name);
  if (LABELS.has(form)) return true;
  const named = matchForm(name) !== form;
  const owner = matchForm(project.name ?? "");
  return [...LABELS].some((label) => {
    if (!form.endsWith(label) || isOfCost(label) || !(named || isOfBenefit(label))) return false;
    const around = withoutFillers(form.slice(0, -label.length));
    return around === "" || (isOfBenefit(label) && around.length > 1 && owner.includes(around));
  });
}
