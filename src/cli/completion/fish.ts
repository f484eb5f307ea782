import type { Choice, Offer, OfferedArgument, OfferedOption, Value } from "./offers.ts";

const quoted = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;

/** A completion script for fish, with what options and words mean. */
export function fishScript(offers: readonly Offer[]): string {
  const [own, ...commands] = offers;
  const lists = new Map<string, string>();

  /** The name of a function that prints the choices; the same ones have one. */
  function listing(choices: readonly Choice[]): string {
    const lines = choices.map(({ word, meaning }) =>
      meaning === null ? quoted(word) : `${quoted(word)}\\t${quoted(meaning)}`,
    );
    const body = `printf '%s\\n' ${lines.join(" \\\n        ")}`;
    const known = lists.get(body) ?? `__jixiao_list_${lists.size + 1}`;
    lists.set(body, known);
    return known;
  }
  const value = (offered: Value): string => {
    if (offered.kind === "choices") {
      const list = `(${listing(offered.choices)})`;
      return `-f -a ${quoted(offered.parted ? `(__jixiao_parted ${list})` : list)}`;
    }
    return { free: "-f", files: "-F", folders: "-f -a '(__fish_complete_directories)'" }[offered.kind];
  };
  const at = (command: string): string => `complete -c jixiao -n '__jixiao_at ${command || '""'}'`;
  const option = (command: string, { flags, meaning, value: taken }: OfferedOption): string => {
    const named = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
    return [at(command), ...named, ...(taken === null ? [] : ["-r", value(taken)]), `-d ${quoted(meaning)}`].join(" ");
  };
  const argument = (command: string, offered: OfferedArgument): string => `${at(command)} ${value(offered.value)}`;

  const lines = [
    ...commands.map(({ command, meaning }) => `${at("")} -a ${command} -d ${quoted(meaning)}`),
    ...offers.flatMap((offer) => [
      ...offer.options.map((one) => option(offer.command, one)),
      ...offer.arguments.map((one) => argument(offer.command, one)),
    ]),
  ];
  const valued = (own?.options ?? []).flatMap(({ flags, value: taken }) => (taken === null ? [] : flags));
  const functions = Array.from(lists, ([body, name]) => `function ${name}\n    ${body}\nend\n`);
  return `# Completion of jixiao for fish. In ~/.config/fish/config.fish: jixiao completion fish | source
# As ~/.config/fish/completions/jixiao.fish it does as well.

# Whether the command on the line is the one that is named; '' while there is none.
function __jixiao_at
    set -l command ''
    set -l awaits no
    set -l typed (commandline -opc)
    set -e typed[1]
    for word in $typed
        if test $awaits = yes
            set awaits no
        else if contains -- $word ${valued.join(" ")}
            set awaits yes
        else if not string match -q -- '-*' $word
            set command $word
            break
        end
    end
    test "$command" = "$argv[1]"
end

# Words behind what stands before the last comma.
function __jixiao_parted
    set -l before (commandline -ct | string replace -r '^--[^=]*=' '' | string match -r '^.*,')
    printf '%s\\n' "$before"$argv
end

${functions.join("\n")}
complete -c jixiao -f
${lines.join("\n")}
`;
}
