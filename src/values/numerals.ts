import Big from "big.js";

/** The characters Chinese numerals are made of, for use inside the brackets of a regular expression. */
export const NUMERALS = "〇○零一二三四五六七八九十百千万亿两兩壹贰叁肆伍陆柒捌玖拾佰仟萬億廿卅卌点";

const DIGITS = new Map([..."0○〇零"].map((sign) => [sign, 0]));
for (const signs of ["一二三四五六七八九", "壹贰叁肆伍陆柒捌玖", "123456789"]) {
  [...signs].forEach((sign, index) => {
    DIGITS.set(sign, index + 1);
  });
}
DIGITS.set("两", 2).set("兩", 2);

const TENS = new Map(Object.entries({ 廿: 20, 卅: 30, 卌: 40 }));
const STEPS = new Map(Object.entries({ 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }));
const GROUPS = new Map(Object.entries({ 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }));

const LONGEST = 24;
const PRINTED_DIGITS = /^\d+(?:\.\d+)?$/;
const MIXED = /^(\d+(?:\.\d+)?)([十百千万亿]+)$/;

/** The value of a numeral in Chinese characters, in digits, or in both (`1.2万`); null where the text is none. */
export function readNumeral(text: string): Big | null {
  if (text === "" || text.length > LONGEST) return null;
  if (PRINTED_DIGITS.test(text)) return new Big(text);
  const mixed = MIXED.exec(text);
  if (mixed !== null) return scaled(new Big(mixed[1] ?? 0), mixed[2] ?? "");
  const [whole = "", fraction, more] = text.split("点");
  const value = readWhole(whole);
  if (value === null || fraction === undefined) return value === null ? null : new Big(value);
  const decimals = positional(fraction);
  return decimals === null || more !== undefined ? null : new Big(`${value}.${decimals}`);
}

/** An ordinal's or a count's whole number: `十一`, `３`, `③`, `(3)`; null where the text is no such number. */
export function readInteger(text: string): number | null {
  const bare = text
    .normalize("NFKC")
    .trim()
    .replace(/^\((.*)\)$/, "$1")
    .replace(/[.、)]$/, "");
  const value = readNumeral(bare);
  const number = value === null || value.c.length > 15 ? Number.NaN : value.toNumber();
  return Number.isSafeInteger(number) ? number : null;
}

function scaled(number: Big, scales: string): Big {
  let value = number;
  for (const scale of scales) value = value.times(STEPS.get(scale) ?? GROUPS.get(scale) ?? 1);
  return value;
}

/** Digits one after another, as in 二〇二一. */
function positional(text: string): string | null {
  const digits = [...text].map((sign) => DIGITS.get(sign));
  return text === "" || digits.includes(undefined) ? null : digits.join("");
}

function readWhole(text: string): number | null {
  const plain = positional(text);
  if (plain !== null) return Number(plain);
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let step = Number.POSITIVE_INFINITY;
  let colloquial = 0;
  for (const sign of text) {
    const nextDigit = DIGITS.get(sign);
    const ten = TENS.get(sign);
    const nextStep = STEPS.get(sign);
    const group = GROUPS.get(sign);
    if (nextDigit !== undefined) {
      if (digit !== null && digit !== 0) return null;
      // 一百零五 is 105, 一百五 is 150: a digit right behind a step counts tenths of it unless 零 came between.
      colloquial = digit === 0 || nextDigit === 0 ? 0 : colloquial;
      digit = nextDigit;
    } else if (ten !== undefined) {
      if (digit !== null || step <= 10) return null;
      section += ten;
      step = 10;
      colloquial = 0;
    } else if (nextStep !== undefined) {
      if (nextStep >= step) return null;
      section += (digit || 1) * nextStep;
      digit = null;
      step = nextStep;
      colloquial = nextStep / 10;
    } else if (group !== undefined) {
      const multiple = section + (digit ?? 0);
      if (multiple === 0 && total === 0) return null;
      total = group === 1e8 ? (total + multiple) * group : total + multiple * group;
      section = 0;
      digit = null;
      step = Number.POSITIVE_INFINITY;
      colloquial = group / 10;
    } else {
      return null;
    }
  }
  return total + section + (digit ?? 0) * (colloquial > 1 ? colloquial : 1);
}
