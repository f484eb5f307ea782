import type { Table } from "../grid/table.ts";
import type { ColumnRole } from "../vocabulary/columns.ts";

/** What a table under a heading is: one indicator a row, one project (or unit) a row, one task of a unit, or none of these. */
export type TableKind = "indicators" | "projects" | "tasks" | "unknown";

export function tableKind(table: Table): TableKind {
  const roles = new Set(table.columns.map(({ role }) => role));
  const has = (...wanted: ColumnRole[]) => wanted.some((role) => roles.has(role));
  if (has("projectName") && has("outline", "levelled", "goals", "budget", "value", "level1", "name")) return "projects";
  if (has("value") && has("level1", "level2", "name", "description")) return "indicators";
  if (has("level1", "level2") && has("name", "description")) return "indicators";
  if (has("levelled")) return "indicators";
  if (has("task")) return "tasks";
  return "unknown";
}
