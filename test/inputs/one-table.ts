import type { Described, DescribedTable } from "../containers/described.ts";
import { formRows, indicatorHeadings, indicatorRows, type PrintedIndicator, type ProjectForm, wide } from "./forms.ts";

const WIDTHS = [1, 2, 2, 3, 2, 2];

const projectTable = (form: ProjectForm, indicators: readonly PrintedIndicator[]): DescribedTable => ({
  rows: [
    ...formRows(form),
    indicatorHeadings.map((heading, index) => wide(heading, WIDTHS[index] ?? 1)),
    ...indicatorRows(indicators, WIDTHS),
  ],
});

/** One table a project that holds caption, form, heading and indicators on a common grid of twelve columns. */
export const oneTable: Described = [
  "望川县杏渡乡2025年部门预算项目绩效目标公开",
  { text: "1.汽车渡口浮桥维护经费绩效目标表", marked: "heading" },
  projectTable(
    {
      unit: "714003望川县杏渡乡人民政府本级",
      code: "13992125P006201101013",
      name: "汽车渡口浮桥维护经费",
      budget: ["18.00", "15.00", "3.00"],
      purpose: "用于更换浮桥浮箱、缆绳和桥面防滑板",
      schedule: ["10%", "40%", "80%", "100%"],
      goals: ["汛期前更换破损浮箱", "全年浮桥通行不中断"],
    },
    [
      ["产出指标", "数量指标", "更换浮箱数", "完成更换的破损浮箱数量", "24个", "浮桥检修单"],
      ["产出指标", "数量指标", "更换缆绳长度", "完成更换的固定缆绳长度", "≥600米", "浮桥检修单"],
      ["产出指标", "时效指标", "更换完成时间", "浮箱与缆绳更换完毕的时间", "2025年5月底前", "维护合同"],
      ["产出指标", "成本指标", "单个浮箱更换成本", "每个浮箱的采购与安装费用", "≤0.5万元/个", "供货报价"],
      ["效益指标", "社会效益指标", "日均过渡车辆数", "每日经浮桥过河的平均车辆数", "≥90辆", "渡口登记"],
      ["满意度指标", "服务对象满意度指标", "过渡群众满意度", "受访过渡群众中表示满意的比例", "≥95%", "渡口问卷"],
    ],
  ),
  { text: "2.麦种直播示范田补助绩效目标表", marked: "heading" },
  projectTable(
    {
      unit: "714003望川县杏渡乡人民政府本级",
      code: "13992125P006201102020",
      name: "麦种直播示范田补助",
      budget: ["6.00", "6.00", "0.00"],
      purpose: "用于示范田良种和机播补助",
      schedule: ["0%", "0%", "100%", "100%"],
      goals: ["建成机播示范田"],
    },
    [
      ["产出指标", "数量指标", "示范田面积", "完成机播的示范田面积", "≥400亩", "地块台账"],
      ["产出指标", "成本指标", "亩均补助标准", "每亩示范田的补助金额", "150元/亩", "补助方案"],
      ["效益指标", "经济效益指标", "亩均增产", "示范田较普通田块的亩均增产量", "≥35公斤", "测产记录"],
      ["效益指标", "可持续影响指标", "机播技术掌握情况", "示范户能否独立完成机播", "基本掌握", "农技员评定"],
    ],
  ),
];
