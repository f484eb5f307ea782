import { cell, docx, paragraph, run, table } from "../../docx/build.ts";
import { power, ruby } from "../../docx/constructs.ts";
import { realistic } from "../../docx/realistic.ts";
import { styles } from "../../docx/standard.ts";

const raised = (text: string): string => run(text, { raised: true });
const struck = (text: string): string => run(text, { struck: true });
const hidden = (text: string): string => run(text, { hidden: true });
const line = (...content: readonly string[]): string => cell(paragraph(content.join("")));

const form = table(
  [
    [cell("714003望川县杏渡乡人民政府本级", { columns: 3 }), "单位：万元"],
    ["项目编码", "13992125P00620110404R", "项目名称", line(run("河滩"), ruby("垦荒", "kěnhuāng"), run("还草经费"))],
    ["预算数", line(struck("20.00"), run("26.00")), "其中：财政资金", line(run("26.00"), hidden("（待批）"))],
    ["绩效目标", cell(paragraph(run("1.河滩还草，固沙护岸")) + paragraph(hidden("2.此条报送前删去")), { columns: 3 })],
  ],
  4,
);

const indicators = table([
  ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"],
  ["产出指标", "数量指标", "还草面积", "完成还草的河滩面积", line(run("≥52000m"), raised("2")), "航拍图"],
  ["产出指标", "数量指标", "播撒草籽重量", line(run("每吨草籽约10"), raised("9"), run("粒")), "≥2吨", "出库单"],
  ["产出指标", "数量指标", "回填沙土方量", "回填护岸的沙土方量", line(run("3000m"), raised("3")), "方量单"],
  [
    "产出指标",
    "成本指标",
    "还草单价",
    "每平方米还草费用",
    line(struck("≤4元/m²"), run("≤5元/m"), raised("2")),
    "询价单",
  ],
  ["效益指标", "生态效益指标", "滩面起沙天数", "全年观测到起沙的天数", line(struck("≤30天"), run("≤12天")), "观测记录"],
  [
    "效益指标",
    "生态效益指标",
    "固沙灌木存活率",
    line(run("不足"), power("10", "3"), run("株的样方按零计")),
    "≥80%",
    "样方调查",
  ],
]);

/** Text that is struck through or hidden beside the text that holds, powers, squares, and characters with readings. */
export const struckAndRaised = (): Uint8Array =>
  docx({
    styles: styles(),
    body: realistic(
      paragraph(run("1.河滩垦荒还草经费") + hidden("（内部）") + run("绩效目标表"), { bookmark: "_Toc91" }) +
        form +
        paragraph("") +
        indicators,
    ),
  });
