import { type Described, type DescribedTable, isTable, placed } from "./described.ts";

const escapeHtml = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign);

const span = (text: string): string =>
  `<span style='font-family:宋体;mso-ascii-font-family:"Times New Roman"'>${text}</span>`;

/** A described submission as Word saves it for the web, in UTF-8 or with another charset to declare. */
export function asHtml(described: Described, charset = "utf-8"): string {
  const blocks = described.map((block, index) => {
    if (isTable(block)) return tableOf(block);
    if (typeof block === "string") return `<p class=MsoNormal>${span(escapeHtml(block))}</p>`;
    const text = span(escapeHtml(block.text));
    return block.marked === "heading"
      ? `<h1>${text}</h1>`
      : `<p class=MsoNormal><a name="_Toc${100000 + index}">${text}</a></p>`;
  });
  return page(blocks.join("\r\n\r\n"), charset);
}

/** The page around a body as Word writes it. */
export const page = (body: string, charset = "utf-8"): string =>
  [
    '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"',
    'xmlns="http://www.w3.org/TR/REC-html40">',
    "",
    "<head>",
    `<meta http-equiv=Content-Type content="text/html; charset=${charset}">`,
    '<meta name=Generator content="Microsoft Word 15">',
    "<!--[if gte mso 9]><xml>",
    " <w:WordDocument><w:View>Print</w:View></w:WordDocument>",
    "</xml><![endif]-->",
    "<style>",
    "<!--",
    ' p.MsoNormal, li.MsoNormal {margin:0cm; font-size:10.5pt; font-family:"Times New Roman"}',
    "-->",
    "</style>",
    "</head>",
    "",
    "<body lang=ZH-CN style='tab-interval:21.0pt'>",
    "",
    "<div class=WordSection1 style='layout-grid:15.6pt'>",
    "",
    body,
    "",
    "</div>",
    "",
    "</body>",
    "",
    "</html>",
    "",
  ].join("\r\n");

export function tableOf(table: DescribedTable): string {
  const rows = placed(table).map((row) => {
    const cells = row
      .filter(({ fromAbove }) => !fromAbove)
      .map(({ text, columns, rows: height }) => {
        const spans = `${columns > 1 ? ` colspan=${columns}` : ""}${height > 1 ? ` rowspan=${height}` : ""}`;
        const lines = text.split("\n").map((line) => {
          const shown = line === "" ? "<o:p>&nbsp;</o:p>" : escapeHtml(line);
          return `<p class=MsoNormal align=center>${span(shown)}</p>`;
        });
        return `  <td width=96${spans} style='border:solid windowtext 1.0pt'>\r\n  ${lines.join("\r\n  ")}\r\n  </td>\r\n`;
      });
    return ` <tr style='height:20.0pt'>\r\n${cells.join("")} </tr>\r\n`;
  });
  return `<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0>\r\n${rows.join("")}</table>`;
}
