/** Projects as a text in the layout of the Hebei export, and as a web page whose tables have cells over several rows. */

const HEADINGS = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"];
const MONTHS = ["3月底", "6月底", "10月底", "12月底"];
const SHARES = ["25%", "50%", "75%", "100%"];

const overall = ({ town, year }) => [
  "第一部分",
  "部门整体绩效目标",
  "一、总体绩效目标",
  `${year}年，${town}将围绕基础设施和公共服务，办好群众身边的实事，让资金用在明处、见到实效。`,
  "二、工作保障措施",
  "1、明确分管领导和经办人员，按月核对进度与支付。",
  "2、项目完工后三十日内组织验收，资料归档备查。",
  "第二部分",
  "预算项目绩效目标",
];

/** A level's name where it begins, and nothing where it goes on. */
const levelOf = ({ level1 }, index, indicators) => (indicators[index - 1]?.level1 === level1 ? "" : level1);

/** The form of a project: rows of cells, in which an empty first one goes on with what is above it. */
const formOf = (project, caption) => [
  [caption, "单位：万元"],
  ["项目编码", project.code, "项目名称", project.name],
  ["预算规模及资金用途", "预算数", project.fiscal, "其中：财政资金", project.fiscal, "其他资金", " "],
  ["", project.purpose],
  ["资金支出计划（%）", ...MONTHS],
  ["", ...SHARES],
  ["绩效目标", project.goals],
];

const indicatorRows = ({ indicators }) => [
  HEADINGS,
  ...indicators.map((indicator, index) => [
    levelOf(indicator, index, indicators),
    indicator.level2,
    ...indicator.cells,
  ]),
];

/** Each cell a line that begins with TAB, a cell's further lines without one, a blank line after each row. */
export function exportedText(unit, projects) {
  const row = (cells) => `${cells.map((cell) => `\t${[cell].flat().join("\n")}\n`).join("")}\n`;
  const table = (rows) => rows.map(row).join("");
  const forms = projects.map(
    (project, index) =>
      `${index + 1}.${project.name}绩效目标表\n${table(formOf(project, unit.caption))}\n \n${table(indicatorRows(project))}\n\n`,
  );
  return `${overall(unit).join("\n")}\n\n \n${forms.join(" \n")}`;
}

/** How many of the twelve columns each cell of a row takes, by the number of cells. */
const SPANS = { 2: [2, 10], 4: [2, 4, 2, 4], 5: [2, 2, 2, 2, 4], 6: [2, 2, 2, 2, 2, 2], 7: [2, 1, 2, 2, 2, 1, 2] };

function cellsOf(row, index, rows) {
  const spans = SPANS[row.length];
  return row.map((cell, at) => {
    if (at === 0 && cell === "") return "";
    const goesOn = at === 0 ? rows.slice(index + 1).findIndex(([first]) => first !== "") : 0;
    const height = at > 0 ? 1 : 1 + (goesOn < 0 ? rows.length - index - 1 : goesOn);
    const paragraphs = [cell]
      .flat()
      .map((text) => `<p class=MsoNormal><span style='font-family:宋体'>${text}</span></p>`);
    return `<td colspan=${spans[at]} rowspan=${height} style='border:solid windowtext 1.0pt'>${paragraphs.join("")}</td>\n`;
  });
}

/** A web page as an office suite saves it. */
export function exportedPage(unit, projects) {
  const table = (rows) => {
    const lines = rows.map(
      (row, index) => ` <tr style='height:20.0pt'>\n${cellsOf(row, index, rows).join("")} </tr>\n`,
    );
    return `<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0>\n${lines.join("")}</table>\n`;
  };
  const paragraph = (text) => `<p class=MsoNormal><span style='font-family:宋体'>${text}</span></p>\n`;
  const forms = projects.map(
    (project, index) =>
      paragraph(`${index + 1}.${project.name}绩效目标表`) +
      table(formOf(project, unit.caption)) +
      table(indicatorRows(project)),
  );
  const body = `${overall(unit).map(paragraph).join("")}${forms.join("")}`;
  return `<html>\n<head>\n<meta http-equiv=Content-Type content="text/html; charset=utf-8">\n</head>\n<body lang=ZH-CN>\n${body}</body>\n</html>\n`;
}
