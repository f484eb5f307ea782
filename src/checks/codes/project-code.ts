import type { Place } from "../../model/place.ts";
import type { Project } from "../../model/record.ts";
import { divisionOf } from "../../vocabulary/divisions/divisions.ts";
import { once, placeOf } from "../subject.ts";

/** The length of a project's code in the integrated budget system (预算管理一体化): 6 + 2 + 1 + 12 characters. */
export const CODE_LENGTH = 21;

const FORM = /^(\d{6})(\d{2})[0-9A-Z]{13}$/;
/** The system, and its codes with it, came up after 2015; a number whose digits 7–8 say otherwise is some other number. */
const FIRST_YEAR = 2015;

/** What a project's code says: 130324 24 P … is a project of 卢龙县 with the year 2024. */
export interface ProjectCode {
  /** GB/T 2260, six digits. */
  readonly division: string;
  readonly year: number;
}

export interface CodedProject {
  readonly project: Project;
  /** As printed, line breaks as blanks. */
  readonly printed: string;
  /** What it says; null where it has not the form. */
  readonly code: ProjectCode | null;
  readonly at: Place;
}

/** What a code says that has the form of a project's, in a division of China; null for any other, as 001 or XM-3. */
export function readProjectCode(printed: string): ProjectCode | null {
  const [, division, year] = FORM.exec(withoutBlanks(printed)) ?? [];
  if (division === undefined || divisionOf(division).province === null) return null;
  const read = { division, year: 2000 + Number(year) };
  return read.year < FIRST_YEAR ? null : read;
}

/** A cell too narrow for a code breaks it into lines. */
export const withoutBlanks = (printed: string): string => printed.replace(/\s+/g, "");

/** The projects that print a code, whatever its form. */
export const codedProjects = once(({ submission }): readonly CodedProject[] =>
  submission.projects.flatMap((project) => {
    const { code } = project;
    if (code === null) return [];
    return [{ project, printed: code, code: readProjectCode(code), at: placeOf(project, "code") }];
  }),
);
