import { cell, docx, paragraph, run, table } from "../../docx/build.ts";
import { control, field } from "../../docx/constructs.ts";
import { realistic } from "../../docx/realistic.ts";
import { styles } from "../../docx/standard.ts";

const PROJECTS = [
  { name: "箬笠编织培训经费", code: "13992125P01155510101E", people: "80人", cost: "≤500元/人", budget: "4.00" },
  { name: "古井清淘经费", code: "13992125P01155510202B", people: "16口", cost: "≤1500元/口", budget: "2.40" },
] as const;

const entry = (text: string, bookmark: string, page: number): string => {
  const shown = run(`${text}\t`) + field(`PAGEREF ${bookmark} \\h`, String(page));
  return paragraph(`<w:hyperlink w:anchor="${bookmark}" w:history="1">${shown}</w:hyperlink>`);
};

/** The table of contents: a field that reaches over its entries, each of which repeats a heading. */
const contents = control(
  [
    paragraph("目  录"),
    paragraph(
      [
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h \\z \\u </w:instrText></w:r>',
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        run("一、总体绩效目标\t1"),
      ].join(""),
    ),
    ...PROJECTS.map(({ name }, index) => entry(`${index + 1}.${name}绩效目标表`, `_Toc11${index}`, index + 2)),
    paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
  ].join(""),
  '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>',
);

const project = ({ name, code, people, cost, budget }: (typeof PROJECTS)[number], index: number): string =>
  [
    paragraph(`${index + 1}.${name}绩效目标表`, { style: "2", bookmark: `_Toc11${index}` }),
    table(
      [
        [cell("622001澄河县柳汀乡人民政府", { columns: 3 }), "单位：万元"],
        ["项目编码", code, "项目名称", name],
        ["预算数", budget, "其中：财政资金", budget],
        ["绩效目标", cell(`1.${name.slice(0, -2)}按期完成`, { columns: 3 })],
      ],
      4,
    ),
    paragraph(""),
    table(
      [
        ["一级指标", "二级指标", "三级指标", "指标值"],
        [cell("产出指标", { vertical: "begins" }), "数量指标", "完成数量", people],
        [cell("", { vertical: "goesOn" }), "成本指标", "单位成本", cost],
        ["满意度指标", "服务对象满意度指标", "村民满意度", "≥90%"],
      ],
      4,
    ),
  ].join("");

/** A table of contents in front, whose entries are no headings of their own. */
export const contentsInFront = (): Uint8Array =>
  docx({
    styles: styles(),
    body: realistic(
      [
        paragraph("澄河县柳汀乡2025年部门预算绩效文本"),
        contents,
        paragraph("一、总体绩效目标", { style: "1", bookmark: "_Toc109" }),
        paragraph("2025年柳汀乡让老手艺有人学、老井有人护。"),
        ...PROJECTS.map(project),
      ].join(""),
    ),
  });
