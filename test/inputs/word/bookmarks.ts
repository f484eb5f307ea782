import { bookmarkEnd, bookmarkStart, cell, docx, paragraph, row, run, table } from "../../docx/build.ts";
import { realistic } from "../../docx/realistic.ts";
import { styles } from "../../docx/standard.ts";

const begins = (text: string): string => cell(text, { vertical: "begins" });
const goesOn = cell("", { vertical: "goesOn" });
const around = (name: string, content: string): string => bookmarkStart(name) + content + bookmarkEnd(name);

/** Marks that Word and WPS leave between rows and cells while a document is edited and commented. */
const MARKS = [
  '<w:proofErr w:type="spellStart"/>',
  '<w:permStart w:id="7" w:edGrp="everyone"/>',
  '<w:commentRangeStart w:id="1"/>',
  '<w:commentRangeEnd w:id="1"/>',
  '<w:permEnd w:id="7"/>',
].join("");

const indicators = table([
  ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"],
  bookmarkStart("OLE_LINK1"),
  row([begins("产出指标"), begins("数量指标"), "巡线里程", "护林员全年巡线里程", "≥5000公里", "巡线轨迹"]),
  MARKS,
  row([goesOn, goesOn, around("_GoBack2", cell("防火隔离带长度")), "新开防火隔离带长度", "8公里", "施工图"]),
  bookmarkEnd("OLE_LINK1"),
  row([
    goesOn,
    "时效指标",
    "隔离带完工时间",
    cell(paragraph(MARKS + run("隔离带验收合格的时间"))),
    "2025年3月底前",
    "验收单",
  ]),
  around(
    "OLE_LINK3",
    row([begins("效益指标"), "生态效益指标", "火情发现用时", "起火到发现的平均用时", "≤10分钟", "值班记录"]),
  ),
  row([goesOn, "社会效益指标", "林缘失火次数", "全年林缘失火次数", "≤1次", "值班记录"]),
]);

const form = table(
  [
    [cell("714003望川县杏渡乡人民政府本级", { columns: 3 }), "单位：万元"],
    bookmarkStart("_Hlk4"),
    row(["项目编码", "13992125P00620110303W", around("OLE_LINK5", cell("项目名称")), "护林防火巡线经费"]),
    bookmarkEnd("_Hlk4"),
    ["预算数", "9.80", "其他资金", "9.80"],
    ["绩效目标", cell("1.林缘不失管", { columns: 3 })],
  ],
  4,
);

/** Bookmarks, comments and other marks between the rows and cells of tables with merged levels. */
export const bookmarks = (): Uint8Array =>
  docx({
    styles: styles(),
    body: realistic(
      paragraph("1.护林防火巡线经费绩效目标表", { bookmark: "_Toc61" }) + form + paragraph("") + indicators,
    ),
  });
