import { quoted } from "./bash.ts";
import type { Choice, Offer, OfferedArgument, OfferedOption, Value } from "./offers.ts";

/** Inside a specification brackets and colons part what is told. */
const escaped = (text: string): string => text.replace(/[\\[\]:]/g, "\\$&");
const oneOf = ({ word, meaning }: Choice): string => (meaning === null ? word : `${word}[${escaped(meaning)}]`);

/** A completion script for zsh, with what options and words mean. */
export function zshScript(offers: readonly Offer[]): string {
  const [own, ...commands] = offers;
  const lists = new Map<string, string>();

  /** The name of a function that offers the choices; the same ones have one. */
  function listing(choices: readonly Choice[], parted: boolean, name: string): string {
    const body = `_values ${parted ? "-s , " : ""}${[name, ...choices.map(oneOf)].map(quoted).join(" \\\n    ")}`;
    const known = lists.get(body) ?? `_jixiao_list_${lists.size + 1}`;
    lists.set(body, known);
    return known;
  }
  const action = (value: Value, name: string): string => {
    if (value.kind === "choices") return listing(value.choices, value.parted, name);
    return { free: " ", files: "_files", folders: "_files -/" }[value.kind];
  };
  const optionSpecs = ({ flags, meaning, value, repeats }: OfferedOption): string[] =>
    flags.map((flag) => {
      const others = repeats ? "*" : `(${flags.join(" ")})`;
      const name = flag.replace(/^-+/, "");
      const argument = value === null ? "" : `:${name}:${action(value, name)}`;
      return `${others}${flag}${value === null || !flag.startsWith("--") ? "" : "="}[${escaped(meaning)}]${argument}`;
    });
  const argumentSpec = ({ name, value, repeats }: OfferedArgument): string =>
    `${repeats ? "*" : ""}:${escaped(name)}:${action(value, name)}`;
  const specs = (lines: readonly string[]): string => lines.map((line) => ` \\\n        ${quoted(line)}`).join("");

  const branches = commands.map(
    (offer) =>
      `      ${offer.command})\n        _arguments -S${specs([
        ...offer.options.flatMap(optionSpecs),
        ...offer.arguments.map(argumentSpec),
      ])}\n        ;;`,
  );
  const names = listing(
    commands.map(({ command, meaning }) => ({ word: command, meaning })),
    false,
    "command",
  );
  const ownSpecs = specs([...(own?.options ?? []).flatMap(optionSpecs), `:command:${names}`, "*::argument:->argument"]);
  const functions = Array.from(lists, ([body, name]) => `${name}() {\n  ${body}\n}\n`);
  return `#compdef jixiao
# Completion of jixiao for zsh. In ~/.zshrc, below compinit: eval "$(jixiao completion zsh)"
# As a file named _jixiao in a folder of $fpath it does as well.

${functions.join("\n")}
_jixiao() {
  local curcontext=$curcontext context state state_descr line
  typeset -A opt_args
  _arguments -C -S${ownSpecs} && return
  if [[ $state == argument ]]; then
    case $words[1] in
${branches.join("\n")}
    esac
  fi
}

if [[ $funcstack[1] == _jixiao ]]; then _jixiao "$@"; else compdef _jixiao jixiao; fi
`;
}
