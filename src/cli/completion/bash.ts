import type { Offer, Value } from "./offers.ts";

/** A text as one word of bash or zsh, in which nothing is expanded. */
export const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
const words = (list: readonly string[]): string => list.map(quoted).join(" ");

/** What is to be done for a value, in shell; of a free one nothing is offered. */
const offering = (value: Value): string =>
  value.kind === "choices"
    ? `kind=${value.parted ? "parted" : "choices"} offered=(${words(value.choices.map(({ word }) => word))})`
    : `kind=${value.kind}`;

/** The branches of a `case`; what leads to the same stands in one. */
function branches(cases: readonly (readonly [pattern: string, body: string])[]): string {
  const bodies = [...new Set(cases.map(([, body]) => body))];
  return bodies
    .map((body) => {
      const patterns = cases.filter(([, one]) => one === body).map(([pattern]) => quoted(pattern));
      return `    ${patterns.join(" | ")}) ${body} ;;`;
    })
    .join("\n");
}

/**
 * A completion script for bash, from 3.2 on. Files are left to the shell itself, which knows best how to quote their
 * names.
 */
export function bashScript(offers: readonly Offer[]): string {
  const commands = offers.flatMap(({ command }) => (command === "" ? [] : [command]));
  const values = offers.flatMap(({ command, options, arguments: [argument] }) => [
    ...(argument === undefined ? [] : [[`${command} `, offering(argument.value)] as const]),
    ...options.flatMap(({ flags, value }) =>
      value === null ? [] : flags.map((flag) => [`${command} ${flag}`, offering(value)] as const),
    ),
  ]);
  const options = offers.map(
    (offer) => [offer.command, `offered=(${words(offer.options.flatMap(({ flags }) => flags))})`] as const,
  );
  return `# Completion of jixiao for bash. In ~/.bashrc: eval "$(jixiao completion bash)"

# What may stand for the value of "COMMAND OPTION", or for the argument of "COMMAND ".
_jixiao_value() {
  kind= offered=()
  case $1 in
    ' ') kind=choices offered=(${words(commands)}) ;;
${branches(values)}
  esac
}

_jixiao_options() {
  kind=choices
  case $1 in
${branches(options)}
  esac
}

_jixiao() {
  local IFS=$' \\t\\n' current=\${COMP_WORDS[COMP_CWORD]} command= option= ended= kind offered word before= at
  for ((at = 1; at < COMP_CWORD; at++)); do
    word=\${COMP_WORDS[at]}
    # "--option=value" comes as three words.
    if [[ $word == = ]]; then continue; fi
    if [[ -n $option ]]; then option=; continue; fi
    if [[ -z $ended && $word == -- ]]; then ended=yes; continue; fi
    if [[ -z $ended && $word == -* ]]; then
      _jixiao_value "$command $word"
      [[ -n $kind ]] && option=$word
    elif [[ -z $command ]]; then
      command=$word
    fi
  done
  [[ $current == = ]] && current=
  if [[ -z $option && -z $ended && $current == -* ]]; then
    _jixiao_options "$command"
  else
    _jixiao_value "$command $option"
  fi
  [[ $kind == parted && $current == *,* ]] && before=\${current%,*},
  COMPREPLY=()
  for word in "\${offered[@]}"; do
    [[ $word == "\${current#"$before"}"* ]] && COMPREPLY+=("$before$word")
  done
  case $kind in
    files) ;;
    folders) compopt +o default -o dirnames 2>/dev/null ;;
    *) compopt +o default 2>/dev/null ;;
  esac
}

complete -o default -F _jixiao jixiao
`;
}
