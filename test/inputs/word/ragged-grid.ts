import { cell, docx, paragraph, row, table } from "../../docx/build.ts";
import { realistic } from "../../docx/realistic.ts";
import { styles } from "../../docx/standard.ts";

/** A cell merged to the right as Word 97 wrote it: each of its columns has a cell, told apart by w:hMerge. */
const merged = (text: string, columns: number): string[] =>
  Array.from({ length: columns }, (_, index) =>
    cell(index === 0 ? text : "").replace("<w:tcPr>", `<w:tcPr><w:hMerge${index === 0 ? ' w:val="restart"' : ""}/>`),
  );

const form = table(
  [
    [...merged("530002临渚县石鼓岙镇人民政府本级", 4), ...merged("单位：万元", 2)],
    ["项目编码", ...merged("13992125P008410102026", 2), "项目名称", ...merged("鱼汛期避风锚地浮标经费", 2)],
    ["预算数", "4.20", "其中：财政资金", "4.20", "其他资金", "0"],
    ["绩效目标", ...merged("1.锚地浮标完好在位", 5)],
  ],
  6,
);

const headings = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"];

const indicators = table([
  headings,
  row([
    cell("产出指标", { vertical: "begins" }),
    "数量指标",
    "布设浮标座数",
    "在锚地布设的浮标座数",
    "14座",
    "海事备案",
  ]),
  // The level is not merged downwards but left out.
  row(["质量指标", "浮标在位率", "在位浮标占布设浮标的比例", "≥98%", "巡检单"], { before: 1 }),
  // Left out at both ends: level 1 and the basis.
  row(["时效指标", "布设完成时间", "全部浮标布设结束的时间", "2025年4月底前"], { before: 1, after: 1 }),
  // The last cell is missing without a word.
  row([cell("成本指标"), "经济成本指标", "单座浮标成本", "每座浮标的购置与布设费用", "≤0.3万元/座"]),
  // Goes on with a cell that was not merged.
  row([cell("", { vertical: "goesOn" }), "社会成本指标", "占用航道天数", "布设作业占用航道的天数", "≤3天", "作业许可"]),
  row(["满意度指标", "服务对象满意度指标", "渔民满意度", "受访渔民中表示满意的比例", "≥95%", "码头问卷"]),
]);

/** Rows that leave out grid columns at either end, or end early, or are merged as older programs did. */
export const raggedGrid = (): Uint8Array =>
  docx({
    styles: styles(),
    body: realistic(
      paragraph("1.鱼汛期避风锚地浮标经费绩效目标表", { bookmark: "_Toc71" }) + form + paragraph("") + indicators,
    ),
  });
