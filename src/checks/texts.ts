import type { Place } from "../model/place.ts";
import type { Project } from "../model/record.ts";
import { once, placeOf, type Subject } from "./subject.ts";

/** A text that somebody wrote, and where it is printed. */
export interface Text {
  readonly text: string;
  readonly at: Place;
}

/** The goals of a project: each has a place of its own in the trace. */
export const goalsOf = ({ goals, trace, at }: Project): Text[] =>
  goals.map((text, index) => ({ text, at: trace?.goals?.[index]?.at ?? at }));

/** What a project says that it is for. */
export function purposesOf(project: Project): Text[] {
  const { purpose } = project;
  const own = purpose === null ? [] : [{ text: purpose, at: placeOf(project, "purpose") }];
  return [...own, ...goalsOf(project)];
}

/** The texts of projects and indicators, whole cells of them. */
export const textsOf = once((subject): readonly Text[] => [...textsIn(subject)]);

function* textsIn({ submission: { projects } }: Subject): Generator<Text> {
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
export const runningTextsOf = once(({ submission: { narrative, duties } }): readonly Text[] => [
  ...narrative,
  ...duties.map(({ goal, indicators, at }) => ({ text: `${goal ?? ""}\n${indicators ?? ""}`, at })),
]);
