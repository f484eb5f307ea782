import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export const SHELLS = ["bash", "zsh", "fish"] as const;
export type ShellName = (typeof SHELLS)[number];

const isThere = (program: string): boolean => spawnSync(program, ["--version"]).error === undefined;

/** The shells that can be run here; the others are told. */
export const shellsHere: readonly ShellName[] = SHELLS.filter((shell) => isThere(shell));
/** A terminal to type in: `script` of util-linux. */
export const terminalHere = spawnSync("script", ["-qec", "true", "/dev/null"]).status === 0;
for (const shell of SHELLS.filter((one) => !shellsHere.includes(one)))
  process.stderr.write(`cli/completion.test.ts: ${shell} is not installed: its completion is not tested\n`);
if (!terminalHere) process.stderr.write("cli/completion.test.ts: no script(1): nothing is typed in a terminal\n");

/**
 * What a shell reads at its start: the completion, a `jixiao` that writes down what it is called with, and a prompt to wait
 * for, which its own text does not hold.
 */
const STARTS: Readonly<Record<ShellName, string>> = {
  bash: `PS1='REA''DY> '; bind 'set show-all-if-ambiguous on'; bind 'set completion-query-items 0'; bind 'set page-completions off'
jixiao() { printf '%s\\0' "$@" $'\\n' >> ../arguments; }
source ../script`,
  zsh: `PS1='REA''DY> '; LISTMAX=0; autoload -Uz compinit; compinit -u -D
jixiao() { printf '%s\\0' "$@" $'\\n' >> ../arguments }
source ../script`,
  fish: `function fish_prompt; echo -n 'REA''DY> '; end
function jixiao; printf '%s\\0' $argv \\n >> ../arguments; end
source ../script`,
};
const READY = { shows: "READY> " };

const COMMANDS: Readonly<Record<ShellName, string>> = {
  bash: "bash --noprofile --rcfile ../start -i",
  zsh: "ZDOTDIR=.. zsh -d -i -o no_beep",
  fish: "fish -N -i -C 'source ../start'",
};
/** zsh reads no other file than this. */
const startName = (shell: ShellName): string => (shell === "zsh" ? ".zshrc" : "start");

const environment = (home: string) => ({
  PATH: process.env.PATH,
  LANG: "C.UTF-8",
  TERM: "xterm",
  HOME: home,
  XDG_CONFIG_HOME: home,
  XDG_DATA_HOME: home,
});

/** Keys to type, or a text to wait for. */
export type Step = { readonly keys: string } | { readonly shows: string };

export interface Typed {
  /** What `jixiao` was called with, each time. */
  readonly calls: readonly (readonly string[])[];
  readonly shown: string;
}

const LONGEST = 20_000;

/**
 * Types into a shell in a terminal of 200 columns, in a folder with these files (a name that ends in `/` is a folder's): a
 * text is typed, TABs complete, and what is to be shown is waited for before the next is typed.
 */
export async function type(
  shell: ShellName,
  script: string,
  steps: readonly Step[],
  files: readonly string[] = [],
): Promise<Typed> {
  const home = mkdtempSync(path.join(tmpdir(), "jixiao-shell-"));
  const here = path.join(home, "here");
  try {
    mkdirSync(here);
    for (const file of files.map((name) => path.join(here, name))) {
      mkdirSync(file.endsWith("/") ? file : path.dirname(file), { recursive: true });
      if (!file.endsWith("/")) writeFileSync(file, "");
    }
    writeFileSync(path.join(home, "script"), script);
    writeFileSync(path.join(home, startName(shell)), STARTS[shell]);
    const shown = await typeInto(COMMANDS[shell], [READY, ...steps, { keys: "exit\r" }], home);
    const called = path.join(home, "arguments");
    const calls = existsSync(called) ? readFileSync(called, "utf8").split("\n\0").slice(0, -1) : [];
    return { calls: calls.map((call) => call.split("\0").slice(0, -1)), shown };
  } finally {
    rmSync(home, { recursive: true });
  }
}

function typeInto(command: string, steps: readonly Step[], home: string): Promise<string> {
  const terminal = spawn("script", ["-qec", `stty cols 200 rows 2000; ${command}`, "/dev/null"], {
    cwd: path.join(home, "here"),
    env: environment(home),
  });
  terminal.stdin.on("error", () => undefined);
  let shown = "";
  const left = [...steps];
  const goOn = () => {
    for (let step = left[0]; step !== undefined; step = left[0]) {
      if ("keys" in step) terminal.stdin.write(step.keys);
      else if (!shown.includes(step.shows)) return;
      left.shift();
    }
  };
  return new Promise((resolve) => {
    const late = setTimeout(() => terminal.kill("SIGKILL"), LONGEST);
    terminal.stdout.setEncoding("utf8").on("data", (text: string) => {
      shown += text;
      goOn();
    });
    terminal.on("close", () => {
      clearTimeout(late);
      resolve(shown);
    });
    goOn();
  });
}
