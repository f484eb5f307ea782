import type { Project } from "../../model/record.ts";
import { countOf } from "../../values/counts.ts";
import { programmes } from "../../vocabulary/programmes.ts";
import { rule } from "../rule.ts";
import { nameOfProject, placeOf } from "../subject.ts";

/** The programmes a text speaks of, each by the word that tells. */
function programmesIn(text: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [index, words] of programmes.entries()) {
    const word = words.find((known) => text.includes(known));
    if (word !== undefined) found.set(index, word);
  }
  return found;
}

/** What a project says it is about: its name, purpose and goals. */
const topicOf = ({ name, title, purpose, goals }: Project): string =>
  [name, title, purpose, ...goals].filter((text) => text !== null).join("\n");

/** The first project of each programme. */
function firstByProgramme(topics: ReadonlyMap<Project, ReadonlyMap<number, string>>): Map<number, Project> {
  const firsts = new Map<number, Project>();
  for (const [project, topic] of topics) {
    for (const index of topic.keys()) if (!firsts.has(index)) firsts.set(index, project);
  }
  return firsts;
}

export const indicatorOfAnotherProject = rule<{ name: string; word: string; other: string }>({
  code: "check/indicator-of-another-project",
  severity: "info",
  zh: ({ name, word, other }) => `指标“${name}”说的“${word}”与本项目无关，而是项目“${other}”的内容`,
  en: ({ name, word, other }) =>
    `the indicator “${name}” speaks of “${word}”, which is nothing of this project but of “${other}”`,
  page: {
    what: {
      zh: "指标名称说的是另一类工作（如低保、扶贫、取暖），本项目的名称、用途、目标和其他指标都没有提到，同一文件的另一个项目却正是做这件事的。",
      en: "An indicator's name speaks of another programme (低保, 扶贫, 取暖 …) that nothing else of its project mentions, while another project of the document is about just that.",
    },
    why: {
      zh: "填报时从别的项目复制指标而没有修改，考核的就不是这个项目。按文字判断，所以仅作提示。",
      en: "An indicator copied from another project and left as it was measures something else. This is told from words alone, so it is a note.",
    },
    source: {
      kind: "convention",
      zh: "指标衡量的是本项目的资金用途",
      en: "an indicator measures what its own project's money is for",
    },
    fails: [
      "项目名称 | 预算数 | 绩效目标 | 绩效指标",
      "食堂补助 | 1.00万元 | 改善职工就餐 | <p>一、产出指标</p><p>(一) 质量指标：</p><p>1. 低保发放准确率 100%</p><p>2. 就餐人数 40人</p>",
      "低保工作 | 2.00万元 | 做好低保评定 | ",
    ].join("\n"),
    passes: [
      "项目名称 | 预算数 | 绩效目标 | 绩效指标",
      "食堂补助 | 1.00万元 | 改善职工就餐 | <p>一、产出指标</p><p>(一) 质量指标：</p><p>1. 补助发放准确率 100%</p><p>2. 就餐人数 40人</p>",
      "低保工作 | 2.00万元 | 做好低保评定 | ",
    ].join("\n"),
  },
  *check({ submission: { projects } }) {
    const topics = new Map(projects.map((project) => [project, programmesIn(topicOf(project))]));
    const firsts = firstByProgramme(topics);
    for (const [project, topic] of topics) {
      if (topic.size === 0) continue;
      const named = project.indicators.map((indicator) => ({ indicator, spoken: programmesIn(indicator.name ?? "") }));
      const times = countOf(named.flatMap(({ spoken }) => [...spoken.keys()]));
      for (const { indicator, spoken } of named) {
        const [foreign] = [...spoken].filter(([index]) => !topic.has(index));
        if (foreign === undefined || [...spoken.keys()].some((index) => topic.has(index))) continue;
        const [index, word] = foreign;
        const other = firsts.get(index);
        // What several indicators speak of is the project's own, though its goals do not say so.
        if (other === undefined || (times.get(index) ?? 0) > 1) continue;
        const args = { name: indicator.name ?? "", word, other: nameOfProject(other) };
        yield { at: placeOf(indicator, "name"), args };
      }
    }
  },
});
