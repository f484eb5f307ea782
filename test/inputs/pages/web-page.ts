/** So many columns a converter made of a table of six. */
const EXPLODED = 240;
/** Where the cells of the six columns stand among them. */
const COLUMNS = [0, 7, 31, 64, 120, 201];

const empty = (columns: number): string => "<td></td>".repeat(columns);

/** A row of cells far apart; null is a place that a cell from above covers. */
function exploded(cells: readonly (string | null)[], rows: readonly number[] = []): string {
  const printed = cells.map((text, index) => {
    const until = (COLUMNS[index + 1] ?? EXPLODED) - (COLUMNS[index] ?? 0) - 1;
    const span = (rows[index] ?? 1) > 1 ? ` rowspan="${rows[index]}"` : "";
    return `${text === null ? "" : `<td${span}>${text}</td>`}${empty(until)}`;
  });
  return `<tr>${printed.join("")}</tr>\n`;
}

const indicators = [
  exploded(["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"]),
  exploded(["产出指标", "数量指标", "补植海桐株数", "沿海堤补植的海桐株数", "&ge;1500株", "苗木合同"], [3]),
  exploded([null, "质量指标", "苗木成活率", "年末成活株数占补植株数的比例", "&ge;88%", "年末复查"]),
  exploded([null, "成本指标", "单株补植费用", "每株海桐的苗木与栽植费用", "&le;40元/株", "苗木合同"]),
  exploded([
    "满意度指标",
    "服务对象满意度指标",
    "堤岸居民满意度",
    "受访堤岸居民中表示满意的比例",
    "&ge;90%",
    "入户问卷",
  ]),
].join("");

const form = [
  '<tr><td colspan="3">530002临渚县石鼓岙镇人民政府本级</td><td>单位：万元</td></tr>',
  "<tr><td>项目编码</td><td>13992125P008410103033</td><td>项目名称</td><td>海堤海桐补植经费</td></tr>",
  "<tr><td>预算数</td><td>6.00</td><td>其中：财政资金</td><td>6.00</td></tr>",
  '<tr><td>绩效目标</td><td colspan="3">1.补齐海堤缺株<br>2.管护到成活</td></tr>',
].join("\n");

/** A page of a township's site: navigation, tables that only lay the page out, and a table blown up by a converter. */
export const webPage = (): Uint8Array =>
  Buffer.from(`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>临渚县石鼓岙镇2025年部门预算绩效目标公开</title>
<style>table { border-collapse: collapse } td { border: 1px solid #999 }</style>
<script>var visits = 12; document.write("<table><tr><td>浏览次数</td></tr></table>");</script>
</head>
<body>
<header><div class="logo">石鼓岙镇</div></header>
<nav><ul><li><a href="/">首页</a></li><li><a href="/zfxx">政务公开</a></li></ul></nav>
<table class="layout" width="100%"><tr><td width="200">
<ul><li>预算公开</li><li>决算公开</li></ul>
</td><td>
<div class="article-title">临渚县石鼓岙镇2025年部门预算绩效目标公开</div>
<h2>1.海堤海桐补植经费绩效目标表</h2>
<table border="1">
${form}
</table>
<p>&nbsp;</p>
<table border="1">
${indicators}</table>
</td></tr></table>
<footer><p>主办单位：石鼓岙镇人民政府</p></footer>
</body>
</html>
`);
