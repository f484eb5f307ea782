import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";

/** The steps of docs/github-actions.yml that run commands are run as GitHub runs them; those that use actions are not. */
const root = fileURLToPath(new URL("../", import.meta.url));
const canRun = existsSync(`${root}dist/cli/run.js`) && process.platform !== "win32";
if (!canRun) process.stderr.write("ci.test.ts: skipped, dist is not built (npm run build)\n");

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
}

interface Workflow {
  readonly defaults: { readonly run: { readonly shell: string } };
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const workflow: Workflow = parse(readFileSync(`${root}docs/github-actions.yml`, "utf8"));
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

/** `npm ci` installs what package.json names; here that is the package built beside this test. */
const NPM = `#!/bin/sh
[ "$*" = ci ] || exit 1
mkdir -p node_modules/.bin && ln -sfn "${root}" node_modules/jixiao && ln -sf ../jixiao/bin/jixiao.js node_modules/.bin/jixiao
`;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-ci-"));
  mkdirSync(path.join(folder, "bin"));
  writeFileSync(path.join(folder, "bin", "npm"), NPM);
  chmodSync(path.join(folder, "bin", "npm"), 0o755);
  mkdirSync(path.join(folder, "townships", "submissions", "清溪 镇"), { recursive: true });
  writeFileSync(path.join(folder, "townships", ".gitignore"), "node_modules\n");
  submit("clean", "清溪 镇/2025.txt");
  submit("missing-cell", "b.txt");
  git("init", "-q");
  commit();
});
afterAll(() => rmSync(folder, { recursive: true }));

const inTownships = (command: string, ...argv: readonly string[]) =>
  spawnSync(command, argv, {
    cwd: path.join(folder, "townships"),
    encoding: "utf8",
    env: {
      PATH: `${path.join(folder, "bin")}:${process.env.PATH}`,
      HOME: folder,
      LANG: "C.UTF-8",
      GIT_CONFIG_NOSYSTEM: "1",
    },
  });

function git(...argv: readonly string[]): void {
  const { status, stderr } = inTownships("git", "-c", "user.name=A", "-c", "user.email=a@b.invalid", ...argv);
  expect(status, stderr).toBe(0);
}

function commit(): void {
  git("add", ".");
  git("commit", "-qm", "Documents");
}

const submit = (fixture: string, name: string): void =>
  copyFileSync(`${root}fixtures/hebei/${fixture}/input.txt`, path.join(folder, "townships", "submissions", name));

/** The exit code of each step by its name, and all they print. */
function runSteps(): { codes: Record<string, number | null>; printed: string } {
  const codes: Record<string, number | null> = {};
  let printed = "";
  for (const { name = "", run } of steps) {
    if (run === undefined) continue;
    writeFileSync(path.join(folder, "step.sh"), run);
    const ran = inTownships("bash", "--noprofile", "--norc", "-eo", "pipefail", "../step.sh");
    codes[name] = ran.status;
    printed += ran.stdout + ran.stderr;
  }
  return { codes, printed };
}

const CLEAN = { "Install jixiao": 0, Convert: 0, Check: 0, "Compare with the dataset that is committed": 0 };
const manifest = () => JSON.parse(readFileSync(path.join(folder, "townships", "dataset", "manifest.json"), "utf8"));

describe.skipIf(!canRun)("docs/github-actions.yml", () => {
  it("runs its commands by bash, and each of its other steps by an action of GitHub", () => {
    expect(workflow.defaults.run.shell).toBe("bash");
    for (const { run, uses } of steps) expect(run ?? uses).toMatch(run === undefined ? /^actions\/[\w/-]+@v\d+$/ : /./);
  });

  it("makes the dataset, with the warnings of the documents at their lines", () => {
    const { codes, printed } = runSteps();
    expect(codes).toEqual(CLEAN);
    expect(printed).toMatch(/^::warning file=submissions\/b\.txt,line=\d+/m);
    expect(manifest().run).toMatchObject({ read: 2, reused: 0 });
  });

  it("leaves the dataset as it is where nothing has changed", () => {
    const before = manifest();
    expect(runSteps().codes).toEqual(CLEAN);
    expect(manifest()).toEqual(before);
  });

  it("reads only what has changed, and takes no notice of a dataset that is not committed", () => {
    submit("extra-cell", "b.txt");
    expect(runSteps().codes).toEqual(CLEAN);
    expect(manifest().run).toMatchObject({ read: 1, reused: 1 });
  });

  it("fails where the dataset that is committed is not that of the documents, until it is committed", () => {
    commit();
    expect(runSteps().codes).toEqual(CLEAN);
    submit("clean", "清溪 镇/c.txt");
    const { codes, printed } = runSteps();
    expect(codes).toEqual({ ...CLEAN, "Compare with the dataset that is committed": 1 });
    expect(printed).toContain("::error::");
    expect(printed).toContain("submissions/清溪 镇/c.txt.json");
    commit();
    expect(runSteps().codes).toEqual(CLEAN);
  });

  it("fails where a document has an error", () => {
    submit("contradictions", "d.txt");
    const { codes, printed } = runSteps();
    expect(codes).toMatchObject({ Convert: 0, Check: 1 });
    expect(printed).toMatch(/^::error file=submissions\/d\.txt,line=\d+/m);
  });
});
