import { bodyOf, tableOf } from "../../containers/docx.ts";
import { cell, docx, paragraph, row, table } from "../../docx/build.ts";
import { realistic } from "../../docx/realistic.ts";
import { styles } from "../../docx/standard.ts";
import { formRows, indicatorTable } from "../forms.ts";

const form = {
  rows: formRows({
    unit: "622001澄河县柳汀乡人民政府",
    code: "13992125P00732210303B",
    name: "摇橹渡船补贴",
    budget: ["5.76", "5.76", "0"] as const,
    purpose: "用于四处摇橹渡口船工补贴",
    schedule: ["25%", "50%", "75%", "100%"] as const,
    goals: ["摇橹渡口全年开渡"],
  }),
};

const indicators = indicatorTable([
  ["产出指标", "数量指标", "开渡渡口数", "全年开渡的摇橹渡口数", "4处", "渡口名录"],
  ["产出指标", "成本指标", "船工月补贴", "每名船工每月的补贴", "≤1200元/月·人", "补贴办法"],
  ["满意度指标", "服务对象满意度指标", "乘渡村民满意度", "受访乘渡村民中表示满意的比例", "≥95%", "渡口留言簿"],
]);

/** What the money is for, with a table of its own inside the cell. */
const withTable = cell(
  paragraph("修整下列候船亭：") +
    table(
      [
        ["亭名", "座数"],
        ["北港亭", "1"],
        ["鹭湾亭", "2"],
      ],
      2,
    ) +
    paragraph("含更换木椅。"),
  { columns: 3 },
);

const second = table(
  [
    [cell("622001澄河县柳汀乡人民政府", { columns: 3 }), "单位：万元"],
    ["项目编码", "13992125P00732210404S", "项目名称", "渡口候船亭修整经费"],
    ["预算数", "2.40", "其中：财政资金", "2.40"],
    ["资金用途", withTable],
    ["绩效目标", cell("1.修整候船亭", { columns: 3 })],
  ],
  4,
);

/** Everything inside one big cell that only draws a frame, and a small table inside a cell of a form. */
export const frame = (): Uint8Array =>
  docx({
    styles: styles(),
    body: realistic(
      table(
        [
          row([
            cell(
              [
                bodyOf([{ text: "1.摇橹渡船补贴绩效目标表", marked: "bookmark" }]),
                tableOf(form),
                paragraph(""),
                tableOf(indicators),
                bodyOf([{ text: "2.渡口候船亭修整经费绩效目标表", marked: "heading" }]),
                second,
                paragraph(""),
                tableOf(
                  indicatorTable([
                    ["产出指标", "数量指标", "修整候船亭座数", "完成修整的候船亭座数", "3座", "施工合同"],
                    ["产出指标", "成本指标", "每座修整费用", "每座候船亭的修整费用", "≤0.8万元/座", "施工合同"],
                  ]),
                ),
              ].join(""),
            ),
          ]),
        ],
        1,
      ),
    ),
  });
