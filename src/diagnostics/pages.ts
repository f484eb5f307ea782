import type { Code } from "./catalogue.ts";
import type { Page } from "./page.ts";
import { formPages } from "./pages/form.ts";
import { outlinePages } from "./pages/outline.ts";
import { tablePages } from "./pages/table.ts";
import { textPages } from "./pages/text.ts";
import { valuePages } from "./pages/value.ts";

/** The pages of what reading finds. Codes that a page would say no more of than their sentence have none. */
export const pages: Readonly<Partial<Record<Code, Page>>> = {
  ...textPages,
  ...tablePages,
  ...formPages,
  ...outlinePages,
  ...valuePages,
};
