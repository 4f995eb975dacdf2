import { inertJson } from '../../render/value/sanitize.ts';
import { DatabaseError } from '../../store/problem.ts';
import type { CliWords } from '../../view/words/cli-words.ts';
import type { HelpWords } from '../../view/words/help-words.ts';
import type { Language } from '../../view/words/language.ts';
import { named } from '../args/placeholders.ts';
import { freeBytes } from '../output/file/free-space.ts';
import { isOfSystem, OutputError, SurroundingsError, UsageError } from './errors.ts';
import { EXIT, type ExitCode } from './exit-code.ts';

/** A failure in words: a message with a hint for people, one JSON object for scripts. */
export interface Failure {
  readonly exit: ExitCode;
  /** A stable code, for scripts. */
  readonly code: string;
  readonly message: string;
  readonly help: string | null;
}

/** Describes an error; an unforeseen one is a bug of dx. */
export function failureOf(error: unknown, language: Language): Failure {
  const { cli } = language;
  if (error instanceof UsageError) {
    const message = cli.usage[error.code](inLanguage(error, language.help));
    const help = error.suggestions.length > 0 ? cli.didYouMean(error.suggestions) : null;
    return { exit: EXIT.usage, code: error.code, message, help };
  }
  if (error instanceof DatabaseError) {
    const { trouble, path } = error;
    const exit = trouble === 'unwritable' ? EXIT.output : EXIT.database;
    const isFull = FULL.test(reasonOf(error.cause));
    const message = isFull
      ? cli.outputFailed(path, causeText(reasonOf(error.cause), cli, freeBytes(path)))
      : cli.database[trouble](path);
    return { exit, code: `database_${trouble}`, message, help: null };
  }
  if (error instanceof OutputError) {
    const message = cli.outputFailed(error.path, causeText(reasonOf(error.cause), cli, error.freeBytes));
    return { exit: EXIT.output, code: 'output_failed', message, help: null };
  }
  if (error instanceof SurroundingsError)
    return { exit: EXIT.output, code: error.lack, message: cli.surroundings[error.lack], help: null };
  if (isOfSystem(error)) {
    const message = cli.systemFailed(error.path ?? String(error.syscall), reasonOf(error));
    return { exit: EXIT.output, code: 'system_failed', message, help: null };
  }
  return { exit: EXIT.bug, code: 'bug', message: cli.bug(reasonOf(error)), help: null };
}

/** One JSON object for scripts (reference §7), with the problems of the files where they are what failed. */
export function failureJson({ code, message, help, exit }: Failure, problems: readonly object[] = []): string {
  const error = { code, exit, message, help, ...(problems.length > 0 && { problems }) };
  return `${inertJson(JSON.stringify({ error }))}\n`;
}

/** The reason of the file system, in words where there are any, with its code. */
function causeText(reason: string, { causes, freeSpace }: CliWords, freeBytes: number | null): string {
  const sentence = Object.hasOwn(causes, reason) ? causes[reason as keyof typeof causes] : null;
  const space = freeBytes !== null && FULL.test(reason) ? `, ${freeSpace(freeBytes)}` : '';
  return sentence === null ? reason : `${sentence}${space} (${reason})`;
}

/** The codes for a full disk. */
const FULL = /^(?:SQLITE_FULL|ENOSPC|EDQUOT)$/;

const reasonOf = (cause: unknown): string =>
  cause instanceof Error ? ('code' in cause && String(cause.code)) || cause.message : String(cause);

/** The placeholder of a day: the only allowed value that is not typed literally. */
const DAY = 'yyyy-mm-dd';

/** The arguments of a message about the command line, with placeholders in the language. */
function inLanguage({ code, args }: UsageError, help: HelpWords): UsageError['args'] {
  if (!OF_COMMAND_LINE.has(code)) return args;
  const said = Object.entries(args).map(([key, text]) => {
    if (key === 'allowed') return [key, text.replace(DAY, (day) => help.placeholders[day] ?? day)];
    return [key, key === 'value' ? text : named(text, help)];
  });
  return Object.fromEntries(said);
}

/** The errors that quote an option or argument as declared: `--output <file>`. */
const OF_COMMAND_LINE: ReadonlySet<UsageError['code']> = new Set([
  'missing',
  'missing_value',
  'bad_value',
  'conflicting_options',
]);
