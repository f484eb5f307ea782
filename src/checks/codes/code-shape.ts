import { foldWidth } from "../../text/fold.ts";
import { countOf } from "../../values/counts.ts";
import { isDivision } from "../../vocabulary/divisions/divisions.ts";
import { rule, type Suggestion } from "../rule.ts";
import { LOOK_ALIKES, withoutLookAlikes } from "./check-character.ts";
import { CODE_LENGTH, type CodedProject, codedProjects, readProjectCode, withoutBlanks } from "./project-code.ts";

/** Codes that are more characters shorter or longer are another kind of number. */
const MOST_CHARACTERS_OFF = 3;
/** The division and the year. */
const DIGITS = 8;
/** The alphabet of codes has an L, but no digit is one. */
const WHERE_DIGITS_STAND: Readonly<Record<string, string>> = { ...LOOK_ALIKES, L: "1" };
const WITH_TYPE_LETTER = /^.{8}[A-Z]/;
const ODD = /[^0-9A-Z]/g;
const LINE_BREAK = /\s*[\r\n]\s*/g;

/** The code its writer meant: half width, capitals, no blanks, digits where only they can be. */
function meant(printed: string): string {
  const plain = withoutBlanks(foldWidth(printed)).toUpperCase();
  const digits = plain.slice(0, DIGITS).replace(/[OILSZ]/g, (letter) => WHERE_DIGITS_STAND[letter] ?? letter);
  const code = digits + plain.slice(DIGITS);
  return withoutLookAlikes(code) ?? code;
}

/** Tells of the codes of a document whether they are meant to have the form. */
function isMeantIn(codes: readonly CodedProject[]): (code: string) => boolean {
  const provinces = new Set(codes.flatMap(({ code }) => code?.division.slice(0, 2) ?? []));
  const ofLength = countOf(codes.map(({ printed }) => meant(printed).length));
  return (code) => {
    if (Math.abs(code.length - CODE_LENGTH) > MOST_CHARACTERS_OFF) return false;
    if (provinces.size > 0) return provinces.has(code.slice(0, 2));
    // Several codes of another length are a form of their own.
    const alone = code.length === CODE_LENGTH || ofLength.get(code.length) === 1;
    return alone && WITH_TYPE_LETTER.test(code) && isDivision(code.slice(0, 6));
  };
}

/** What stands in a code that cannot: characters but 0–9 and A–Z, letters where digits are meant. */
function oddIn(line: string, wanted: string): string {
  const letters = Array.from(line).filter(
    (sign, at) => /[A-Z]/.test(sign) && (at < DIGITS || isDigitAt(wanted, line, at)),
  );
  return [...new Set([...(line.match(ODD) ?? []), ...letters])].join("");
}

const isDigitAt = (wanted: string, line: string, at: number): boolean =>
  wanted.length === line.length && /\d/.test(wanted.charAt(at));

function suggested(code: string): { readonly suggestion?: Suggestion } {
  if (readProjectCode(code) === null) return {};
  const zh = "半角、大写、无空格，前八位为数字";
  const en = "half width, capitals, no blanks, digits in the first eight places";
  return { suggestion: { value: code, reason: { zh, en } } };
}

export const codeShape = rule<{ printed: string; length: number; odd: string }>({
  code: "check/code-shape",
  severity: "warning",
  zh: ({ printed, length, odd }) => {
    const ofLength = length === CODE_LENGTH ? [] : [`有 ${length} 个字符，应为 ${CODE_LENGTH} 个`];
    const ofCharacters = odd === "" ? [] : [`不应有“${odd}”`];
    return `项目编码“${printed}”${[...ofLength, ...ofCharacters].join("，")}`;
  },
  en: ({ printed, length, odd }) => {
    const ofLength = length === CODE_LENGTH ? [] : [`has ${length} characters instead of ${CODE_LENGTH}`];
    const ofCharacters = odd === "" ? [] : [`has “${odd}” where no such code has it`];
    return `the project code “${printed}” ${[...ofLength, ...ofCharacters].join(" and ")}`;
  },
  page: {
    what: {
      zh: "项目编码的长度或字符不合编排规则。",
      en: "A project's code has a length, or a character, that such codes do not have.",
    },
    why: {
      zh: "预算管理一体化系统的项目编码有 21 位：区划 6 位、年度 2 位、类型 1 位、其余 12 位，只用数字和大写字母。多一位、少一位或混入别的字符，系统中就查不到这个项目。自编的短编码不检查。",
      en: "In the integrated budget system a project's code has 21 characters: 6 of the division, 2 of the year, 1 of the type, 12 more, all digits and capitals. With one more, one less or another character the project is not found there. Short codes of an office's own are not looked at.",
    },
    source: {
      kind: "convention",
      zh: "预算管理一体化系统中项目编码的通行编排，见于多省公开文件",
      en: "how the integrated budget system composes project codes, as documents of several provinces print them",
    },
    fails: "项目名称 | 清淤经费 | 项目编码 | 13032424P0044281041K | 预算数 | 10.00万元",
    passes: "项目名称 | 清淤经费 | 项目编码 | 13032424P00442810410K | 预算数 | 10.00万元",
  },
  *check(subject) {
    const codes = codedProjects(subject);
    const isMeant = isMeantIn(codes);
    for (const { project, printed, at } of codes) {
      const wanted = meant(printed);
      if (!isMeant(wanted)) continue;
      const asPrinted = project.trace?.code?.[0]?.text ?? printed;
      const odd = oddIn(asPrinted.trim().replace(LINE_BREAK, ""), wanted);
      if (odd === "" && wanted.length === CODE_LENGTH) continue;
      yield { at, args: { printed, length: wanted.length, odd }, ...suggested(wanted) };
    }
  },
});
