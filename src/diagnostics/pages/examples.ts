/** The shortest documents that are read as such, of which the examples of the pages are made. */

const PROJECT = "项目名称 | 清淤经费 | 预算数 | 10.00万元";
const HEADINGS = "一级指标 | 二级指标 | 三级指标 | 指标值";

/** A project's form and its indicators, a row each. */
export const withIndicators = (...rows: readonly string[]): string => [PROJECT, HEADINGS, ...rows].join("\n");

/** A project with one indicator of that value, whose name leaves open what it is measured in. */
export const withTarget = (value: string): string =>
  withIndicators(`效益指标 | 社会效益指标 | 河道改善情况 | ${value}`);

/** A list of projects whose indicators stand in one cell, a paragraph each. */
export const withOutline = (...paragraphs: readonly string[]): string =>
  `项目名称 | 金额(万元) | 绩效目标 | 绩效指标\n清淤经费 | 10.00 | 河道畅通 | ${paragraphs.map((text) => `<p>${text}</p>`).join("")}`;
