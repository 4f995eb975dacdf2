import type { CommanderError } from 'commander';
import { nearest } from '../core/nearest.ts';
import type { HelpWords } from '../view/words/help-words.ts';
import type { CommandSpec } from './command.ts';
import { UsageError } from './failure.ts';
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
  const [, option = ''] = /'([^']*)'/.exec(error.message) ?? [];
  const spec = specs.find(({ name }) => words.includes(name));
  const known = (each: CommandSpec | undefined): string[] => optionsOf(each, help).flatMap(({ long }) => long ?? []);
  if (!spec && specs.some((each) => known(each).includes(option))) {
    const meant = words.flatMap((word) => nearest(word, names, 1));
    return new UsageError('missing_command', {}, meant);
  }
  return new UsageError('unknown_option', { option }, nearest(option, known(spec)));
}
