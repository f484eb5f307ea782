/** What a run of `convert` leaves behind, and what of its promise that breaks. Shared by the tests that end runs early. */
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const fixture = (name) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));

/** Two states of an input folder: a file changes, one goes and takes its folder along, one comes. */
const INPUTS = {
  former: {
    "a.txt": "hebei/clean/input.txt",
    "b.txt": "qinghai/clean/input.txt",
    "县/c.docx": "word/frame/input.docx",
    "乡/d.html": "html/one-table/input.html",
    "e.txt": "encoding/gb18030/input.txt",
  },
  new: {
    "a.txt": "qinghai/clean/input.txt",
    "b.txt": "qinghai/clean/input.txt",
    "县/c.docx": "word/frame/input.docx",
    "e.txt": "encoding/gb18030/input.txt",
    "镇/f.txt": "hebei/clean/input.txt",
  },
};

const clear = (place) => rmSync(place, { recursive: true, force: true });

/** Makes a folder hold a state of the inputs. */
export function lay(folder, state) {
  clear(folder);
  for (const [name, from] of Object.entries(INPUTS[state])) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    copyFileSync(fixture(from), path.join(folder, name));
  }
}

/**
 * The former dataset, if there is to be one, and the one that is to be, each from nothing. They are kept below `folder`;
 * the inputs of the second one lie in its `area/in` then.
 */
export async function datasets(folder, isChanged, convert) {
  const area = path.join(folder, "area");
  for (const state of ["former", "new"]) {
    clear(area);
    lay(path.join(area, "in"), state);
    const { code, stderr } = await convert();
    if (code !== 0) throw new Error(`from nothing: ${code} ${stderr}`);
    cpSync(path.join(area, "out"), path.join(folder, state), { recursive: true });
  }
  const former = isChanged ? filesIn(path.join(folder, "former")) : {};
  return { former, wanted: filesIn(path.join(folder, "new")) };
}

/** Makes `area/out` what it was before: the former dataset, or nothing. */
export function putBack(folder, isChanged) {
  const out = path.join(folder, "area", "out");
  clear(out);
  if (isChanged) cpSync(path.join(folder, "former"), out, { recursive: true });
}

/** All that lies in a folder: folders as null, files by their text, the manifest without what is of the run alone. */
export function filesIn(folder) {
  if (!existsSync(folder)) return {};
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => {
      const file = path.join(entry.parentPath ?? entry.path, entry.name);
      return [path.relative(folder, file), entry.isDirectory() ? null : textOf(file)];
    }),
  );
}

/** Bytes as they are; a manifest that is cut off is told as what it is. */
function textOf(file) {
  const text = readFileSync(file, "latin1");
  if (path.basename(file) !== "manifest.json") return text;
  try {
    return JSON.stringify({ ...JSON.parse(text), run: null });
  } catch {
    return text;
  }
}

/** How what lies in a folder differs from what should. */
export function different(found, wanted) {
  const names = new Set([...Object.keys(found), ...Object.keys(wanted)]);
  return [...names].flatMap((name) => {
    if (!(name in wanted)) return [`${name} is too many`];
    if (!(name in found)) return [`${name} is missing`];
    return found[name] === wanted[name] ? [] : [`${name} is another`];
  });
}

const visibleIn = (folder) =>
  Object.fromEntries(Object.entries(filesIn(folder)).filter(([name]) => name.split(path.sep)[0] !== ".jixiao"));

/** Files that are neither of the former dataset nor of the new one. */
export const strangeIn = (out, former, wanted) =>
  Object.entries(visibleIn(out)).flatMap(([name, text]) =>
    text === null || text === former[name] || text === wanted[name] ? [] : [`${name} is neither old nor new`],
  );

const LINE = /^[^\n]*: (?:input|output|config)\/[a-z-]+: [^\n]+\n$/;

/** What a run that met a fault breaks of its promise. */
export function brokenIn({ code, stderr }, out, former, wanted, isOfInputs) {
  if (code === 0)
    return [
      ...different(visibleIn(out), wanted).map((one) => `ended well, and ${one}`),
      ...(stderr === "" ? [] : [`ended well, and says ${stderr}`]),
    ];
  const said = LINE.test(stderr) ? [] : [`says ${JSON.stringify(stderr)}`];
  // Without an input the dataset is another one, and whole as well.
  if (isOfInputs && existsSync(path.join(out, "manifest.json"))) return said;
  return [...said, ...strangeIn(out, former, wanted)];
}
