import { cell, docx, paragraph, row, run, table } from "../../docx/build.ts";
import { deleted, endDeleted, inserted, movedAway, movedHere, restyled, rowChange } from "../../docx/constructs.ts";
import { realistic } from "../../docx/realistic.ts";
import { styles } from "../../docx/standard.ts";

const changedRow = (kind: "ins" | "del", cells: readonly string[]): string =>
  row(cells).replace("<w:tr>", `<w:tr>${rowChange(kind)}`);

const form = table(
  [
    [cell("530002临渚县石鼓岙镇人民政府本级", { columns: 3 }), "单位：万元"],
    [
      "项目编码",
      "13992125P008410101019",
      "项目名称",
      cell(paragraph(run("岛际班船") + inserted("冬季") + run("候船室供暖经费"))),
    ],
    ["预算数", cell(paragraph(deleted("12.00") + inserted("13.50"))), "其中：财政资金", "13.50"],
    [
      "资金用途",
      cell(paragraph(run("用于候船室") + movedHere("燃气采暖") + run("及设备检修") + movedAway("燃气采暖")), {
        columns: 3,
      }),
    ],
    [
      "绩效目标",
      cell(endDeleted("1.冬季候船室") + paragraph("温度达标") + paragraph("2.设备检修不断供"), { columns: 3 }),
    ],
  ],
  4,
);

const indicators = table(
  [
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "供暖候船室间数", cell(paragraph(run("≥") + deleted("3") + inserted("4") + run("间")))],
    changedRow("ins", ["产出指标", "时效指标", "供暖起始时间", "2025年11月15日前"]),
    changedRow("del", ["产出指标", "时效指标", "供暖结束时间", "2025年3月底"]),
    ["产出指标", "成本指标", "单间供暖成本", cell(paragraph(restyled("≤3.3万元/间")))],
    ["效益指标", "社会效益指标", "候船室室温", "≥18℃"],
    ["满意度指标", "服务对象满意度指标", "候船旅客满意度", cell(paragraph(deleted("≥85%") + inserted("≥90%")))],
  ],
  4,
);

/** A draft on its way through the offices: every kind of change is recorded, none accepted. */
export const trackedChanges = (): Uint8Array =>
  docx({
    styles: styles(),
    body: realistic(
      paragraph(run("1.岛际班船") + inserted("冬季") + run("候船室供暖经费绩效目标表"), { bookmark: "_Toc51" }) +
        form +
        paragraph("") +
        indicators,
    ),
  });
