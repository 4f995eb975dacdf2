import { Command, Option } from 'commander';
import { UsageError } from '../errors/errors.ts';
import { namesOf, type OptionSpec } from './options.ts';

/** A command of commander that has the given options and reports the first wrong value instead of stopping at it. */
export interface Declared {
  readonly command: Command;
  /** What was wrong with values so far, in the order of the command line. */
  readonly wrong: readonly UsageError[];
}

/** A command that stops at an option without its value: that is possible only at the end of the line. */
class Line extends Command {
  optionMissingArgument({ flags }: Option): never {
    throw new UsageError('missing_value', { option: flags });
  }
}

/**
 * Declares options for commander. A wrong value is noted, and the rest of the line is still read. Another option is no
 * value of one: `-o --json` lacks the file, and must not write to one of that name.
 */
export function declared(options: readonly OptionSpec[]): Declared {
  const command = new Line();
  const wrong: UsageError[] = [];
  const names = new Set(options.flatMap(namesOf));
  for (const { flags, about, choices, read } of options) {
    const option = new Option(flags, about);
    if (choices) option.choices(choices);
    if (read) {
      option.argParser((value, before) => {
        try {
          if (names.has(value)) throw new UsageError('missing_value', { option: flags });
          return read(value, before, flags);
        } catch (error) {
          if (!(error instanceof UsageError)) throw error;
          wrong.push(error);
          return before;
        }
      });
    }
    command.addOption(option);
  }
  return { command, wrong };
}
