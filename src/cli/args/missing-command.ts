import { nearest } from '../../core/text/did-you-mean.ts';
import { UsageError } from '../errors/errors.ts';
import { COMMAND_NAMES } from './commands.ts';

/** The error for a line without a command. A list of values may have taken a misspelt command for one of its values. */
export function missingCommand(argv: readonly string[]): UsageError {
  const words = argv.filter((word) => !word.startsWith('-'));
  return new UsageError('missing_command', {}, [...new Set(words.flatMap((word) => nearest(word, COMMAND_NAMES, 1)))]);
}
