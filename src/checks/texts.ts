import type { Place } from "../model/place.ts";
import type { Project } from "../model/record.ts";
import { placeOf, placeOfNth, type Subject } from "./subject.ts";

/** A text that somebody wrote, and where it is printed. */
export interface Text {
  readonly text: string;
  readonly at: Place;
}

/** What a project says that it is for. */
export function* purposesOf(project: Project): Generator<Text> {
  const { purpose, goals } = project;
  if (purpose !== null) yield { text: purpose, at: placeOf(project, "purpose") };
  for (const [index, text] of goals.entries()) yield { text, at: placeOfNth(project, "goals", index) };
}

/** The texts of projects and indicators, whole cells of them. */
export function* textsOf({ submission: { projects } }: Subject): Generator<Text> {
  for (const project of projects) {
    yield* purposesOf(project);
    for (const indicator of project.indicators) {
      for (const field of ["name", "description", "basis"] as const) {
        const text = indicator[field];
        if (text !== null) yield { text, at: placeOf(indicator, field) };
      }
    }
  }
}

/** The running text of a document, and its duties. */
export function* runningTextsOf({ submission: { narrative, duties } }: Subject): Generator<Text> {
  yield* narrative;
  for (const { goal, indicators, at } of duties) yield { text: `${goal ?? ""}\n${indicators ?? ""}`, at };
}
