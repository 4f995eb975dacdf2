import { CommanderError } from 'commander';
import type { Problem } from '../../core/record/problem.ts';
import { nearest } from '../../core/text/did-you-mean.ts';
import { inertJson } from '../../render/value/sanitize.ts';
import { DatabaseError } from '../../store/problem.ts';
import type { CliWords } from '../../view/words/cli-words.ts';
import type { Language } from '../../view/words/language.ts';
import { named } from '../args/help-page.ts';
import { freeBytes } from '../output/free-space.ts';
import { closingOf, worded } from '../output/lint-report.ts';
import { InputRefused, isOfSystem, OutputError, SurroundingsError, UsageError } from './errors.ts';
import { EXIT, type ExitCode } from './exit-code.ts';

/** A failure as it is told: to people in a sentence with a hint, to scripts as one JSON object on stderr. */
export interface Failure {
  readonly exit: ExitCode;
  /** A stable code: for scripts. */
  readonly code: string;
  readonly message: string;
  readonly help: string | null;
  /** The problems of the files, where they are what failed. */
  readonly problems: readonly Problem[];
}

/** Names what went wrong; anything unforeseen is a bug of ours. */
export function failureOf(error: unknown, language: Language): Failure {
  const { cli } = language;
  if (error instanceof CommanderError) return failureOf(usageOf(error, language), language);
  if (error instanceof UsageError) {
    const message = cli.usage[error.code](error.args);
    const help = error.suggestions.length > 0 ? cli.didYouMean(error.suggestions) : null;
    return { exit: EXIT.usage, code: error.code, message, help, problems: [] };
  }
  if (error instanceof InputRefused) {
    return {
      exit: EXIT.refused,
      code: 'input_refused',
      message: closingOf(error.problems, language.words.lang),
      help: null,
      problems: error.problems,
    };
  }
  if (error instanceof DatabaseError) {
    const { trouble, path } = error;
    const exit = trouble === 'unwritable' ? EXIT.output : EXIT.database;
    const isFull = FULL.test(reasonOf(error.cause));
    const message = isFull
      ? cli.outputFailed(path, causeText(reasonOf(error.cause), cli, freeBytes(path)))
      : cli.database[trouble](path);
    return { exit, code: `database_${trouble}`, message, help: null, problems: [] };
  }
  if (error instanceof OutputError) {
    const message = cli.outputFailed(error.path, causeText(reasonOf(error.cause), cli, error.freeBytes));
    return { exit: EXIT.output, code: 'output_failed', message, help: null, problems: [] };
  }
  if (error instanceof SurroundingsError)
    return { exit: EXIT.output, code: error.lack, message: cli.surroundings[error.lack], help: null, problems: [] };
  if (isOfSystem(error)) {
    const message = cli.systemFailed(error.path ?? String(error.syscall), reasonOf(error));
    return { exit: EXIT.output, code: 'system_failed', message, help: null, problems: [] };
  }
  return { exit: EXIT.bug, code: 'bug', message: cli.bug(reasonOf(error)), help: null, problems: [] };
}

/** One JSON object for scripts (contract §7). */
export function failureJson({ code, message, help, problems, exit }: Failure, { words }: Language): string {
  const listed = problems.map((problem) => ({
    code: problem.code,
    file: problem.at.file,
    line: problem.at.line,
    column: problem.at.column,
    ...worded(problem, words.lang),
  }));
  const error = { code, exit, message, help, ...(listed.length > 0 && { problems: listed }) };
  return `${inertJson(JSON.stringify({ error }))}\n`;
}

/** Why the file system refused: in a sentence where we have one, with its own name for it. */
function causeText(reason: string, { causes, freeSpace }: CliWords, freeBytes: number | null): string {
  const sentence = Object.hasOwn(causes, reason) ? causes[reason as keyof typeof causes] : null;
  const space = freeBytes !== null && FULL.test(reason) ? `, ${freeSpace(freeBytes)}` : '';
  return sentence === null ? reason : `${sentence}${space} (${reason})`;
}

/** The names for want of space. */
const FULL = /^(?:SQLITE_FULL|ENOSPC|EDQUOT)$/;

const reasonOf = (cause: unknown): string =>
  cause instanceof Error ? ('code' in cause && String(cause.code)) || cause.message : String(cause);

/** How a day is to be written, the one word among allowed values that is not typed as it stands. */
const DAY = 'yyyy-mm-dd';

/** commander's own errors in our words; the quoted parts of its English sentences are what was typed. */
function usageOf({ code, message }: CommanderError, { help }: Language): UsageError {
  const quoted = [...message.matchAll(/'([^']*)'/g)].map(([, word = '']) => word);
  const [first = '', second = ''] = quoted;
  const said = (flags: string): string => named(flags, help);
  switch (code) {
    case 'commander.unknownOption':
      return new UsageError('unknown_option', { option: first });
    case 'commander.missingArgument':
      return new UsageError('missing', { name: said(`<${first}>`) });
    case 'commander.optionMissingArgument':
      return new UsageError('missing_value', { option: said(first) });
    case 'commander.conflictingOption':
      return new UsageError('conflicting_options', { option: said(first), other: said(second) });
    case 'commander.excessArguments':
      return new UsageError('too_many_arguments', { command: first });
    case 'commander.invalidArgument': {
      const allowed =
        /^is invalid(?: for argument '[^']*')?\. (?:Allowed choices are )?([^']*?)\.?$/.exec(
          // What was typed may say so too, many times.
          message.slice(message.lastIndexOf('is invalid')),
        )?.[1] ?? '';
      if (second.trim() === '' && !message.includes('command-argument'))
        return new UsageError('missing_value', { option: said(first) });
      // An option is named before its value, an argument after it.
      const [name, value] = message.includes('command-argument') ? [said(`<${second}>`), first] : [said(first), second];
      return new UsageError(
        'bad_value',
        {
          option: name,
          value,
          allowed: allowed.replace(DAY, (day) => help.placeholders[day] ?? day),
        },
        nearest(value, allowed.split(', ')),
      );
    }
    default:
      return new UsageError('commander', { message: message.replace(/^error: /, '') });
  }
}
