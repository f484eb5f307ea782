import type { Indicator, Target } from "../../model/record.ts";
import { type ProjectRow, projectKeys, projectRows } from "./projects.ts";
import { type Column, jsonCell, placeColumns, table, type Value } from "./table.ts";

interface IndicatorRow extends ProjectRow {
  readonly indicator: Indicator;
  /** The indicator's number within its project, from 1. */
  readonly indicatorNumber: number;
}

/** The eleven columns of a target; all null where the indicator has none. */
function targetColumns(
  name: string,
  title: string,
  of: (indicator: Indicator) => Target | null,
): Column<IndicatorRow>[] {
  const column = (
    end: string,
    part: string,
    type: Column["type"],
    [zh, en]: readonly [string, string],
    value: (target: Target) => Value,
    words?: readonly string[],
  ): Column<IndicatorRow> => ({
    name: `${name}_${end}`,
    title: part === "" ? title : `${title}·${part}`,
    type,
    about: { zh: `${title}：${zh}`, en: `${title}: ${en}` },
    ...(words === undefined ? {} : { words }),
    value: ({ indicator }) => {
      const target = of(indicator);
      return target === null ? null : value(target);
    },
  });
  return [
    column("raw", "", "text", ["原样", "as printed"], ({ raw }) => raw),
    column(
      "kind",
      "类型",
      "text",
      [
        "quantity 有数，time 是时间，qualitative 是文字，empty 是空",
        "quantity has a number, time is a time, qualitative is words, empty is nothing",
      ],
      ({ kind }) => kind,
      ["quantity", "time", "qualitative", "empty"],
    ),
    column("comparator", "符号", "text", ["比较符号", "comparator"], ({ comparator }) => comparator, [
      "≥",
      "≤",
      ">",
      "<",
      "=",
    ]),
    column(
      "implied",
      "符号未印",
      "boolean",
      ["为 true 时 = 没有印出", "true where = was not printed"],
      ({ implied }) => implied,
    ),
    column("number", "数值", "number", ["数值，范围的下界", "number, of a range the first"], ({ number }) => number),
    column("upper", "上界", "number", ["范围的上界", "second bound of a range"], ({ upper }) => upper),
    column("unit", "单位", "text", ["单位", "unit"], ({ unit }) => unit),
    column(
      "yuan",
      "金额（元）",
      "number",
      ["金额，单位元（单价按其分母）", "amount in 元, of a unit price per its denominator"],
      ({ amount }) => amount,
    ),
    column(
      "period",
      "时间类型",
      "text",
      ["deadline 截止，window 期间，duration 时长，frequency 频次", "class of a time"],
      ({ period }) => period?.class ?? null,
      ["deadline", "window", "duration", "frequency"],
    ),
    column(
      "start",
      "开始",
      "text",
      ["开始，ISO 8601，印到哪里写到哪里", "start, ISO 8601 as far as printed"],
      ({ period }) => period?.start ?? null,
    ),
    column(
      "end",
      "结束",
      "text",
      ["结束，ISO 8601；未印年份为 --12-31", "end, ISO 8601; without a year --12-31"],
      ({ period }) => period?.end ?? null,
    ),
  ];
}

const columns: readonly Column<IndicatorRow>[] = [
  ...projectKeys,
  {
    name: "indicator",
    title: "指标号",
    type: "integer",
    about: {
      zh: "项目中的第几条指标；与“文件”“项目号”一起标识指标",
      en: "number of the indicator within the project; with path and project its key",
    },
    value: ({ indicatorNumber }) => indicatorNumber,
  },
  {
    name: "level1",
    title: "一级指标",
    type: "text",
    about: { zh: "一级指标，规范写法", en: "first level (一级指标), in its canonical form" },
    value: ({ indicator }) => indicator.level1,
  },
  {
    name: "level2",
    title: "二级指标",
    type: "text",
    about: { zh: "二级指标，规范写法", en: "second level (二级指标), in its canonical form" },
    value: ({ indicator }) => indicator.level2,
  },
  {
    name: "name",
    title: "三级指标",
    type: "text",
    about: { zh: "三级指标的名称", en: "name of the indicator (三级指标)" },
    value: ({ indicator }) => indicator.name,
  },
  {
    name: "description",
    title: "指标描述",
    type: "text",
    about: { zh: "绩效指标描述、指标解释", en: "description (绩效指标描述)" },
    value: ({ indicator }) => indicator.description,
  },
  ...targetColumns("target", "指标值", ({ target }) => target),
  {
    name: "basis",
    title: "指标值确定依据",
    type: "text",
    about: { zh: "指标值确定依据", en: "basis of the target (指标值确定依据)" },
    value: ({ indicator }) => indicator.basis,
  },
  {
    name: "weight",
    title: "权重",
    type: "number",
    about: { zh: "权重、分值", en: "weight (权重, 分值)" },
    value: ({ indicator }) => indicator.weight,
  },
  {
    name: "direction",
    title: "指标方向",
    type: "text",
    words: ["正向", "反向"],
    about: { zh: "指标方向性", en: "direction (指标方向性)" },
    value: ({ indicator }) => indicator.direction,
  },
  ...targetColumns("actual", "实际完成值", ({ actual }) => actual),
  {
    name: "score",
    title: "得分",
    type: "number",
    about: { zh: "自评得分", en: "score (得分)" },
    value: ({ indicator }) => indicator.score,
  },
  {
    name: "reason",
    title: "偏差原因",
    type: "text",
    about: { zh: "偏差原因", en: "reason of a deviation (偏差原因)" },
    value: ({ indicator }) => indicator.reason,
  },
  {
    name: "extra",
    title: "其他内容",
    type: "json",
    about: {
      zh: "没有专门字段的列：JSON 对象，表头 → 内容",
      en: "columns without a field of their own: a JSON object, printed heading → content",
    },
    value: ({ indicator }) => jsonCell(indicator.extra),
  },
  ...placeColumns<IndicatorRow>(({ indicator }) => indicator.at),
];

/** One row an indicator. */
export const indicators = table(
  {
    name: "indicators",
    title: "指标",
    about: { zh: "每条指标一行", en: "one row an indicator" },
    key: ["path", "project", "indicator"],
    within: "projects",
  },
  columns,
  (submission) =>
    projectRows(submission).flatMap((row) =>
      row.project.indicators.map((indicator, index) => ({ ...row, indicator, indicatorNumber: index + 1 })),
    ),
);
