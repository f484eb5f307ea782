import type { Project, Submission } from "../../model/record.ts";
import { matchForm } from "../../text/fold.ts";
import { readProjectCode, withoutBlanks } from "../codes/project-code.ts";

type Unit = Submission["unit"];

/** What of a submission is compared with the others of a run. */
export interface Identity {
  readonly path: string;
  readonly sha256: string;
  readonly year: number | null;
  readonly unit: Unit;
  /** Whether it prints what was reached, as a self-evaluation does. */
  readonly evaluates: boolean;
  readonly projects: readonly { readonly code: string | null; readonly name: string | null }[];
  /** The unit of the project with each code of the system's form: its own, or else the submission's. */
  readonly unitByCode: ReadonlyMap<string, Unit>;
}

export const identityOf = ({ source, year, unit, projects }: Submission): Identity => ({
  path: source.path,
  sha256: source.sha256,
  year,
  unit,
  evaluates: projects.some(({ indicators }) => indicators.some(({ actual }) => actual !== null)),
  projects: projects.map(({ code, name }) => ({ code, name })),
  unitByCode: unitsByCode(projects, unit),
});

/** Of several projects with a code the first counts. */
function unitsByCode(projects: readonly Project[], unit: Unit): Map<string, Unit> {
  const units = new Map<string, Unit>();
  for (const { code, unit: own } of projects) {
    const key = code === null || readProjectCode(code) === null ? null : withoutBlanks(code);
    if (key !== null && !units.has(key)) units.set(key, own ?? unit);
  }
  return units;
}

/** Words that the name of an office has or has not: 刘家营乡人民政府本级, 刘家营乡政府. */
const SAID_OR_NOT = /人民政府|政府|本级|机关|[()]/g;
const spoken = (name: string | null): string => matchForm(name ?? "").replace(SAID_OR_NOT, "");

/**
 * Whether two units are one: by their codes, else by their names, of which one may say the county and the other not. Units of
 * two counties can have the same code; null where that may be, and where nothing is printed to compare.
 */
export function areOneUnit(one: Unit, other: Unit): boolean | null {
  const [name, otherName] = [spoken(one.name), spoken(other.name)];
  const byName = name === "" || otherName === "" ? null : name.includes(otherName) || otherName.includes(name);
  if (one.code === null || other.code === null) return byName;
  if (one.code !== other.code) return false;
  return byName === false ? null : true;
}
