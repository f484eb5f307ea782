import { diagnostics } from "./diagnostics.ts";
import { duties } from "./duties.ts";
import { indicators } from "./indicators.ts";
import { type TableName, tableNames } from "./names.ts";
import { projects } from "./projects.ts";
import { submissions } from "./submissions.ts";
import type { Table } from "./table.ts";

const byName: Readonly<Record<TableName, Table>> = { submissions, projects, indicators, duties, diagnostics };

export const tableNamed = (name: TableName): Table => byName[name];

export const tables: readonly Table[] = tableNames.map(tableNamed);
