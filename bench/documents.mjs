/**
 * Word files as Word writes them: every paragraph, run and cell with its properties. Deterministic, and of varied text,
 * so that they pack about as well as real ones.
 */
import { crc32, deflateRawSync } from "node:zlib";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const STYLES = 60;

/** Who hands in a document: the caption of its forms, and its projects' codes from numbers below a bound. */
const UNIT = {
  caption: "909001某某县青石镇人民政府本级",
  codeOf: (number) => `13012524P00${100_000 + number(900_000)}`,
};

/** A document of `count` projects, each with a heading, a form and an indicator table of seven rows. */
export function formDocument(count, seed = 1, unit = UNIT) {
  const writer = new Writer(seed, unit);
  const projects = Array.from({ length: count }, (_, index) => writer.project(index + 1));
  const prose = [writer.paragraph("一、总体绩效目标"), writer.paragraph(writer.words(200))];
  return packed([...prose, ...projects].join(""));
}

/** A document of one table with `count` projects as its rows, goals and indicators as paragraphs in cells. */
export function listDocument(count, seed = 1) {
  const writer = new Writer(seed);
  const heading = ["单位编码", "单位及项目名称", "金额(万元)", "绩效目标", "绩效指标"];
  const rows = Array.from({ length: count }, (_, index) => writer.listRow(index));
  return packed(writer.table([writer.row(heading.map((text) => writer.cell([text]))), ...rows]));
}

const CHARACTERS = "项目资金保障道路养护农村环境整治完成数量群众满意度及时拨付提升水平覆盖面积改善维护设施建设管理补助";
const FONT =
  '<w:rFonts w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:cs="宋体" w:hint="eastAsia"/>';
const RUN = `<w:rPr>${FONT}<w:color w:val="000000"/><w:kern w:val="0"/><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr>`;
const LEVELS = [
  ["产出指标", "数量指标"],
  ["", "质量指标"],
  ["", "时效指标"],
  ["", "成本指标"],
  ["效益指标", "社会效益指标"],
  ["", "可持续影响指标"],
  ["满意度指标", "服务对象满意度指标"],
];

class Writer {
  #state;
  #unit;

  constructor(seed, unit) {
    this.#state = seed;
    this.#unit = unit;
  }

  number(below) {
    this.#state = (Math.imul(this.#state, 1103515245) + 12345) & 0x7fffffff;
    return (this.#state >> 8) % below;
  }

  words(length) {
    return Array.from({ length }, () => CHARACTERS[this.number(CHARACTERS.length)]).join("");
  }

  money() {
    return (this.number(90_000) / 100).toFixed(2);
  }

  paragraph(text, properties = '<w:jc w:val="center"/>') {
    const revision = `w:rsidR="00A${10_000 + this.number(80_000)}" w:rsidRDefault="00B5${1000 + this.number(8000)}"`;
    const spacing = '<w:widowControl/><w:spacing w:line="300" w:lineRule="exact"/>';
    const run = text === "" ? "" : `<w:r>${RUN}<w:t>${text}</w:t></w:r>`;
    return `<w:p ${revision}><w:pPr>${properties}${spacing}${RUN}</w:pPr>${run}</w:p>`;
  }

  cell(texts, columns = 1, merge = "") {
    const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : "";
    const borders =
      '<w:tcBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:left w:val="nil"/></w:tcBorders>';
    const shading = '<w:shd w:val="clear" w:color="auto" w:fill="auto"/><w:vAlign w:val="center"/>';
    const properties = `<w:tcPr><w:tcW w:w="${1500 * columns}" w:type="dxa"/>${span}${merge}${borders}${shading}</w:tcPr>`;
    return `<w:tc>${properties}${texts.map((text) => this.paragraph(text)).join("")}</w:tc>`;
  }

  /** A cell that begins a vertical merge or, without a text, goes on with it. */
  merged(text) {
    return this.cell([text], 1, text === "" ? "<w:vMerge/>" : '<w:vMerge w:val="restart"/>');
  }

  row(cells) {
    return `<w:tr w:rsidR="00A77427"><w:trPr><w:trHeight w:val="454"/></w:trPr>${cells.join("")}</w:tr>`;
  }

  table(rows) {
    const properties = '<w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/></w:tblPr>';
    return `<w:tbl>${properties}<w:tblGrid>${'<w:gridCol w:w="1500"/>'.repeat(6)}</w:tblGrid>${rows.join("")}</w:tbl>`;
  }

  project(ordinal) {
    const bookmark = `<w:bookmarkStart w:id="${ordinal}" w:name="_Toc${1000 + ordinal}"/><w:bookmarkEnd w:id="${ordinal}"/>`;
    const heading = this.paragraph(`${ordinal}.${this.words(12)}绩效目标表`, '<w:pStyle w:val="2"/>');
    return `${heading.replace("</w:p>", `${bookmark}</w:p>`)}${this.form()}<w:p/>${this.indicators()}<w:p/>`;
  }

  form() {
    const one = (text) => this.cell([text]);
    const wide = (text, columns) => this.cell([text], columns);
    const code = this.#unit.codeOf((below) => this.number(below));
    return this.table([
      this.row([wide(this.#unit.caption, 4), wide("单位：万元", 2)]),
      this.row([one("项目编码"), wide(code, 2), one("项目名称"), wide(this.words(14), 2)]),
      this.row([
        this.merged("预算规模及资金用途"),
        one("预算数"),
        one(this.money()),
        one("其中：财政资金"),
        one(this.money()),
        one("其他资金"),
      ]),
      this.row([this.merged(""), wide(this.words(40), 5)]),
      this.row([this.merged("资金支出计划（%）"), one("3月底"), one("6月底"), one("10月底"), wide("12月底", 2)]),
      this.row([this.merged(""), one("25%"), one("50%"), one("75%"), wide("100%", 2)]),
      this.row([one("绩效目标"), wide(`1.${this.words(50)}`, 5)]),
    ]);
  }

  indicators() {
    const headings = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"];
    const rows = LEVELS.map(([first, second]) => {
      const texts = [second, this.words(8), this.words(16), `≥${10 + this.number(90)}%`, this.words(10)];
      return this.row([this.merged(first), ...texts.map((text) => this.cell([text]))]);
    });
    return this.table([this.row(headings.map((text) => this.cell([text]))), ...rows]);
  }

  listRow(index) {
    const outline = [
      "一、产出指标",
      "（一）数量指标：",
      `1. ${this.words(8)} ≥${this.number(100)}%`,
      `2. ${this.words(8)} ${this.number(100)}人`,
      "（二）质量指标：",
      `1. ${this.words(9)} ≥95%`,
      "（三）时效指标",
      `1. ${this.words(8)} 12月底前`,
      "二、效益指标",
      "（一）社会效益指标",
      `1. ${this.words(8)} 提升`,
      "三、满意度指标",
      "1. 群众满意度 ≥90%",
    ];
    const unit = index === 0 ? "820101" : "";
    const goals = [this.words(60), this.words(40)];
    return this.row([[unit], [this.words(14)], [this.money()], goals, outline].map((texts) => this.cell(texts)));
  }
}

function packed(body) {
  const relationship = (id, type, target) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relationships = (content) => `<Relationships xmlns="${PACKAGE}/relationships">${content}</Relationships>`;
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const types = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/>`;
  const styles = Array.from({ length: STYLES }, (_, id) => {
    const name = id === 2 ? "heading 2" : `style ${id}`;
    return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="0"/><w:pPr><w:spacing w:before="120"/></w:pPr>${RUN}</w:style>`;
  });
  return zipped([
    ["[Content_Types].xml", `<Types xmlns="${PACKAGE}/content-types">${types}</Types>`],
    ["_rels/.rels", relationships(relationship("rId1", "officeDocument", "word/document.xml"))],
    ["word/_rels/document.xml.rels", relationships(relationship("rId1", "styles", "styles.xml"))],
    [
      "word/document.xml",
      `<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ],
    ["word/styles.xml", `<w:styles xmlns:w="${WORD}">${styles.join("")}</w:styles>`],
  ]);
}

function zipped(parts) {
  const local = [];
  const central = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const data = Buffer.from(text);
    const stored = deflateRawSync(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(stored.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const at = Buffer.alloc(14);
    at.writeUInt32LE(offset, 10);
    central.push(Buffer.from("PK\x01\x02\x14\0"), fields, at, Buffer.from(name));
    local.push(Buffer.from("PK\x03\x04"), fields, Buffer.from(name), stored);
    offset += 30 + name.length + stored.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
