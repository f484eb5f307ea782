import { list } from "./words.ts";

/**
 * What townships spend money on, each programme by the words that tell it: the titles of projects in public disclosures
 * of Hebei, Qinghai, Sichuan, Anhui and Hunan. Words of two characters are left out where they stand in other words.
 */
export const programmes: readonly (readonly string[])[] = [
  list("低保 最低生活保障 特困供养 五保"),
  list("扶贫 脱贫 贫困户 防返贫"),
  list("医保 医疗保险 新农合 合作医疗 参合"),
  list("养老保险 养老院 敬老院 高龄津贴 老年人"),
  list("残疾 残联"),
  list("退役军人 退伍军人 老复退 优抚对象 军属"),
  list("计划生育 计生 独生子女 四术"),
  list("垃圾 保洁 环卫 果皮箱 清扫"),
  list("安全生产 安监 隐患排查"),
  list("食堂 伙食 就餐 用餐"),
  list("取暖 供暖 采暖 供热"),
  list("培训"),
  list("人大代表 人代会"),
  list("政协 委员联络"),
  list("妇联 妇女"),
  list("团委 共青团 团员 青年团"),
  list("纪委 纪检 党风廉政 警示教育"),
  list("民兵 武装 征兵"),
  list("殡葬 殡仪 公墓 遗体"),
  list("运动会 运动员 比赛"),
  list("河道 河长 防汛 水库 堤防"),
  list("道路 公路 桥梁 路面"),
  list("路灯 照明 亮化"),
  list("学校 学生 教师 幼儿园 校园"),
  list("疫苗 防疫 疫情 卫生院"),
  list("造林 绿化 护林 森林防火 荒山"),
  list("拆迁 搬迁 征地 租地 土地补偿"),
  list("信访 维稳 矛盾纠纷 调解"),
  list("文化站 文化活动 广播 图书 农家书屋"),
  list("病虫害 良种 农机 动物防疫 牲畜 畜牧"),
  list("危房 住房改造 农房"),
  list("饮水 自来水 供水"),
  list("救灾 受灾 抗旱"),
  list("消防 消防站"),
];
