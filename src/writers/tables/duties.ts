import type { Duty, Submission } from "../../model/record.ts";
import { pathColumn } from "./submissions.ts";
import { type Column, jsonCell, placeColumns, table } from "./table.ts";

interface DutyRow {
  readonly submission: Submission;
  readonly duty: Duty;
  readonly number: number;
}

const columns: readonly Column<DutyRow>[] = [
  pathColumn(({ submission }) => submission),
  {
    name: "duty",
    title: "职责号",
    type: "integer",
    about: {
      zh: "文件中的第几项职责；与“文件”一起标识职责",
      en: "number of the duty within the file; with path its key",
    },
    value: ({ number }) => number,
  },
  {
    name: "heading",
    title: "职责",
    type: "text",
    about: { zh: "职责的标题", en: "heading of the duty" },
    value: ({ duty }) => duty.heading,
  },
  {
    name: "goal",
    title: "绩效目标",
    type: "text",
    about: { zh: "绩效目标", en: "goal (绩效目标)" },
    value: ({ duty }) => duty.goal,
  },
  {
    name: "indicators",
    title: "绩效指标",
    type: "text",
    about: { zh: "绩效指标，原文", en: "indicators (绩效指标), as printed" },
    value: ({ duty }) => duty.indicators,
  },
  {
    name: "targets",
    title: "指标值",
    type: "json",
    about: {
      zh: "指标原文中的数量：JSON 列表，各项同指标表的指标值",
      en: "the quantities in those sentences: a JSON list of targets",
    },
    value: ({ duty }) => jsonCell(duty.targets),
  },
  ...placeColumns<DutyRow>(({ duty }) => duty.at),
];

/** One row a duty. */
export const duties = table(
  {
    name: "duties",
    title: "职责",
    about: { zh: "每项职责（分项绩效目标）一行", en: "one row a duty (分项绩效目标)" },
    key: ["path", "duty"],
    within: "submissions",
  },
  columns,
  (submission) => submission.duties.map((duty, index) => ({ submission, duty, number: index + 1 })),
);
