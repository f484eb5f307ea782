import { cell, docx, paragraph, table } from "../../docx/build.ts";
import { realistic } from "../../docx/realistic.ts";
import { type ListKind, numbering, styles } from "../../docx/standard.ts";

/** Every list of the document; a list's number counts from 1 in this order. */
const LISTS: readonly ListKind[] = [
  "chinese",
  "bracketed",
  "multilevel",
  "decimal",
  "decimal",
  "bare",
  "decimal",
  "bare",
  "bullet",
];
const [SECTIONS, DUTIES, SAFEGUARDS, PROJECTS, ...OF_PROJECTS] = LISTS.map((_, index) => String(index + 1));
const [GOALS_1, ROWS_1, GOALS_2, ROWS_2, BULLETS] = OF_PROJECTS;

const listed = (text: string, list = "", level = 0): string => paragraph(text, { list, level });

const heading = (text: string): string => paragraph(text, { style: "1", list: SECTIONS ?? "" });
const projectHeading = (text: string): string => paragraph(text, { style: "2", list: PROJECTS ?? "" });

const form = (code: string, name: string, budget: string, goals: string): string =>
  table(
    [
      [cell("622001澄河县柳汀乡人民政府", { columns: 3 }), "单位：万元"],
      ["项目编码", code, "项目名称", name],
      ["预算数", budget, "其中：财政资金", budget],
      ["绩效目标", cell(goals, { columns: 3 })],
    ],
    4,
  );

const indicators = (list: string | undefined, rows: readonly (readonly string[])[]): string =>
  table([
    ["序号", "一级指标", "二级指标", "三级指标", "指标值", "指标值确定依据"],
    ...rows.map((texts) => [cell(listed("", list)), ...texts]),
  ]);

/** Ordinals of sections, duties, goals and rows that Word counts itself and keeps nowhere in the text. */
export const numbered = (): Uint8Array =>
  docx({
    styles: styles(),
    numbering: numbering(LISTS),
    body: realistic(
      [
        heading("总体绩效目标"),
        paragraph("2025年柳汀乡把苇荡湿地和水上集市连成一线。"),
        listed("守住苇荡，不再围垦。", BULLETS),
        listed("管好集市，船货各归其位。", BULLETS),
        heading("分项绩效目标"),
        listed("湿地管护", DUTIES),
        paragraph("绩效目标：苇荡面积不减，候鸟停歇不受惊扰。"),
        paragraph("绩效指标：巡护天数不少于300天。"),
        listed("水上集市", DUTIES),
        paragraph("绩效目标：摊船有序停靠。"),
        paragraph("绩效指标：泊位划线率大于等于90%。"),
        heading("工作保障措施"),
        listed("落实专人。", SAFEGUARDS),
        listed("湿地由护苇队巡护。", SAFEGUARDS, 1),
        listed("集市由渡管员值守。", SAFEGUARDS, 1),
        listed("按季通报。", SAFEGUARDS),
        projectHeading("护苇队巡护补助绩效目标表"),
        form(
          "13992125P00732210101H",
          "护苇队巡护补助",
          "7.20",
          listed("组织护苇队全年巡护", GOALS_1) + listed("候鸟季加密巡护班次", GOALS_1),
        ),
        paragraph(""),
        indicators(ROWS_1, [
          ["产出指标", "数量指标", "护苇队员人数", "12人", "队员名册"],
          ["产出指标", "成本指标", "队员月补助", "500元/月·人", "补助办法"],
          ["效益指标", "生态效益指标", "苇荡保有面积", "≥2600亩", "测绘图"],
        ]),
        projectHeading("水上集市泊位划线经费绩效目标表"),
        form("13992125P00732210202E", "水上集市泊位划线经费", "1.50", listed("完成泊位划线并编号", GOALS_2)),
        paragraph(""),
        indicators(ROWS_2, [
          ["产出指标", "数量指标", "划线泊位数", "60个", "泊位图"],
          ["满意度指标", "服务对象满意度指标", "摊主满意度", "≥90%", "摊主问卷"],
        ]),
      ].join(""),
    ),
  });
