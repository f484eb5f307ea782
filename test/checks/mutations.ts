/** One fault put into a clean document, and the code that says it. */
interface Mutation {
  readonly code: string;
  /** The clean document: fixtures/checks/clean-forms or clean-list. */
  readonly base: "forms" | "list";
  readonly from: string;
  readonly to: string;
  /** Codes that say the same fault from another side. */
  readonly also?: readonly string[];
}

const forms = (code: string, from: string, to: string, ...also: string[]): Mutation => ({
  code,
  base: "forms",
  from,
  to,
  also,
});
const list = (code: string, from: string, to: string, ...also: string[]): Mutation => ({
  code,
  base: "list",
  from,
  to,
  also,
});

/** At least one for every rule over one submission, and for the faults the reader itself finds in targets and outlines. */
export const mutations: readonly Mutation[] = [
  forms("check/parts-not-total", "| 4.00", "| 3.00"),
  forms(
    "check/negative-amount",
    "24.00 | 其中：财政资金 | 20.00 | 其他资金 | 4.00",
    "24.00 | 其中：财政资金 | 28.00 | 其他资金 | -4.00",
  ),
  forms(
    "check/zero-budget",
    "6.80 | 其中：财政资金 | 5.00 | 其他资金 | 1.80",
    "0.00 | 其中：财政资金 | 0.00 | 其他资金 | 0.00",
  ),
  forms("check/zero-cost", "≤6.80万元", "≤0万元"),
  forms("check/cost-slipped-by-factor", "≤6.80万元", "≤68000万元"),
  forms("check/cost-above-budget", "≤6.80万元", "≤7.90万元"),
  forms("check/cost-not-budget", "≤6.80万元", "≤5.90万元"),
  forms(
    "check/cost-without-amount",
    "图书采购总成本 | 购买图书的全部支出 | ≤6.80万元",
    "图书采购成本控制率 | 购买图书支出与预算之比 | ≤100%",
  ),
  forms("check/product-not-budget", "≤7.5万元/公里", "≤6.5万元/公里"),
  forms(
    "check/costs-exceed-budget",
    "成本指标 | 图书采购总成本 | 购买图书的全部支出 | ≤6.80万元 | 采购预算 | 10",
    "成本指标 | 图书采购费用 | 购买图书的支出 | 5.80万元 | 采购预算 | 5\n |  | 图书运输费用 | 运送图书的支出 | 2.80万元 | 采购预算 | 5",
  ),
  list("check/total-not-sum", "12.60", "13.60"),
  list("check/off-by-rounding", "12.60", "12.61"),
  forms("check/weights-sum", "施工合同 | 10", "施工合同 | 15"),
  forms("check/schedule-falls", "25% | 50% | 75%", "25% | 80% | 75%"),
  forms("check/schedule-not-100", "75% | 100%", "75% | 90%"),
  forms("check/schedule-blank", "25% | 50% | 75% | 100%", "25% | 50% | 100% | "),
  forms("check/number-without-unit", "≥1600册", "≥1600"),
  forms("value/unit-without-number", "≥1600册", "册"),
  forms("value/number-fused-with-words", "≥98%", "≥98及时"),
  forms("value/several-quantities", "≥1600册", "20套 ≥1600册"),
  forms("value/placeholder", "≥1600册", "≥**册"),
  forms("value/unknown-unit", "≥1600册", "≥1600顶"),
  forms("value/too-many-digits", "≥1600册", "≥1600123456789012345册"),
  forms("value/impossible-date", "2025年6月底前", "2025年6月31日前"),
  forms("check/percentage-over-100", "≥98%", "≥198%"),
  forms("check/percentage-at-least-100", "≥98%", "≥100%"),
  forms("check/misread-sign", "≥98%", "298%"),
  forms("check/satisfaction-bounded-above", "≥95%", "≤95%"),
  forms("check/cost-bounded-below", "≤7.5万元/公里", "≥7.5万元/公里"),
  forms("check/not-measurable", "2025年6月底前", "及时到位"),
  forms("check/date-serial", "2025年6月底前", "45838"),
  forms("check/name-missing", "更新图书册数 |", " |"),
  forms("check/name-repeats-level", "更新图书册数 |", "数量指标 |"),
  forms(
    "check/duplicate-indicator",
    " | 质量指标 | 图书完好率 | 完好图书占入库图书的比例 | ≥98% | 入库验收单 | 10",
    " | 质量指标 | 图书完好率 | 完好图书占入库图书的比例 | ≥98% | 入库验收单 | 5\n |  | 图书完好率 | 完好图书占入库图书的比例 | ≥90% | 入库验收单 | 5",
  ),
  forms("check/basis-missing", "图书采购计划", ""),
  forms("check/description-repeats-name", "当年新购入库的图书总册数", "更新图书册数"),
  forms("check/value-and-basis-swapped", "≥900人次 | 借阅登记", "充实村级书屋，方便村民借阅图书。 | 稳步提升"),
  forms(
    "check/level-misplaced",
    "效益指标 | 社会效益指标 | 借阅人次",
    "效益指标 | 质量指标 | 借阅人次",
    "check/indicator-misfiled",
  ),
  forms("level/unknown", "效益指标 | 社会效益指标 | 借阅人次", "效益指标 | 人气指标 | 借阅人次"),
  forms(
    "check/taxonomies-mixed",
    " | 成本指标 | 图书采购总成本 | 购买图书的全部支出 | ≤6.80万元 | 采购预算 | 10",
    " | 成本指标 | 图书采购总成本 | 购买图书的全部支出 | ≤6.80万元 | 采购预算 | 5\n成本指标 | 社会成本指标 | 闲置书架占用面积 | 旧书架占用的面积 | ≤3平方米 | 现场核查 | 5",
  ),
  forms(
    "check/dimension-missing",
    "满意度指标 | 服务对象满意度指标 | 借阅村民满意度 | 受访借阅村民中表示满意的比例 | ≥95% | 问卷调查 | 10",
    "效益指标 | 可持续影响指标 | 书屋开放年限 | 书屋可持续开放的年限 | ≥5年 | 管理制度 | 10",
  ),
  list("outline/section-empty", "<p>听众满意度 ≥90%</p>", ""),
  list("outline/misnumbered", "2. 转场安全宣讲次数", "4. 转场安全宣讲次数"),
  list(
    "outline/heading-missing",
    "<p>二、效益指标</p><p>(一) 社会效益指标：</p><p>1. 转场",
    "<p>(一) 社会效益指标：</p><p>1. 转场",
  ),
  list(
    "outline/unit-displaced",
    "1. 修缮夏季牧道长度 12公里</p><p>2. 转场安全宣讲次数 ≥4次",
    "1. 修缮夏季牧道长度 12</p><p>2. 公里转场安全宣讲次数 ≥4次",
  ),
  list("outline/value-missing", "听众满意度 ≥90%", "听众满意度"),
  list("outline/name-missing", "1. 修缮完成时间 2025年6月底前", "1. 2025年6月底前完成"),
  list("outline/items-joined", "</p><p>2. 转场安全", " 2. 转场安全"),
  forms("check/year-impossible", "2025年6月底前", "2125年6月底前"),
  forms("check/year-not-budget-year", "2025年6月底前", "2023年6月底前"),
  forms("check/deadline-outside-year", "2025年6月底前", "2026年6月底前"),
  forms("check/goal-year", "1.为八个村", "1.计划2023年为八个村"),
  forms("check/project-from-earlier-year", "项目名称 | 农家书屋图书更新经费", "项目名称 | 2024年农家书屋图书更新经费"),
  forms("check/code-shape", "13992125P003176102156", "13992125P00317610215"),
  forms("check/code-check-character", "13992125P003176102156", "13992125P003176102157"),
  forms("check/duplicate-code", "13992125P003176102156", "13992125P00317610201U"),
  forms("check/duplicate-name", "项目名称 | 农家书屋图书更新经费", "项目名称 | 镇区河道清淤经费"),
  forms("check/text-begins-cut", "用于八个村", "，用于八个村"),
  forms("check/text-ends-cut", "采购预算", "采购预算、"),
  forms("check/goal-is-caption", "1.为八个村的农家书屋更新图书", "1.中长期目标（2025年-2027年）"),
  list("check/goal-contradicts-target", "修缮夏季牧道长度 12公里", "修缮夏季牧道长度 21公里"),
  list("check/goal-without-indicator", "<p>三、满意度指标</p><p>牧户满意度 ≥95%</p>", "", "check/dimension-missing"),
  list("check/village-counts-differ", "保障乡广播站", "在全乡9村保障乡广播站"),
  forms("check/indicator-of-another-project", "沿河居民满意度", "农家书屋读者满意度"),
  forms("check/name-contradicts-value", "完成清淤的河段总长 | 3.2公里", "完成清淤的河段总长 | 90%"),
  forms("check/value-missing", "≥900人次", ""),
  forms(
    "check/indicator-misfiled",
    "图书完好率 | 完好图书占入库图书的比例",
    "图书上架及时率 | 按时上架图书占入库图书的比例",
  ),
  forms(
    "check/code-division",
    "611001云岭县青溪镇人民政府 |  |  |  |  | 单位：万元\n项目编码 | 13992125P00317610201U",
    "611001卢龙县青溪镇人民政府 |  |  |  |  | 单位：万元\n项目编码 | 13012525P003176102013",
  ),
  forms("check/code-earlier-year", "13992125P003176102156", "13992124P00317610215P"),
  forms("check/code-year", "13992125P003176102156", "13992126P00317610215L"),
  forms("check/schedule-above-100", "80% | 100%", "120% | 100%"),
  forms("check/township-called-otherwise", "2.方便村民借阅", "2.方便全乡村民借阅"),
];
