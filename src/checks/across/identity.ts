import type { Project, Submission } from "../../model/record.ts";
import { matchForm } from "../../text/fold.ts";
import { readProjectCode, withoutBlanks } from "../codes/project-code.ts";
import { fingerprint } from "./firsts.ts";

type Unit = Submission["unit"];

/** What of a submission is compared with the others of a run. */
export interface Identity {
  readonly path: string;
  readonly sha256: string;
  readonly year: number | null;
  readonly unit: Unit;
  /** Whether it prints what was reached, as a self-evaluation does. */
  readonly evaluates: boolean;
  /** Fingerprints of what its projects are told by. */
  readonly codes: readonly number[];
  readonly names: readonly number[];
  /** The codes of the system's form; of an earlier submission only their fingerprints are kept. */
  readonly systemCodes: readonly string[];
  readonly systemPrints: readonly number[];
  /** The units of their projects where they print one of their own. Of several projects with a code the first counts. */
  readonly ownUnits: ReadonlyMap<string, Unit>;
}

const printsOf = (texts: readonly (string | null)[], folded: (text: string) => string): number[] => [
  ...new Set(texts.flatMap((text) => (text === null ? [] : [fingerprint(folded(text))]))),
];

export function identityOf({ source, year, unit, projects }: Submission): Identity {
  const firsts = firstsByCode(projects);
  return {
    path: source.path,
    sha256: source.sha256,
    year,
    unit,
    evaluates: projects.some(({ indicators }) => indicators.some(({ actual }) => actual !== null)),
    codes: printsOf(
      projects.map(({ code }) => code),
      withoutBlanks,
    ),
    names: printsOf(
      projects.map(({ name }) => name),
      matchForm,
    ),
    systemCodes: [...firsts.keys()],
    systemPrints: [...firsts.keys()].map(fingerprint),
    ownUnits: new Map([...firsts].flatMap(([code, { unit: own }]) => (own === null ? [] : [[code, own]]))),
  };
}

/** What an identity keeps when later ones are compared with it. */
export const asEarlier = (identity: Identity): Identity => ({ ...identity, systemCodes: [] });

function firstsByCode(projects: readonly Project[]): Map<string, Project> {
  const firsts = new Map<string, Project>();
  for (const project of projects) {
    const code = project.code === null || readProjectCode(project.code) === null ? null : withoutBlanks(project.code);
    if (code !== null && !firsts.has(code)) firsts.set(code, project);
  }
  return firsts;
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
