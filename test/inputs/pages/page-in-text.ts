/** A page that somebody saved under the name of a text. */
export const pageInText = (): Uint8Array =>
  Buffer.from(`<html>
<body>
<p>1.社戏戏台油漆经费绩效目标表</p>
<table>
  <tr><td colspan="3">622001澄河县柳汀乡人民政府</td><td>单位：万元</td></tr>
  <tr><td>项目编码</td><td>13992125P007322105055</td><td>项目名称</td><td>社戏戏台油漆经费</td></tr>
  <tr><td>预算数</td><td>1.80</td><td>其中：财政资金</td><td>1.80</td></tr>
  <tr><td>绩效目标</td><td colspan="3">1.社戏开锣前油漆完毕</td></tr>
</table>
<table>
  <tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr>
  <tr><td rowspan="2">产出指标</td><td>数量指标</td><td>油漆戏台座数</td><td>3座</td></tr>
  <tr><td>时效指标</td><td>油漆完成时间</td><td>2025年8月底前</td></tr>
  <tr><td>满意度指标</td><td>服务对象满意度指标</td><td>看戏村民满意度</td><td>&#8805;95%</td></tr>
</table>
</body>
</html>
`);
