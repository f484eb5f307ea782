import { describe, expect, it } from "vitest";
import { bookmarkEnd, bookmarkStart, cell, paragraph, row, run, table } from "../../docx/build.ts";
import { argumentsOf, gridOf, left, readWord, up } from "./word.ts";

/** A cell with properties as printed. */
const odd = (properties: string, text = ""): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;

describe("a table", () => {
  it("has a slot for every cell", async () => {
    expect(
      await gridOf(
        table([
          ["甲", "乙"],
          ["丙", ""],
        ]),
      ),
    ).toEqual([
      ["甲", "乙"],
      ["丙", ""],
    ]);
  });

  it("needs no grid of columns, nor a true one", async () => {
    const rows = row(["甲", "乙", "丙"]) + row(["丁", "戊", "己"]);
    const wanted = [
      ["甲", "乙", "丙"],
      ["丁", "戊", "己"],
    ];
    expect(await gridOf(`<w:tbl>${rows}</w:tbl>`)).toEqual(wanted);
    expect(await gridOf(`<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid>${rows}</w:tbl>`)).toEqual(wanted);
    expect(await gridOf(`<w:tbl><w:tblGrid>${"<w:gridCol/>".repeat(99)}</w:tblGrid>${rows}</w:tbl>`)).toEqual(wanted);
  });

  it("keeps the paragraphs and line breaks of a cell apart", async () => {
    const broken = cell(
      paragraph(`<w:r><w:t>12</w:t><w:br/><w:t>34</w:t><w:cr/><w:t>56</w:t><w:tab/><w:t>78</w:t></w:r>`),
    );
    expect(await gridOf(table([["12\n34", broken]]))).toEqual([["12\n34", "12\n34\n56 78"]]);
  });

  it("has holes where a row is shorter", async () => {
    expect(await gridOf(table([["甲", "乙", "丙"], ["丁"]]))).toEqual([
      ["甲", "乙", "丙"],
      ["丁", null, null],
    ]);
  });

  it("stands between its paragraphs", async () => {
    const { order } = await readWord(paragraph("前") + table([["甲"]]) + paragraph("后") + table([["乙"]]));
    expect(order).toEqual(["前", "[1]", "后", "[2]"]);
  });
});

describe("cells over several columns", () => {
  it("cover them (gridSpan)", async () => {
    const first = row([cell("标题", { columns: 3 })]);
    expect(await gridOf(table([first, ["甲", "乙", "丙"]]))).toEqual([
      ["标题", left, left],
      ["甲", "乙", "丙"],
    ]);
  });

  it("begin behind the columns left out (gridBefore, gridAfter)", async () => {
    const rows = [row(["甲", "乙", "丙", "丁"]), row(["1", "2"], { before: 2 }), row(["3"], { before: 1, after: 2 })];
    expect(await gridOf(table(rows))).toEqual([
      ["甲", "乙", "丙", "丁"],
      [null, null, "1", "2"],
      [null, "3", null, null],
    ]);
  });

  it("are merged the old way (hMerge)", async () => {
    const merged = [
      odd('<w:hMerge w:val="restart"/>', "合计"),
      odd("<w:hMerge/>"),
      odd('<w:hMerge w:val="continue"/>'),
    ];
    const rows = [row(["甲", "乙", "丙", "丁"]), row([...merged, "90"])];
    expect(await gridOf(table(rows))).toEqual([
      ["甲", "乙", "丙", "丁"],
      ["合计", left, left, "90"],
    ]);
  });

  it("stand alone where there is nothing left of them to merge with", async () => {
    const rows = [row(["甲", "乙"]), row([odd("<w:hMerge/>", "孤"), "90"])];
    expect(await gridOf(table(rows))).toEqual([
      ["甲", "乙"],
      ["孤", "90"],
    ]);
  });

  it("hide the text of what is merged into them, which is told", async () => {
    const merged = [odd('<w:hMerge w:val="restart"/>', "合计"), odd("<w:hMerge/>", "暗")];
    const seen = await readWord(table([["甲", "乙"], row(merged)]));
    expect(seen.tables).toEqual([
      [
        ["甲", "乙"],
        ["合计", left],
      ],
    ]);
    expect(seen.findings).toEqual(["grid/text-in-merged-cell t1r2c1"]);
    expect(argumentsOf(seen, "grid/text-in-merged-cell")).toEqual([{ text: "暗" }]);
  });

  it.each(["0", "-5", "NaN", "", "1e9", "1001", "2.5", "99999999999999999999"])(
    "take one column where their span is %j",
    async (span) => {
      const rows = [row([odd(`<w:gridSpan w:val="${span}"/>`, "甲"), "乙"]), row(["丙", "丁"])];
      const seen = await readWord(table(rows));
      expect(seen.tables).toEqual([
        [
          ["甲", "乙"],
          ["丙", "丁"],
        ],
      ]);
      expect(seen.findings).toEqual(["grid/impossible-span t1r1c1"]);
      expect(argumentsOf(seen, "grid/impossible-span")).toEqual([{ span }]);
    },
  );

  it.each(["-1", "x", "1e9", "5000"])("begin at the first column where %j columns are left out", async (before) => {
    const shifted = `<w:tr><w:trPr><w:gridBefore w:val="${before}"/></w:trPr>${cell("丙")}${cell("丁")}</w:tr>`;
    expect(await gridOf(table([["甲", "乙"], shifted]))).toEqual([
      ["甲", "乙"],
      ["丙", "丁"],
    ]);
  });

  it("are as wide as Word and browsers allow", async () => {
    const rows = [row([cell("宽", { columns: 1000 }), "甲"]), row(["乙"], { before: 1000 })];
    expect(await gridOf(table(rows))).toEqual([
      ["宽", "甲"],
      [null, "乙"],
    ]);
  });
});

describe("cells over several rows", () => {
  const begins = (text: string, columns = 1) => cell(text, { vertical: "begins", columns });
  const goesOn = (text = "", columns = 1) => cell(text, { vertical: "goesOn", columns });

  it("cover them", async () => {
    const rows = [row([begins("资产"), "1"]), row([goesOn(), "2"]), row([odd('<w:vMerge w:val="continue"/>'), "3"])];
    expect(await gridOf(table(rows))).toEqual([
      ["资产", "1"],
      [up, "2"],
      [up, "3"],
    ]);
  });

  it("begin anew at each restart", async () => {
    const rows = [row([begins("甲"), "1"]), row([begins("乙"), "2"]), row([goesOn(), "3"])];
    expect(await gridOf(table(rows))).toEqual([
      ["甲", "1"],
      ["乙", "2"],
      [up, "3"],
    ]);
  });

  it("reach over several columns as well", async () => {
    const rows = [row([begins("甲", 2), "1"]), row([goesOn("", 2), "2"]), row(["丙", "丁", "3"])];
    expect(await gridOf(table(rows))).toEqual([
      ["甲", left, "1"],
      [up, up, "2"],
      ["丙", "丁", "3"],
    ]);
  });

  it("are matched by grid column, not by count", async () => {
    const rows = [row(["甲", "乙", "丙"]), row([begins("资产"), "1"], { before: 1 }), row(["x", goesOn(), "2"])];
    expect(await gridOf(table(rows))).toEqual([
      ["甲", "乙", "丙"],
      [null, "资产", "1"],
      ["x", up, "2"],
    ]);
  });

  it("merge with nothing above: they stand for themselves, which is told", async () => {
    const seen = await readWord(table([row([goesOn("孤"), "1"]), row([goesOn(), "2"])]));
    expect(seen.tables).toEqual([
      [
        ["孤", "1"],
        [up, "2"],
      ],
    ]);
    expect(seen.findings).toEqual(["grid/orphan-merge t1r1c1"]);
  });

  it.each([
    ["a cell of other columns", row([begins("甲", 2), "1"])],
    ["a cell that is not merged", row(["甲", "乙", "1"])],
    ["a hole", row(["1"], { before: 2 })],
    ["a cell that begins elsewhere", row([cell("甲"), begins("乙"), "1"])],
  ])("do not merge with %s", async (_, first) => {
    const seen = await readWord(table([first, row([goesOn("孤"), "乙", "2"])]));
    expect(seen.tables[0]?.[1]).toEqual(["孤", "乙", "2"]);
    expect(seen.findings).toEqual(["grid/orphan-merge t1r2c1"]);
  });

  it("end where a row leaves them out", async () => {
    const seen = await readWord(table([row([begins("甲"), "1"]), row(["乙", "2"]), row([goesOn("丙"), "3"])]));
    expect(seen.tables[0]?.map(([first]) => first)).toEqual(["甲", "乙", "丙"]);
    expect(seen.findings).toEqual(["grid/orphan-merge t1r3c1"]);
  });

  it("hide the text of what is merged into them, which is told", async () => {
    const seen = await readWord(table([row([begins("资产"), "1"]), row([goesOn("暗"), "2"])]));
    expect(seen.tables).toEqual([
      [
        ["资产", "1"],
        [up, "2"],
      ],
    ]);
    expect(seen.findings).toEqual(["grid/text-in-merged-cell t1r1c1"]);
    expect(argumentsOf(seen, "grid/text-in-merged-cell")).toEqual([{ text: "暗" }]);
    expect(seen.reading.cover()).toMatchObject({ structural: 1 });
  });

  it("are merged both ways, the new and the old", async () => {
    const block = (vertical: string) =>
      odd(`<w:hMerge w:val="restart"/>${vertical}`, vertical.includes("restart") ? "甲" : "") +
      odd(`<w:hMerge/>${vertical}`);
    const rows = [
      `<w:tr>${cell("一")}${cell("二")}${cell("三")}</w:tr>`,
      `<w:tr>${block('<w:vMerge w:val="restart"/>')}${cell("1")}</w:tr>`,
      `<w:tr>${block("<w:vMerge/>")}${cell("2")}</w:tr>`,
    ];
    const seen = await readWord(table(rows));
    expect(seen.tables[0]?.slice(1)).toEqual([
      ["甲", left, "1"],
      [up, up, "2"],
    ]);
    expect(seen.findings).toEqual([]);
  });

  it("do not reach over a row that is not shown", async () => {
    const hidden = `<w:tr><w:trPr><w:hidden/></w:trPr>${goesOn()}${cell("暗")}</w:tr>`;
    const seen = await readWord(table([row([begins("甲"), "1"]), hidden, row([goesOn(), "3"])]));
    expect(seen.tables).toEqual([
      [
        ["甲", "1"],
        [up, "3"],
      ],
    ]);
  });
});

describe("what stands between and around rows and cells", () => {
  const wanted = [
    ["资产", "1"],
    [up, "2"],
  ];
  const one = cell("资产", { vertical: "begins" });
  const two = cell("", { vertical: "goesOn" });
  const rows = [row([one, "1"]), row([two, "2"])];

  it.each([
    ["bookmarks", `${bookmarkStart("_GoBack1")}${bookmarkEnd("_GoBack1")}`],
    ["marks of the spelling check", '<w:proofErr w:type="spellStart"/>'],
    ["permissions", '<w:permStart w:id="1" w:edGrp="everyone"/><w:permEnd w:id="1"/>'],
    ["comment ranges", '<w:commentRangeStart w:id="1"/><w:commentRangeEnd w:id="1"/>'],
    ["ranges of moves", '<w:moveFromRangeStart w:id="1" w:name="m"/><w:moveFromRangeEnd w:id="1"/>'],
    ["ranges of custom XML changes", '<w:customXmlInsRangeStart w:id="1"/><w:customXmlInsRangeEnd w:id="1"/>'],
    ["XML comments", "<!-- </w:tr> -->"],
    ["blanks", "\n\t "],
    ["elements nobody knows", '<x:y xmlns:x="urn:x" z="1"/>'],
    ["elements named like what objects have", "<constructor/><__proto__/><w:hasOwnProperty/><toString/>"],
  ])("%s undo no merge", async (_, between) => {
    const cells = (...texts: string[]) => `<w:tr>${between}${texts.join(between)}${between}</w:tr>`;
    const printed = [cells(one, cell("1")), cells(two, cell("2"))].join(between);
    const { tables, findings } = await readWord(
      `${between}<w:tbl>${between}<w:tblPr/><w:tblGrid/>${between}${printed}${between}</w:tbl>${between}`,
    );
    expect(tables).toEqual([wanted]);
    expect(findings).toEqual([]);
  });

  const control = (content: string) =>
    `<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const custom = (content: string) =>
    `<w:customXml w:uri="u" w:element="e"><w:customXmlPr><w:attr w:name="n" w:val="v"/></w:customXmlPr>${content}</w:customXml>`;
  const smart = (content: string) =>
    `<w:smartTag w:uri="u" w:element="e"><w:smartTagPr><w:attr w:name="n" w:val="v"/></w:smartTagPr>${content}</w:smartTag>`;

  it.each([
    ["content controls", control],
    ["custom XML", custom],
  ])("%s are looked through around a table, rows, cells and paragraphs", async (_, around) => {
    const inner = rows.map((printed) => printed.replaceAll(/<w:p>.*?<\/w:p>/g, around));
    const cells = inner.map((printed) => printed.replaceAll(/<w:tc>.*?<\/w:tc>/g, around));
    const all = around(`<w:tbl><w:tblPr/>${cells.map((printed) => around(printed)).join("")}</w:tbl>`);
    expect(await gridOf(all)).toEqual(wanted);
  });

  it.each([
    ["content controls", control],
    ["custom XML", custom],
    ["smart tags", smart],
    ["hyperlinks", (content: string) => `<w:hyperlink r:id="x" w:history="1">${content}</w:hyperlink>`],
    ["directions", (content: string) => `<w:dir w:val="ltr"><w:bdo w:val="ltr">${content}</w:bdo></w:dir>`],
    ["smart tags in smart tags", (content: string) => smart(smart(content))],
  ])("%s are looked through around runs", async (_, around) => {
    const printed = cell(`<w:p>${run("1")}${around(run("2"))}${run("3")}</w:p>`);
    expect(await gridOf(table([["甲", printed]]))).toEqual([["甲", "123"]]);
  });
});

describe("a table that is hidden in part", () => {
  it("leaves out hidden rows and tells what they say", async () => {
    const hidden = `<w:tr><w:trPr><w:hidden/></w:trPr>${cell("暗")}${cell("9")}</w:tr>`;
    const seen = await readWord(table([["甲", "1"], hidden, ["乙", "2"]]));
    expect(seen.tables).toEqual([
      [
        ["甲", "1"],
        ["乙", "2"],
      ],
    ]);
    expect(seen.findings).toEqual(["docx/row-left-out t1r1c1"]);
    expect(argumentsOf(seen, "docx/row-left-out")).toEqual([{ why: "hidden", text: "暗 9" }]);
  });

  it("shows rows whose hiding is switched off", async () => {
    const shown = `<w:tr><w:trPr><w:hidden w:val="0"/></w:trPr>${cell("乙")}${cell("2")}</w:tr>`;
    expect(await gridOf(table([["甲", "1"], shown]))).toEqual([
      ["甲", "1"],
      ["乙", "2"],
    ]);
  });

  it.each([
    ["first", 0],
    ["last", 1],
  ])("tells of a %s row left out where the table is, not before or behind it", async (_, index) => {
    const hidden = `<w:tr><w:trPr><w:hidden/></w:trPr>${cell("暗")}${cell("9")}</w:tr>`;
    const rows = [row(["甲", "1"])].toSpliced(index, 0, hidden);
    const { findings } = await readWord(paragraph("前") + table(rows) + paragraph("后"));
    expect(findings).toEqual([expect.stringMatching(/^docx\/row-left-out t1/)]);
  });

  it("loses nothing behind a row that says twice that it is hidden", async () => {
    const hidden = `<w:tr>${"<w:trPr><w:hidden/></w:trPr>".repeat(2)}${cell("暗")}</w:tr>`;
    const seen = await readWord(table([["甲"], hidden, ["乙"]]) + paragraph("后"));
    expect(seen.tables).toEqual([[["甲"], ["乙"]]]);
    expect(seen.paragraphs).toEqual(["后"]);
  });

  it("is nothing where all its rows are hidden, but for what is told", async () => {
    const hidden = `<w:tr><w:trPr><w:hidden/></w:trPr>${cell("暗")}</w:tr>`;
    const seen = await readWord(table([hidden]) + paragraph("后"));
    expect(seen.paragraphs).toEqual(["后"]);
    expect(argumentsOf(seen, "docx/row-left-out")).toEqual([{ why: "hidden", text: "暗" }]);
  });
});
