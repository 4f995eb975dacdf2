/** The shells for which there is a script, in the order of the help. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/*
 * Each script hands the words of the line, up to the one that is being typed, to `dx complete`, as words: nothing that was
 * typed is run. The program is the one that stands at the beginning of the line.
 */

const bash = `# bash completion for dx
_dx_complete() {
  local word rest
  COMPREPLY=()
  while IFS=$'\\t' read -r word rest; do
    case $word in
      :files) compopt -o default ;;
      :folders) compopt -o dirnames ;;
      *) COMPREPLY+=("$word") ;;
    esac
  done < <("\${1/#\\~\\//$HOME/}" complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _dx_complete dx dx-tracker
`;

const zsh = `#compdef dx dx-tracker
_dx_complete() {
  local line
  local -a described
  for line in "\${(@f)$("\${(Q)words[1]/#\\~\\//$HOME/}" complete -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      :files) _files; return ;;
      :folders) _files -/; return ;;
      ?*) described+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}") ;;
    esac
  done
  _describe -V dx described
}
if [[ \${funcstack[1]} == _dx ]]; then
  _dx_complete "$@"
else
  compdef _dx_complete dx dx-tracker
fi
`;

const fish = `# fish completion for dx
function __dx_complete
  set -l words (commandline -opc)
  set -l typed (commandline -ct)
  for line in ($words[1] complete -- $words[2..-1] "$typed" 2>/dev/null)
    switch $line
      case :files
        __fish_complete_path "$typed"
      case :folders
        __fish_complete_directories "$typed" ''
      case '*'
        echo $line
    end
  end
end
for name in dx dx-tracker
  complete -c $name -f -a '(__dx_complete)'
end
`;

/** The script that a shell reads to complete what is typed behind \`dx\`. */
export const scriptOf: Readonly<Record<Shell, string>> = { bash, zsh, fish };
