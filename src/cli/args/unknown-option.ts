import { nearest } from '../../core/text/did-you-mean.ts';
import { UsageError } from '../errors/errors.ts';
import { COMMANDS, type CommandSpec } from './commands.ts';
import { missingCommand } from './missing-command.ts';
import { namesOf, optionsOf, optionsOfProgram } from './options.ts';

/**
 * What is wrong with an option that the command has not: it is one of other commands, which are named, or there is none
 * such, and the nearest ones are.
 */
export function unknownOption(typed: string, spec: CommandSpec | null, argv: readonly string[]): UsageError {
  const option = nameOf(typed);
  const having = COMMANDS.filter((each) => optionsOf(each).flatMap(namesOf).includes(option)).map(({ name }) => name);
  if (having.length > 0) {
    if (!spec) return missingCommand(argv);
    return new UsageError('not_for_command', { option, command: spec.name, others: having.join(', ') });
  }
  const known = (spec ? optionsOf(spec) : optionsOfProgram).flatMap(namesOf);
  const long = known.filter((name) => name.startsWith('--'));
  return new UsageError('unknown_option', { option: typed }, nearest(option, long));
}

/** An option without the value that is typed on to it: `--plan=x`, `-px`. */
const nameOf = (typed: string): string => (typed.startsWith('--') ? typed.replace(/=.*$/s, '') : typed.slice(0, 2));
