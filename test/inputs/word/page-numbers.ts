import { cell, docx, paragraph, table } from "../../docx/build.ts";
import { realistic } from "../../docx/realistic.ts";
import { styles } from "../../docx/standard.ts";

const begins = (text: string): string => cell(text, { vertical: "begins" });
const goesOn = cell("", { vertical: "goesOn" });
const headings = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"];

const form = (code: string, name: string, budget: string, goal: string): string =>
  table(
    [
      [cell("412001雪澜县扎宁乡人民政府", { columns: 3 }), "单位：万元"],
      ["项目编码", code, "项目名称", name],
      ["预算数", budget, "其中：财政资金", budget],
      ["绩效目标", cell(goal, { columns: 3 })],
    ],
    4,
  );

const firstHalf = table([
  headings,
  [begins("产出指标"), "数量指标", "转场通道清雪里程", "完成清雪的转场通道里程", "≥45公里", "清雪日志"],
  [goesOn, "时效指标", "雪后清通用时", "降雪停止到通道清通的用时", "≤24小时", "清雪日志"],
]);

/** The merged level goes on over the page: its cell is empty in the first row of the rest. */
const secondHalf = table([
  ["", "成本指标", "每公里清雪费用", "每公里通道一季的清雪费用", "≤1600元/公里", "作业合同"],
  ["效益指标", "社会效益指标", "转场受阻次数", "因积雪受阻的转场次数", "0次", "村级报告"],
]);

const again = table([
  headings,
  [begins("产出指标"), "数量指标", "配备应急毛毡数", "转场点配备的应急毛毡数", "300块", "物资台账"],
]);

const withHeading = table([
  headings,
  ["满意度指标", "服务对象满意度指标", "转场牧民满意度", "受访转场牧民中表示满意的比例", "≥95%", "走访记录"],
]);

/** Tables that somebody cut at the page's end: once with nothing but the page number between, once with the heading again. */
export const pageNumbers = (): Uint8Array =>
  docx({
    styles: styles(),
    body: realistic(
      [
        paragraph("1.冬季转场通道清雪经费绩效目标表", { bookmark: "_Toc101" }),
        form("13992125P010412101016", "冬季转场通道清雪经费", "7.20", "1.转场通道雪后即清"),
        paragraph(""),
        firstHalf,
        paragraph("12"),
        secondHalf,
        paragraph("2.转场点应急物资经费绩效目标表", { bookmark: "_Toc102" }),
        form("13992125P010412102023", "转场点应急物资经费", "3.00", "1.转场点物资常备"),
        paragraph(""),
        again,
        paragraph("13"),
        withHeading,
      ].join(""),
    ),
  });
