import { nearest } from '../../core/text/did-you-mean.ts';
import { UsageError } from '../errors/errors.ts';
import { cutAtCommand } from './command-word.ts';
import { COMMAND_NAMES, COMMANDS, type CommandSpec } from './commands.ts';
import { declared } from './declared.ts';
import { missingCommand } from './missing-command.ts';
import { type OptionSpec, optionsOf, optionsOfProgram, type SharedOptions, WITHOUT_REPORT } from './options.ts';
import { unknownOption } from './unknown-option.ts';

/** The command line as it was understood. All of it is read, also where something in it is wrong. */
export interface CommandLine {
  /** The command; null where there is none. */
  readonly spec: CommandSpec | null;
  readonly args: readonly string[];
  readonly options: SharedOptions & Readonly<Record<string, unknown>>;
  readonly asks: 'report' | 'overview' | 'help' | 'version';
  /** The first thing that is wrong; null where nothing is. */
  readonly wrong: UsageError | null;
}

/** Reads the command line. Only the options of the command that is asked for are declared. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const { word, spec, before, after } = cutAtCommand(argv);
  const { args, options, typed, unknown, wrong } = readWords(spec ? optionsOf(spec) : optionsOfProgram, before, after);
  const line = { spec, args, options, wrong: null };
  if (options.help === true) return { ...line, asks: 'help' };
  if (options.version === true) return { ...line, asks: 'version' };
  // `dx help status` is `dx status --help`.
  const explained = spec?.name === 'help' ? COMMANDS.find(({ name }) => name === args[0]) : undefined;
  if (explained) return { ...line, spec: explained, asks: 'help' };
  const isOfReport = args.length > 0 || typed.some((name) => !WITHOUT_REPORT.includes(name));
  const faults = [
    // The options of an unknown command are unknown too: the command is what is reported.
    !spec && word !== null ? unknownCommand(word) : null,
    wrong,
    unknown === null ? null : unknownOption(unknown, spec, argv),
    spec ? wrongArguments(spec, args) : null,
    !spec && isOfReport ? missingCommand(argv) : null,
  ];
  return { ...line, asks: spec ? 'report' : 'overview', wrong: faults.find((fault) => fault !== null) ?? null };
}

/** The words of a command line, sorted by commander. */
interface ReadWords {
  readonly args: readonly string[];
  readonly options: CommandLine['options'];
  /** The names of the options that were typed, and not merely have a value. */
  readonly typed: readonly string[];
  /** The first option that is not declared; null where there is none. */
  readonly unknown: string | null;
  /** The first wrong value, or the one that is missing at the end. */
  readonly wrong: UsageError | null;
}

/**
 * Sorts the words before the command and those behind it, each part by itself: no list of values continues across it.
 */
function readWords(declaredOptions: readonly OptionSpec[], ...parts: readonly (readonly string[])[]): ReadWords {
  const { command, wrong } = declared(declaredOptions);
  const args: string[] = [];
  let unknown: string | null = null;
  let missing: UsageError | null = null;
  try {
    for (const words of parts) {
      const read = command.parseOptions([...words]);
      for (const operand of read.operands) args.push(operand);
      unknown ??= read.unknown[0] ?? null;
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    missing = error;
  }
  const options = command.opts();
  const typed = Object.keys(options).filter((name) => command.getOptionValueSource(name) === 'cli');
  return { args, options, typed, unknown, wrong: wrong[0] ?? missing };
}

const unknownCommand = (word: string): UsageError =>
  new UsageError('unknown_command', { command: word }, nearest(word, COMMAND_NAMES));

/**
 * What is wrong with the arguments of a command: one is missing, there are too many, or one is not in its closed list.
 */
function wrongArguments({ name, argument, more = [], rest }: CommandSpec, all: readonly string[]): UsageError | null {
  const given = rest && all[0] === rest.after ? all.slice(0, 1) : all;
  const { term, choices = null } = argument ?? { term: '' };
  const option = term.replace('...', '');
  const terms = argument ? [option, ...more] : [];
  const missing = terms[given.length];
  if (missing?.startsWith('<')) return new UsageError('missing', { name: missing });
  if (!term.endsWith('...>') && given.length > terms.length)
    return new UsageError('too_many_arguments', { command: name });
  // What stands behind an argument of a closed list is none of that list.
  const listed = more.length > 0 ? given.slice(0, 1) : given;
  const value = choices && listed.find((each) => !choices.includes(each));
  if (typeof value !== 'string' || !choices) return null;
  return new UsageError('bad_value', { option, value, allowed: choices.join(', ') }, nearest(value, choices));
}
