/** Rows cut out of a page with whatever stood around them left behind: no table element, no page. */
export const bareRows = (): Uint8Array =>
  Buffer.from(`<p>1.晒谷场翻修经费绩效目标表</p>
<tr><td colspan="2">714003望川县杏渡乡人民政府本级</td><td>单位：万元</td><td></td></tr>
<tr><td>项目编码</td><td>13992125P00620110505N</td><td>项目名称</td><td>晒谷场翻修经费</td></tr>
<tr><td>预算数</td><td>8.00</td><td>其他资金</td><td>8.00</td></tr>
<tr><td>绩效目标</td><td colspan="3">1.翻修开裂晒谷场</td></tr>
<p></p>
<tr><th>一级指标</th><th>二级指标</th><th>三级指标</th><th>指标值</th><th>指标值确定依据</th></tr>
<tr><td rowspan="2">产出指标</td><td>数量指标</td><td>翻修晒谷场面积</td><td>≥2000平方米</td><td>现场丈量</td></tr>
<tr><td>成本指标</td><td>每平方米翻修费用</td><td>≤40元/平方米</td><td>施工合同</td></tr>
<tr><td>效益指标</td><td>经济效益指标</td><td>晒谷场日晒谷量</td><td>≥15吨</td><td>村组登记</td></tr>
`);
