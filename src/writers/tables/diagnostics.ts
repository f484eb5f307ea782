import type { Place } from "../../model/place.ts";
import type { Diagnostic, Submission } from "../../model/record.ts";
import { pathColumn } from "./submissions.ts";
import { type Column, jsonCell, placeColumns, table } from "./table.ts";

interface Owner {
  readonly project: number;
  readonly indicator: number;
}

interface DiagnosticRow {
  readonly submission: Submission;
  readonly diagnostic: Diagnostic;
  readonly number: number;
  /** The one indicator in whose row it stands. */
  readonly owner: Owner | null;
}

const columns: readonly Column<DiagnosticRow>[] = [
  pathColumn(({ submission }) => submission),
  {
    name: "diagnostic",
    title: "诊断号",
    type: "integer",
    about: {
      zh: "文件中的第几条诊断；与“文件”一起标识诊断",
      en: "number of the diagnostic within the file; with path its key",
    },
    value: ({ number }) => number,
  },
  {
    name: "severity",
    title: "级别",
    type: "text",
    words: ["error", "warning", "info"],
    about: {
      zh: "error 错误，warning 警告，info 提示",
      en: "error cannot be right, warning is very likely a mistake, info is for judgement",
    },
    value: ({ diagnostic }) => diagnostic.severity,
  },
  {
    name: "code",
    title: "代码",
    type: "text",
    about: { zh: "诊断代码，jixiao explain 可查", en: "stable code; jixiao explain tells what it means" },
    value: ({ diagnostic }) => diagnostic.code,
  },
  {
    name: "message",
    title: "说明",
    type: "text",
    about: { zh: "给人看的一句话，语言随 --lang", en: "the sentence for people, in the language of the run" },
    value: ({ diagnostic }) => diagnostic.message,
  },
  {
    name: "suggestion",
    title: "建议",
    type: "text",
    about: { zh: "可能的更正；从不自动采用", en: "a likely correction; never applied" },
    value: ({ diagnostic }) => diagnostic.suggestion ?? null,
  },
  {
    name: "args",
    title: "参数",
    type: "json",
    about: { zh: "诊断的参数：JSON 对象", en: "the diagnostic's arguments: a JSON object" },
    value: ({ diagnostic }) => jsonCell(diagnostic.args),
  },
  {
    name: "project",
    title: "项目号",
    type: "integer",
    about: {
      zh: "诊断位于哪个项目的指标行；不在或不止一个则为空",
      en: "project of the indicator in whose row it stands; null where there is none or several",
    },
    value: ({ owner }) => owner?.project ?? null,
  },
  {
    name: "indicator",
    title: "指标号",
    type: "integer",
    about: {
      zh: "诊断位于哪条指标的行；不在或不止一条则为空",
      en: "the indicator in whose row it stands; null where there is none or several",
    },
    value: ({ owner }) => owner?.indicator ?? null,
  },
  ...placeColumns<DiagnosticRow>(({ diagnostic }) => diagnostic.at),
];

const rowAt = ({ table: number, row }: Place): string | null =>
  number === undefined || row === undefined ? null : `${number}:${row}`;

/** The indicator of each table row that has one; null for a row that several share. */
function ownersOf({ projects }: Submission): Map<string, Owner | null> {
  const owners = new Map<string, Owner | null>();
  for (const [project, { indicators }] of projects.entries()) {
    for (const [indicator, { at }] of indicators.entries()) {
      const row = rowAt(at);
      if (row === null) continue;
      owners.set(row, owners.has(row) ? null : { project: project + 1, indicator: indicator + 1 });
    }
  }
  return owners;
}

/** One row a diagnostic. */
export const diagnostics = table(
  {
    name: "diagnostics",
    title: "诊断",
    about: { zh: "每条诊断一行", en: "one row a diagnostic" },
    key: ["path", "diagnostic"],
    within: "submissions",
  },
  columns,
  (submission) => {
    const owners = ownersOf(submission);
    return submission.diagnostics.map((diagnostic, index) => {
      const owner = owners.get(rowAt(diagnostic.at) ?? "") ?? null;
      return { submission, diagnostic, number: index + 1, owner };
    });
  },
);
