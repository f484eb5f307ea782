/**
 * Makes file operations fail, for the tests of what `convert` leaves behind. Loaded ahead of the program into every
 * thread (`node --import`), it counts the operations (those of FAULTS_KIND, if it is given) below the folder that
 * FAULTS_BELOW names, of all threads together, and lets the one that is asked for fail, as a system, a full disk or
 * another program would; or, with FAULTS_CALL, ends the process there, or tells of it on an open file.
 */
import { Buffer } from "node:buffer";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { getEnvironmentData, isMainThread, setEnvironmentData } from "node:worker_threads";

const { FAULTS_BELOW = "", FAULTS_AT = "0", FAULTS_KIND = "", FAULTS_REASON = "", FAULTS_CALL = "" } = process.env;
const SHARED = "what fails";
const BYTES = 4096;

/** What all threads share: how many operations there were, which is to fail, and what that one was. */
if (isMainThread) setEnvironmentData(SHARED, new SharedArrayBuffer(BYTES));
const shared = getEnvironmentData(SHARED);
const [COUNT, AT, FIRED, LENGTH] = [0, 1, 2, 3];
const numbers = new Int32Array(shared, 0, 4);
const said = new Uint8Array(shared, 16);
if (isMainThread) Atomics.store(numbers, AT, Number(FAULTS_AT));

/** For the main thread: asks for the operation that fails, counted from 1; 0 asks for none. */
export function failAt(number) {
  for (const index of [COUNT, FIRED, LENGTH]) Atomics.store(numbers, index, 0);
  Atomics.store(numbers, AT, number);
}

/** How many operations there were since, and the one that failed. */
export function whatFailed() {
  const text = Buffer.from(said.slice(0, Atomics.load(numbers, LENGTH))).toString();
  return { count: Atomics.load(numbers, COUNT), failed: Atomics.load(numbers, FIRED) === 1 ? text : null };
}

/** Each operation with what it counts as, and why it may fail. */
const KINDS = {
  openSync: ["open", "EACCES"],
  readFileSync: ["read", "EIO"],
  readSync: ["read", "EIO"],
  readdirSync: ["read", "EIO"],
  statSync: ["look", "EACCES"],
  lstatSync: ["look", "EACCES"],
  fstatSync: ["look", "EIO"],
  existsSync: ["look", "EACCES"],
  writeFileSync: ["write", "ENOSPC"],
  appendFileSync: ["write", "ENOSPC"],
  fsyncSync: ["fsync", "EIO"],
  closeSync: ["close", "EIO"],
  renameSync: ["rename", "EBUSY"],
  mkdirSync: ["mkdir", "ENOSPC"],
  rmSync: ["unlink", "EPERM"],
  rmdirSync: ["unlink", "EPERM"],
};

/** Where an open file lies, by its number. */
const opened = new Map();
let depth = 0;

function pathOf(subject) {
  const file = typeof subject === "string" ? subject : opened.get(subject);
  return file === undefined ? null : path.resolve(file);
}

/** Whether the operation is the one that is asked for. It counts if it is below the folder, and nobody else's part. */
function isAskedFor(name, subject) {
  const file = pathOf(subject);
  if (file === null || FAULTS_BELOW === "" || depth > 0 || !file.startsWith(FAULTS_BELOW + path.sep)) return false;
  if (FAULTS_KIND !== "" && KINDS[name][0] !== FAULTS_KIND) return false;
  const number = Atomics.add(numbers, COUNT, 1) + 1;
  if (number !== Atomics.load(numbers, AT)) return false;
  if (FAULTS_CALL !== "") return call();
  const text = Buffer.from(`${name} ${path.relative(FAULTS_BELOW, file)}`).subarray(0, BYTES - 16);
  said.set(text);
  Atomics.store(numbers, LENGTH, text.length);
  Atomics.store(numbers, FIRED, 1);
  return true;
}

const writeNow = fs.writeSync;

/** Tells whoever started this process, which may then end it; or ends it here and now. The operation is done. */
function call() {
  if (FAULTS_CALL === "kill") process.kill(process.pid, "SIGKILL");
  else writeNow(Number(FAULTS_CALL), "now");
  return false;
}

function failure(name, subject) {
  const reason = FAULTS_REASON || KINDS[name][1];
  return Object.assign(new Error(`${reason}: made to fail, ${name}`), {
    code: reason,
    errno: -1,
    path: pathOf(subject),
  });
}

function patch(name) {
  const original = fs[name];
  fs[name] = (subject, ...rest) => {
    if (isAskedFor(name, subject)) {
      if (name === "existsSync") return false;
      // A disk that is full takes a part.
      if (name === "writeFileSync") original(subject, "", ...rest.slice(1));
      if (name === "appendFileSync") original(subject, rest[0].subarray(0, rest[0].length >> 1));
      if (name === "closeSync") original(subject);
      throw failure(name, subject);
    }
    depth++;
    try {
      const result = original(subject, ...rest);
      if (name === "openSync") opened.set(result, subject);
      if (name === "closeSync") opened.delete(subject);
      return result;
    } finally {
      depth--;
    }
  };
}

if (FAULTS_BELOW !== "") {
  for (const name of Object.keys(KINDS)) patch(name);
  syncBuiltinESMExports();
}
