import type { Argument, Command, Help, Option } from "commander";
import { widthOf } from "./reporters/draw.ts";
import { wrap } from "./reporters/wrap.ts";
import type { Words } from "./words.ts";

/** A part of a help page: a table of terms and what they are. */
interface Section {
  readonly title: string;
  readonly items: readonly (readonly [term: string, description: string])[];
}

/** Terminal columns where nothing tells them. */
export const USUAL_WIDTH = 80;

/** Where options stand that are not a command's own matter, in the order of the page. */
const GROUPS = {
  reading: ["--files-from", "--encoding", "--config", "--no-config"],
  running: ["--jobs", "--fail-fast", "--dry-run", "--quiet"],
  general: ["--lang", "--color", "--no-color", "--version", "--help"],
} as const;
const GROUPED: readonly string[] = Object.values(GROUPS).flat();

/** The page that `--help` shows: descriptions stand in one column and wrap inside it, Chinese too. */
export function drawHelp(command: Command, help: Help, words: Words): string {
  const width = help.helpWidth ?? USUAL_WIDTH;
  const sections = sectionsOf(command, help, words).filter(({ items }) => items.length > 0);
  const column = columnOf(sections, width);
  return [
    `${words.titles.usage}${words.page.colon}${usageOf(command, words)}`,
    "",
    ...wrap(command.description(), width),
    ...sections.flatMap(({ title, items }) => [
      "",
      `${title}${words.page.colon}`.trimEnd(),
      ...items.flatMap(([term, description]) => drawItem(term, wrap(description, width - column), column)),
    ]),
    "",
  ].join("\n");
}

function sectionsOf(command: Command, help: Help, words: Words): Section[] {
  const { titles, notes } = words;
  const options = help.visibleOptions(command);
  const group = (title: string, isIn: (option: Option) => boolean): Section => ({
    title,
    items: options.filter(isIn).map((option) => [option.flags, described(option, words)]),
  });
  return [
    {
      title: titles.arguments,
      items: help.visibleArguments(command).map((argument) => [argument.name(), described(argument, words)]),
    },
    { title: titles.commands, items: help.visibleCommands(command).map((one) => [termOf(one), one.description()]) },
    group(titles.options, ({ long }) => !GROUPED.includes(long ?? "")),
    ...(["reading", "running", "general"] as const).map((name) =>
      group(titles[name], ({ long }) => (GROUPS[name] as readonly string[]).includes(long ?? "")),
    ),
    ...(notes[command.name()] ?? []),
  ];
}

/** What an option or an argument is, and what holds where it is not given, unless that is a switch's own. */
function described(one: Argument | Option, { byDefault }: Words): string {
  const { description, defaultValue, defaultValueDescription } = one;
  const value = defaultValueDescription ?? (typeof defaultValue === "string" ? defaultValue : null);
  return value === null ? description : description + byDefault(value);
}

const termOf = (command: Command): string =>
  [command.name(), ...command.registeredArguments.map(argumentTerm)].join(" ");

const argumentTerm = (argument: Argument): string => {
  const term = `${argument.name()}${argument.variadic ? "..." : ""}`;
  return argument.required ? `<${term}>` : `[${term}]`;
};

const usageOf = (command: Command, { optionsTerm, commandTerm }: Words): string =>
  `jixiao ${command.parent === null ? "" : `${command.name()} `}${command.usage()}`
    .replace("[options]", optionsTerm)
    .replace("[command]", commandTerm);

/** Of the width, what terms may take; below a longer one its description starts on a line of its own. */
const MOST_FOR_TERMS = 0.4;
const INDENT = 2;
const BETWEEN = 2;

/** Where all descriptions of a page start: behind the widest of the terms that are not too wide. */
function columnOf(sections: readonly Section[], width: number): number {
  const widths = sections.flatMap(({ items }) => items.map(([term]) => INDENT + widthOf(term) + BETWEEN));
  return Math.max(INDENT + BETWEEN, ...widths.filter((one) => one <= width * MOST_FOR_TERMS));
}

function drawItem(term: string, description: readonly string[], column: number): string[] {
  const start = " ".repeat(INDENT) + term;
  const room = column - widthOf(start);
  const below = description.map((line) => " ".repeat(column) + line);
  return room < BETWEEN ? [start, ...below] : [start + " ".repeat(room) + (description[0] ?? ""), ...below.slice(1)];
}
