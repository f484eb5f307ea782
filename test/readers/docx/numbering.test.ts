import { describe, expect, it } from "vitest";
import { cell, escapeXml, paragraph, part, row, run, table } from "../../docx/build.ts";
import { list, standardNumbering, styles } from "../../docx/standard.ts";
import { edited } from "./parts.ts";
import { paragraphsOf, readWord } from "./word.ts";

interface LevelGiven {
  readonly format?: string;
  readonly text?: string;
  /** Other elements of the level. */
  readonly more?: string;
}

const level = ({ format = "decimal", text = "%1.", more = "" }: LevelGiven, index: number): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${escapeXml(text)}"/></w:lvl>`;

const definition = (id: number, levels: readonly LevelGiven[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.map(level).join("")}</w:abstractNum>`;

const instance = (id: number, of: number, more = ""): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;

/** A numbering part with one list, 1. */
const listOf = (...levels: readonly LevelGiven[]): string =>
  part("w:numbering", definition(0, levels) + instance(1, 0));

/** Paragraphs 甲 at these levels of list 1. */
const at = (...levels: readonly number[]): string =>
  levels.map((given) => paragraph("甲", { list: "1", level: given })).join("");

/** The numbers printed before paragraphs at these levels of a list. */
async function numbers(numbering: string, ...levels: readonly number[]): Promise<string[]> {
  return (await paragraphsOf({ body: at(...levels), numbering })).map((text) => text.replace(/ ?甲$/, ""));
}

/** The nth number of a format. */
async function nth(format: string, count: number): Promise<string> {
  const more = `<w:start w:val="${count}"/>`;
  const xml = listOf({ format, text: "%1" }).replace('<w:start w:val="1"/>', more);
  return (await numbers(xml, 0))[0] ?? "";
}

describe("numbers in the text", () => {
  it.each([
    ["decimal", [1, "1"], [12, "12"]],
    ["decimalZero", [1, "01"], [12, "12"]],
    [
      "chineseCounting",
      [1, "一"],
      [9, "九"],
      [10, "十"],
      [11, "十一"],
      [20, "二十"],
      [21, "二十一"],
      [105, "一百零五"],
    ],
    [
      "chineseCountingThousand",
      [1, "一"],
      [10, "十"],
      [21, "二十一"],
      [110, "一百一十"],
      [1001, "一千零一"],
      [2020, "二千零二十"],
    ],
    ["japaneseCounting", [3, "三"], [15, "十五"]],
    ["taiwaneseCountingThousand", [3, "三"], [12, "十二"]],
    ["ideographTraditional", [1, "甲"], [10, "癸"]],
    ["ideographZodiac", [1, "子"], [12, "亥"]],
    ["chineseLegalSimplified", [1, "壹"], [10, "壹拾"], [25, "贰拾伍"], [305, "叁佰零伍"]],
    ["ideographDigital", [1, "一"], [20, "二〇"]],
    ["decimalEnclosedCircle", [1, "①"], [20, "⑳"]],
    ["decimalEnclosedCircleChinese", [1, "①"], [10, "⑩"]],
    ["decimalEnclosedParen", [1, "⑴"], [20, "⒇"]],
    ["decimalEnclosedFullstop", [1, "⒈"], [20, "⒛"]],
    ["decimalFullWidth", [1, "１"], [12, "１２"]],
    ["lowerLetter", [1, "a"], [26, "z"], [27, "aa"], [53, "aaa"]],
    ["upperLetter", [1, "A"], [28, "BB"]],
    ["lowerRoman", [4, "iv"], [9, "ix"]],
    ["upperRoman", [1, "I"], [14, "XIV"], [1994, "MCMXCIV"]],
    ["someFormatOfTheFuture", [7, "7"]],
  ] as const)("are printed as %s", async (format, ...wanted) => {
    for (const [count, text] of wanted as readonly (readonly [number, string])[]) {
      expect(await nth(format, count)).toBe(text);
    }
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"])(
    "in a format called %s are decimals",
    async (format) => {
      expect(await nth(format, 7)).toBe("7");
    },
  );

  it.each([
    ["decimalEnclosedCircle", 51],
    ["upperRoman", 4000],
    ["lowerLetter", 781],
  ])("that %s has no sign for are decimals", async (format, count) => {
    expect(await nth(format, count)).toBe(String(count));
  });

  it("count in Chinese", async () => {
    const counted = await numbers(
      listOf({ format: "chineseCounting", text: "%1、" }),
      ...new Array<number>(21).fill(0),
    );
    expect([counted[0], counted[9], counted[10], counted[20]]).toEqual(["一、", "十、", "十一、", "二十一、"]);
  });

  it.each([
    ["第%1条", "第1条 甲"],
    ["（%1）", "（1） 甲"],
    ["%1>", "1> 甲"],
    ["<%1&", "<1& 甲"],
    ["附件", "附件 甲"],
    ["%1%1", "11 甲"],
    ["", "甲"],
  ])("have the words of their list: %s", async (text, wanted) => {
    expect(await paragraphsOf({ body: at(0), numbering: listOf({ text }) })).toEqual([wanted]);
  });

  it.each([
    ["a blank", "space", "1. 甲"],
    ["a TAB", "tab", "1. 甲"],
    ["nothing", "nothing", "1.甲"],
  ])("have %s behind them", async (_, suffix, wanted) => {
    const numbering = listOf({ more: `<w:suff w:val="${suffix}"/>` });
    expect(await paragraphsOf({ body: at(0), numbering })).toEqual([wanted]);
  });

  it.each([
    ["bullets", { format: "bullet", text: "\uf06c" }],
    ["lists that print none", { format: "none", text: "" }],
  ])("are none in %s", async (_, given) => {
    expect(await paragraphsOf({ body: at(0, 0), numbering: listOf(given) })).toEqual(["甲", "甲"]);
  });

  it("stand in cells, also in empty ones", async () => {
    const numbered = cell(paragraph("", { list: list.bare }));
    const { tables } = await readWord({
      body: table([["序号", "指标"], row([numbered, "甲"]), row([numbered, "乙"])]),
      numbering: standardNumbering(),
    });
    expect(tables).toEqual([
      [
        ["序号", "指标"],
        ["1", "甲"],
        ["2", "乙"],
      ],
    ]);
  });

  it("are part of the source as the words behind them are", async () => {
    const { reading } = await readWord({ body: at(0), numbering: listOf({}) });
    expect(reading.source.text).toBe("1. 甲\n");
    expect(reading.cover()).toMatchObject({ characters: 3 });
  });

  it("are not printed where the mark of an empty paragraph is hidden", async () => {
    const hidden =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:p>';
    expect(await paragraphsOf({ body: hidden + at(0), numbering: listOf({}) })).toEqual(["1. 甲"]);
  });
});

describe("levels of a list", () => {
  const three = [{ text: "%1." }, { text: "%1.%2" }, { text: "%1.%2.%3" }];

  it("print the numbers of those above", async () => {
    expect(await numbers(listOf(...three), 0, 1, 1, 2, 2)).toEqual(["1.", "1.1", "1.2", "1.2.1", "1.2.2"]);
  });

  it("begin anew under the next number above", async () => {
    expect(await numbers(listOf(...three), 0, 1, 2, 0, 1, 2, 1, 2)).toEqual([
      "1.",
      "1.1",
      "1.1.1",
      "2.",
      "2.1",
      "2.1.1",
      "2.2",
      "2.2.1",
    ]);
  });

  it("go on counting where their list says so", async () => {
    const numbering = listOf({ text: "%1." }, { text: "%2)", more: '<w:lvlRestart w:val="0"/>' });
    expect(await numbers(numbering, 0, 1, 1, 0, 1)).toEqual(["1.", "1)", "2)", "2.", "3)"]);
  });

  it("have formats of their own, or all decimals where the law wants it", async () => {
    const chinese = { format: "chineseCounting", text: "%1、" };
    expect(await numbers(listOf(chinese, { text: "%1.%2" }), 0, 1)).toEqual(["一、", "一.1"]);
    expect(await numbers(listOf(chinese, { text: "%1.%2", more: "<w:isLgl/>" }), 0, 1)).toEqual(["一、", "1.1"]);
  });

  it("begin at their own start, also where no level above was used", async () => {
    expect(await numbers(listOf(...three), 2)).toEqual(["1.1.1"]);
    const from = listOf({ text: "%1." }).replace('<w:start w:val="1"/>', '<w:start w:val="5"/>');
    expect(await numbers(from, 0, 0)).toEqual(["5.", "6."]);
  });

  it("beyond the ninth are the first", async () => {
    expect(await numbers(listOf({}), 9, -1)).toEqual(["1.", "2."]);
  });

  it("that a list does not have print nothing", async () => {
    expect(await numbers(listOf({}), 3)).toEqual([""]);
  });
});

describe("lists", () => {
  const body = ["1", "1", "2", "2", "1"].map((id) => paragraph("甲", { list: id })).join("");
  const override = (start: number) => `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
  const read = async (lists: string) =>
    (await paragraphsOf({ body, numbering: part("w:numbering", definition(0, [{}]) + lists) })).map((text) =>
      text.slice(0, 2),
    );

  it("of one definition count on together", async () => {
    expect(await read(instance(1, 0) + instance(2, 0))).toEqual(["1.", "2.", "3.", "4.", "5."]);
  });

  it("begin anew where they say so, once", async () => {
    expect(await read(instance(1, 0) + instance(2, 0, override(1)))).toEqual(["1.", "2.", "1.", "2.", "3."]);
    expect(await read(instance(1, 0) + instance(2, 0, override(7)))).toEqual(["1.", "2.", "7.", "8.", "9."]);
  });

  it("may define a level anew", async () => {
    const own = `<w:lvlOverride w:ilvl="0">${level({ format: "chineseCounting", text: "%1、" }, 0)}</w:lvlOverride>`;
    expect(await read(instance(1, 0) + instance(2, 0, own))).toEqual(["1.", "2.", "三、", "四、", "5."]);
  });

  it("may have their definition in a style", async () => {
    const linked =
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="ls"/></w:abstractNum>' +
      definition(0, [{ format: "chineseCounting", text: "%1、" }]).replace(
        "<w:lvl ",
        '<w:styleLink w:val="ls"/><w:lvl ',
      );
    const style =
      '<w:style w:type="numbering" w:styleId="ls"><w:name w:val="ls"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const numbering = part("w:numbering", linked + instance(1, 1) + instance(2, 0));
    expect(await paragraphsOf({ body: at(0, 0), numbering, styles: styles(style) })).toEqual(["一、 甲", "二、 甲"]);
  });

  it("are none with number 0, unknown numbers or unknown definitions", async () => {
    const numbering = part("w:numbering", instance(3, 9));
    const given = ["0", "3", "77", "x"].map((id) => paragraph("甲", { list: id })).join("");
    expect(await paragraphsOf({ body: given, numbering })).toEqual(["甲", "甲", "甲", "甲"]);
    expect(await paragraphsOf({ body: given })).toEqual(["甲", "甲", "甲", "甲"]);
  });

  it("are those of the present, not of a tracked change", async () => {
    const changed =
      '<w:p><w:pPr><w:pPrChange w:id="1"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>' +
      `${run("乙")}</w:p>`;
    expect(await paragraphsOf({ body: changed + at(0), numbering: listOf({}) })).toEqual(["乙", "1. 甲"]);
  });
});

describe("numbering by style", () => {
  const style = (id: string, properties: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${properties}</w:style>`;
  const listed = (more = '<w:ilvl w:val="0"/>') => `<w:pPr><w:numPr>${more}<w:numId w:val="1"/></w:numPr></w:pPr>`;
  const numbering = listOf({ format: "chineseCounting", text: "%1、" }, { format: "chineseCounting", text: "（%2）" });
  const read = (body: string, ...given: readonly string[]) =>
    paragraphsOf({ body, numbering, styles: styles(given.join("")) });

  it("numbers its paragraphs, and those of styles based on it", async () => {
    const given = [style("s", listed()), style("t", '<w:basedOn w:val="s"/>')];
    const body = paragraph("甲", { style: "s" }) + paragraph("乙", { style: "t" });
    expect(await read(body, ...given)).toEqual(["一、 甲", "二、 乙"]);
  });

  it("is switched off by the paragraph, or by a style based on it", async () => {
    const off = '<w:basedOn w:val="s"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>';
    const body = paragraph("甲", { style: "s", list: "0" }) + paragraph("乙", { style: "t" });
    expect(await read(body, style("s", listed()), style("t", off))).toEqual(["甲", "乙"]);
  });

  it("takes the level from the paragraph that names only that", async () => {
    const deeper = `<w:p><w:pPr><w:pStyle w:val="s"/><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>${run("乙")}</w:p>`;
    expect(await read(paragraph("甲", { style: "s" }) + deeper, style("s", listed()))).toEqual([
      "一、 甲",
      "（一） 乙",
    ]);
  });

  it("takes the list from the style below where a style names the level only", async () => {
    const deeper = '<w:basedOn w:val="s"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>';
    const body = paragraph("甲", { style: "s" }) + paragraph("乙", { style: "t" });
    expect(await read(body, style("s", listed()), style("t", deeper))).toEqual(["一、 甲", "（一） 乙"]);
  });

  it("takes the level from the list that names the style (ECMA-376 part 1, 17.9.23)", async () => {
    const linked = part(
      "w:numbering",
      definition(0, [{ text: "%1." }, { text: "%1.%2", more: '<w:pStyle w:val="t"/>' }]) + instance(1, 0),
    );
    const body = at(0) + paragraph("乙", { style: "t" });
    const given = { body, numbering: linked, styles: styles(style("t", listed(""))) };
    expect(await paragraphsOf(given)).toEqual(["1. 甲", "1.1 乙"]);
  });

  it("does not go round in circles", async () => {
    const given = [style("s", '<w:basedOn w:val="t"/>'), style("t", '<w:basedOn w:val="s"/>')];
    expect(await read(paragraph("甲", { style: "s" }), ...given)).toEqual(["甲"]);
  });
});

describe("numbers no one can count to", () => {
  const starting = (more: string) => listOf({}).replace('<w:start w:val="1"/>', more);

  it.each(["-1", "x", "1e99", "99999999999999999999"])("begin at 1 where the start is %s", async (start) => {
    expect(await numbers(starting(`<w:start w:val="${start}"/>`), 0)).toEqual(["1."]);
  });

  it.each(["-5", "99999999999999999999999"])("do not come from a start of %s in the list", async (start) => {
    const override = `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
    const numbering = part(
      "w:numbering",
      definition(0, [{ format: "chineseCounting", text: "%1、" }]) + instance(1, 0, override),
    );
    expect(await numbers(numbering, 0)).toEqual(["一、"]);
  });

  it("do not outgrow the document", async () => {
    const parts = { body: at(...new Array<number>(100).fill(0)), numbering: listOf({}) };
    const long = edited(parts, ["word/numbering.xml", () => listOf({ text: "%1甲乙丙丁".repeat(20_000) })]);
    expect((await readWord(long)).reading.source.text.length).toBeLessThan(1_000_000);
  });
});
