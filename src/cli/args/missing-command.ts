import { nearest } from '../../core/text/did-you-mean.ts';
import { UsageError } from '../errors/errors.ts';
import { COMMAND_NAMES } from './commands.ts';

/** Options alone are no command; a list takes every word up to the next option, and a command that is misspelt with them. */
export function missingCommand(argv: readonly string[]): UsageError {
  const words = argv.filter((word) => !word.startsWith('-'));
  return new UsageError('missing_command', {}, [...new Set(words.flatMap((word) => nearest(word, COMMAND_NAMES, 1)))]);
}
