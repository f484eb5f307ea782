import type { Place } from "../model/place.ts";
import type { Project } from "../model/record.ts";

/** A project of which nothing is printed yet. */
export const emptyProject = (at: Place): Project => ({
  ordinal: null,
  title: null,
  code: null,
  name: null,
  unit: null,
  budget: { total: null, fiscal: null, other: null },
  purpose: null,
  schedule: [],
  goals: [],
  indicators: [],
  extra: {},
  at,
});
