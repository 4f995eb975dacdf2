import { CommanderError } from 'commander';
import { nearest } from '../core/text/did-you-mean.ts';
import type { Format } from '../render/index.ts';
import { said } from '../render/value/sanitize.ts';
import { DatabaseError } from '../store/problem.ts';
import { LANGUAGES, type Language } from '../view/words/language.ts';
import type { SharedOptions } from './args/options.ts';
import { overview } from './args/overview.ts';
import { type Invocation, isShown, parseArguments } from './args/program.ts';
import { withSuggestions } from './args/suggestions.ts';
import { asksForHelp, typedOptions } from './args/typed.ts';
import { writtenLanguage } from './args/written-language.ts';
import type { CommandSpec, Report } from './command.ts';
import { commands } from './commands/index.ts';
import { InputRefused, isOfSystem, OutputError, SurroundingsError, UsageError } from './errors/errors.ts';
import { EXIT, type ExitCode } from './errors/exit-code.ts';
import { reportError } from './errors/report-error.ts';
import type { Io } from './io.ts';
import { deliver, envOf, expectedFormat, expectWritten, formatOf, render } from './output/output.ts';
import { languageOf, widthOf } from './output/terminal.ts';
import type { Pieces } from './output/write-all.ts';
import { type Context, contextOf } from './workspace/context.ts';

/** Runs one call and answers its exit code. The report goes to stdout, everything else to stderr. */
export async function run(io: Io, version: string): Promise<ExitCode> {
  let options: SharedOptions = typedOptions(io.argv);
  // dx.yaml is looked into only where something is said before the workspace is opened.
  const language = (isRead = true): Language =>
    LANGUAGES[languageOf(options.lang, io.env, () => (isRead ? writtenLanguage(io, options.dir) : null))];
  let context: Context | null = null;
  let spec: CommandSpec | null = null;
  try {
    const invocation = parse(io, version, language(asksForHelp(io.argv)));
    if (invocation === null) return EXIT.done;
    ({ options, spec } = invocation);
    if (!spec) {
      // A list takes every word up to the next option, and a command that is misspelt with them.
      if (isOfReport(options)) throw new UsageError('missing_command', {}, nearest(io.argv.at(-1) ?? '', NAMES));
      io.stdout.write(overview(commands, language().help));
      expectWritten(io.stdout, 'stdout');
      return EXIT.done;
    }
    const format = spec.honours.includes('format') ? expectedFormat(options, io, spec) : formatOf(options, io, spec);
    if (io.cwd === '') throw new SurroundingsError('no_directory');
    context = contextOf(io, options, version);
    if (options.output !== undefined) (await import('./output/own-files.ts')).expectNoneOfOurs(context);
    const { report, pieces } = await answer(invocation, context, format);
    // Nobody waits for a reader that pauses: what is still to be written has been read, or was put aside.
    await context.release();
    await deliver(pieces, options, io);
    if (format === 'github' && io.env.GITHUB_STEP_SUMMARY && report.view) {
      const { addStepSummary } = await import('./output/step-summary.ts');
      addStepSummary(io.env.GITHUB_STEP_SUMMARY, report.view, envOf(context));
    }
    // A reader that closed the pipe wants no remarks either.
    const notes = options.quiet || io.stdout.failure ? [] : (report.notes ?? []);
    for (const note of notes) io.stderr.write(`${said(note)}\n`);
    return report.code ?? EXIT.done;
  } catch (error) {
    // Found while it was written out, too late to begin again: the next run builds it anew.
    if (error instanceof DatabaseError && error.trouble === 'corrupt') await context?.discard().catch(() => {});
    return await reportError(error, { options, io, context, spec, language: context?.language ?? language() });
  } finally {
    await context?.close();
  }
}

const NAMES = commands.map(({ name }) => name);

/** Whether the options ask for a report, where no command says of what. */
function isOfReport(options: SharedOptions): boolean {
  const { province, plan, indicator, pillar, status, asOf, format, json, output, fields, sort, limit } = options;
  const asked = [province, plan, indicator, pillar, status, asOf, format, json, output, fields, sort, limit];
  return asked.some((value) => value !== undefined);
}

/** What is asked for; null where it was help or the version, which have been shown. */
function parse(io: Io, version: string, { help }: Language): Invocation | null {
  const argv = helpOnCommand(io.argv);
  try {
    return parseArguments(argv, commands, {
      help,
      version,
      width: widthOf(io),
      write: (text) => io.stdout.write(text),
    });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (isShown(error)) {
      expectWritten(io.stdout, 'stdout');
      return null;
    }
    throw withSuggestions(error, argv, commands, help);
  }
}

/** `dx help status` is `dx status --help`. */
function helpOnCommand(argv: readonly string[]): readonly string[] {
  const [first, second, ...rest] = argv;
  const isCommand = commands.some(({ name }) => name === second);
  return first === 'help' && second !== undefined && isCommand ? [second, '--help', ...rest] : argv;
}

/** A report with the text that it becomes. */
interface Answer {
  readonly report: Report;
  readonly pieces: Pieces;
}

/**
 * Runs the command. What nobody foresaw may come from a damaged database: that is built anew, and the command runs once
 * more; what then still fails is a fault of the program.
 */
async function answer({ spec, args, options }: Invocation, context: Context, format: Format): Promise<Answer> {
  if (!spec) throw new UsageError('missing_command');
  const once = async (): Promise<Answer> => {
    const report = await spec.run(context, args, options);
    return { report, pieces: await render(report, format, context) };
  };
  try {
    return await once();
  } catch (error) {
    if (!isOfDatabase(error)) throw error;
    if (await context.isDamaged()) throw new DatabaseError('corrupt', context.place().location.path, { cause: error });
    if (!(await context.discard())) throw error;
    const { report, ...rest } = await once();
    const said = context.language.cli.notices;
    const { path } = context.place().location;
    const notes = (report.notes ?? []).filter((note) => note !== said.built(path));
    return { ...rest, report: { ...report, notes: [said.rebuilt(path), ...notes] } };
  }
}

/** Whether an error may be one of the database: it says so, or nobody foresaw it. */
function isOfDatabase(error: unknown): boolean {
  if (error instanceof DatabaseError) return error.trouble === 'corrupt';
  if (isOfSystem(error)) return false;
  return ![UsageError, InputRefused, OutputError, SurroundingsError, CommanderError].some(
    (kind) => error instanceof kind,
  );
}
