import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** Each layer may import from itself and from those before it. The file index.ts stands outside: it re-exports. */
const LAYERS: readonly (readonly string[])[] = [
  ["model"],
  ["text"],
  ["vocabulary"],
  ["diagnostics"],
  ["values"],
  ["readers"],
  ["grid"],
  ["recognise"],
  ["records"],
  ["checks"],
  ["writers"],
  ["redact.ts", "fates.ts", "ingest.ts", "inspect.ts", "check.ts", "learn", "learn.ts"],
  ["batch"],
  ["cli"],
];

/** The one folder each third-party package may be imported in. */
const HOMES: Readonly<Record<string, string>> = {
  zod: "model",
  "big.js": "values",
  cheerio: "readers/html",
  mammoth: "readers/docx",
  "dingbat-to-unicode": "readers/docx",
  "csv-stringify": "writers",
  "@cj-tech-master/excelts": "writers",
  "hyparquet-writer": "writers",
  "fast-glob": "batch",
  tinypool: "batch",
  commander: "cli",
  chalk: "cli",
  "get-east-asian-width": "cli",
  sarif: "cli/reporters",
};

const src = fileURLToPath(new URL("../src/", import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts"))
  .sort();

interface Import {
  readonly specifier: string;
  readonly kind: "static" | "type" | "dynamic";
}

const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const FROM = /^(?:import|export)\s+(type\s+(?!from\b))?(?:[\w*$\s{},]+?\s+from\s+)?["']([^"']+)["']/gm;
const DYNAMIC = /\bimport\s*\(\s*["']([^"']+)["']/g;
/** An import whose specifier is computed cannot be judged. */
const COMPUTED = /\bimport\s*\(\s*(?!["'])/;

function importsOf(file: string): Import[] {
  const text = readFileSync(src + file, "utf8").replace(COMMENT, "");
  expect(text, `${file} computes what it imports`).not.toMatch(COMPUTED);
  return [
    ...Array.from(text.matchAll(FROM), ([, type, specifier = ""]): Import => {
      return { specifier, kind: type === undefined ? "static" : "type" };
    }),
    ...Array.from(text.matchAll(DYNAMIC), ([, specifier = ""]): Import => ({ specifier, kind: "dynamic" })),
  ];
}

const isOurs = ({ specifier }: Import): boolean => specifier.startsWith(".");
const resolve = (file: string, { specifier }: Import): string => path.posix.join(path.posix.dirname(file), specifier);
const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
const layerOf = (file: string): number => LAYERS.findIndex((layer) => layer.includes(file.split("/")[0] ?? ""));

/** What loading `entry` loads: over static imports only, `import type` left out. */
function loadedBy(entry: string): { files: Set<string>; packages: Set<string> } {
  const packages = new Set<string>();
  const seen = new Set([entry]);
  // A set goes on with what is added to it while it is walked.
  for (const file of seen) {
    for (const found of importsOf(file)) {
      if (found.kind !== "static") continue;
      if (isOurs(found)) seen.add(resolve(file, found));
      else if (!isBuiltin(found.specifier)) packages.add(packageOf(found.specifier));
    }
  }
  return { files: seen, packages };
}

const packagesLoadedBy = (entry: string): Set<string> => loadedBy(entry).packages;

describe("the imports of src", () => {
  it("are all seen: every file stands in a layer, every relative import is a file of src", () => {
    expect(files.filter((file) => file !== "index.ts" && layerOf(file) < 0)).toEqual([]);
    const missing = files.flatMap((file) =>
      importsOf(file)
        .filter((found) => isOurs(found) && !files.includes(resolve(file, found)))
        .map(({ specifier }) => `${file} → ${specifier}`),
    );
    expect(missing).toEqual([]);
    // The pattern above must not miss a line that any reader would call an import.
    for (const file of files) {
      const lines = readFileSync(src + file, "utf8").match(/^import\b.*|^\} from .*|^export .* from .*/gm) ?? [];
      const openings = lines.filter((line) => /["'];?$/.test(line));
      expect(importsOf(file).filter(({ kind }) => kind !== "dynamic").length, file).toBe(openings.length);
    }
  });

  it.each(files.filter((file) => file !== "index.ts"))("%s imports only from its layer and those before", (file) => {
    const upwards = importsOf(file)
      .filter(isOurs)
      .map((found) => resolve(file, found))
      .filter((target) => target === "index.ts" || layerOf(target) > layerOf(file));
    expect(upwards).toEqual([]);
  });

  it("of index.ts are from anywhere but cli", () => {
    const targets = importsOf("index.ts").map((found) => resolve("index.ts", found));
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((target) => target.startsWith("cli/"))).toEqual([]);
  });

  it("of third-party packages are each in the package's home", () => {
    const strangers = files.flatMap((file) =>
      importsOf(file)
        .filter((found) => !isOurs(found) && !isBuiltin(found.specifier))
        .map(({ specifier }) => packageOf(specifier))
        .filter((name) => !file.startsWith(`${HOMES[name]}/`))
        .map((name) => `${name} in ${file}`),
    );
    expect(strangers).toEqual([]);
  });
});

describe("what is loaded at the start", () => {
  it.each([
    ["index.ts", ["commander", "chalk", "zod", "cheerio", "mammoth"]],
    [
      "cli/run.ts",
      [
        "zod",
        "cheerio",
        "mammoth",
        "csv-stringify",
        "@cj-tech-master/excelts",
        "hyparquet-writer",
        "fast-glob",
        "tinypool",
      ],
    ],
  ])("%s loads none of %j", (entry, lazy) => {
    const loaded = packagesLoadedBy(entry);
    expect(lazy.filter((name) => loaded.has(name))).toEqual([]);
    // The walk does find what is loaded.
    expect([...loaded]).toContain(entry === "index.ts" ? "big.js" : "commander");
  });

  it.each(["cli/run.ts", "cli/commands/parse.ts", "cli/commands/inspect.ts", "index.ts"])(
    "%s loads neither rules nor pages of codes",
    (entry) => {
      const loaded = [...loadedBy(entry).files];
      expect(loaded.filter((file) => /^checks\/|^diagnostics\/pages/.test(file))).toEqual([]);
    },
  );

  it("check finds its rules", () => {
    expect([...loadedBy("cli/commands/check.ts").files]).toContain("checks/amounts/negative-amount.ts");
  });

  it("finds zod below the model, and leaves out what is imported as types", () => {
    expect([...packagesLoadedBy("model/schema.ts")]).toEqual(["zod"]);
    expect([...packagesLoadedBy("diagnostics/finding.ts")]).toEqual([]);
  });
});
