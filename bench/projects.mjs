/** Fictional units and their projects, by number: the same number always gives the same ones. */
import { checkCharacter } from "../dist/checks/codes/check-character.js";

const FIRST = [..."云霁岚苍澄翠霖皓沐蓝橡枫棠桐鹭鹤雁萤竺榆"];
const SECOND = [..."岭溪渡坞峪汀滩埠垭沟屏墩坪涧湾岗泽浦坡洲"];
const UNITS_PER_COUNTY = 20;
const FIRST_YEAR = 2023;
const YEARS = 4;

/** Numbers below a bound, from a seed (mulberry32). */
export function numbersFrom(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const pad = (number, length) => String(number).padStart(length, "0");

/** Who hands in the submission with this index, and for which year: each unit one for every year. */
export function submitter(index) {
  const [unit, year] = [Math.floor(index / YEARS), FIRST_YEAR + (index % YEARS)];
  const [county, place] = [Math.floor(unit / UNITS_PER_COUNTY), unit % UNITS_PER_COUNTY];
  const countyName = `${FIRST[county % 20]}${SECOND[Math.floor(county / 20) % 20]}县`;
  const town = `${FIRST[place]}${SECOND[(place * 7 + county) % 20]}${place % 3 === 0 ? "乡" : "镇"}`;
  const caption = `${100 + (county % 900)}${pad(place + 1, 3)}${countyName}${town}人民政府本级`;
  const codeOf = (number) => {
    const code = `13${pad(county, 4)}${year % 100}P00${pad(place, 3)}${pad(number(1_000_000), 6)}`;
    return `${code}${checkCharacter(`${code}-`)}`;
  };
  return { year, county: countyName, town, caption, codeOf };
}

const WORKS = [
  ["河道清淤", "清淤河段长度", "公里", "恢复河道行洪能力，保持水面清洁"],
  ["村级书屋图书更新", "更新图书数量", "册", "更新书屋藏书，满足村民阅读需要"],
  ["路灯维修", "维修路灯数量", "盏", "保障夜间出行安全"],
  ["农村公路养护", "养护公路里程", "公里", "保持路面平整，方便群众出行"],
  ["垃圾清运", "清运垃圾数量", "吨", "改善村容村貌，减少积存垃圾"],
  ["护林防火", "巡护林地面积", "亩", "及时发现并处置火情，保护林地"],
  ["饮水管网改造", "改造管网长度", "米", "保障村民饮水安全"],
  ["困难老人助餐", "助餐老人数量", "人", "减轻困难老人家庭负担"],
  ["文化广场修缮", "修缮广场数量", "处", "改善群众文化活动条件"],
  ["村干部培训", "培训人次", "人次", "提高村干部为民办事的能力"],
];

/** Rows of an indicator table: both levels, and what makes name, description, target and basis of it. */
const ROWS = [
  [
    "产出指标",
    "数量指标",
    ([, name, unit], number) => [name, `年度内完成的${name}`, `≥${1 + number(900)}${unit}`, "实施方案"],
  ],
  [
    "产出指标",
    "质量指标",
    ([work], number) => [`${work}验收合格率`, "验收合格数量占完成数量的比例", `≥${90 + number(11)}%`, "验收单"],
  ],
  [
    "产出指标",
    "时效指标",
    ([work], number, { year }) => [
      `${work}完成时间`,
      "全部工作结束的时间",
      `${year}年${6 + number(7)}月底前`,
      "工作计划",
    ],
  ],
  [
    "产出指标",
    "成本指标",
    ([work, , unit], number) => [
      `${work}单位成本`,
      `每${unit}所需费用`,
      `≤${1 + number(80)}.${number(10)}万元/${unit}`,
      "预算书",
    ],
  ],
  [
    "产出指标",
    "成本指标",
    ([work], _number, { fiscal }) => [`${work}总成本`, "项目支出总额", `≤${fiscal}万元`, "预算批复"],
  ],
  [
    "效益指标",
    "社会效益指标",
    ([work], number) => [`${work}受益人数`, "直接受益的群众人数", `≥${50 + number(5000)}人`, "村级台账"],
  ],
  ["效益指标", "可持续影响指标", ([work]) => [`${work}长效机制`, "管护制度是否健全并落实", "健全", "管护制度"]],
  [
    "满意度指标",
    "服务对象满意度指标",
    ([work], number) => [`群众对${work}的满意度`, "受访群众中表示满意的比例", `≥${85 + number(15)}%`, "问卷调查"],
  ],
];

const MAY_BE_LEFT_OUT = [null, "可持续影响指标"];

const money = (number) => `${1 + number(300)}.${pad(number(100), 2)}`;

/** A unit's projects with seven or eight indicators each. */
export function projectsOf({ town, year, codeOf }, count, number) {
  return Array.from({ length: count }, () => {
    const work = WORKS[number(WORKS.length)];
    const village = `${FIRST[number(20)]}${SECOND[number(20)]}村`;
    const fiscal = money(number);
    const left = MAY_BE_LEFT_OUT[number(MAY_BE_LEFT_OUT.length)];
    return {
      name: `${town}${village}${work[0]}经费`,
      code: codeOf(number),
      fiscal,
      purpose: `用于${village}${work[0]}，支付人工、材料和运输费用`,
      goals: [`1.完成${village}${work[0]}`, `2.${work[3]}`],
      indicators: ROWS.filter(([, level2]) => level2 !== left).map(([level1, level2, cells]) => ({
        level1,
        level2,
        cells: cells(work, number, { year, fiscal }),
      })),
    };
  });
}
