/**
 * Runs `parse` and `check` over a folder of hostile inputs, each in a process of its own, and holds them to their promise:
 * an end within 60 seconds and 1 GB (the process and its children together), no stack trace, one line with a stable
 * code for what is refused, and the outcome that the set's expected.json asks for (ok: read, err: refused, any).
 *
 * The set comes from a generator beside the project: `ROBUST=<folder> python3 make_hostile.py`. Without it this says
 * so and ends well.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../../", import.meta.url));
const generator = path.join(project, "../shared/hostile/make_hostile.py");
const SECONDS = 60;
const MEGABYTES = 1024;
const AT_ONCE = 2;
const POLL_MILLISECONDS = 20;
const REFUSAL = /^[^\n]*: (?:input|docx|internal)\/[a-z-]+: [^\n]+\n$/;
/** `check` goes on to say how many it read. */
const REFUSAL_IN_REPORT = /^[^\n]*: (?:input|docx|internal)\/[a-z-]+: [^\n]+\n(?:jixiao: [^\n]+\n)*$/;
const STACK = /^\s+at .+:\d+:\d+|FATAL ERROR|Segmentation|UnhandledPromise/m;

if (!existsSync(generator)) {
  process.stdout.write("hostile: skipped, there is no generator of hostile inputs beside this project\n");
  process.exit(0);
}

const folder = mkdtempSync(path.join(tmpdir(), "jixiao-hostile-"));
try {
  const made = spawnSync("python3", [generator], { env: { ...process.env, ROBUST: folder }, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`the generator failed: ${made.stderr}`);
  const root = path.join(folder, "hostile");
  const expected = Object.entries(JSON.parse(readFileSync(path.join(root, "expected.json"), "utf8")));
  const results = [];
  const commands = {
    parse: { words: ["parse", "--json"], refusal: REFUSAL, isResult: isRecord },
    check: { words: ["check", "--format", "json"], refusal: REFUSAL_IN_REPORT, isResult: isReport },
  };
  const tasks = Object.entries(commands).flatMap(([command, how]) =>
    expected.map(([name, { want }]) => ({ name: `${command} ${name}`, file: name, want, ...how })),
  );
  const waiting = tasks.entries();
  const work = async () => {
    for (const [index, task] of waiting) results[index] = { ...task, ...(await run(root, task)) };
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const broken = results.flatMap((result) => faultsOf(result).map((fault) => `${result.name}: ${fault}`));
  const slowest = results.toSorted((a, b) => b.seconds - a.seconds)[0];
  const largest = results.toSorted((a, b) => b.megabytes - a.megabytes)[0];
  const read = results.filter(({ code }) => code === 0 || code === 1).length;
  process.stdout.write(
    `hostile: ${expected.length} files by parse and by check, ${read} read, ${results.length - read} refused; ` +
      `slowest ${slowest.seconds.toFixed(1)} s (${slowest.name}), largest ${largest.megabytes.toFixed(0)} MB (${largest.name})\n`,
  );
  for (const line of broken) process.stdout.write(`BROKEN ${line}\n`);
  process.exitCode = broken.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function faultsOf({ want, code, seconds, megabytes, stdout, stderr, refusal, isResult }) {
  const faults = [];
  const refused = code === 3;
  if (![0, 1, 3].includes(code)) faults.push(`ended with ${code}: ${stderr.slice(0, 200)}`);
  if (seconds > SECONDS) faults.push(`took ${seconds.toFixed(0)} s`);
  if (megabytes > MEGABYTES) faults.push(`took ${megabytes.toFixed(0)} MB`);
  if (STACK.test(stderr)) faults.push(`printed a stack trace: ${stderr.slice(0, 200)}`);
  if (want === "ok" && refused) faults.push(`refused: ${stderr.trim()}`);
  if (want === "err" && !refused) faults.push("read");
  if (refused && !refusal.test(stderr)) faults.push(`refused with other than one line: ${stderr.slice(0, 200)}`);
  if (!refused && !isResult(stdout)) faults.push("printed no result");
  return faults;
}

function isRecord(stdout) {
  try {
    return JSON.parse(stdout).schema.startsWith("jixiao/submission/");
  } catch {
    return false;
  }
}

function isReport(stdout) {
  try {
    const [{ path: name, diagnostics }, ...others] = JSON.parse(stdout);
    return others.length === 0 && typeof name === "string" && Array.isArray(diagnostics);
  } catch {
    return false;
  }
}

function run(root, { file, words }) {
  return new Promise((resolve) => {
    const begun = performance.now();
    const child = spawn(process.execPath, [path.join(project, "bin/jixiao.js"), ...words, "--", file], {
      cwd: root,
      env: { ...process.env, LANG: "zh_CN.UTF-8" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = { stdout: [], stderr: [] };
    child.stdout.on("data", (chunk) => output.stdout.push(chunk));
    child.stderr.on("data", (chunk) => output.stderr.push(chunk));
    let bytes = 0;
    const poll = setInterval(() => {
      bytes = Math.max(bytes, residentBytes(child.pid));
      if (performance.now() - begun > (SECONDS + 10) * 1000) child.kill("SIGKILL");
    }, POLL_MILLISECONDS);
    child.on("close", (code, signal) => {
      clearInterval(poll);
      resolve({
        code: code ?? signal,
        seconds: (performance.now() - begun) / 1000,
        megabytes: bytes / 2 ** 20,
        stdout: Buffer.concat(output.stdout).toString(),
        stderr: Buffer.concat(output.stderr).toString(),
      });
    });
  });
}

/** What a process and its children hold in memory; 0 where the system does not tell. */
function residentBytes(pid) {
  try {
    const [, pages] = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ");
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
    const below = children === "" ? 0 : children.split(" ").reduce((sum, child) => sum + residentBytes(child), 0);
    return Number(pages) * 4096 + below;
  } catch {
    return 0;
  }
}
