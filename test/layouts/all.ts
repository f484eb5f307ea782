import { annualForm } from "./annual-form.ts";
import { contentColumn } from "./content-column.ts";
import { costTable } from "./cost-table.ts";
import { fundMatrix } from "./fund-matrix.ts";
import type { Layout } from "./layout.ts";
import { nationalForm } from "./national-form.ts";
import { pivot } from "./pivot.ts";
import { projectRows } from "./project-rows.ts";
import { signedForm } from "./signed-form.ts";
import { splitValues } from "./split-values.ts";
import { stackedBlocks } from "./stacked-blocks.ts";
import { swappedHeadings } from "./swapped-headings.ts";
import { twoLevels } from "./two-levels.ts";
import { wholeDepartment } from "./whole-department.ts";

/** The layouts that documents of all provinces are known to have. */
export const layouts: readonly Layout[] = [
  nationalForm,
  annualForm,
  splitValues,
  fundMatrix,
  stackedBlocks,
  signedForm,
  costTable,
  contentColumn,
  twoLevels,
  swappedHeadings,
  pivot,
  projectRows,
  wholeDepartment,
];
