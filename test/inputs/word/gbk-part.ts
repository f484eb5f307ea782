import { asDocxParts } from "../../containers/docx.ts";
import { docx } from "../../docx/build.ts";
import { gbk } from "../../gbk.ts";
import { formRows, indicatorTable } from "../forms.ts";

const described = [
  { text: "1.石臼作坊挂牌经费绩效目标表", marked: "bookmark" },
  {
    rows: formRows({
      unit: "715002霁川县麦浦镇人民政府本级",
      code: "13992125P00915510202T",
      name: "石臼作坊挂牌经费",
      budget: ["1.20", "1.20", "0"],
      purpose: "用于石臼作坊统一挂牌",
      schedule: ["0%", "50%", "100%", "100%"],
      goals: ["作坊挂牌亮照经营"],
    }),
  },
  "",
  indicatorTable([
    ["产出指标", "数量指标", "挂牌作坊家数", "完成挂牌的石臼作坊家数", "30家", "挂牌名单"],
    ["产出指标", "成本指标", "单牌制作成本", "每块牌匾的制作费用", "≤400元/块", "制作合同"],
    ["满意度指标", "服务对象满意度指标", "作坊主满意度", "受访作坊主中表示满意的比例", "≥90%", "回访表"],
  ]),
] as const;

/** The document part in GBK, as its XML declaration says; some versions of WPS write it so. */
export const gbkPart = (): Uint8Array =>
  docx({ ...asDocxParts(described), encode: (xml) => gbk(xml.replace('encoding="UTF-8"', 'encoding="GBK"')) });
