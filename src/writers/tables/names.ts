/** The tables of the dataset, in the order they are written and shown. */
export const tableNames = ["submissions", "projects", "indicators", "duties", "diagnostics"] as const;
export type TableName = (typeof tableNames)[number];
