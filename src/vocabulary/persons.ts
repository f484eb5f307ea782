import { list, type Words, wordsOf } from "./words.ts";

/** What of a person stands under a label or heading. */
type PersonRole = "name" | "phone" | "identity";

/** A label speaks of a person where one of these words is in it: 主管部门负责人, 负责人及联系电话, 联系人(手机). */
const personWords: readonly Words<PersonRole>[] = [
  { role: "name", words: "项目负责人 负责人 联系人 填报人 填表人 经办人", source: "xinjiang" },
  { role: "name", words: "审核人 复核人 制表人", source: "usage" },
  {
    role: "name",
    words: "责任人 承办人 经手人 审批人 批准人 编制人 联络员 牵头人 主管领导 分管领导 法定代表人",
    source: "usage",
  },
  { role: "phone", words: "联系电话 联系方式", source: "xinjiang" },
  { role: "phone", words: "电话 手机 座机 传真", source: "usage" },
  { role: "identity", words: "身份证", source: "usage" },
];

/** Deeds and posts that announce a name where a colon parts the two, or stand as its label: 审核：张三, 镇长 | 李四. */
export const deedWords: readonly string[] = list(
  "审核 复核 制表 经办 填表 填报 承办 审批 校对 书记 镇长 乡长 主任 局长 所长 站长 科长 村支书 会计 出纳",
);

/** The words behind which a colon and a telephone number stand. */
export const phoneWords: readonly string[] = list("电话 电话号码 手机 手机号 手机号码 座机 传真 联系方式");

const wordsFor = (wanted: PersonRole): string[] =>
  personWords.filter(({ role }) => role === wanted).flatMap((entry) => wordsOf(entry));

/** 负责人数 and 联系人次 count persons. */
const NO_COUNT = "(?![数次均口])";

const LABELS = (["name", "phone", "identity"] as const).map(
  (role) => [role, new RegExp(`(?:${wordsFor(role).join("|")})${NO_COUNT}`)] as const,
);

/** What of a person the content of a label is; of most labels nothing. */
export const personRoles = (label: string): ReadonlySet<PersonRole> =>
  new Set(LABELS.flatMap(([role, words]) => (words.test(label) ? [role] : [])));

/** The words that announce a person's name in running text. */
export const nameWords: readonly string[] = wordsFor("name");

/** Family names of two characters. */
export const doubleSurnames: readonly string[] = list(
  "欧阳 司马 上官 诸葛 司徒 夏侯 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 东方 独孤 端木 轩辕 南宫 西门 呼延",
);

/** The frequent family names of one character, and what Tibetan, Uygur and Mongol names often begin with. */
export const surnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫" +
  "阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂柴焦柳邢岳齐梅庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳" +
  "盛童欧甄项曲成游阳裴席卫查屈鲍位霍翁隋植甘景薄单包司柏宁柯阮桂闵解强丛冉房边卞吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫苟全褚娄窦岑麻才旦巴扎索格桑阿艾买热吐依努沙";

/** What a person is called by behind or before the name; and what else stands beside a name under its label. */
export const titleWords: readonly string[] =
  list(`党委副书记 党委书记 党支部书记 副书记 书记 副镇长 副乡长 镇长 乡长 副主任 主任 副主席 主席 副局长 局长 副科长 科长 副所长 所长 副站长
    站长 副股长 股长 副部长 部长 会计 出纳 村支书 村主任 组长 队长 经理 同志 先生 女士 老师 联系电话 联系方式 电话 手机 座机 签字 签章 签名
    盖章 姓名 职务 日期 办公 兼任 暂无`);

/** What the name of an office ends in. */
export const officeEndings: readonly string[] = list(
  "办公室 办 局 所 站 中心 政府 委员会 村 乡 镇 科 股 部 室 组 处 院 校 会 公司 大队 部门 单位 财政 社区",
);
