import type { Described } from "../containers/described.ts";
import { asDocx } from "../containers/docx.ts";
import { asHtml } from "../containers/html.ts";
import { asText } from "../containers/text.ts";
import { hebeiForm } from "./hebei-form.ts";
import { oneTable } from "./one-table.ts";
import { bareRows } from "./pages/bare-rows.ts";
import { pageInText } from "./pages/page-in-text.ts";
import { webPage } from "./pages/web-page.ts";
import { wordSaved } from "./pages/word-saved.ts";
import { projectList } from "./project-list.ts";
import { rowList } from "./row-list.ts";
import { selfEvaluation } from "./self-evaluation.ts";
import { besideTheText } from "./word/beside-the-text.ts";
import { bookmarks } from "./word/bookmarks.ts";
import { contentsInFront } from "./word/contents.ts";
import { controls } from "./word/controls.ts";
import { frame } from "./word/frame.ts";
import { gbkPart } from "./word/gbk-part.ts";
import { numbered } from "./word/numbered.ts";
import { pageNumbers } from "./word/page-numbers.ts";
import { raggedGrid } from "./word/ragged-grid.ts";
import { struckAndRaised } from "./word/struck-and-raised.ts";
import { trackedChanges } from "./word/tracked-changes.ts";

/** Submissions that stand below fixtures/ in three containers: word/<case>, html/<case> and text/<case>. */
export const inThreeContainers: ReadonlyMap<string, Described> = new Map([
  ["hebei-form", hebeiForm],
  ["one-table", oneTable],
  ["project-list", projectList],
  ["row-list", rowList],
  ["self-evaluation", selfEvaluation],
]);

/** Word files of constructs that no other container has. */
const onlyInWord: ReadonlyMap<string, () => Uint8Array> = new Map([
  ["numbered", numbered],
  ["tracked-changes", trackedChanges],
  ["controls", controls],
  ["bookmarks", bookmarks],
  ["ragged-grid", raggedGrid],
  ["beside-the-text", besideTheText],
  ["frame", frame],
  ["struck-and-raised", struckAndRaised],
  ["page-numbers", pageNumbers],
  ["gbk-part", gbkPart],
  ["contents", contentsInFront],
]);

/** Pages as no Word file is. */
const onlyPages: ReadonlyMap<string, () => Uint8Array> = new Map([
  ["word-saved/input.htm", wordSaved],
  ["web-page/input.html", webPage],
  ["bare-rows/input.html", bareRows],
  ["page-in-text/input.txt", pageInText],
]);

/** Every input file below fixtures/ that is written by these builders, by its path there. */
export function inputs(): Map<string, Uint8Array> {
  const written = new Map<string, Uint8Array>();
  for (const [name, described] of inThreeContainers) {
    written.set(`word/${name}/input.docx`, asDocx(described));
    written.set(`html/${name}/input.html`, Buffer.from(asHtml(described)));
    written.set(`text/${name}/input.txt`, Buffer.from(asText(described)));
  }
  for (const [name, write] of onlyInWord) written.set(`word/${name}/input.docx`, write());
  for (const [path, write] of onlyPages) written.set(`html/${path}`, write());
  return written;
}
