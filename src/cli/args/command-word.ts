import { COMMANDS, type CommandSpec } from './commands.ts';
import { namesOf, optionsOf, optionsOfProgram, takesList, takesValue } from './options.ts';

/** A command line, divided at its command. */
export interface CutLine {
  /** The word in the place of the command; null where there is none. */
  readonly word: string | null;
  /** The command of that name; null where there is none. */
  readonly spec: CommandSpec | null;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * Finds the command, before which options may stand, also those that only it has: `-p a b status`. A list of values
 * takes every word up to the next option or the first name of a command.
 */
export function cutAtCommand(argv: readonly string[]): CutLine {
  const every = [optionsOfProgram, ...COMMANDS.map(optionsOf)].flat();
  const withValue = new Set(every.filter(takesValue).flatMap(namesOf));
  const withList = new Set(every.filter(takesList).flatMap(namesOf));
  let last = '';
  for (const [position, word] of argv.entries()) {
    if (word === '--') break;
    if (withValue.has(last) && argv[position - 1] === last) continue;
    if (word.startsWith('-')) {
      last = word;
      continue;
    }
    const spec = COMMANDS.find(({ name }) => name === word) ?? null;
    if (spec === null && withList.has(last)) continue;
    return { word, spec, before: argv.slice(0, position), after: argv.slice(position + 1) };
  }
  return { word: null, spec: null, before: argv, after: [] };
}
