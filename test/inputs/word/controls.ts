import { cell, docx, paragraph, row, run, table } from "../../docx/build.ts";
import { checkBox, control, formBox, formList, prompt, symbol } from "../../docx/constructs.ts";
import { realistic } from "../../docx/realistic.ts";
import { styles } from "../../docx/standard.ts";

const form = table(
  [
    [cell("715002霁川县麦浦镇人民政府本级", { columns: 3 }), "单位：万元"],
    ["项目编码", control(cell("13992125P00915510101X")), "项目名称", cell(control(paragraph("盐田水闸更换经费")))],
    ["预算数", cell(paragraph(control(run("21.00")))), "其中：财政资金", cell(paragraph(control(run("21.00"))))],
    [
      "其他资金",
      cell(paragraph(prompt("单击或点击此处输入文字。"))),
      "项目负责人",
      cell(paragraph(prompt("选择一项。"))),
    ],
    [
      "项目类别",
      cell(paragraph(`${checkBox(true)}${run("新增项目 ")}${checkBox(false)}${run("延续项目")}`), { columns: 3 }),
    ],
    ["项目属性", cell(paragraph(`${formBox(false)}${run("一次性 ")}${formBox(true)}${run("跨年度")}`), { columns: 3 })],
    [
      "是否公开",
      cell(paragraph(`${symbol("Wingdings", "F0FE")}${run("是 ")}${symbol("Wingdings", "F0A8")}${run("否")}`), {
        columns: 3,
      }),
    ],
    ["绩效目标", cell(control(paragraph("1.更换锈蚀闸门") + paragraph("2.配齐启闭机")), { columns: 3 })],
  ],
  4,
);

const indicators = table(
  [
    row(["一级指标", "二级指标", "三级指标", "指标值"], { heading: true }),
    control(row(["产出指标", "数量指标", "更换闸门扇数", "14扇"]), '<w:alias w:val="指标"/>'),
    control(row(["产出指标", "质量指标", "闸门启闭情况", cell(paragraph(formList(["启闭灵活", "启闭困难"], 0)))])),
    ["产出指标", "成本指标", "单扇更换成本", cell(paragraph(control(run("≤1.5万元/扇"))))],
    [
      "效益指标",
      "经济效益指标",
      "盐田排淡时间",
      cell(paragraph(run("≤") + control(run("6"), "<w:text/>") + run("小时"))),
    ],
    ["满意度指标", "服务对象满意度指标", "盐户满意度", cell(paragraph(prompt("请填写指标值")))],
  ],
  4,
);

/** A form filled in through content controls, some left as their prompts, with every kind of box to tick. */
export const controls = (): Uint8Array =>
  docx({
    styles: styles(),
    body: realistic(
      control(paragraph("1.盐田水闸更换经费绩效目标表", { style: "2" })) + form + paragraph("") + control(indicators),
    ),
  });
