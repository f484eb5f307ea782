import { fault, quoted } from "../../diagnostics/finding.ts";
import { offsetAt } from "../../model/passage.ts";
import type { Doubts } from "./doubts.ts";
import { decoded } from "./encoding.ts";
import type { ScannedBlock, StyledParagraph } from "./scan.ts";
import type { Styles } from "./styles.ts";

/** mammoth is fed so many blocks at a time: its cost grows faster than its input. */
const CHUNK = 500;
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEADING = /^(?:heading|标题)\s*[1-9]$/i;

/** As much of mammoth's document as is used here. */
interface Prose {
  readonly children: readonly { readonly type: string; readonly styleName?: string | null }[];
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd]/g, "");

const isStyled = (block: ScannedBlock): block is StyledParagraph => block.kind === "paragraph" && "style" in block;

/** One paragraph a block: the text of those outside tables with its style, an empty one in place of each table. */
function slimmed(blocks: readonly ScannedBlock[]): string {
  const paragraphs = blocks.map((block) => {
    if (!isStyled(block)) return "<w:p/>";
    const style = block.style === null ? "" : `<w:pPr><w:pStyle w:val="${escaped(decoded(block.style))}"/></w:pPr>`;
    return `<w:p>${style}<w:r><w:t xml:space="preserve">${escaped(block.passage.text)}</w:t></w:r></w:p>`;
  });
  return `<w:document ${NAMESPACE}><w:body>${paragraphs.join("")}</w:body></w:document>`;
}

/** The names of the styles in use; nothing else of a style tells what a paragraph is. */
function slimStyles(used: readonly string[], styles: Styles): string {
  const printed = used
    .filter((id) => styles.has(id))
    .map(
      (id) =>
        `<w:style w:type="paragraph" w:styleId="${escaped(decoded(id))}"><w:name w:val="${escaped(styles.nameOf(id))}"/></w:style>`,
    );
  return `<w:styles ${NAMESPACE}>${printed.join("")}</w:styles>`;
}

/**
 * Lets mammoth read the running text of a document and returns the blocks with its headings marked. What mammoth says
 * about the text becomes diagnostics; where it fails the text stays as it was scanned, without headings.
 */
export async function readProse(
  blocks: readonly ScannedBlock[],
  styles: Styles,
  doubts: Doubts,
): Promise<ScannedBlock[]> {
  if (!blocks.some(isStyled)) return [...blocks];
  const { default: mammoth } = await import("mammoth");
  const said = new Set<string>();
  const read: ScannedBlock[] = [];
  for (let from = 0; from < blocks.length; from += CHUNK) {
    const chunk = blocks.slice(from, from + CHUNK);
    const first = chunk.find(isStyled);
    if (first === undefined) {
      read.push(...chunk);
      continue;
    }
    const offset = offsetAt(first.passage, 0);
    try {
      const { prose, messages } = await readChunk(mammoth, chunk, styles);
      for (const message of messages) {
        if (said.has(message)) continue;
        said.add(message);
        doubts.add(offset, fault("docx/prose", { message: quoted(message) }));
      }
      if (prose.children.length !== chunk.length) throw new Error(`${prose.children.length} of ${chunk.length} blocks`);
      chunk.forEach((block, index) => {
        const heading = HEADING.test(prose.children[index]?.styleName ?? "");
        read.push(heading && isStyled(block) ? { ...block, marked: true } : block);
      });
    } catch (error) {
      doubts.add(offset, fault("docx/prose-unread", { reason: quoted(String(error)) }));
      read.push(...chunk);
    }
  }
  return read;
}

type Mammoth = typeof import("mammoth");

async function readChunk(
  mammoth: Mammoth,
  chunk: readonly ScannedBlock[],
  styles: Styles,
): Promise<{ prose: Prose; messages: string[] }> {
  const used = [...new Set(chunk.filter(isStyled).flatMap(({ style }) => style ?? []))];
  const parts = new Map([
    ["word/document.xml", slimmed(chunk)],
    ["word/styles.xml", slimStyles(used, styles)],
  ]);
  // What mammoth otherwise makes of a zip file; there is no need to pack the parts only to have them unpacked.
  const file = { exists: (name: string) => parts.has(name), read: async (name: string) => parts.get(name) ?? "" };
  let prose: Prose = { children: [] };
  const { messages } = await mammoth.convertToHtml({ file } as unknown as Parameters<Mammoth["convertToHtml"]>[0], {
    includeDefaultStyleMap: false,
    includeEmbeddedStyleMap: false,
    transformDocument: (document: Prose) => {
      prose = document;
      return { ...document, children: [] };
    },
  });
  return { prose, messages: messages.map(({ message }) => message) };
}
