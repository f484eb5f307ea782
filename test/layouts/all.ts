import { annualForm } from "./annual-form.ts";
import { columnsByLevel } from "./columns-by-level.ts";
import { contentColumn } from "./content-column.ts";
import { costTable } from "./cost-table.ts";
import { departmentFunds } from "./department-funds.ts";
import { emptyColumns } from "./empty-columns.ts";
import { fundMatrix } from "./fund-matrix.ts";
import { goalForm } from "./goal-form.ts";
import { dividedAmounts, groupedList } from "./grouped-list.ts";
import { labelsAbove } from "./labels-above.ts";
import { labelsInCells } from "./labels-in-cells.ts";
import { lanesUnderHeadings } from "./lanes-under-headings.ts";
import type { Layout } from "./layout.ts";
import { levelColumns, secondLevelColumns } from "./level-columns.ts";
import { levelsInForm } from "./levels-in-form.ts";
import { levelsInNames } from "./levels-in-names.ts";
import { levelsOverNumbers, levelsOverRows } from "./levels-over-rows.ts";
import { linesInCells } from "./lines-in-cells.ts";
import { listedUnits } from "./listed-units.ts";
import { monitoring } from "./monitoring.ts";
import { namelessColumn } from "./nameless-column.ts";
import { nationalForm } from "./national-form.ts";
import { numberedGroups } from "./numbered-groups.ts";
import { numberedParts, numberedProjects } from "./numbered-parts.ts";
import { oddHeadings } from "./odd-headings.ts";
import { pivot } from "./pivot.ts";
import { projectRows } from "./project-rows.ts";
import { proseItems } from "./prose-items.ts";
import { repeatedCells } from "./repeated-cells.ts";
import { rotated } from "./rotated.ts";
import { severalYears } from "./several-years.ts";
import { sharedCell } from "./shared-cell.ts";
import { signedForm } from "./signed-form.ts";
import { splitValues } from "./split-values.ts";
import { stackedBlocks } from "./stacked-blocks.ts";
import { swappedHeadings } from "./swapped-headings.ts";
import { systemWords } from "./system-words.ts";
import { targetAndActual } from "./target-and-actual.ts";
import { twoGoals } from "./two-goals.ts";
import { twoLevels } from "./two-levels.ts";
import { twoValues } from "./two-values.ts";
import { unitInHeading } from "./unit-in-heading.ts";
import { unitRows } from "./unit-rows.ts";
import { unitsInTurn } from "./units-in-turn.ts";
import { valueInThree } from "./value-in-three.ts";
import { wholeDepartment } from "./whole-department.ts";
import { yearLabel } from "./year-label.ts";

/** The layouts that documents of all provinces are known to have. */
export const layouts: readonly Layout[] = [
  nationalForm,
  annualForm,
  lanesUnderHeadings,
  twoValues,
  splitValues,
  fundMatrix,
  stackedBlocks,
  signedForm,
  costTable,
  contentColumn,
  twoLevels,
  swappedHeadings,
  proseItems,
  twoGoals,
  pivot,
  systemWords,
  projectRows,
  wholeDepartment,
  goalForm,
  labelsAbove,
  monitoring,
  oddHeadings,
  repeatedCells,
  unitInHeading,
  levelsInNames,
  valueInThree,
  targetAndActual,
  namelessColumn,
  unitRows,
  labelsInCells,
  emptyColumns,
  yearLabel,
  severalYears,
  levelsOverRows,
  levelsOverNumbers,
  levelColumns,
  secondLevelColumns,
  linesInCells,
  levelsInForm,
  numberedParts,
  numberedProjects,
  groupedList,
  dividedAmounts,
  rotated,
  columnsByLevel,
  sharedCell,
  listedUnits,
  numberedGroups,
  unitsInTurn,
  departmentFunds,
];
