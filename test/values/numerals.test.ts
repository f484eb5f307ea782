import { expect, test } from "vitest";
import { readInteger, readNumeral } from "../../src/values/numerals.ts";

test.each([
  ["十一", "11"],
  ["廿三", "23"],
  ["卅", "30"],
  ["两百", "200"],
  ["一百零五", "105"],
  ["一百五", "150"],
  ["一百一十", "110"],
  ["一千二百", "1200"],
  ["三万五", "35000"],
  ["一万零五", "10005"],
  ["一亿二千万", "120000000"],
  ["二〇二一", "2021"],
  ["壹佰贰拾", "120"],
  ["三点五", "3.5"],
  ["1.2万", "12000"],
  ["3千", "3000"],
  ["零", "0"],
])("%s is %s", (text, value) => {
  expect(readNumeral(text)?.toFixed()).toBe(value);
});

test.each(["", "十百", "万一", "十十", "一二三百", "半", "A", "三点", "一点二点三", "百姓"])(
  "%j is no numeral",
  (text) => {
    expect(readNumeral(text)).toBeNull();
  },
);

test.each([
  ["十一", 11],
  ["3", 3],
  ["３", 3],
  ["③", 3],
  ["（三）", 3],
  ["2.", 2],
  ["1、", 1],
  ["三点五", null],
  ["12345678901234567", null],
  ["一般", null],
  ["", null],
])("the ordinal %j is %s", (text, value) => {
  expect(readInteger(text)).toBe(value);
});
