/**
 * Some exports (tables read by OCR) print signs as LaTeX: `$\geq 95\%$`. `plainSigns` puts the plain sign in the
 * place of each command and blanks in the place of the rest, so that the text keeps its length and an index found in
 * it is valid in the printed text.
 */

const COMMANDS: Readonly<Record<string, string>> = {
  geqslant: "≥",
  geqq: "≥",
  geq: "≥",
  ge: "≥",
  gt: ">",
  leqslant: "≤",
  leqq: "≤",
  leq: "≤",
  le: "≤",
  lt: "<",
  eq: "=",
  approx: "约",
  times: "×",
  cdot: "·",
  sim: "~",
  pm: "±",
  text: " ",
  mathrm: " ",
  mathbf: " ",
  quad: " ",
  left: " ",
  right: " ",
  "%": "%",
  "~": " ",
  ",": " ",
  ";": " ",
  ":": " ",
  "!": " ",
  " ": " ",
};

const FORMULA = /\$[^$]*\$/g;
const COMMAND = /\\([A-Za-z]{1,16}|[%~,;:! ])/g;
const POWER = /\^(?:\{([23])\}|([23]))/g;
const DELIMITER = /[${}]/g;

/** Replaces formulas by plain signs, unit for unit: the result is as long as `text`. Unknown commands stay. */
export function plainSigns(text: string): string {
  if (!text.includes("$") && !text.includes("\\")) return text;
  return plainCommands(text.replace(FORMULA, plainFormula));
}

function plainFormula(formula: string): string {
  return plainCommands(formula)
    .replace(POWER, (printed, braced: string | undefined, bare: string | undefined) =>
      ((braced ?? bare) === "2" ? "²" : "³").padEnd(printed.length),
    )
    .replace(DELIMITER, " ");
}

/** A comparator takes the place of its backslash, an escaped sign its own: what begins or ends there keeps the command. */
function plainCommands(text: string): string {
  return text.replace(COMMAND, (printed, name: string) => {
    const sign = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (sign === undefined) return printed;
    return name.length === 1 ? sign.padStart(printed.length) : sign.padEnd(printed.length);
  });
}
