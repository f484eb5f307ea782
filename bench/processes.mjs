/** Whole processes with all they start: wall time, processor time, peak memory, and how much else the machine had to do. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";

const POLL_MILLISECONDS = 50;
const TICKS_PER_SECOND = 100;
const MIB_PER_PAGE = 4096 / 1024 / 1024;
/** jixiao tells by 1 that documents have faults. */
const DONE = [0, 1];

/** What /proc says of each process; nothing where there is no /proc. */
function processes() {
  const table = new Map();
  const names = existsSync("/proc") ? readdirSync("/proc") : [];
  for (const pid of names.filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
      // The name before it may hold blanks and brackets.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
      table.set(Number(pid), { parent: Number(fields[1]), ticks, pages: Number(fields[21]) });
    } catch {
      // It has ended since.
    }
  }
  return table;
}

/** A process and what it started, as far as it runs: their resident memory, and their time with that of the ended ones. */
function treeOf(root) {
  const table = processes();
  const isOfTree = (pid) => pid === root || (table.has(pid) && isOfTree(table.get(pid).parent));
  const tree = [...table.keys()].filter(isOfTree).map((pid) => table.get(pid));
  return {
    mib: tree.reduce((sum, { pages }) => sum + pages, 0) * MIB_PER_PAGE,
    seconds: tree.reduce((sum, { ticks }) => sum + ticks, 0) / TICKS_PER_SECOND,
  };
}

function busySeconds() {
  const times = cpus().flatMap(({ times: { user, nice, sys, irq } }) => [user, nice, sys, irq]);
  return times.reduce((sum, time) => sum + time, 0) / 1000;
}

/**
 * Runs `node` with these arguments to its end. Memory is the sum over the tree, seen every 50 ms, so that pages which
 * processes share count for each. `others` is how many cores other work took meanwhile.
 */
export async function measured(command) {
  const busy = busySeconds();
  const start = performance.now();
  const child = spawn(process.execPath, command, { stdio: ["ignore", "ignore", "pipe"] });
  let told = "";
  child.stderr.on("data", (chunk) => {
    told = (told + chunk).slice(-2000);
  });
  let [peak, cpu] = [0, 0];
  const poll = setInterval(() => {
    const tree = treeOf(child.pid);
    [peak, cpu] = [Math.max(peak, tree.mib), Math.max(cpu, tree.seconds)];
  }, POLL_MILLISECONDS);
  const code = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(poll);
  const seconds = (performance.now() - start) / 1000;
  if (!DONE.includes(code)) throw new Error(`node ${command.join(" ")} ended with ${code}: ${told}`);
  return { seconds, cpu, peak, others: Math.max(0, (busySeconds() - busy - cpu) / seconds) };
}
