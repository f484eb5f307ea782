import type { Cell } from "../model/grid.ts";
import type { AmountUnit } from "../model/record.ts";
import type { LabelRole } from "../vocabulary/labels.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { UnitCaption } from "./unit.ts";

/** A label of a form with the cells it introduces. */
export interface LabelledEntry {
  readonly kind: "labelled";
  /** Null for a word the vocabulary does not know. */
  readonly role: LabelRole | null;
  readonly label: Cell;
  /** What the label prints in brackets: 万元 in 预算数（万元）. */
  readonly note: string | null;
  /** The heading over the values, where the label stands beside them: 全年执行数. */
  readonly under: Cell | null;
  /** The label that this one is a part of: 中期资金总额 for 其中：财政拨款 below it. */
  readonly within: Cell | null;
  readonly values: readonly Cell[];
}

export type FormEntry =
  | LabelledEntry
  | {
      readonly kind: "schedule";
      readonly label: Cell;
      readonly points: readonly Cell[];
      readonly values: readonly Cell[];
    }
  | { readonly kind: "unit"; readonly cell: Cell; readonly caption: UnitCaption }
  /** Levels with what they hold in one cell beside them: 数量指标 | 开放天数≥300天；举办活动≥12场. */
  | { readonly kind: "outline"; readonly levels: readonly Cell[]; readonly cell: Cell }
  | { readonly kind: "amountUnit"; readonly cell: Cell; readonly unit: AmountUnit }
  /** A word that heads several rows or columns, and marks beside a label: the form's own. */
  | { readonly kind: "group"; readonly label: Cell }
  | { readonly kind: "loose"; readonly cell: Cell };

/** An entry whose role is what the vocabulary says of its label. */
export function labelledBy(
  label: Cell,
  values: readonly Cell[],
  vocabulary: Vocabulary,
  under: Cell | null = null,
): LabelledEntry {
  const { role = null, note = null } = vocabulary.labelRole(label.passage.text) ?? {};
  return { kind: "labelled", role, label, note, under, within: null, values };
}
