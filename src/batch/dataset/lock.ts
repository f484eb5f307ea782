import { randomBytes } from "node:crypto";
import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { refuse } from "../../diagnostics/finding.ts";
import { doAt, refused } from "../output.ts";
import { reasonOf } from "../reason.ts";
import { WORK } from "./layout.ts";
import { thereAt } from "./within.ts";

const RENEWED_EVERY_MS = 2_000;
/** A claim that nobody renewed for so long is of a run that is no more, on whatever machine it was. */
const ALIVE_MS = 15_000;
const TRIES = 5;

/** A claim says all in its name, so that it is never half there. */
const CLAIM = /^lock-(?<pid>\d+)-(?<host>.*)-[0-9a-f]+$/;
const HOST = hostname()
  .replace(/[^\w.-]/g, "_")
  .slice(0, 100);

/** A run's hold on a dataset's folder; no other run has it at the same time. */
export interface Lock {
  /** False where the hold was lost, as by a machine that slept. */
  isHeld(): boolean;
  /** Throws a Refusal where it was. */
  check(): void;
  release(): void;
}

/**
 * Takes hold of a dataset's folder. Each run lays down a claim of its own, and goes on if there is no other: of two at
 * once both may draw back and try again, and never both go on. A claim that a killed run left counts for nothing.
 */
export async function takeHold(out: string): Promise<Lock> {
  const folder = path.join(out, WORK);
  for (let tried = 1; ; tried++) {
    const own = path.join(folder, `lock-${process.pid}-${HOST}-${randomBytes(6).toString("hex")}`);
    doAt(own, () => writeFileSync(own, "", { flag: "wx" }));
    const alive = otherOf(own, folder);
    if (alive === null) return held(own, out);
    letGo(own);
    if (tried === TRIES) throw inUse(out, alive);
    await wait(50 + Math.random() * 100);
  }
}

/** The claim of a run that goes on; null where there is none, and those that count for nothing are gone. */
function otherOf(own: string, folder: string): string | null {
  try {
    const others = claimsIn(folder).filter((claim) => claim !== own);
    const alive = others.find((claim) => isAlive(claim, own));
    if (alive === undefined) for (const claim of others) rmSync(claim, { force: true });
    return alive ?? null;
  } catch (error) {
    letGo(own);
    throw refused(folder, error);
  }
}

/** A claim that stays is soon that of a run that is no more. */
function letGo(own: string): void {
  try {
    rmSync(own, { force: true });
  } catch {
    // It stays.
  }
}

const claimsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => CLAIM.test(name))
    .map((name) => path.join(folder, name));

const partsOf = (claim: string) => CLAIM.exec(path.basename(claim))?.groups ?? {};

function inUse(out: string, claim: string) {
  const { pid = "", host = "" } = partsOf(claim);
  return refuse("output/in-use", { path: out, owner: host === HOST ? `PID ${pid}` : `${host}, PID ${pid}` });
}

/**
 * Both times are the file system's own, whatever the clocks of two machines say. A claim from the future, by a clock that
 * was put back, is renewed soon if there is somebody to do so.
 */
function isAlive(claim: string, own: string): boolean {
  const { pid, host } = partsOf(claim);
  if (host === HOST && !isRunning(Number(pid))) return false;
  const [there, here] = [claim, own].map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs);
  if (there === undefined) return false;
  return here === undefined || Math.abs(here - there) < ALIVE_MS;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return reasonOf(error) === "EPERM";
  }
}

function held(own: string, out: string): Lock {
  const renewal = setInterval(() => {
    try {
      writeFileSync(own, ".", { flag: "r+" });
    } catch {
      // `check` finds out.
    }
  }, RENEWED_EVERY_MS).unref();
  const isHeld = () => {
    try {
      return thereAt(own) !== null;
    } catch {
      // A disk or a share that cannot be reached says nothing of other runs.
      return true;
    }
  };
  return {
    isHeld,
    check: () => {
      if (!isHeld()) throw refuse("output/taken-over", { path: out });
    },
    release: () => {
      clearInterval(renewal);
      letGo(own);
    },
  };
}
