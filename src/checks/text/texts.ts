import type { Place } from "../../model/place.ts";
import { placeOf, placeOfNth, type Subject } from "../subject.ts";

/** A running text of a project or one of its indicators. `field` is its name in the record. */
interface Text {
  readonly field: "purpose" | "goals" | "name" | "description" | "basis";
  readonly text: string;
  readonly at: Place;
}

/** The texts of projects and indicators that somebody wrote, whole cells of them. */
export function* textsOf({ submission: { projects } }: Subject): Generator<Text> {
  for (const project of projects) {
    if (project.purpose !== null) yield { field: "purpose", text: project.purpose, at: placeOf(project, "purpose") };
    for (const [index, text] of project.goals.entries())
      yield { field: "goals", text, at: placeOfNth(project, "goals", index) };
    for (const indicator of project.indicators) {
      for (const field of ["name", "description", "basis"] as const) {
        const text = indicator[field];
        if (text !== null) yield { field, text, at: placeOf(indicator, field) };
      }
    }
  }
}
