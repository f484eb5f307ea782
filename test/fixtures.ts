import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface Fixture {
  readonly family: string;
  /** What the input is by its name, or by its first character. */
  readonly container: "word" | "html" | "text";
  readonly name: string;
  /** The folder of the case. */
  readonly folder: string;
  /** The input as the repository names it: fixtures/<family>/<case>/input.*. */
  readonly path: string;
}

const root = fileURLToPath(new URL("../", import.meta.url));

const folders = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** A page may stand in a file named .txt. */
function containerOf(file: string): Fixture["container"] {
  if (file.endsWith(".docx")) return "word";
  return /\.html?$/.test(file) || readFileSync(file)[0] === 0x3c ? "html" : "text";
}

/** Every case below fixtures/; dropping in a folder adds its tests. */
export function fixtures(): Fixture[] {
  return folders(`${root}fixtures`).flatMap((family) =>
    folders(`${root}fixtures/${family}`).map((name): Fixture => {
      const folder = `${root}fixtures/${family}/${name}`;
      const input = readdirSync(folder).find((file) => file.startsWith("input."));
      if (input === undefined) throw new Error(`${folder} has no input`);
      const container = containerOf(`${folder}/${input}`);
      return { family, container, name: `${family}/${name}`, folder, path: `fixtures/${family}/${name}/${input}` };
    }),
  );
}

export const readFixture = ({ path }: Fixture): Uint8Array => readFileSync(`${root}${path}`);
