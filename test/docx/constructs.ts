import { escapeXml, paragraph, run, runs } from "./build.ts";

const REVISION = 'w:id="900" w:author="审核人" w:date="2025-03-01T09:00:00Z"';

/** Tracked changes of runs: what was put in, taken out, moved here and moved away. */
export const inserted = (content: string): string => `<w:ins ${REVISION}>${runs(content)}</w:ins>`;
export const deleted = (text: string): string =>
  `<w:del ${REVISION}><w:r><w:delText xml:space="preserve">${escapeXml(text)}</w:delText></w:r></w:del>`;
export const movedHere = (content: string): string => `<w:moveTo ${REVISION}>${runs(content)}</w:moveTo>`;
export const movedAway = (content: string): string => `<w:moveFrom ${REVISION}>${runs(content)}</w:moveFrom>`;

/** The properties of a row that was put in or taken out, and of a run whose old look is kept. */
export const rowChange = (kind: "ins" | "del"): string => `<w:trPr><w:${kind} ${REVISION}/></w:trPr>`;
export const restyled = (text: string): string =>
  `<w:r><w:rPr><w:b/><w:rPrChange ${REVISION}><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr>${run(text).slice("<w:r>".length)}`;

/** A paragraph whose end was deleted, so that the next one goes on in it. */
export const endDeleted = (content: string): string =>
  paragraph(runs(content)).replace("<w:p>", `<w:p><w:pPr><w:rPr><w:del ${REVISION}/></w:rPr></w:pPr>`);

/** A content control around runs, blocks, cells or rows. */
export const control = (content: string, properties = ""): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** A control that nobody has filled in shows its prompt. */
export const prompt = (text: string): string =>
  control(run(text, { style: "PlaceholderText" }), "<w:showingPlcHdr/><w:text/>");

export const checkBox = (ticked: boolean): string =>
  control(
    run(ticked ? "☒" : "☐", { font: "MS Gothic" }),
    `<w14:checkbox><w14:checked w14:val="${ticked ? 1 : 0}"/></w14:checkbox>`,
  );

const fieldMark = (type: string, data = ""): string =>
  `<w:r><w:fldChar w:fldCharType="${type}">${data}</w:fldChar></w:r>`;

/** A field with its code and what Word last made of it. */
export const field = (code: string, result: string, data = ""): string =>
  [
    fieldMark("begin", data),
    `<w:r><w:instrText xml:space="preserve"> ${escapeXml(code)} </w:instrText></w:r>`,
    fieldMark("separate"),
    result === "" ? "" : run(result),
    fieldMark("end"),
  ].join("");

/** The boxes and lists of forms older than content controls. */
export const formBox = (ticked: boolean): string =>
  field(
    "FORMCHECKBOX",
    "",
    `<w:ffData><w:checkBox><w:sizeAuto/><w:default w:val="${ticked ? 1 : 0}"/></w:checkBox></w:ffData>`,
  );
export const formList = (entries: readonly string[], chosen: number): string => {
  const printed = entries.map((entry) => `<w:listEntry w:val="${escapeXml(entry)}"/>`).join("");
  return field("FORMDROPDOWN", "", `<w:ffData><w:ddList><w:result w:val="${chosen}"/>${printed}</w:ddList></w:ffData>`);
};

/** A character of a font of pictures, by its hexadecimal code. */
export const symbol = (font: string, code: string): string => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;

const SIZE = 'cx="1800000" cy="360000"';
const SHAPE_URI = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

/** A text box as Word writes it: once for itself, once more for older programs. */
export const textBox = (blocks: string): string => {
  const content = `<w:txbxContent>${blocks}</w:txbxContent>`;
  const frame = `<a:xfrm><a:off x="0" y="0"/><a:ext ${SIZE}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  const shape = `<wps:cNvSpPr txBox="1"/><wps:spPr>${frame}</wps:spPr><wps:txbx>${content}</wps:txbx><wps:bodyPr/>`;
  const graphic = `<a:graphic><a:graphicData uri="${SHAPE_URI}"><wps:wsp>${shape}</wps:wsp></a:graphicData></a:graphic>`;
  const drawing = `<wp:extent ${SIZE}/><wp:docPr id="1" name="文本框 1"/><wp:cNvGraphicFramePr/>${graphic}`;
  const inline = `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">${drawing}</wp:inline></w:drawing>`;
  const choice = `<mc:Choice Requires="wps">${inline}</mc:Choice>`;
  const older = `<v:shape style="width:141pt;height:28pt"><v:textbox>${content}</v:textbox></v:shape>`;
  return `<w:r><mc:AlternateContent>${choice}<mc:Fallback><w:pict>${older}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
};

/** A power as the equation editor writes it. */
export const power = (base: string, exponent: string): string =>
  `<m:oMath><m:sSup><m:e><m:r><m:t>${base}</m:t></m:r></m:e><m:sup><m:r><m:t>${exponent}</m:t></m:r></m:sup></m:sSup></m:oMath>`;

/** Characters with their reading above them. */
export const ruby = (base: string, reading: string): string =>
  `<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/></w:rubyPr><w:rt>${run(reading)}</w:rt><w:rubyBase>${run(base)}</w:rubyBase></w:ruby></w:r>`;
