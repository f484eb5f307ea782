import { remembering } from "../../text/remember.ts";
import { currentDivisions } from "./current.ts";
import { formerDivisions } from "./former.ts";
import { peoples } from "./peoples.ts";

/** What a division code says, from the widest to the closest; null where the table does not know it or the code stops. */
export interface DivisionNames {
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
}

interface Entry {
  readonly code: string;
  readonly name: string;
}

const CODE_LENGTH = 6;
/** 积石山保安族东乡族撒拉族自治县 has fifteen characters. */
const LONGEST_NAME = 15;
/** What follows 门源 in 门源回族自治县, which calls itself 门源县. */
const AUTONOMOUS = new RegExp(`^(?:${peoples.join("|")}){1,6}自治县$`);
const COUNTY = /^(.{2,5}?)县/;

const provinceCode = (code: string): string => `${code.slice(0, 2)}0000`;
const cityCode = (code: string): string => `${code.slice(0, 4)}00`;
const isProvince = (code: string): boolean => code.endsWith("0000");
const isCity = (code: string): boolean => code.endsWith("00") && !isProvince(code);
const isCounty = (code: string): boolean => !code.endsWith("00");

/** The entries of a list whose code, or whose name, begins with a text. The lists are short enough to be searched as they are. */
function entriesWith(list: string, text: string): Entry[] {
  const found: Entry[] = [];
  for (let at = list.indexOf(text); at >= 0; at = list.indexOf(text, at + 1)) {
    const isCode = /\s/.test(list.charAt(at - 1));
    const start = isCode ? at : at - CODE_LENGTH;
    const [code = "", name = ""] =
      /^(\d{6})(\S+)/.exec(list.slice(start, start + CODE_LENGTH + LONGEST_NAME))?.slice(1) ?? [];
    if (code !== "") found.push({ code, name });
  }
  return found;
}

const nameIn = (list: string, code: string): string | null =>
  code.length === CODE_LENGTH ? (entriesWith(list, code)[0]?.name ?? null) : null;
const nameOf = remembering((code) => nameIn(currentDivisions, code) ?? nameIn(formerDivisions, code));

/** The names of the division that six digits are the code of. */
export function divisionOf(code: string): DivisionNames {
  return {
    province: nameOf(provinceCode(code)),
    city: isProvince(code) ? null : nameOf(cityCode(code)),
    county: isCounty(code) ? nameOf(code) : null,
  };
}

/** Whether the lists have a code, be it one that was withdrawn. */
export const isDivision = (code: string): boolean => nameOf(code) !== null;

/** Whether a code was withdrawn, as by a county that became a district. */
export const isWithdrawn = remembering(
  (code) => nameIn(currentDivisions, code) === null && nameIn(formerDivisions, code) !== null,
);

/** Whether one division is the other, or holds it: 130300 holds 130324. */
export function holds(wider: string, code: string): boolean {
  if (isProvince(wider)) return provinceCode(code) === wider;
  return isCity(wider) ? cityCode(code) === wider : code === wider;
}

/** Names of districts that are said of a part of any town: 新城区, 城北区, 河东区. Behind their city they are the district. */
const SAID_OF_ANY_TOWN = /^(?:[新老]?城|[新老]市|郊|矿|市中|城[东南西北中关]|[江河湖]?[东南西北])区/;
/** What is named so is a place within a division: 桥西区街道, 城关镇. */
const PLACE_WITHIN = /^(?:街道|镇|乡|村)/;
const PARTY = /^(?:中共|中国共产党)/;

/**
 * The codes of the divisions that a unit's name begins with, the closest that it names: 卢龙县刘家营乡人民政府, 唐山市丰润区…,
 * 河北省财政厅. Several where divisions share the name; none where the name says nothing of where the unit is.
 */
export const divisionsNamedBy = remembering((unitName: string): readonly string[] => {
  let rest = unitName.replace(/\s+/g, "").replace(PARTY, "");
  let found: readonly string[] = [];
  for (const isOfLevel of [isProvince, isCity, isCounty]) {
    const named = divisionAt(rest, (code) => isOfLevel(code) && within(code, found));
    if (named === null || (found.length === 0 && SAID_OF_ANY_TOWN.test(rest))) continue;
    found = named.codes;
    rest = rest.slice(named.length);
  }
  return found;
});

const within = (code: string, wider: readonly string[]): boolean =>
  wider.length === 0 || wider.some((one) => holds(one, code));

interface Named {
  readonly codes: readonly string[];
  readonly length: number;
}

/** The longest name a text begins with of a division that is wanted. */
function divisionAt(text: string, wanted: (code: string) => boolean): Named | null {
  for (let length = Math.min(LONGEST_NAME, text.length); length >= 2; length--) {
    const codes = codesNamed(text.slice(0, length)).filter(wanted);
    if (codes.length > 0) return PLACE_WITHIN.test(text.slice(length)) ? null : { codes, length };
  }
  return null;
}

function codesNamed(name: string): string[] {
  const short = COUNTY.exec(name)?.[1] ?? null;
  const lists = [currentDivisions, formerDivisions];
  const exact = lists.flatMap((list) => entriesWith(list, name)).filter((entry) => entry.name === name);
  if (short === null || `${short}县` !== name) return exact.map(({ code }) => code);
  const autonomous = lists
    .flatMap((list) => entriesWith(list, short))
    .filter((entry) => AUTONOMOUS.test(entry.name.slice(short.length)));
  return [...exact, ...autonomous].map(({ code }) => code);
}
