import { cell, docx, note, noteMark, paragraph, run, table } from "../../docx/build.ts";
import { field, textBox } from "../../docx/constructs.ts";
import { realistic } from "../../docx/realistic.ts";
import { styles } from "../../docx/standard.ts";

const form = table(
  [
    ["项目编码", "13992125P00512340303F", "项目名称", "山歌传习所修缮经费"],
    ["预算数", cell(paragraph(run("16.00") + noteMark("footnote", 1))), "其中：财政资金", "16.00"],
    ["绩效目标", cell("1.修缮传习所屋面与戏台", { columns: 3 })],
  ],
  4,
);

const indicators = table([
  ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"],
  [
    "产出指标",
    "数量指标",
    "修缮屋面面积",
    "完成翻修的屋面面积",
    cell(paragraph(run("400平方米") + noteMark("footnote", 2))),
    "测绘图",
  ],
  ["产出指标", "成本指标", "单位修缮成本", "每平方米屋面的翻修费用", "≤400元/平方米", "预算审核书"],
  [
    "效益指标",
    "社会效益指标",
    "传习活动场次",
    "修缮后全年开展传习活动的场次",
    "≥40场",
    cell(paragraph(run("活动登记") + noteMark("endnote", 1))),
  ],
]);

const caption = table([["611001云岭县青溪镇人民政府本级", "单位：万元"]], 2);
const pageNumber = paragraph(run("- ") + field("PAGE", "1") + run(" -"), { style: "a5" });

/**
 * The caption stands in the page header, the unit of money once more in a text box; notes at the foot of the page and
 * the end of the document explain figures.
 */
export const besideTheText = (): Uint8Array =>
  docx({
    styles: styles(),
    headers: [realistic(paragraph("云岭县青溪镇2025年预算公开", { style: "a4" }) + caption + paragraph(""))],
    footers: [realistic(pageNumber)],
    footnotes: note("footnote", 1, "含县级补助6万元。") + note("footnote", 2, "按屋面展开面积计。"),
    endnotes: note("endnote", 1, "以传习所签到簿为准。"),
    body: realistic(
      [
        paragraph(run("1.山歌传习所修缮经费绩效目标表") + textBox(paragraph("单位：万元")), { bookmark: "_Toc81" }),
        form,
        paragraph(""),
        indicators,
      ].join(""),
    ),
  });
