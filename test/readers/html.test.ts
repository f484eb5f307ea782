import { load } from "cheerio";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Refusal } from "../../src/diagnostics/finding.ts";
import { Reading } from "../../src/diagnostics/reading.ts";
import type { Block, StatedCell, StatedTable } from "../../src/model/block.ts";
import { offsetAt, type Passage } from "../../src/model/passage.ts";
import { decodePage, readPage } from "../../src/readers/html/page.ts";
import { lineStarts } from "../../src/readers/text/lines.ts";
import { gbk } from "../gbk.ts";

interface Page {
  readonly blocks: readonly Block[];
  readonly reading: Reading;
}

function read(html: string): Page {
  const reading = new Reading({ text: html, lineStarts: lineStarts(html) });
  return { blocks: readPage({ text: html, offsets: 0 }, reading), reading };
}

const isTable = (block: Block): block is StatedTable => block.kind === "table";

/** All that blocks say, in order; the text of a cell that holds tables stands with them. */
function passagesOf(blocks: readonly Block[]): Passage[] {
  return blocks.flatMap((block): Passage[] => {
    if (block.kind === "paragraph") return [block.passage];
    return isTable(block)
      ? block.rows.flat().flatMap((cell) => (cell.content === undefined ? [cell.passage] : passagesOf(cell.content)))
      : [];
  });
}

/** What is left when everything the blocks say has reached a field. */
function unmapped({ blocks, reading }: Page): string[] {
  for (const passage of passagesOf(blocks)) reading.mapped(passage);
  reading.cover();
  return reading.findings.filter(({ code }) => code === "coverage/unmapped").map(({ args }) => String(args.text));
}

/** The units of a passage that claim to stand where something else is printed. */
function misplaced(html: string, passage: Passage): string[] {
  return Array.from({ length: passage.text.length }, (_, index) => {
    const [unit, printed] = [passage.text[index] ?? "", html[offsetAt(passage, index)]];
    const stands = printed === undefined || printed === unit || printed === "&";
    const read = (unit === " " && /\s/.test(printed ?? "")) || ("☒☐".includes(unit) && printed === "<");
    return stands || read || `${unit}${printed}` === "²2" || `${unit}${printed}` === "³3"
      ? ""
      : `${unit} at ${printed}`;
  }).filter((fault) => fault !== "");
}

/** A block as a test prints it; a cell as its text, behind @ its column, then spans that are not 1×1. */
type Printed = string | readonly (readonly (string | readonly Printed[])[])[];

function printedCell({ passage, column, columns, rows, content }: StatedCell): string | readonly Printed[] {
  if (content !== undefined) return content.map(printed);
  const spans = columns === 1 && rows === 1 ? "" : ` ${columns}×${rows}`;
  return `${passage.text}@${column}${spans}`;
}

function printed(block: Block): Printed {
  if (block.kind === "paragraph") return block.marked ? `# ${block.passage.text}` : block.passage.text;
  return isTable(block) ? block.rows.map((row) => row.map(printedCell)) : [];
}

const blocksOf = (html: string): Printed[] => read(html).blocks.map(printed);
const doubtsOf = (html: string): string[] =>
  read(html)
    .reading.inOrder()
    .map(({ code, args }) => `${code} ${Object.values(args).join(" ")}`);

/** The text of the only cell of a table with this content. */
function cellOf(content: string): string {
  const [table] = read(`<table><tr><td>${content}</td></tr></table>`).blocks;
  return table !== undefined && isTable(table) ? (table.rows[0]?.[0]?.passage.text ?? "") : "";
}

describe("paragraphs", () => {
  it("are the lines that blocks and line breaks make", () => {
    expect(blocksOf("甲<p>乙<br>丙</p>丁<div>戊<p>己<p>庚</div>辛<ul><li>一<li>二</ul>")).toEqual(
      Array.from("甲乙丙丁戊己庚辛一二"),
    );
  });

  it("have nothing put between inline elements, and one blank for a run of blanks and line ends", () => {
    expect(blocksOf("<p>\r\n 12<b>34</b> <i> 56</i>\n\t78 \u200b 9<span>\n</span></p>")).toEqual(["1234 56 78 9"]);
  });

  it("are trimmed of blanks that HTML does not collapse, and are none without text", () => {
    expect(blocksOf("<p>&nbsp;　甲&nbsp; 乙&nbsp;</p><p>&nbsp;<o:p></o:p></p>")).toEqual(["甲\u00a0 乙"]);
  });

  it("keep the lines of preformatted text", () => {
    expect(blocksOf("<pre>甲\n  乙\r\n丙</pre>")).toEqual(["甲", "乙", "丙"]);
  });

  it("are marked in headings and by the bookmarks of a table of contents", () => {
    expect(
      blocksOf('<h2>甲<b>一</b></h2>乙<p><a name="_Toc12"></a>丙</p><p><a name=top>丁</a><h3>戊<h4>己</h3>庚'),
    ).toEqual(["# 甲一", "乙", "# 丙", "丁", "# 戊", "# 己", "庚"]);
  });

  it("are not marked, nor mapped, where Word repeats them in its table of contents", () => {
    const page = read("<p class=MsoToc1><a href='#_Toc1'>甲......3</a></p><p class=MsoNormal><a name=_Toc1>甲</a></p>");
    expect(page.blocks.map(printed)).toEqual(["# 甲"]);
    expect(unmapped(page)).toEqual([]);
  });
});

describe("tables", () => {
  it("are rows of cells at their columns", () => {
    expect(blocksOf("<table><tr><th>甲</th><th>乙</th></tr><tr><td>一</td><td></td></tr></table>")).toEqual([
      [
        ["甲@0", "乙@1"],
        ["一@0", "@1"],
      ],
    ]);
  });

  it("need neither end tags nor rows, and have groups of rows in printed order", () => {
    const rows = [["甲@0", "乙@1"], ["丙@0"], ["丁@0"], ["戊@0"]];
    expect(blocksOf("<TABLE><TD>甲<TD>乙<TFOOT><TR><TD>丙<TBODY><TR><TD>丁</TBODY><TR><TD>戊</TABLE>")).toEqual([rows]);
  });

  it("close what is open in a cell with the next one, as browsers do", () => {
    const cell = "<td><span><font><b>值";
    expect(blocksOf(`<table><tr>${cell.repeat(3)}<tr>${cell}</table>尾`)).toEqual([
      [["值@0", "值@1", "值@2"], ["值@0"]],
      "尾",
    ]);
    const many = blocksOf(`<table>${`<tr>${cell.repeat(4)}`.repeat(500)}</table>尾`);
    expect(many[0]).toHaveLength(500);
    expect(many[1]).toBe("尾");
  });

  it("are not cut by end tags that belong to nothing in the cell", () => {
    const html = "<div><font><table><tr><td>甲</div></font></td><td>乙</p></td></tr></table>尾</font></div>";
    expect(blocksOf(html)).toEqual([[["甲@0", "乙@1"]], "尾"]);
  });

  it("have captions and texts outside their cells before them", () => {
    expect(blocksOf("<table>甲<caption>表一</caption><tr>乙<td>一</td>丙</tr></table>丁")).toEqual([
      "甲",
      "表一",
      "乙",
      "丙",
      [["一@0"]],
      "丁",
    ]);
  });

  it("are made for rows and cells that have none, and end with them", () => {
    expect(blocksOf("前<tr><td>一<td>二</tr>\n<tr><td>三</td></tr>后")).toEqual([
      "前",
      [["一@0", "二@1"], ["三@0"]],
      "后",
    ]);
    expect(blocksOf("<div><td>一</td><td>二</td></div><tr><td>三</td></tr><p>后")).toEqual([
      [["一@0", "二@1"]],
      [["三@0"]],
      "后",
    ]);
  });

  it("stand in order in a cell that holds them, and its text is what stands outside them", () => {
    const html = "<table><tr><td>外<table><tr><td>内</td></tr></table><p>又</p></td><td>旁</td></tr></table>";
    expect(blocksOf(html)).toEqual([[[["外", [["内@0"]], "又"], "旁@1"]]]);
    const [outer] = read(html).blocks.filter(isTable);
    expect(outer?.rows[0]?.map(({ passage }) => passage.text)).toEqual(["外\n又", "旁"]);
    expect(unmapped(read(html))).toEqual([]);
  });

  it("are none where they have no cells", () => {
    expect(blocksOf("<table><tr></tr></table><table></table>甲")).toEqual(["甲"]);
  });
});

describe("spans", () => {
  const table = (...rows: string[]): string => `<table>${rows.map((row) => `<tr>${row}`).join("")}</table>`;

  it("reach over columns and rows, and end at the table's last row", () => {
    expect(blocksOf(table("<td rowspan=2>甲<td colspan=2>乙", "<td>丙<td rowspan=9>丁", "<td colspan=2>戊"))).toEqual([
      [["甲@0 1×2", "乙@1 2×1"], ["丙@1", "丁@2 1×2"], ["戊@0 2×1"]],
    ]);
  });

  it("of 0 rows reach to the end of the table", () => {
    expect(blocksOf(table("<td rowspan=0>甲<td>乙", "<td>丙", "<td>丁"))).toEqual([
      [["甲@0 1×3", "乙@1"], ["丙@1"], ["丁@1"]],
    ]);
  });

  it("end where a cell from above begins", () => {
    expect(blocksOf(table("<td>甲<td rowspan=2>乙", "<td colspan=3>丙<td>丁"))).toEqual([
      [
        ["甲@0", "乙@1 1×2"],
        ["丙@0", "丁@2"],
      ],
    ]);
  });

  it.each([
    ["-1", 1],
    ["abc", 1],
    ["0", 1],
    ["2.9", 2],
    [" +3x", 3],
    ["1000000000", 1000],
    ["99999999999999999999", 1000],
  ])("are read as browsers read them: colspan=%j", (value, columns) => {
    const [found] = read(table(`<td colspan="${value}">甲<td>乙`)).blocks.filter(isTable);
    expect(found?.rows[0]?.map((cell) => cell.column)).toEqual([0, columns]);
  });

  it("that are none are told of", () => {
    expect(doubtsOf(table("<td colspan=-1>甲<td rowspan=x>乙<td rowspan=0>丙<td colspan=5000>丁"))).toEqual([
      "grid/impossible-span -1",
      "grid/impossible-span x",
    ]);
  });

  it("are ignored where too many reach down at once, and told of once", () => {
    const html = `<table>${"<tr><td colspan=1000 rowspan=65534>甲".repeat(2000)}</table>`;
    const [found] = read(html).blocks.filter(isTable);
    expect(found?.rows[999]?.[0]).toMatchObject({ column: 999_000, columns: 1000, rows: 1001 });
    expect(found?.rows[1500]?.[0]).toMatchObject({ column: 1_000_000, columns: 1000, rows: 1 });
    expect(doubtsOf(html)).toEqual(["grid/spans-ignored 1000"]);
  });
});

describe("the text of a cell", () => {
  it.each([
    ["12<br>34", "12\n34"],
    ["<p>甲</p>\n<p>&nbsp;</p><div>乙<br><br>丙</div>", "甲\n乙\n丙"],
    ["12<b>34</b>", "1234"],
    ["<b><p>甲</b>乙</p>", "甲乙"],
    ["&lt;95&#37;&nbsp;&#x20BB7;", "<95%\u00a0𠮷"],
    ["R&D &amp;lt; &Dept", "R&D &lt; &Dept"],
    ["&#0;&#xd800;&nosuch;", "&#0;&#xd800;&nosuch;"],
    ["甲&zwnj;\u00ad乙", "甲乙"],
    ["a < b <5 <中>", "a < b <5 <中>"],
    ["10<sup>6</sup>元", "10^6元"],
    ["10<sup>-<b>3</b></sup>", "10^-3"],
    ["10<span style='vertical-align: super'>6</span>", "10^6"],
    ["500m<sup>2</sup>，3km<sup> 3 </sup>", "500m²，3km³"],
    ["H<sub>2</sub>O", "H2O"],
    ["甲<sup>注1</sup>乙<sup>2</sup>", "甲注1乙2"],
    ["100<sup>[1]</sup>", "100[1]"],
    ["<ruby>绩<rp>(</rp><rt>jì</rt><rp>)</rp></ruby>效", "绩效"],
    ["<input type=checkbox checked>是<INPUT TYPE='radio'>否", "☒是☐否"],
    ["<input value='12 &amp; 3'><input type=hidden value=x><input type=submit value=y>", "12 & 3"],
    ["<select><option>甲<option selected>乙</select><select><option>丙</option><option>丁</option></select>", "乙丙"],
    ["<select/><span style='display:none'/>甲<b/>", "甲"],
    ["<textarea>甲\n<b>乙</textarea>", "甲\n<b>乙"],
    ["甲<script>if (a<b) '</td>'</script><style>p{}</style><!-- <td> -->乙", "甲乙"],
    ["甲<noscript>x</noscript><object>x</object><template><td>x</template><svg><text>x</svg>乙", "甲乙"],
    ["甲<![if !supportAnnotations]><a class=msocomanchor>[A1]</a><![endif]>乙", "甲乙"],
    ["甲<xml><w:View>x</w:View><w:Zoom/></xml><!--[if gte mso 9]>x<![endif]-->乙", "甲乙"],
  ])("%s is read as %j", (content, text) => {
    expect(cellOf(content)).toBe(text);
    const html = `<table><tr><td>${content}</td></tr></table>`;
    const page = read(html);
    expect(unmapped(page)).toEqual([]);
    expect(passagesOf(page.blocks).flatMap((passage) => misplaced(html, passage))).toEqual([]);
  });

  it("stands on the lines it is printed on, also where it is empty", () => {
    const html = "<table>\n<tr>\n<td>甲\n乙</td>\n<td>\n  丙&amp;<br>\n丁\n</td><td\n></td>";
    const { blocks, reading } = read(html);
    const [row = []] = blocks.filter(isTable)[0]?.rows ?? [];
    expect(row.map(({ passage }) => [passage.text, reading.lines(passage)])).toEqual([
      ["甲 乙", { line: 3, endLine: 4 }],
      ["丙&\n丁", { line: 6, endLine: 7 }],
      ["", { line: 8 }],
    ]);
  });
});

describe("what is not shown", () => {
  it.each([
    ["<span style='display:none'>九</span>", "text/hidden 九"],
    ["<span style='color:red; DISPLAY : NONE'>九<b>百</b></span>", "text/hidden 九百"],
    ["<i hidden>九</i>", "text/hidden 九"],
    ["<i style='visibility:hidden'>九</i>", "text/hidden 九"],
    ["<span style='mso-hide:all'>九</span>", "text/hidden 九"],
    ["<s>九</s>", "text/struck 九"],
    ["<strike>九</strike>", "text/struck 九"],
    ["<del>九<p>百</p></del>", "text/struck 九百"],
    ["<u style='text-decoration:underline line-through'>九</u>", "text/struck 九"],
    ["<u style='text-decoration-line: line-through'>九</u>", "text/struck 九"],
  ])("is left out of a cell and told of: %s", (content, doubt) => {
    const html = `<table><tr><td>100${content}</td></tr></table>`;
    expect(cellOf(`100${content}`)).toBe("100");
    expect(doubtsOf(html)).toEqual([doubt]);
    expect(unmapped(read(html))).toEqual([]);
  });

  it("ends where browsers end it", () => {
    expect(blocksOf("<p style='display:none'>甲<p>乙")).toEqual(["乙"]);
    expect(blocksOf("<table><tr><td><s>甲<td>乙</table>")).toEqual([[["@0", "乙@1"]]]);
    expect(blocksOf("<span style='display:none'>甲<span>乙</span>丙</span>丁")).toEqual(["丁"]);
  });

  it("has its place in the source", () => {
    const { reading } = read("<p>甲</p>\n<p>乙\n<s>丙</s></p>");
    expect(reading.inOrder()).toEqual([{ code: "text/struck", args: { text: "丙" }, at: { line: 3 } }]);
  });

  it("takes no column and no row where it takes no room", () => {
    const html =
      "<table><tr style='display:none'><td>甲</td></tr><tr><td hidden>乙</td><td>丙</td><td style='visibility:hidden'>丁</td>";
    expect(blocksOf(html)).toEqual([[["丙@0", "@1"]]]);
    expect(doubtsOf(html)).toEqual(["text/hidden 甲乙", "text/hidden 丁"]);
  });

  it("is none of the page's own furniture", () => {
    const html =
      "<!DOCTYPE html><head><title>题</title><meta charset=utf-8><link href=x></head><body>甲</body></html>乙";
    expect(blocksOf(html)).toEqual(["甲乙"]);
    expect(doubtsOf(html)).toEqual([]);
    expect(unmapped(read(html))).toEqual([]);
  });
});

describe("a page Word saved", () => {
  it("reads as the document does", () => {
    const row = (cells: string): string => `<tr style='mso-yfti-irow:0'>${cells}</tr>`;
    const cell = (text: string, spans = ""): string =>
      `<td width=64 ${spans} style='border:solid windowtext 1.0pt'>\r\n<p class=MsoNormal align=center\r\nstyle='text-align:center'><span lang=EN-US style='font-family:"Times New Roman"'>${text}<o:p></o:p></span></p></td>`;
    const html = [
      "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><style><!-- p.MsoNormal {margin:0} --></style></head>",
      "<body lang=ZH-CN><?xml:namespace prefix = o ns = 'x' /><div class=WordSection1>",
      "<p class=MsoNormal><![if !supportEmptyParas]>&nbsp;<![endif]><o:p></o:p></p>",
      "<table class=MsoNormalTable>",
      row(cell("产出\r\n指标", "rowspan=2") + cell("≥95%")),
      row(cell("<o:p>&nbsp;</o:p>")),
      "<![if !supportMisalignedColumns]><tr height=0><td width=64 style='border:none'></td><td width=9></td></tr><![endif]>",
      "</table></div></body></html>",
    ].join("\r\n");
    const page = read(html);
    expect(page.blocks.map(printed)).toEqual([[["产出 指标@0 1×2", "≥95%@1"], ["@1"]]]);
    expect(unmapped(page)).toEqual([]);
  });
});

describe("what never ends", () => {
  it.each([
    ["<p>甲</p><!-- <td>乙", "<!-- <td>乙"],
    ["<p>甲</p><script>乙", "乙"],
    ["<p>甲</p><td title='乙", "<td title='乙"],
    ["<p>甲</p><!乙", "<!乙"],
  ])("takes the rest of the page with it, and that is told: %s", (html, rest) => {
    const page = read(html);
    expect(page.blocks.map(printed)).toEqual(["甲"]);
    expect(unmapped(page)).toEqual([rest]);
  });

  it("swallows no text in silence, where a quotation mark is lost", () => {
    const page = read('<table><tr><td style="width:1>产出</td><td style="">指标</td></table>');
    expect(unmapped(page).join("")).toContain("产出");
  });

  it("does no harm at the end of a page", () => {
    for (const end of ["<", "</", "<a", "&", "&#", "<p>", "<textarea>", "<select><option>", "<sup>", "\0"]) {
      expect(() => read(`甲${end}`), end).not.toThrow();
    }
  });
});

describe("nesting", () => {
  const refusal = (html: string): unknown => {
    try {
      read(html);
      return null;
    } catch (error) {
      return error instanceof Refusal ? error.fault : error;
    }
  };

  it.each(["div", "b", "blockquote", "template", "svg", "ul><li", "table><tr><td"])(
    "too deep is refused at once: <%s>",
    (tags) => {
      expect(refusal(`<${tags}>`.repeat(100_000))).toEqual({ code: "input/nested-too-deep", args: { limit: 256 } });
    },
  );

  it.each(["p", "li", "a", "select", "option", "table", "tr", "td", "br", "h1"])(
    "is none where browsers end one with the next: <%s>",
    (name) => {
      expect(refusal(`<${name}>`.repeat(10_000))).toBeNull();
    },
  );
});

const TEXT = fc.constantFrom("甲", "乙 ", "\n丙", "&lt;", "&nbsp;", "1", "");
const TAGS = [..."table tr td th tbody p div b span li ul h2 a s sup select option caption".split(" ")].flatMap(
  (name) => [`<${name}>`, `</${name}>`],
);
const SOUP = fc.array(
  fc.oneof(TEXT, fc.constantFrom(...TAGS, "<br>", "<!-- x -->", "<p style='display:none'>", "<td rowspan=2>")),
  {
    maxLength: 40,
  },
);

describe("any page", () => {
  it("loses no character, and says nothing that is not printed where it says", () => {
    fc.assert(
      fc.property(SOUP, (pieces) => {
        const html = pieces.join("");
        const page = read(html);
        expect(passagesOf(page.blocks).flatMap((passage) => misplaced(html, passage))).toEqual([]);
        expect(unmapped(page)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("is read or refused, whatever it holds", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(...TAGS, "<", "</", "<!", "<!--", "-->", "='", '"', "&#", "\0"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const html = pieces.join("");
        const { blocks } = read(html);
        expect(passagesOf(blocks).flatMap((passage) => misplaced(html, passage))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("has no slot of a table taken twice, and no span beyond the last row", () => {
    const cell = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 8 }), (rows) => {
        let count = 0;
        const cells = rows.map((row) =>
          row.map(([columns, down]) => `<td colspan=${columns} rowspan=${down}>${count++}`).join(""),
        );
        const html = `<table>${cells.map((row) => `<tr>${row}`).join("")}</table>`;
        const page = read(html);
        const taken = new Set<string>();
        const texts: string[] = [];
        for (const [row, found] of (page.blocks.filter(isTable)[0]?.rows ?? []).entries()) {
          let from = -1;
          for (const stated of found) {
            texts.push(stated.passage.text);
            expect(stated.column).toBeGreaterThan(from);
            from = stated.column;
            expect(stated.columns).toBeGreaterThan(0);
            expect(row + stated.rows).toBeLessThanOrEqual(rows.length);
            for (let slot = 0; slot < stated.columns * stated.rows; slot++) {
              const at = `${row + Math.floor(slot / stated.columns)}:${stated.column + (slot % stated.columns)}`;
              expect(taken.has(at), at).toBe(false);
              taken.add(at);
            }
          }
        }
        expect(texts).toEqual(Array.from({ length: count }, (_, index) => `${index}`));
        expect(unmapped(page)).toEqual([]);
      }),
    );
  });

  it("has the rows and cells that browsers find in it", () => {
    const tags = ["<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th>", "<tbody>", "<table><tr><td>"];
    const inline = [
      "<b>",
      "</b>",
      "<span>",
      "</span>",
      "<a>",
      "</a>",
      "<p>",
      "</p>",
      "<div>",
      "</div>",
      "<ul>",
      "<li>",
      "<br>",
    ];
    let compared = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tags, ...inline), { minLength: 3, maxLength: 20 }), (found) => {
        const html = `<table>${found.map((tag, index) => `${tag}${String.fromCharCode(0x4e00 + index)}`).join("")}`;
        const $ = load(html, {}, false);
        // Where cells stand outside tables, browsers have none and we do.
        if ($("td, th").length !== (html.match(/<t[dh]>/g) ?? []).length) return;
        compared++;
        const cells = $("td, th").toArray();
        const texts = cells.map((node) => $(node).clone().find("table").remove().end().text());
        const ours = read(html).blocks.flatMap(function cellsIn(block): string[] {
          if (!isTable(block)) return [];
          return block.rows.flat().flatMap((cell) => {
            return [cell.passage.text.replaceAll("\n", ""), ...(cell.content ?? []).flatMap(cellsIn)];
          });
        });
        expect(ours).toEqual(texts);
        const lengths = $("tr")
          .toArray()
          .map((row) => $(row).children().length);
        const rows = read(html).blocks.flatMap(function rowsIn(block): number[] {
          if (!isTable(block)) return [];
          return block.rows.flatMap((row) => [
            row.length,
            ...row.flatMap((cell) => (cell.content ?? []).flatMap(rowsIn)),
          ]);
        });
        expect(rows.filter((length) => length > 0)).toEqual(lengths.filter((length) => length > 0));
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});

describe("the encoding of a page", () => {
  const page = (charset: string, text = "项目"): string => `<meta charset=${charset}><table><tr><td>${text}</table>`;
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));

  it.each([
    ["a declared gb2312", gbk(page("gb2312")), "gb18030"],
    [
      "a declared GBK in an http-equiv",
      gbk(page("x").replace(/<meta.*?>/, "<META content='text/html; charset=GBK'>")),
      "gb18030",
    ],
    ["none declared, bytes of GB18030", gbk("<p>项目"), "gb18030"],
    ["a declared utf-8", utf8(page("utf-8")), "utf-8"],
    ["a declared utf-8 that is GB18030", gbk(page("utf-8")), "gb18030"],
    ["a declared gb2312 that is UTF-8", utf8(page("gb2312")), "utf-8"],
    ["a declared gb2312 behind a byte order mark", utf8(`\ufeff${page("gb2312")}`), "utf-8"],
    ["a declared big5 that is UTF-8", utf8(page("big5")), "utf-8"],
    ["UTF-16 with a mark", utf16(`\ufeff${page("gb2312")}`), "utf-16le"],
    ["UTF-16 without a mark", utf16(page("utf-16")), "utf-16le"],
    ["an encoding that is none", utf8(page("utf-7")), "utf-8"],
  ])("is found: %s", (_, bytes, encoding) => {
    const found = decodePage(bytes, null);
    expect(found.encoding).toBe(encoding);
    expect(found.text).toContain("项目");
  });

  it("is the declared one where a few letters are valid in both", () => {
    // 目 in GBK is also a letter of UTF-8.
    expect(decodePage(gbk(page("gb2312", "目")), null)).toMatchObject({ encoding: "gb18030" });
    expect(decodePage(gbk(page("gb2312", "目")), null).text).toContain("目");
  });

  it("may be named", () => {
    expect(decodePage(gbk(page("utf-8")), "gb18030").text).toContain("项目");
    expect(() => decodePage(gbk(page("gb2312")), "utf-8")).toThrow(Refusal);
  });

  it.each([
    ["big5", [0xb6, 0xb5, 0xa5, 0xd8]],
    ["shift_jis", [0x8d, 0x80, 0x96, 0xda]],
    ["utf-8", [0xff, 0xff]],
  ])("refuses what could only be read wrongly: %s", (charset, bytes) => {
    expect(() => decodePage(Buffer.concat([utf8(page(charset, "")), Buffer.from(bytes)]), null)).toThrow(Refusal);
  });
});
