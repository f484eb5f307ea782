import { type Passage, slice, trim } from "../model/passage.ts";
import { HAN } from "../text/fold.ts";

/** A unit code is three digits for a department, three more for each unit under it; printed 909001名称, [610001]名称. */
const UNIT_CAPTION = new RegExp(
  `^[[(（【]?(\\d{3}(?:\\d{3}){0,2})[\\])）】]?\\s*[-—－]?\\s*([${HAN}][${HAN}\\d（）()·\\s]{3,60})$`,
);
/** A code this long is sure; after a shorter one the name must look like a unit's. */
const SURE_CODE = 6;
const LONGEST_NAME = 40;
const SURE_NAME = /(?:政府|镇|乡|街道|办事处|委员会|中心|局|所|站|部门|本级|办公室|党委)(?:[（(].{0,20}[)）])?$/;

/** Whether a text is worded as the name of a unit: …镇人民政府, …中心. */
export const namesUnit = (text: string): boolean => text.length <= LONGEST_NAME && SURE_NAME.test(text.trim());

export interface UnitCaption {
  readonly code: Passage;
  readonly name: Passage;
}

/** A cell that prints a unit's code and name together, or null. */
export function unitCaption(passage: Passage): UnitCaption | null {
  const cell = trim(passage);
  const [, code, name] = UNIT_CAPTION.exec(cell.text) ?? [];
  if (code === undefined || name === undefined) return null;
  if (code.length < SURE_CODE && !SURE_NAME.test(name.trim())) return null;
  const codeAt = cell.text.indexOf(code);
  return {
    code: slice(cell, codeAt, codeAt + code.length),
    name: trim(slice(cell, cell.text.length - name.length)),
  };
}
