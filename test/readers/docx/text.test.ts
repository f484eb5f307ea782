import { describe, expect, it } from "vitest";
import { cell, docx, paragraph, run, table } from "../../docx/build.ts";
import { styles } from "../../docx/standard.ts";
import { argumentsOf, paragraphsOf, readWord, type Seen } from "./word.ts";

/** A run with properties as printed. */
const odd = (properties: string, text: string): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const raised = (text: string): string => odd('<w:vertAlign w:val="superscript"/>', text);
const read = (runs: string, styled?: string): Promise<Seen> =>
  readWord({ body: `<w:p>${runs}</w:p>`, ...(styled === undefined ? {} : { styles: styles(styled) }) });
const one = async (runs: string, styled?: string): Promise<string | undefined> =>
  (await read(runs, styled)).paragraphs[0];

const style = (id: string, properties: string, type = "character"): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${properties}</w:style>`;

describe("text", () => {
  it("of runs, however cut, is one", async () => {
    expect(await one(run("完成") + odd("<w:b/>", "清") + odd("<w:i/>", "淤") + run(" 3 公里"))).toBe("完成清淤 3 公里");
  });

  it.each([
    ["a TAB", "<w:tab/>", "甲 乙"],
    ["an aligned TAB", '<w:ptab w:alignment="right"/>', "甲 乙"],
    ["a hyphen that does not break", "<w:noBreakHyphen/>", "甲\u2011乙"],
    ["a soft hyphen", "<w:softHyphen/>", "甲乙"],
    ["where the page last broke", "<w:lastRenderedPageBreak/>", "甲乙"],
    ["a mark of the annotation", "<w:annotationRef/>", "甲乙"],
  ])("holds %s", async (_, element, text) => {
    expect(await one(`<w:r><w:t>甲</w:t>${element}<w:t>乙</w:t></w:r>`)).toBe(text);
  });

  it.each(["<w:br/>", '<w:br w:type="page"/>', '<w:br w:type="textWrapping" w:clear="all"/>', "<w:cr/>"])(
    "is parted by %s, in cells by a line",
    async (element) => {
      const runs = `<w:r><w:t>甲</w:t>${element}<w:t>乙</w:t></w:r>`;
      expect(await paragraphsOf(`<w:p>${runs}</w:p>`)).toEqual(["甲", "乙"]);
      expect((await readWord(table([[cell(`<w:p>${runs}</w:p>`)]]))).tables).toEqual([[["甲\n乙"]]]);
    },
  );

  it("holds no characters that show nothing", async () => {
    expect(await one(run("1\u200b0\u200d0\ufeff0\u200e元\u00ad\u2060"))).toBe("1000元");
  });

  it("keeps blanks of its own, but none around it", async () => {
    expect(await one(run("　 甲 　 乙\u00a0 "))).toBe("甲 　 乙");
  });

  it("is not parted by line ends of the XML", async () => {
    const runs = "<w:r><w:t>甲\r\n乙\n丙</w:t></w:r>";
    expect(await paragraphsOf(`<w:p>${runs}</w:p>`)).toEqual([expect.stringMatching(/^甲\s乙\s丙$/)]);
    const { tables } = await readWord(table([[cell(`<w:p>${runs}</w:p>`)]]));
    expect(tables[0]?.[0]?.[0]).not.toContain("\n");
  });

  it("holds signs outside the Basic Multilingual Plane", async () => {
    expect(await one(run("𠮷😀"))).toBe("𠮷😀");
    expect(await one("<w:r><w:t>&#x20BB7;&#128512;</w:t></w:r>")).toBe("𠮷😀");
  });

  it("is nothing but text, whatever is in it", async () => {
    expect(await one(run("a<b & \"c\" 'd' ]]> <w:t> &amp;"))).toBe("a<b & \"c\" 'd' ]]> <w:t> &amp;");
  });

  it("of an empty document refuses it", async () => {
    await expect(readWord(paragraph(" "))).rejects.toMatchObject({ fault: { code: "input/empty" } });
  });
});

describe("hidden text", () => {
  it.each([
    ["by its run", odd("<w:vanish/>", "暗")],
    ["by its run, with a value", odd('<w:b/><w:vanish w:val="true"/><w:sz w:val="21"/>', "暗")],
    ["by its style", odd('<w:rStyle w:val="h"/>', "暗")],
    ["by what its style is based on", odd('<w:rStyle w:val="i"/>', "暗")],
  ])("%s is left out and told", async (_, runs) => {
    const styled = style("h", "<w:rPr><w:vanish/></w:rPr>") + style("i", '<w:basedOn w:val="h"/>');
    const seen = await read(run("甲") + runs + run("乙"), styled);
    expect(seen.paragraphs).toEqual(["甲乙"]);
    expect(seen.findings).toEqual(["text/hidden p1"]);
    expect(argumentsOf(seen, "text/hidden")).toEqual([{ text: "暗" }]);
  });

  it("by the style of its paragraph is left out, also in runs of other styles", async () => {
    const styled = style("h", "<w:rPr><w:vanish/></w:rPr>", "paragraph") + style("b", "<w:rPr><w:b/></w:rPr>");
    const body = `<w:p><w:pPr><w:pStyle w:val="h"/></w:pPr>${run("暗")}${odd('<w:rStyle w:val="b"/>', "影")}</w:p>${paragraph("甲")}`;
    const seen = await readWord({ body, styles: styles(styled) });
    expect(seen.paragraphs).toEqual(["甲"]);
    expect(argumentsOf(seen, "text/hidden")).toEqual([{ text: "暗影" }]);
  });

  it.each([
    ["in the run", odd('<w:vanish w:val="0"/>', "乙")],
    ["in the run against its style", odd('<w:rStyle w:val="h"/><w:vanish w:val="false"/>', "乙")],
    ["in a style against what it is based on", odd('<w:rStyle w:val="i"/>', "乙")],
    ["by a word that merely begins so", odd("<w:vanishX/><w:webHidden/><w:specVanish/>", "乙")],
  ])("is shown where that is switched off %s", async (_, runs) => {
    const styled =
      style("h", "<w:rPr><w:vanish/></w:rPr>") +
      style("i", '<w:basedOn w:val="h"/><w:rPr><w:vanish w:val="0"/></w:rPr>');
    expect(await one(run("甲") + runs, styled)).toBe("甲乙");
  });

  it("in a cell is told of the cell", async () => {
    const seen = await readWord(table([["甲", cell(`<w:p>${odd("<w:vanish/>", "暗")}${run("200")}</w:p>`)]]));
    expect(seen.tables).toEqual([[["甲", "200"]]]);
    expect(seen.findings).toEqual(["text/hidden t1r1c2"]);
  });

  it("ends with its run", async () => {
    expect(await one(`<w:r><w:rPr><w:vanish/></w:rPr></w:r><w:r><w:t>甲</w:t></w:r>`)).toBe("甲");
  });

  it("goes on behind what stands inside its run", async () => {
    const ruby = "<w:ruby><w:rubyBase><w:r><w:t>乙</w:t></w:r></w:rubyBase></w:ruby>";
    const seen = await read(`${run("甲")}<w:r><w:rPr><w:vanish/></w:rPr>${ruby}<w:t>暗</w:t></w:r>`);
    expect(seen.paragraphs[0]).not.toContain("暗");
  });
});

describe("struck text", () => {
  it.each([
    ["once", "<w:strike/>"],
    ["twice", "<w:dstrike/>"],
    ["by its style", '<w:rStyle w:val="s"/>'],
    ["twice by its style", '<w:rStyle w:val="d"/>'],
  ])("%s is left out and told", async (_, properties) => {
    const styled = style("s", "<w:rPr><w:strike/></w:rPr>") + style("d", "<w:rPr><w:dstrike/></w:rPr>");
    const seen = await read(odd(properties, "100") + run("200"), styled);
    expect(seen.paragraphs).toEqual(["200"]);
    expect(seen.findings).toEqual(["text/struck p1"]);
    expect(argumentsOf(seen, "text/struck")).toEqual([{ text: "100" }]);
  });

  it("by the style of its paragraph is left out and told", async () => {
    const styled = style("s", "<w:rPr><w:strike/></w:rPr>", "paragraph");
    const seen = await readWord({ body: paragraph("100", { style: "s" }) + paragraph("甲"), styles: styles(styled) });
    expect(seen.paragraphs).toEqual(["甲"]);
    expect(argumentsOf(seen, "text/struck")).toEqual([{ text: "100" }]);
  });

  it.each(['<w:strike w:val="0"/>', '<w:dstrike w:val="false"/>', '<w:strike w:val="off"/>'])(
    "is none where it is switched off: %s",
    async (properties) => {
      const seen = await read(odd(properties, "100"));
      expect(seen.paragraphs).toEqual(["100"]);
      expect(seen.findings).toEqual([]);
    },
  );

  it("is told once a paragraph", async () => {
    const seen = await read(odd("<w:strike/>", "1") + run("甲") + odd("<w:strike/>", "2") + run("乙"));
    expect(argumentsOf(seen, "text/struck")).toEqual([{ text: "12" }]);
  });
});

describe("raised text", () => {
  it.each([
    ["a power of ten", run("10") + raised("6"), "10^6"],
    ["a negative power", run("10") + raised("-3"), "10^-3"],
    ["a power with the sign of mathematics", run("10") + raised("−3"), "10^−3"],
    ["a power in two runs", run("10") + raised("1") + raised("2"), "10^12"],
    ["square metres", run("面积5m") + raised("2"), "面积5m²"],
    ["cubic metres", run("5 m") + raised("3"), "5 m³"],
    ["square kilometres", run("5km") + raised("2"), "5km²"],
    ["square metres in Chinese", run("5米") + raised("2"), "5米²"],
    ["a sign of its own", run("面积") + raised("①"), "面积①"],
    ["words", run("收入") + raised("注"), "收入注"],
    ["a note's number behind words", run("收入") + raised("1"), "收入1"],
    ["a number behind another", run("100") + raised("1"), "100^1"],
    ["two powers", run("10") + raised("6") + run("至10") + raised("9"), "10^6至10^9"],
    ["ordinary text behind it", run("10") + raised("6") + run("7"), "10^67"],
  ])("is read as it is meant: %s", async (_, runs, text) => {
    expect(await one(runs)).toBe(text);
  });

  it("may be raised by its style", async () => {
    const styled = style("up", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>');
    expect(await one(run("10") + odd('<w:rStyle w:val="up"/>', "6"), styled)).toBe("10^6");
  });

  it("is none where it stands on the line or below", async () => {
    expect(await one(run("10") + odd('<w:vertAlign w:val="baseline"/>', "6"))).toBe("106");
    expect(await one(run("CO") + odd('<w:vertAlign w:val="subscript"/>', "2"))).toBe("CO2");
  });

  it("is left out where it is struck", async () => {
    expect(await one(run("10") + odd('<w:strike/><w:vertAlign w:val="superscript"/>', "6"))).toBe("10");
  });
});

describe("symbols", () => {
  const symbol = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;

  it.each([
    ["Wingdings", "F0FE", "☑"],
    ["Wingdings", "FE", "☑"],
    ["Wingdings", "F0A8", "☐"],
    ["Wingdings", "F0FD", "☒"],
    ["Wingdings 2", "F052", "☑"],
    ["Wingdings 2", "F0A3", "□"],
    ["Wingdings 2", "F050", "✓"],
    ["Symbol", "F0B3", "≥"],
    ["Symbol", "F0A3", "≤"],
    ["Symbol", "F0B1", "±"],
    ["Symbol", "F0B4", "×"],
  ])("of %s at %s are %s", async (font, code, text) => {
    expect(await one(run("甲") + symbol(font, code))).toBe(`甲${text}`);
  });

  it("of an ordinary font are its characters", async () => {
    expect(await one(run("甲") + symbol("宋体", "2265"))).toBe("甲≥");
  });

  it.each([
    ["an unknown font", "Nobody's Font", "F0FE"],
    ["a font that has none there", "Wingdings", "00FF"],
    ["no font", "", "F0FE"],
    ["a code that is none", "Wingdings", "zz"],
    ["a code beyond all", "Wingdings", "FFFFFFFFFF"],
    ["a font named like what objects have", "__proto__", "F0FE"],
  ])("of %s are told", async (_, font, code) => {
    const seen = await read(run("甲") + symbol(font, code));
    expect(seen.paragraphs).toEqual(["甲"]);
    expect(seen.findings).toEqual(["docx/unknown-symbol p1"]);
    expect(argumentsOf(seen, "docx/unknown-symbol")).toEqual([{ font, code }]);
  });

  it.each([
    ["in the private area", "\uf0fe", "☑"],
    ["as a letter", "þ", "☑"],
    ["beside Chinese characters", "\uf0fe是", "☑是"],
    ["unknown to the font", "\uf0ff", "\uf0ff"],
  ])("may be typed in their font: %s", async (_, typed, text) => {
    const fonts = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>';
    expect(await one(run("甲") + odd(fonts, typed))).toBe(`甲${text}`);
  });

  it("typed in another font stay as they are", async () => {
    expect(await one(odd('<w:rFonts w:ascii="宋体"/>', "þ√"))).toBe("þ√");
  });
});

describe("equations", () => {
  const mathRun = (text: string, properties = "") => `<m:r>${properties}<m:t>${text}</m:t></m:r>`;
  const fraction = (over: string, under: string) =>
    `<m:f><m:fPr><m:ctrlPr><w:rPr><w:i/></w:rPr></m:ctrlPr></m:fPr><m:num>${over}</m:num><m:den>${under}</m:den></m:f>`;
  const power = (base: string, exponent: string) => `<m:sSup><m:e>${base}</m:e><m:sup>${exponent}</m:sup></m:sSup>`;

  it("are their text", async () => {
    expect(await one(`${run("占比")}<m:oMath>${mathRun("12.5%")}</m:oMath>`)).toBe("占比12.5%");
    expect(await one(`<m:oMathPara><m:oMath>${mathRun("x")}${mathRun("≥5")}</m:oMath></m:oMathPara>`)).toBe("x≥5");
  });

  it("have fractions with a stroke", async () => {
    expect(await one(`<m:oMath>${fraction(mathRun("1"), mathRun("2"))}</m:oMath>`)).toBe("1/2");
  });

  it("have powers", async () => {
    expect(await one(`<m:oMath>${power(mathRun("10"), mathRun("6"))}${mathRun("元")}</m:oMath>`)).toBe("10^6元");
    expect(await one(`<m:oMath>${power(mathRun("m"), mathRun("2"))}</m:oMath>`)).toBe("m²");
  });

  it("have indices", async () => {
    const index = `<m:sSub><m:e>${mathRun("CO")}</m:e><m:sub>${mathRun("2")}</m:sub></m:sSub>`;
    expect(await one(`<m:oMath>${index}</m:oMath>`)).toBe("CO2");
  });

  it("keep their brackets", async () => {
    const brackets = `<m:d><m:e>${mathRun("a+b")}</m:e></m:d>`;
    expect(await one(`<m:oMath>${brackets}${mathRun("×2")}</m:oMath>`)).toBe("(a+b)×2");
    const absolute = `<m:d><m:dPr><m:begChr m:val="|"/><m:endChr m:val="|"/></m:dPr><m:e>${mathRun("x")}</m:e></m:d>`;
    expect(await one(`<m:oMath>${absolute}</m:oMath>`)).toBe("|x|");
  });

  it("are not hidden by what was hidden before them", async () => {
    expect(await one(`<m:oMath>${mathRun("暗", "<w:rPr><w:vanish/></w:rPr>")}${mathRun("x")}</m:oMath>`)).toBe("x");
    const signHidden = fraction(mathRun("1"), mathRun("2")).replace("<w:i/>", "<w:vanish/>");
    expect(await one(`<m:oMath>${signHidden}</m:oMath>`)).toBe("1/2");
  });

  it("stand in a document without a paragraph around them", async () => {
    const body = `<m:oMathPara><m:oMath>${mathRun("x=5")}</m:oMath></m:oMathPara>${paragraph("甲")}`;
    expect((await readWord(body)).reading.source.text).toContain("x=5");
  });
});

describe("ruby", () => {
  it("is the text below, not the reading above", async () => {
    const ruby =
      '<w:ruby><w:rubyPr><w:rubyAlign w:val="center"/></w:rubyPr><w:rt><w:r><w:t>yù</w:t></w:r></w:rt>' +
      "<w:rubyBase><w:r><w:t>钰</w:t></w:r></w:rubyBase></w:ruby>";
    expect(await one(`${run("王")}<w:r>${ruby}</w:r>${run("镇")}`)).toBe("王钰镇");
  });
});

describe("headings", () => {
  it.each([
    ["of Word's styles", paragraph("总体目标", { style: "1" })],
    ["by outline level", paragraph("总体目标", { outline: 0 })],
  ])("are marked: %s", async (_, heading) => {
    expect(await paragraphsOf({ body: heading + paragraph("正文", { style: "a" }), styles: styles() })).toEqual([
      "# 总体目标",
      "正文",
    ]);
  });

  it("are not what a style merely calls so, nor body text", async () => {
    const styled = styles(style("x", "", "paragraph").replace('w:val="x"', 'w:val="heading ten"'));
    const body = paragraph("甲", { style: "x" }) + paragraph("乙", { outline: 9 }) + paragraph("丙", { style: "a4" });
    expect(await paragraphsOf({ body, styles: styled })).toEqual(["甲", "乙", "丙"]);
  });

  it("are marked also far behind, where the library is fed in pieces", async () => {
    const filler = Array.from({ length: 1_200 }, (_, index) => paragraph(`段${index}`)).join("");
    const body = filler + paragraph("总体目标", { style: "1" }) + paragraph("正文");
    const paragraphs = await paragraphsOf({ body, styles: styles() });
    expect(paragraphs).toHaveLength(1_202);
    expect(paragraphs.slice(-2)).toEqual(["# 总体目标", "正文"]);
    expect(paragraphs.filter((text) => text.startsWith("#"))).toHaveLength(1);
  });

  it("of styles that are not there are told, and read as text", async () => {
    const seen = await readWord({ body: paragraph("甲", { style: "nobody" }), styles: styles() });
    expect(seen.paragraphs).toEqual(["甲"]);
    expect(seen.findings).toEqual(["docx/prose p1"]);
  });

  it("do not hide signs that no XML may hold", async () => {
    const seen = await readWord(docx({ body: `<w:p><w:r><w:t>甲&#1;&#xFFFF;乙</w:t></w:r></w:p>` }));
    expect(seen.paragraphs[0]).toMatch(/^甲.*乙$/);
    expect(seen.findings).toContain("text/control-character p1");
  });
});
