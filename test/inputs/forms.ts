import type { DescribedCell, DescribedRow, DescribedTable } from "../containers/described.ts";

/** What a project form of the Hebei kind prints; amounts in 万元. */
export interface ProjectForm {
  readonly unit: string;
  readonly code: string;
  readonly name: string;
  readonly budget: readonly [total: string, fiscal: string, other: string];
  readonly purpose: string;
  readonly schedule: readonly [march: string, june: string, october: string, december: string];
  readonly goals: readonly string[];
}

export type PrintedIndicator = readonly [
  level1: string,
  level2: string,
  name: string,
  description: string,
  value: string,
  basis: string,
];

export const indicatorHeadings = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"];

/** The rows of the form on a grid of twelve columns, its labels merged downwards. */
export function formRows({ unit, code, name, budget, purpose, schedule, goals }: ProjectForm): DescribedRow[] {
  const [total, fiscal, other] = budget;
  const points = ["3月底", "6月底", "10月底", "12月底"];
  const widths = [2, 3, 2, 3];
  const inWidths = (texts: readonly string[]) => texts.map((text, index) => wide(text, widths[index] ?? 1));
  return [
    [wide(unit, 8), wide("单位：万元", 4)],
    [wide("项目编码", 2), wide(code, 4), wide("项目名称", 2), wide(name, 4)],
    [
      { ...wide("预算规模及资金用途", 2), rows: 2 },
      wide("预算数", 2),
      total,
      wide("其中：财政    资金", 2),
      wide(fiscal, 2),
      wide("其他资金", 2),
      other,
    ],
    [wide(purpose, 10)],
    [{ ...wide("资金支出计划（%）", 2), rows: 2 }, ...inWidths(points)],
    inWidths(schedule),
    [wide("绩效目标", 2), wide(goals.map((goal, index) => `${index + 1}.${goal}`).join("\n"), 10)],
  ];
}

export const wide = (text: string, columns: number): DescribedCell => ({ text, columns });

/** Rows of indicators whose equal levels are merged downwards; `widths` are those of the columns. */
export function indicatorRows(
  indicators: readonly (readonly string[])[],
  widths: readonly number[] = [],
  merged: readonly number[] = [0, 1],
): DescribedRow[] {
  const sameUpTo = (column: number, row: number, other: number): boolean =>
    merged
      .filter((at) => at <= column)
      .every((at) => indicators[row]?.[at] === indicators[other]?.[at] && indicators[other] !== undefined);
  return indicators.map((indicator, row) =>
    indicator.flatMap((text, column): DescribedCell[] => {
      const columns = widths[column] ?? 1;
      if (!merged.includes(column)) return [{ text, columns }];
      if (row > 0 && sameUpTo(column, row, row - 1)) return [];
      let rows = 1;
      while (sameUpTo(column, row, row + rows)) rows++;
      return [{ text, columns, rows }];
    }),
  );
}

export const indicatorTable = (indicators: readonly PrintedIndicator[]): DescribedTable => ({
  rows: [indicatorHeadings, ...indicatorRows(indicators)],
});
