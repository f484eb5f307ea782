import type { Indicator } from "../../model/record.ts";
import type { Subject } from "../subject.ts";

/** The indicators of each project, which some rules compare with each other. */
export const byProject = ({ submission }: Subject): (readonly Indicator[])[] =>
  submission.projects.map(({ indicators }) => indicators);
