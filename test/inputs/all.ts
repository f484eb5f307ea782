import type { Described } from "../containers/described.ts";
import { asDocx } from "../containers/docx.ts";
import { asHtml } from "../containers/html.ts";
import { asText } from "../containers/text.ts";
import { annualForm } from "../layouts/annual-form.ts";
import { costTable } from "../layouts/cost-table.ts";
import { emptyColumns } from "../layouts/empty-columns.ts";
import { fundMatrix } from "../layouts/fund-matrix.ts";
import { goalForm } from "../layouts/goal-form.ts";
import { labelsAbove } from "../layouts/labels-above.ts";
import { labelsInCells } from "../layouts/labels-in-cells.ts";
import { lanesUnderHeadings } from "../layouts/lanes-under-headings.ts";
import type { Layout } from "../layouts/layout.ts";
import { levelsInNames } from "../layouts/levels-in-names.ts";
import { monitoring } from "../layouts/monitoring.ts";
import { namelessColumn } from "../layouts/nameless-column.ts";
import { nationalForm } from "../layouts/national-form.ts";
import { oddHeadings } from "../layouts/odd-headings.ts";
import { pivot } from "../layouts/pivot.ts";
import { projectRows } from "../layouts/project-rows.ts";
import { proseItems } from "../layouts/prose-items.ts";
import { repeatedCells } from "../layouts/repeated-cells.ts";
import { signedForm } from "../layouts/signed-form.ts";
import { splitValues } from "../layouts/split-values.ts";
import { stackedBlocks } from "../layouts/stacked-blocks.ts";
import { swappedHeadings } from "../layouts/swapped-headings.ts";
import { targetAndActual } from "../layouts/target-and-actual.ts";
import { unitRows } from "../layouts/unit-rows.ts";
import { valueInThree } from "../layouts/value-in-three.ts";
import { wholeDepartment } from "../layouts/whole-department.ts";
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

/** How a described submission is written in each container. */
const containers = {
  docx: { file: "input.docx", write: asDocx },
  html: { file: "input.html", write: (described: Described) => Buffer.from(asHtml(described)) },
  text: { file: "input.txt", write: (described: Described) => Buffer.from(asText(described)) },
} as const;
type Container = keyof typeof containers;

/** Layouts that stand below fixtures/layouts/ as <layout>-<container>. */
export const ofLayouts: readonly (readonly [name: string, layout: Layout, kinds: readonly Container[]])[] = [
  ["national-form", nationalForm, ["docx", "html", "text"]],
  ["pivot", pivot, ["docx", "html", "text"]],
  ["split-values", splitValues, ["docx", "html", "text"]],
  ["annual-form", annualForm, ["html", "text"]],
  ["lanes-under-headings", lanesUnderHeadings, ["docx", "text"]],
  ["stacked-blocks", stackedBlocks, ["docx", "html"]],
  ["cost-table", costTable, ["docx", "text"]],
  ["whole-department", wholeDepartment, ["docx", "html"]],
  ["fund-matrix", fundMatrix, ["docx", "html"]],
  ["value-in-three", valueInThree, ["docx", "text"]],
  ["prose-items", proseItems, ["docx", "text"]],
  ["swapped-headings", swappedHeadings, ["docx"]],
  ["signed-form", signedForm, ["docx"]],
  ["labels-above", labelsAbove, ["docx"]],
  ["unit-rows", unitRows, ["docx"]],
  ["monitoring", monitoring, ["html"]],
  ["odd-headings", oddHeadings, ["html"]],
  ["project-rows", projectRows, ["html"]],
  ["empty-columns", emptyColumns, ["docx"]],
  ["nameless-column", namelessColumn, ["html"]],
  ["target-and-actual", targetAndActual, ["text"]],
  ["goal-form", goalForm, ["text"]],
  ["labels-in-cells", labelsInCells, ["text"]],
  ["repeated-cells", repeatedCells, ["text"]],
  ["levels-in-names", levelsInNames, ["text"]],
];

/** Every input file below fixtures/ that is written by these builders, by its path there. */
export function inputs(): Map<string, Uint8Array> {
  const written = new Map<string, Uint8Array>();
  const put = (folder: string, container: Container, described: Described) => {
    const { file, write } = containers[container];
    written.set(`${folder}/${file}`, write(described));
  };
  for (const [name, described] of inThreeContainers) {
    put(`word/${name}`, "docx", described);
    put(`html/${name}`, "html", described);
    put(`text/${name}`, "text", described);
  }
  for (const [name, { described }, names] of ofLayouts) {
    for (const container of names) put(`layouts/${name}-${container}`, container, described);
  }
  for (const [name, write] of onlyInWord) written.set(`word/${name}/input.docx`, write());
  for (const [path, write] of onlyPages) written.set(`html/${path}`, write());
  return written;
}
