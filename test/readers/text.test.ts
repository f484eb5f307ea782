import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Reading } from "../../src/diagnostics/reading.ts";
import type { Block, Shape } from "../../src/model/block.ts";
import { offsetAt, type Passage } from "../../src/model/passage.ts";
import { decode } from "../../src/readers/decode.ts";
import { lineStarts } from "../../src/readers/text/lines.ts";
import { readText } from "../../src/readers/text/text.ts";
import { fixtures, readFixture } from "../fixtures.ts";
import { anyText } from "../texts.ts";

async function read(text: string): Promise<{ blocks: Block[]; reading: Reading }> {
  const reading = new Reading({ text, lineStarts: lineStarts(text) });
  return { blocks: await readText(reading), reading };
}

/** A block as a test prints it: a paragraph is its text, a run its shape and rows; a glued cell begins with "+". */
type Printed = string | readonly [shape: Shape, ...rows: (readonly string[])[]];

function printed(block: Block): Printed {
  if (block.kind === "paragraph") return block.marked ? `# ${block.passage.text}` : block.passage.text;
  if (block.kind === "table") throw new Error("a text states no spans");
  const rows: string[][] = [];
  for (const { passage, opensLine, glued } of block.cells) {
    if (opensLine || rows.length === 0) rows.push([]);
    rows.at(-1)?.push(glued ? `+${passage.text}` : passage.text);
  }
  return [block.shape, ...rows];
}

const blocksOf = async (...lines: readonly string[]): Promise<Printed[]> =>
  (await read(lines.join("\n"))).blocks.map(printed);

describe("a text without tables", () => {
  it("is paragraphs, blank lines left out, blanks around them trimmed", async () => {
    expect(await blocksOf("一、总体绩效目标", "", "  　改善河道。 ", " ", "二、分项绩效目标")).toEqual([
      "一、总体绩效目标",
      "改善河道。",
      "二、分项绩效目标",
    ]);
  });

  it.each([
    ["one TAB", "一、总体目标\t3", "二、分项目标\t12"],
    ["several TABs", "一、总体目标\t\t3", "1.清淤绩效目标表\t\t\t104"],
  ])("keeps table-of-contents lines with %s as prose", async (_, ...lines) => {
    expect(await blocksOf(...lines)).toEqual(lines);
  });

  it("keeps indented paragraphs as prose, however many there are", async () => {
    const long = "本年度以流域治理为抓手，整治镇区河道，充实村级书屋，让沿河群众住得安心、闲时有书可读。";
    expect(await blocksOf(`\t${long}`, `\t其次，${long}`, "", `\t再次，${long}`)).toEqual([
      long,
      `其次，${long}`,
      `再次，${long}`,
    ]);
  });

  it("takes one pipe in a line for a character", async () => {
    expect(await blocksOf("第一部分|概况", "", "镇政府内设五个办公室。")).toEqual([
      "第一部分|概况",
      "镇政府内设五个办公室。",
    ]);
  });
});

describe("marks of the export", () => {
  it("leave the text and tell a heading", async () => {
    const { blocks, reading } = await read(
      "[bookmark: _Toc12]1.清淤绩效目标表\n[bookmark: OLE_1]正文[image: a.png]继续",
    );
    expect(blocks.map(printed)).toEqual(["# 1.清淤绩效目标表", "正文继续"]);
    expect(reading.cover()).toMatchObject({ structural: "[bookmark:_Toc12][bookmark:OLE_1][image:a.png]".length });
  });

  it("stand inside cells as well", async () => {
    expect(await blocksOf("\t项目[bookmark: _GoBack]名称", "\t清淤", "\t项目编码")).toEqual([
      ["cells", ["项目名称", "清淤", "项目编码"]],
    ]);
  });

  it("are nothing else in brackets", async () => {
    expect(await blocksOf("金额[万元]", "[注]正文")).toEqual(["金额[万元]", "[注]正文"]);
  });
});

describe("one cell a line", () => {
  it("has its rows hinted at by blank lines", async () => {
    expect(await blocksOf("\t项目编码", "\tA1", "", "\t项目名称", "\t清淤")).toEqual([
      ["cells", ["项目编码", "A1"], ["项目名称", "清淤"]],
    ]);
  });

  it("has a cell go on in lines without a TAB", async () => {
    expect(await blocksOf("\t绩效目标", "\t1.完成清淤", "2.保持整洁", "及时清运", "", "\t项目名称")).toEqual([
      ["cells", ["绩效目标", "1.完成清淤\n2.保持整洁\n及时清运"], ["项目名称"]],
    ]);
  });

  it("has a numbered cell go on behind blank lines as long as it counts", async () => {
    const goals = ["\t绩效目标", "\t1.完成清淤", "", "", "", "2.保持整洁", ""];
    expect(await blocksOf(...goals, "\t一级指标", "\t指标值")).toEqual([
      ["cells", ["绩效目标", "1.完成清淤\n2.保持整洁"], ["一级指标", "指标值"]],
    ]);
    // Before a form it is the form's heading instead, and without counting on it is a paragraph.
    expect(await blocksOf(...goals, "\t项目名称", "\t书屋")).toEqual([
      ["cells", ["绩效目标", "1.完成清淤"]],
      "2.保持整洁",
      ["cells", ["项目名称", "书屋"]],
    ]);
    expect(await blocksOf(...goals.with(5, "4.保持整洁"), "\t一级指标", "\t指标值")).toEqual([
      ["cells", ["绩效目标", "1.完成清淤"]],
      "4.保持整洁",
      ["cells", ["一级指标", "指标值"]],
    ]);
  });

  it("ends at a heading, which no cell goes on with", async () => {
    expect(await blocksOf("\t项目名称", "\t清淤", "2.书屋绩效目标表", "\t项目名称", "\t书屋")).toEqual([
      ["cells", ["项目名称", "清淤"]],
      "2.书屋绩效目标表",
      ["cells", ["项目名称", "书屋"]],
    ]);
  });

  it("has empty cells where a TAB stands alone", async () => {
    expect(await blocksOf("\t一级指标", "\t", "\t三级指标", "\t ")).toEqual([
      ["cells", ["一级指标", "", "三级指标", ""]],
    ]);
  });

  it.each([
    ["TABs behind a text", ["\t项目名称\t\t", "\t清淤\t", "\t"]],
    ["a line of several TABs", ["\t项目名称", "\t\t\t", "\t清淤", "\t\t", "\t"]],
    ["quotes alone", ["\t项目名称", '"', "\t清淤", '\t"', '\t\t"']],
  ])("leaves out %s", async (_, lines) => {
    expect(await blocksOf(...lines)).toEqual([["cells", ["项目名称", "清淤", ""]]]);
  });

  it("keeps a line of several TABs that says something with the cell before it", async () => {
    expect(await blocksOf("\t项目名称", "\t清淤", "\t\t河道", "\t项目编码")).toEqual([
      ["cells", ["项目名称", "清淤\n河道", "项目编码"]],
    ]);
  });

  it("glues a second cell on the line to the first", async () => {
    expect(await blocksOf("\t项目名称", "\t清淤\t河道", "\t项目编码")).toEqual([
      ["cells", ["项目名称", "清淤", "+河道", "项目编码"]],
    ]);
  });

  it("keeps quotes inside and around a cell's text for its field to judge", async () => {
    expect(await blocksOf("\t项目名称", '\t"清淤"', '\t所谓"两不愁"')).toEqual([
      ["cells", ["项目名称", '"清淤"', '所谓"两不愁"']],
    ]);
  });
});

describe("TAB-separated rows", () => {
  it("are rows of fields, empty ones kept", async () => {
    expect(await blocksOf("序号\t项目名称\t金额", "1\t清淤\t3.5", "\t\t2.0", "2\t书屋\t")).toEqual([
      ["rows", ["序号", "项目名称", "金额"], ["1", "清淤", "3.5"], ["", "", "2.0"], ["2", "书屋", ""]],
    ]);
  });

  it("hold rows that end in a whole number, as table-of-contents lines do", async () => {
    expect(await blocksOf("项目名称\t金额", "清淤\t3", "书屋\t12", "", "路灯\t5")).toEqual([
      ["rows", ["项目名称", "金额"], ["清淤", "3"], ["书屋", "12"], ["路灯", "5"]],
    ]);
  });

  it("go on in a line without TABs only between two rows", async () => {
    expect(await blocksOf("序号\t项目名称\t金额", "1\t清淤", "河道\t3.5", "注：以上为万元。")).toEqual([
      ["rows", ["序号", "项目名称", "金额"], ["1", "清淤"], ["河道", "3.5"]],
      "注：以上为万元。",
    ]);
    expect(await blocksOf("序号\t项目名称\t金额", "1\t清", "淤河", "道\t3.5")).toEqual([
      ["rows", ["序号", "项目名称", "金额"], ["1", "清"], ["淤河"], ["道", "3.5"]],
    ]);
  });

  it("have a quoted field with line breaks in it put together", async () => {
    expect(await blocksOf("序号\t项目名称\t绩效目标", '1\t清淤\t"完成清淤', '保持整洁"', '2\t书屋\t"上架"')).toEqual([
      ["rows", ["序号", "项目名称", "绩效目标"], ["1", "清淤", '"完成清淤\n保持整洁"'], ["2", "书屋", '"上架"']],
    ]);
  });
});

describe("rows with pipes", () => {
  const rows = [
    ["一级指标", "二级指标", "指标值"],
    ["产出指标", "数量指标", "3个"],
    ["", "质量指标", ""],
  ];

  it.each([
    ["outer pipes", (row: readonly string[]) => `| ${row.join(" | ")} |`],
    ["no outer pipes", (row: readonly string[]) => row.join(" | ")],
    ["a pipe on the left only", (row: readonly string[]) => `|${row.join("|")}`],
    ["full-width pipes", (row: readonly string[]) => `｜${row.join("｜")}｜`],
    ["blanks before them", (row: readonly string[]) => `  |${row.join("|")}| `],
  ])("are read with %s", async (_, print) => {
    expect(await blocksOf(...rows.map(print))).toEqual([["rows", ...rows]]);
  });

  it.each(["| --- | :---: | ---: |", "|---|---|---|", "--- | --- | ---", "+---|---|---+"])(
    "leave out the rule %s",
    async (rule) => {
      const print = (row: readonly string[]) => (rule.startsWith("|") ? `|${row.join("|")}|` : row.join("|"));
      expect(await blocksOf(print(rows[0] ?? []), rule, ...rows.slice(1).map(print))).toEqual([["rows", ...rows]]);
    },
  );

  it("account for every pipe and rule as the form's own", async () => {
    const { reading } = await read("|一级指标|指标值|\n|---|:-:|\n|产出指标|3个|");
    const { structural, unmapped } = reading.cover();
    expect([structural, unmapped]).toEqual([3 + 9 + 3, "一级指标指标值产出指标3个".length]);
  });
});

describe("a table of which only the words are left", () => {
  const HEADING = ["一级指标", "二级指标", "三级指标", "指标值"];
  const ROWS = ["产出指标", "数量指标", "清淤长度", "≥3公里", "质量指标", "合格率", "100%"];

  it("has a cell a line", async () => {
    expect(await blocksOf("青溪镇的目标", ...HEADING, ...ROWS)).toEqual(["青溪镇的目标", ["flatLines", HEADING, ROWS]]);
  });

  it("has a row a line and blanks between its cells", async () => {
    const rows = [ROWS.slice(0, 4), ROWS.slice(4)];
    const lines = [HEADING, ...rows];
    expect(await blocksOf(...lines.map((row) => row.join(" ")))).toEqual([["flatRows", ...lines]]);
    expect(await blocksOf(...lines.map((row) => row.join("　")))).toEqual([["flatRows", ...lines]]);
    expect(await blocksOf(...lines.map((row) => row.join("   ")))).toEqual([["flatRows", ...lines]]);
  });

  it("has nothing but blanks between all of its cells", async () => {
    expect(await blocksOf([...HEADING, ...ROWS].join(" "))).toEqual([["flatString", HEADING, ROWS]]);
    expect(await blocksOf(`自评表 ${[...HEADING, ...ROWS].join(" ")}`)).toEqual([
      "自评表",
      ["flatString", HEADING, ROWS],
    ]);
  });

  it("has narrow blanks within its cells where wide ones part them", async () => {
    expect(await blocksOf(HEADING.join("  "), "产出指标  数量指标  清淤 长度  3公里")).toEqual([
      ["flatRows", HEADING, ["产出指标", "数量指标", "清淤", "+长度", "3公里"]],
    ]);
  });

  it("has values parted at their sign and unit put together", async () => {
    expect(await blocksOf(HEADING.join(" "), "产出指标 数量指标 长度 ≥ 3 公里", "时效指标 时间 2025年 12月前")).toEqual(
      [["flatRows", HEADING, ["产出指标", "数量指标", "长度", "≥ 3 公里"], ["时效指标", "时间", "2025年 12月前"]]],
    );
    const split = ["三级指标", "计算符号", "指标值", "计量单位"];
    expect(await blocksOf(split.join(" "), "长度 ≥ 3 公里")).toEqual([["flatRows", split, ["长度", "≥", "3", "公里"]]]);
  });

  it("has a heading's word put together that is broken over lines, and one that nobody knows", async () => {
    const heading = ["一级指标", "二级指标", "三级指标", "指标值", "偏差原因分析", "及改进措施", "打分人"];
    expect(await blocksOf(...heading, ...ROWS)).toEqual([
      ["flatLines", ["一级指标", "二级指标", "三级指标", "指标值", "偏差原因分析及改进措施", "打分人"], ROWS],
    ]);
  });

  it("has the form above it, its labels with the lines below them", async () => {
    const form = [
      "项目名称",
      "清淤",
      "预算规模及资金用途",
      "预算数",
      "3.50",
      "用于清淤",
      "绩效目标",
      "1.河道畅通",
      "2.群众满意",
    ];
    expect(await blocksOf("概况。", ...form, "绩效指标", ...HEADING, ...ROWS)).toEqual([
      "概况。",
      [
        "flatLines",
        ["项目名称", "清淤"],
        ["预算规模及资金用途", "预算数", "3.50"],
        ["", "用于清淤"],
        ["绩效目标", "1.河道畅通\n2.群众满意"],
        ["绩效指标"],
      ],
      ["flatLines", HEADING, ROWS],
    ]);
  });

  it("has a form with labels and values on one line", async () => {
    const form = [
      "项目名称：清淤　项目编码：A1",
      "实施单位 青溪镇人民政府 水利站",
      "资金支出计划 3月底 50% 6月底 100%",
    ];
    expect(await blocksOf(...form, HEADING.join(" "), ROWS.slice(0, 4).join(" "))).toEqual([
      [
        "flatRows",
        ["项目名称：", "清淤"],
        ["项目编码：", "A1"],
        ["实施单位", "青溪镇人民政府 水利站"],
        ["资金支出计划", "3月底", "6月底"],
        ["", "50%", "100%"],
      ],
      ["flatRows", HEADING, ROWS.slice(0, 4)],
    ]);
  });

  it("may be one of several in a line", async () => {
    const one = (name: string) => `项目名称 ${name} ${HEADING.join(" ")} ${ROWS.join(" ")}`;
    expect(await blocksOf(`${one("清淤")} 青溪镇书屋绩效自评表 ${one("书屋")}`)).toEqual([
      ["flatString", ["项目名称", "清淤"]],
      ["flatString", HEADING, ROWS],
      "青溪镇书屋绩效自评表",
      ["flatString", ["项目名称", "书屋"]],
      ["flatString", HEADING, ROWS],
    ]);
  });

  const long =
    "本年度以流域治理为抓手，整治镇区河道，充实村级书屋。让沿河群众住得安心、闲时有书可读，并建立长效管护机制，确保常治长清。";
  it.each([
    ["a project's heading", "2.书屋绩效目标表"],
    ["a section's heading", "总体绩效目标"],
    ["a chapter", "二、其他事项"],
    ["a form", "项目名称：书屋"],
    ["running text", long],
    ["signatures", "填表人：张三"],
  ])("ends at %s", async (_, line) => {
    expect(await blocksOf(...HEADING, ...ROWS, line)).toEqual([["flatLines", HEADING, ROWS], line]);
  });

  it.each([
    ["a sentence", "表头为一级指标、二级指标、三级指标和指标值，请各单位填报。"],
    ["a sentence with blanks", "表头为 一级指标 二级指标 三级指标 指标值 ，请各单位填报。"],
    ["a list without cells below", "填报内容：\n一级指标\n二级指标\n三级指标\n指标值\n请各单位认真填写。\n按时上报。"],
    ["words apart", "一级指标\n是指产出、成本等。\n二级指标\n是其细分。\n三级指标\n最细。\n指标值\n≥3公里"],
    ["too few words", "三级指标 指标值\n清淤长度 3公里"],
    ["levels only", "一级指标 二级指标 三级指标\n产出指标 数量指标 清淤长度"],
  ])("is not %s that holds such words", async (_, text) => {
    expect(await blocksOf(text)).toEqual(text.split("\n"));
  });

  it("takes time in proportion to its length", async () => {
    const one = `${HEADING.join("\n")}\n${`${ROWS.join("\n")}\n`.repeat(30)}\n`;
    const fastest = async (times: number): Promise<number> => {
      let least = Number.POSITIVE_INFINITY;
      for (let run = 0; run < 3; run++) {
        const begun = performance.now();
        await read(one.repeat(times));
        least = Math.min(least, performance.now() - begun);
      }
      return least;
    };
    await fastest(4);
    expect(await fastest(160)).toBeLessThan(24 * (await fastest(20)) + 20);
  });
});

describe("shapes mixed in one text", () => {
  it("are each found by content", async () => {
    const blocks = await blocksOf(
      "2025年青溪镇绩效目标公开",
      "",
      "序号\t项目名称\t金额",
      "1\t清淤\t3.5",
      "",
      "1.清淤绩效目标表",
      "\t项目编码",
      "\tA1",
      "",
      "\t绩效目标",
      "\t1.完成清淤",
      "2.保持整洁",
      "",
      "",
      "",
      "说明如下：",
      "|一级指标|指标值|名称|",
      "|产出指标|3个|清淤|",
      "以上。",
    );
    expect(blocks).toEqual([
      "2025年青溪镇绩效目标公开",
      ["rows", ["序号", "项目名称", "金额"], ["1", "清淤", "3.5"]],
      "1.清淤绩效目标表",
      ["cells", ["项目编码", "A1"], ["绩效目标", "1.完成清淤\n2.保持整洁"]],
      "说明如下：",
      ["rows", ["一级指标", "指标值", "名称"], ["产出指标", "3个", "清淤"]],
      "以上。",
    ]);
  });

  it("change from rows to cells where several lines hold one cell each", async () => {
    expect(
      await blocksOf("序号\t项目名称\t金额", "1\t清淤\t3.5", "\t项目编码", "\tA1", "\t项目名称", "\t清淤"),
    ).toEqual([
      ["rows", ["序号", "项目名称", "金额"], ["1", "清淤", "3.5"]],
      ["cells", ["项目编码", "A1", "项目名称", "清淤"]],
    ]);
  });

  it.each([
    ["LF", "\n"],
    ["CR", "\r"],
    ["CRLF", "\r\n"],
  ])("whatever ends the lines: %s", async (_, end) => {
    const { blocks } = await read(["标题", "\t项目名称", "\t清淤", "河道", "", "\t项目编码"].join(end));
    expect(blocks.map(printed)).toEqual(["标题", ["cells", ["项目名称", "清淤\n河道"], ["项目编码"]]]);
  });
});

describe("markup in a cell", () => {
  const cell = async (markup: string): Promise<string> => {
    const { blocks } = await read(`项目名称\t绩效目标\t金额\n清淤\t${markup}\t3.5`);
    const [run] = blocks;
    if (run?.kind !== "cells") throw new Error("no table was read");
    expect(run.cells).toHaveLength(6);
    return run.cells[4]?.passage.text ?? "";
  };

  it.each([
    ["<p>一、产出</p> <p>二、效益</p>", "一、产出\n二、效益"],
    ["一、产出<br>二、效益<br/>三、满意度", "一、产出\n二、效益\n三、满意度"],
    ["<div><p>一、产出</p></div><ul><li>二</li><li>三</li></ul>", "一、产出\n二\n三"],
    ["<p>A&amp;B &lt;95% &gt;3</p>", "A&B <95% >3"],
    ["<p>A&nbsp;B</p>", "A\u00a0B"],
    ["<p>&#8805;95%&#x2103;</p>", "≥95%℃"],
    ["<p>&#x20BB7;氏</p>", "𠮷氏"],
    ["<p>&amp;lt;b&amp;gt;</p>", "&lt;b&gt;"],
    ["<p>R&D经费</p>", "R&D经费"],
    ["<p>満意度<95%</p>", "満意度<95%"],
    ['<p><strong>产</strong>出<span style="color:red">指标</span></p>', "产出指标"],
    ["<P>大写</P>", "大写"],
    ["<p>未闭合", "未闭合"],
    ["未开</p>合", "未开\n合"],
    ["<p></p>", ""],
  ])("%s reads %j", async (markup, text) => {
    expect(await cell(markup)).toBe(text);
  });

  it.each(["<95%", "≤3且<p", "R&D", "x < y > z", "<项目名称>"])("%s is no markup", async (text) => {
    expect(await cell(text)).toBe(text);
  });

  it("stands in paragraphs as well, and makes several of one", async () => {
    expect(await blocksOf("<p>一、总体目标</p><p>改善河道。</p>")).toEqual(["一、总体目标", "改善河道。"]);
  });
});

describe("every passage", () => {
  const passages = (blocks: readonly Block[]): Passage[] =>
    blocks.flatMap((block) =>
      block.kind === "cells"
        ? block.cells.map(({ passage }) => passage)
        : block.kind === "paragraph"
          ? [block.passage]
          : [],
    );

  /** Units that do not stand in the source where the passage says; an entity stands where its ampersand does. */
  const misplaced = (source: string, { text, offsets }: Passage): string[] =>
    [...Array(text.length).keys()].flatMap((index) => {
      const offset = offsetAt({ text, offsets }, index);
      const fits = offset < 0 || source[offset] === text[index] || source[offset] === "&";
      return fits ? [] : [`${JSON.stringify(text)}[${index}] is not at ${offset}`];
    });

  /** Units printed twice, or out of order. */
  const outOfOrder = (all: readonly Passage[]): string[] => {
    let last = -1;
    return all.flatMap((passage) =>
      [...Array(passage.text.length).keys()].flatMap((index) => {
        const offset = offsetAt(passage, index);
        if (offset < 0) return [];
        const before = last;
        last = offset;
        return offset > before ? [] : [`${offset} behind ${before} in ${JSON.stringify(passage.text)}`];
      }),
    );
  };

  const check = async (text: string): Promise<void> => {
    const all = passages((await read(text)).blocks);
    expect(all.flatMap((passage) => misplaced(text, passage))).toEqual([]);
    expect(outOfOrder(all)).toEqual([]);
  };

  it.each(fixtures().filter(({ container, name }) => container === "text" && name !== "refused/undecodable"))(
    "of $name stands where it says",
    async (fixture) => {
      const { text } = decode(readFixture(fixture), null);
      await check(text);
      expect(passages((await read(text)).blocks).length).toBeGreaterThan(0);
    },
  );

  it("of any text stands where it says, once and in order", async () => {
    await fc.assert(fc.asyncProperty(anyText, check), { numRuns: 500 });
  });
});
