import type { Argument, Command, Option } from "commander";

/** A word that may stand at a place of the command line, and what it means where its name does not tell. */
export interface Choice {
  readonly word: string;
  readonly meaning: string | null;
}

/** What may stand for an argument or for the value of an option. */
export type Value =
  | { readonly kind: "free" | "files" | "folders" }
  /** `parted`: several of them may stand there with commas between. */
  | { readonly kind: "choices"; readonly choices: readonly Choice[]; readonly parted: boolean };

export interface OfferedArgument {
  readonly name: string;
  readonly value: Value;
  readonly repeats: boolean;
}

export interface OfferedOption {
  /** The short form, if there is one, and the long one. */
  readonly flags: readonly string[];
  readonly meaning: string;
  /** Null of a switch. */
  readonly value: Value | null;
  readonly repeats: boolean;
}

/** What may be typed behind a command; the program's own has no name. */
export interface Offer {
  readonly command: string;
  readonly meaning: string;
  readonly options: readonly OfferedOption[];
  readonly arguments: readonly OfferedArgument[];
}

/** Choices the program does not state itself: by the name of the option, or of the command whose argument it is. */
export type Sources = Readonly<Record<string, readonly Choice[]>>;

/** What may be typed: behind the program itself, then behind each command. */
export const offersOf = (program: Command, sources: Sources): Offer[] =>
  [program, ...program.commands].map((command) => ({
    command: command === program ? "" : command.name(),
    meaning: command.description(),
    options: command
      .createHelp()
      .visibleOptions(command)
      .map((option) => offeredOption(option, sources)),
    arguments: command.registeredArguments.map((argument) => offeredArgument(argument, command, sources)),
  }));

const offeredArgument = (argument: Argument, command: Command, sources: Sources): OfferedArgument => ({
  name: argument.name(),
  value: valueFor(argument.name(), argument.argChoices ?? [], sources[command.name()], false),
  repeats: argument.variadic,
});

const offeredOption = (option: Option, sources: Sources): OfferedOption => {
  const [, placeholder] = /[<[](.+)[>\]]/.exec(option.flags) ?? [];
  // An option that is several values starts with a list, be it an empty one.
  const gathers = Array.isArray(option.defaultValue);
  const value = (name: string) => valueFor(name, option.argChoices ?? [], sources[option.attributeName()], gathers);
  return {
    flags: [option.short, option.long].filter((flag) => flag !== undefined),
    meaning: option.description,
    value: placeholder === undefined ? null : value(placeholder),
    repeats: gathers,
  };
};

function valueFor(
  placeholder: string,
  stated: readonly string[],
  source: readonly Choice[] | undefined,
  parted: boolean,
): Value {
  const choices = stated.length > 0 ? stated.map((word) => ({ word, meaning: null })) : source;
  if (choices !== undefined) return { kind: "choices", choices, parted };
  if (/^(file|input)\b/.test(placeholder)) return { kind: "files" };
  return { kind: placeholder === "dir" ? "folders" : "free" };
}
