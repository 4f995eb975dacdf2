import type { CommanderError } from 'commander';
import { nearest } from '../../core/text/did-you-mean.ts';
import type { HelpWords } from '../../view/words/help-words.ts';
import type { CommandSpec } from '../command.ts';
import { UsageError } from '../errors/errors.ts';
import { optionsOf } from './program.ts';

/** commander's error, with the nearest words of ours. */
export function withSuggestions(
  error: CommanderError,
  argv: readonly string[],
  specs: readonly CommandSpec[],
  help: HelpWords,
): CommanderError | UsageError {
  const names: readonly string[] = specs.map(({ name }) => name);
  const unknownCommand = (word: string): UsageError =>
    new UsageError('unknown_command', { command: word }, nearest(word, names));
  if (error.code === 'dx.unknownCommand') return unknownCommand(error.message);
  if (error.code !== 'commander.unknownOption') return error;
  // Of a command that there is not, no option can be known: the command is what is wrong.
  const words = argv.filter((word) => !word.startsWith('-'));
  const [first] = argv;
  if (first !== undefined && first === words[0] && !names.includes(first)) return unknownCommand(first);
  const [, typed = ''] = /'([^']*)'/.exec(error.message) ?? [];
  const option = nameOf(typed);
  const spec = words.flatMap((word) => specs.find(({ name }) => name === word) ?? [])[0];
  const known = (each: CommandSpec | undefined): string[] =>
    optionsOf(each, help).flatMap(({ short, long }) => [short, long].filter((name) => name !== undefined));
  const having = specs.filter((each) => known(each).includes(option)).map(({ name }) => name);
  if (!spec && having.length > 0) {
    const meant = words.flatMap((word) => nearest(word, names, 1));
    return new UsageError('missing_command', {}, meant);
  }
  if (spec && having.length > 0)
    return new UsageError('not_for_command', { option, command: spec.name, others: having.join(', ') });
  const long = known(spec).filter((name) => name.startsWith('--'));
  return new UsageError('unknown_option', { option: typed }, nearest(option, long));
}

/** An option without the value that is typed on to it: `--plan=x`, `-px`. */
const nameOf = (typed: string): string => (typed.startsWith('--') ? typed.replace(/=.*$/s, '') : typed.slice(0, 2));
