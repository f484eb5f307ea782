import { page, tableOf } from "../../containers/html.ts";
import { gbk } from "../../gbk.ts";
import { formRows, indicatorTable } from "../forms.ts";

/** A number of a list as Word saves it: as text, in brackets that only Word's own programs know. */
const listed = (number: string, text: string): string =>
  [
    "<p class=MsoNormal style='margin-left:18.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'>",
    `<![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>${number}`,
    "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>",
    `${text}<span lang=EN-US><o:p></o:p></span></p>`,
  ].join("");

const body = [
  "<p class=MsoNormal align=center><b><span style='font-size:22.0pt'>云岭县青溪镇<span lang=EN-US>2025</span>年部门预算绩效文本</span></b></p>",
  '<h1><a name="_Toc200001"><span>一、总体绩效目标</span></a></h1>',
  "<p class=MsoNormal\r\nstyle='text-indent:21.0pt'><span>把镇上最后一座水碓修起来，让孩子们看得见老物件怎样转动。</span></p>",
  "<h1><span>二、工作保障措施</span></h1>",
  listed("1、", "水碓由碓主与镇文化站共管。"),
  listed("2、", "每季查看碓房梁架。"),
  "<h2><span lang=EN-US>1.</span><span>水碓修复经费绩效目标表</span></h2>",
  tableOf({
    rows: formRows({
      unit: "611001云岭县青溪镇人民政府本级",
      code: "13992125P00512340404C",
      name: "水碓修复经费",
      budget: ["7.00", "5.00", "2.00"],
      purpose: "用于水碓水轮、碓房梁架修复",
      schedule: ["0%", "40%", "100%", "100%"],
      goals: ["修复水碓并恢复转动", "碓房对村民开放"],
    }),
  }),
  "<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>",
  tableOf(
    indicatorTable([
      ["产出指标", "数量指标", "修复水轮数", "恢复转动的水轮数量", "1架", "修复方案"],
      ["产出指标", "时效指标", "修复完成时间", "水轮恢复转动的时间", "2025年9月底前", "施工合同"],
      ["产出指标", "成本指标", "水轮修复费用", "一架水轮的修复费用", "≤7万元/架", "匠人报价"],
      ["效益指标", "社会效益指标", "碓房开放天数", "碓房全年对外开放的天数", "≥200天", "开放登记"],
    ]),
  ),
].join("\r\n\r\n");

/** A page that Word saved in GB2312, as its meta element says. */
export const wordSaved = (): Uint8Array => gbk(page(body, "gb2312"));
