const DIGITS = "〇一二三四五六七八九";
const LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

/** 123 as 一百二十三, 10 as 十: how numbers are counted in Chinese, up to 99,999; larger ones digit by digit. */
function counted(value: number, digits: string, units: readonly string[], dropsLeadingOne: boolean): string {
  if (value === 0) return digits.charAt(0);
  if (value > 99_999) return digitByDigit(value, digits);
  let text = "";
  let skipped = false;
  for (let power = units.length - 1; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      skipped = text !== "";
      continue;
    }
    text += `${skipped ? digits.charAt(0).replace("〇", "零") : ""}${digits.charAt(digit)}${units[power] ?? ""}`;
    skipped = false;
  }
  return dropsLeadingOne && value >= 10 && value < 20 ? text.slice(1) : text;
}

const digitByDigit = (value: number, digits: string = DIGITS): string =>
  Array.from(String(value), (digit) => digits[Number(digit)]).join("");

/** A character of a run that begins at `first`, for 1 to `count`; plain digits beyond. */
const enclosed =
  (first: number, count: number) =>
  (value: number): string =>
    value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value);

function letters(value: number): string {
  // a to z, then aa, bb, cc: Word repeats the letter.
  return value < 1 || value > 780
    ? String(value)
    : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let text = "";
  let rest = value;
  for (const [worth, letter] of ROMAN) {
    text += letter.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

const cycle = (characters: string) => (value: number) => characters.charAt((value - 1) % characters.length);
const chinese = (value: number): string => counted(value, DIGITS, ["", "十", "百", "千", "万"], true);
const legal = (value: number): string => counted(value, LEGAL_DIGITS, ["", "拾", "佰", "仟", "万"], false);
const circled = (value: number): string =>
  value > 20 && value <= 35 ? String.fromCodePoint(0x3250 + value - 20) : enclosed(0x2460, 20)(value);

/** How a number is printed, by the names of ECMA-376 part 1, 17.18.59 (ST_NumberFormat). */
const FORMATS: ReadonlyMap<string, (value: number) => string> = new Map(
  Object.entries({
    decimalZero: (value) => String(value).padStart(2, "0"),
    upperLetter: (value) => letters(value).toUpperCase(),
    lowerLetter: letters,
    upperRoman: (value) => roman(value).toUpperCase(),
    lowerRoman: roman,
    chineseCounting: chinese,
    chineseCountingThousand: chinese,
    taiwaneseCountingThousand: chinese,
    taiwaneseCounting: chinese,
    japaneseCounting: chinese,
    ideographDigital: digitByDigit,
    japaneseDigitalTenThousand: digitByDigit,
    taiwaneseDigital: digitByDigit,
    chineseLegalSimplified: legal,
    ideographLegalTraditional: legal,
    ideographTraditional: cycle(STEMS),
    ideographZodiac: cycle(BRANCHES),
    decimalFullWidth: (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    decimalEnclosedCircle: circled,
    decimalEnclosedCircleChinese: circled,
    decimalEnclosedParen: enclosed(0x2474, 20),
    decimalEnclosedFullstop: enclosed(0x2488, 20),
    ideographEnclosedCircle: enclosed(0x3220, 10),
  }),
);

/** A list's number in its format; formats not known here are printed as decimals. */
export function numeral(value: number, format: string): string {
  return (FORMATS.get(format) ?? String)(value);
}
