import { describe, expect, it } from "vitest";
import { bookmarkEnd, bookmarkStart, cell, paragraph, run, table } from "../../docx/build.ts";
import { argumentsOf, paragraphsOf, readWord } from "./word.ts";

const mark = (type: "begin" | "separate" | "end", data = ""): string =>
  `<w:r><w:fldChar w:fldCharType="${type}">${data}</w:fldChar></w:r>`;
const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
/** A complex field; what it shows is given as runs. */
const field = (instruction: string, shown: string): string =>
  mark("begin") + code(instruction) + mark("separate") + shown + mark("end");
const simple = (instruction: string, shown: string): string =>
  `<w:fldSimple w:instr="${instruction}">${shown}</w:fldSimple>`;
const one = async (runs: string): Promise<string | undefined> => (await paragraphsOf(`<w:p>${runs}</w:p>`))[0];

describe("a field", () => {
  it.each([
    ["simple", simple("=SUM(ABOVE)", run("5,000"))],
    ["complex", field("=SUM(ABOVE)", run("5,000"))],
    ["complex of several runs", field("=SUM(", run("5,") + run("000"))],
    ["simple in complex", field("IF 1", simple("PAGE", run("5,000")))],
    ["complex in simple", simple("IF 1", field("PAGE", run("5,000")))],
    ["in the result of another", field("IF 1", field("PAGE", run("5,000")))],
    ["whose marks have no end tags", field("PAGE", run("5,000")).replaceAll("></w:fldChar>", "/>")],
  ])("%s shows its result", async (_, runs) => {
    expect(await one(run("合计") + runs + run("元"))).toBe("合计5,000元");
  });

  it("shows nothing of its code, nor of the results in it", async () => {
    const inner = mark("begin") + code("PAGE") + mark("separate") + run("3") + mark("end");
    const whole =
      mark("begin") + code(" IF ") + inner + code(' = 3 "是" ') + mark("separate") + run("是") + mark("end");
    expect(await one(`${run("甲")}${whole}${run("乙")}`)).toBe("甲是乙");
  });

  it.each([
    ["a number field", field("PAGE", "")],
    ["one without a separator", mark("begin") + code("PAGE") + mark("end")],
    ["one of text in its code", mark("begin") + run("PAGE") + mark("separate") + mark("end")],
  ])("shows nothing where it has no result: %s", async (_, runs) => {
    const seen = await readWord(`<w:p>${run("甲")}${runs}${run("乙")}</w:p>`);
    expect(seen.paragraphs).toEqual(["甲乙"]);
    expect(seen.findings).toEqual([]);
  });

  it.each([
    ["complex", field(" =SUM(ABOVE) ", "")],
    ["without a separator", mark("begin") + code(" =SUM(ABOVE) ") + mark("end")],
    ["simple", simple(" =SUM(ABOVE) ", "")],
  ])("that should compute something but has no result is told: %s", async (_, runs) => {
    const seen = await readWord(table([["合计", cell(`<w:p>${runs}</w:p>`)]]));
    expect(seen.tables).toEqual([[["合计", ""]]]);
    expect(seen.findings).toEqual(["docx/field-without-result t1r1c2"]);
    expect(argumentsOf(seen, "docx/field-without-result")).toEqual([{ code: "=SUM(ABOVE)" }]);
  });

  it("goes on over paragraphs", async () => {
    const body = `<w:p>${mark("begin")}${code("QUOTE")}${mark("separate")}${run("甲")}</w:p>${paragraph("乙")}<w:p>${run("丙")}${mark("end")}</w:p>`;
    expect(await paragraphsOf(body)).toEqual(["甲", "乙", "丙"]);
  });

  it.each([
    ["without an end", mark("begin") + code("PAGE") + mark("separate") + run("3")],
    ["that only ends", mark("end")],
    ["that is only separated", mark("separate")],
  ])("%s takes nothing from the paragraphs and tables behind it", async (_, runs) => {
    const seen = await readWord(`<w:p>${run("甲")}${runs}</w:p>${paragraph("乙")}${table([["丙"]])}${paragraph("丁")}`);
    expect(seen.paragraphs.slice(1)).toEqual(["乙", "丁"]);
    expect(seen.tables).toEqual([[["丙"]]]);
  });

  it("without a separator or an end loses nothing in silence", async () => {
    const open = `<w:p>${run("甲")}${mark("begin")}${code("PAGE")}${run("乙")}</w:p>`;
    const seen = await readWord(open + paragraph("丙") + table([["丁"]]));
    const told = JSON.stringify([seen.order, seen.tables, seen.reading.inOrder()]);
    for (const text of ["甲", "乙", "丙", "丁"]) expect(told).toContain(text);
  });

  it("in a cell without an end stays in the cell", async () => {
    const open = cell(`<w:p>${mark("begin")}${code("PAGE")}</w:p>`);
    expect(
      (
        await readWord(
          table([
            [open, "乙"],
            ["丙", "丁"],
          ]),
        )
      ).tables,
    ).toEqual([
      [
        ["", "乙"],
        ["丙", "丁"],
      ],
    ]);
  });

  it("in a text box without an end stays in the box", async () => {
    const open = `<w:p>${mark("begin")}${code("TOC")}${mark("separate")}${run("框")}</w:p>`;
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${open}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const around = `<w:p>${run("甲")}${mark("begin")}${code("PAGE")}${mark("separate")}${box}${run("3")}${mark("end")}</w:p>`;
    expect(await paragraphsOf(around + paragraph("乙"))).toEqual(["甲3", "乙"]);
  });

  it("that was deleted is gone with its code", async () => {
    const deleted = `<w:del w:id="1">${mark("begin")}<w:r><w:delInstrText>PAGE</w:delInstrText></w:r>${mark("separate")}<w:r><w:delText>3</w:delText></w:r>${mark("end")}</w:del>`;
    expect(await one(run("甲") + deleted + run("乙"))).toBe("甲乙");
  });
});

describe("a table of contents", () => {
  const entry = (text: string) => paragraph(text, { style: "TOC1" });

  it("in a field is left out as structural", async () => {
    const first = `<w:p>${mark("begin")}${code('TOC \\o "1-3" \\h')}${mark("separate")}${run("一、总体目标 1")}</w:p>`;
    const last = `<w:p>${run("二、分项目标 2")}</w:p><w:p>${mark("end")}</w:p>`;
    const seen = await readWord(first + entry("（一）目标 1") + last + paragraph("一、总体目标"));
    expect(seen.paragraphs).toEqual(["一、总体目标"]);
    expect(seen.findings).toEqual([]);
    expect(seen.reading.cover()).toMatchObject({ structural: 20, unmapped: 6 });
  });

  it("in a content control is left out, and nothing behind it", async () => {
    const properties =
      '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>';
    const contents = `<w:sdt>${properties}<w:sdtContent>${entry("目录")}${entry("一、总体目标 1")}</w:sdtContent></w:sdt>`;
    const seen = await readWord(contents + paragraph("一、总体目标") + table([["甲", "乙"]]));
    expect(seen.paragraphs).toEqual(["一、总体目标"]);
    expect(seen.tables).toEqual([[["甲", "乙"]]]);
    expect(seen.reading.cover()).toMatchObject({ structural: 9 });
  });

  it("takes no text behind its end in the same paragraph", async () => {
    const first = `<w:p>${mark("begin")}${code("TOC")}${mark("separate")}${run("一、总体目标 1")}</w:p>`;
    const seen = await readWord(`${first}<w:p>${mark("end")}${run("正文")}</w:p>`);
    expect(seen.paragraphs).toEqual(["正文"]);
  });

  it("without an end takes no table with it", async () => {
    const first = `<w:p>${mark("begin")}${code("TOC")}${mark("separate")}${run("一、总体目标 1")}</w:p>`;
    expect((await readWord(first + table([["甲"]]))).tables).toEqual([[["甲"]]]);
  });

  it("has its targets marked as headings", async () => {
    const inside = paragraph("一、总体目标", { bookmark: "_Toc12" });
    const between = `${bookmarkStart("_Toc13")}${paragraph("二、分项目标")}${bookmarkEnd("_Toc13")}`;
    const other = paragraph("正文", { bookmark: "_Ref14" });
    expect(await paragraphsOf(inside + between + other)).toEqual(["# 一、总体目标", "# 二、分项目标", "正文"]);
  });
});

describe("a form field", () => {
  const form = (instruction: string, data: string, shown = ""): string =>
    mark("begin", `<w:ffData><w:name w:val="n"/><w:enabled/>${data}</w:ffData>`) +
    code(instruction) +
    mark("separate") +
    shown +
    mark("end");

  it.each([
    ["ticked", '<w:checkBox><w:sizeAuto/><w:default w:val="0"/><w:checked/></w:checkBox>', "☒"],
    ["ticked by value", '<w:checkBox><w:checked w:val="1"/></w:checkBox>', "☒"],
    ["unticked", '<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>', "☐"],
    ["ticked by default", '<w:checkBox><w:default w:val="1"/></w:checkBox>', "☒"],
    ["never touched", "<w:checkBox/>", "☐"],
  ])("is a box: %s", async (_, data, box) => {
    expect(await one(form(" FORMCHECKBOX ", data) + run("是"))).toBe(`${box}是`);
  });

  const entries = '<w:listEntry w:val="否"/><w:listEntry w:val="是&amp;否"/>';

  it.each([
    ["chosen", `<w:ddList><w:result w:val="1"/>${entries}</w:ddList>`, "是&否"],
    ["chosen by default", `<w:ddList><w:default w:val="1"/>${entries}</w:ddList>`, "是&否"],
    ["the first", `<w:ddList>${entries}</w:ddList>`, "否"],
    ["beyond the last", `<w:ddList><w:result w:val="9"/>${entries}</w:ddList>`, ""],
    ["of a result that is no number", `<w:ddList><w:result w:val="length"/>${entries}</w:ddList>`, ""],
  ])("is a list, of which it shows the entry %s", async (_, data, text) => {
    expect(await one(run("选") + form(" FORMDROPDOWN ", data))).toBe(`选${text}`);
  });

  it("shows once what stands in its result as well", async () => {
    const dropDown = form(" FORMDROPDOWN ", `<w:ddList><w:result w:val="1"/>${entries}</w:ddList>`, run("是&否"));
    expect(await one(run("选") + dropDown)).toBe("选是&否");
  });

  it("is text", async () => {
    expect(await one(form(" FORMTEXT ", '<w:textInput><w:default w:val="默认"/></w:textInput>', run("内容")))).toBe(
      "内容",
    );
  });

  it("is text nobody filled in", async () => {
    const blank = form(" FORMTEXT ", "<w:textInput/>", run("\u2002\u2002\u2002\u2002\u2002"));
    expect((await readWord(table([["甲", cell(`<w:p>${blank}</w:p>`)]]))).tables).toEqual([[["甲", ""]]]);
  });
});

describe("a content control", () => {
  const control = (properties: string, content: string): string =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const placeholder = "<w:showingPlcHdr/>";

  it.each([
    ["a run", (shown: string) => cell(`<w:p>${control(placeholder, run(shown))}</w:p>`)],
    ["a paragraph", (shown: string) => `<w:tc>${control(placeholder, paragraph(shown))}</w:tc>`],
    ["a cell", (shown: string) => control(placeholder, cell(shown))],
  ])("around %s shows no prompt", async (_, given) => {
    const seen = await readWord(table([`<w:tr>${cell("甲")}${given("单击此处输入文字。")}</w:tr>`, ["乙", "丙"]]));
    expect(seen.tables).toEqual([
      [
        ["甲", ""],
        ["乙", "丙"],
      ],
    ]);
    expect(seen.findings).toEqual(["docx/placeholder t1r1c2"]);
  });

  it("shows what was filled in", async () => {
    const filled = control('<w:showingPlcHdr w:val="0"/><w:text/>', run("内容"));
    expect(await one(run("前") + filled + run("后"))).toBe("前内容后");
  });

  it("shows nothing but its own prompt less", async () => {
    const body = `<w:p>${run("甲")}${control(placeholder, run("提示"))}${run("乙")}</w:p>${paragraph("丙")}`;
    expect(await paragraphsOf(body)).toEqual(["甲乙", "丙"]);
    const nested = control("<w:richText/>", run("外") + control(placeholder, run("提示")) + run("内"));
    expect(await one(nested)).toBe("外内");
  });

  it("loses nothing behind one that says twice that it shows a prompt", async () => {
    const twice = `<w:sdt>${`<w:sdtPr>${placeholder}</w:sdtPr>`.repeat(2)}<w:sdtContent>${paragraph("提示")}</w:sdtContent></w:sdt>`;
    expect(await paragraphsOf(twice + paragraph("甲"))).toEqual(["甲"]);
  });

  const checkBox = (checked: string, shown: string) =>
    control(
      `<w14:checkbox><w14:checked w14:val="${checked}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/></w14:checkbox>`,
      `<w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic"/></w:rPr><w:t>${shown}</w:t></w:r>`,
    );

  it.each([
    ["ticked", "1", "☒"],
    ["unticked", "0", "☐"],
  ])("is a box: %s", async (_, checked, shown) => {
    expect(await one(checkBox(checked, shown) + run("是"))).toBe(`${shown}是`);
  });

  it("is a box ticked with a sign of Wingdings", async () => {
    const ticked = control(
      '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>',
      '<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>',
    );
    expect(await one(ticked + run("是"))).toBe("☑是");
  });

  it("is a list or a date", async () => {
    const list = control('<w:dropDownList><w:listItem w:displayText="是" w:value="1"/></w:dropDownList>', run("是"));
    const date = control(
      '<w:date w:fullDate="2025-12-31T00:00:00Z"><w:dateFormat w:val="yyyy年M月d日"/></w:date>',
      run("2025年12月31日"),
    );
    expect(await paragraphsOf(`<w:p>${list}</w:p><w:p>${date}</w:p>`)).toEqual(["是", "2025年12月31日"]);
  });
});
