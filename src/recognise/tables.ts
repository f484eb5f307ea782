import type { Table } from "../grid/table.ts";
import type { ColumnRole } from "../vocabulary/columns.ts";

/** What a table under a heading is: one indicator a row, one project (or unit) a row, or neither. */
export type TableKind = "indicators" | "projects" | "unknown";

export function tableKind(table: Table): TableKind {
  const roles = new Set(table.columns.map(({ role }) => role));
  const has = (...wanted: ColumnRole[]) => wanted.some((role) => roles.has(role));
  if (has("projectName") && has("outline", "goals", "budget", "value", "level1", "name")) return "projects";
  if (has("value") && has("level1", "level2", "name", "description")) return "indicators";
  return "unknown";
}
