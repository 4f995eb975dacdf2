import type { Format } from '../render/index.ts';
import { said } from '../render/value/sanitize.ts';
import { DatabaseError } from '../store/problem.ts';
import { LANGUAGES } from '../view/words/language.ts';
import type { CommandLine } from './args/command-line.ts';
import { readerLanguage } from './args/reader-language.ts';
import type { Streams, Surroundings } from './call.ts';
import type { Answer, Report } from './command.ts';
import { InputRefused, isOfSystem, OutputError, SurroundingsError, UsageError } from './errors/errors.ts';
import { EXIT, type ExitCode } from './errors/exit-code.ts';
import { reportError } from './errors/report-error.ts';
import { reportRefused } from './errors/report-refused.ts';
import { deliver, outputPath } from './output/deliver.ts';
import { expectedFormat, formatOf } from './output/format.ts';
import { envOf, render } from './output/render-report.ts';
import { terminalOf } from './output/terminal.ts';
import type { Pieces } from './output/write-all.ts';
import { countedPieces } from './progress/counted.ts';
import { progressOn } from './progress/progress.ts';
import { type Context, contextOf } from './workspace/context.ts';

/** A command line that was read, and the function that loads its answer. `spec` is null for `dx` alone. */
type Asked = Pick<CommandLine, 'args' | 'options' | 'spec'> & { readonly load: () => Promise<Answer> };

/**
 * Answers a command in its workspace: runs it, writes its report where the options say, and reports what went wrong.
 */
export async function answer(asked: Asked, surroundings: Surroundings, streams: Streams): Promise<ExitCode> {
  const { spec, options } = asked;
  const { env, cwd } = surroundings;
  const { stdout, stderr } = streams;
  const progress = progressOn(streams, surroundings, options.quiet === true);
  let context: Context | null = null;
  try {
    const honoursFormat = spec?.honours.includes('format') === true;
    const format = honoursFormat ? expectedFormat(options, env, spec) : formatOf(options, env, spec);
    if (cwd === '') throw new SurroundingsError('no_directory');
    context = contextOf(surroundings, options, terminalOf(stdout, env, options.color), progress);
    if (options.output !== undefined) (await import('./output/file/own-files.ts')).expectNoneOfOurs(context);
    const { report, pieces } = await rendered(asked, context, format);
    // A slow reader of the output must not keep other processes from loading. All rows have been read, or copied.
    await context.release();
    const { writing } = context.language.cli.progress;
    const isWatched = stdout.isTTY && outputPath(options, surroundings) === null;
    const told = isWatched ? pieces : countedPieces(pieces, (count) => progress.tell(() => writing(count)));
    await deliver(told, options, surroundings, streams);
    progress.clear();
    if (format === 'github' && env.GITHUB_STEP_SUMMARY && report.view) {
      const { addStepSummary } = await import('./output/step-summary.ts');
      addStepSummary(env.GITHUB_STEP_SUMMARY, report.view, envOf(context));
    }
    // After the reader has closed the pipe, remarks are left out too.
    const notes = options.quiet || stdout.failure ? [] : (report.notes ?? []);
    for (const note of notes) stderr.write(`${said(note)}\n`);
    return report.code ?? EXIT.done;
  } catch (error) {
    progress.clear();
    // Found while writing, too late to begin again: the next run builds the database anew.
    if (error instanceof DatabaseError && error.trouble === 'corrupt') await context?.discard().catch(() => {});
    const language = context?.language ?? LANGUAGES[readerLanguage(options, surroundings)];
    const failed = { spec, options, env, stderr, language };
    if (error instanceof InputRefused && context) return await reportRefused(error, { ...failed, context });
    return reportError(error, failed);
  } finally {
    await context?.close();
  }
}

/** A report and its text. */
interface Rendered {
  readonly report: Report;
  readonly pieces: Pieces;
}

/**
 * Runs the command. An unforeseen error may come from a damaged database: that is built anew, and the command runs once
 * more. An error that remains is a fault of the program.
 */
async function rendered({ load, args, options }: Asked, context: Context, format: Format): Promise<Rendered> {
  const once = async (): Promise<Rendered> => {
    const report = await (await load())(context, args, options);
    return { report, pieces: await render(report, format, context) };
  };
  try {
    return await once();
  } catch (error) {
    if (!isOfDatabase(error)) throw error;
    if (await context.isDamaged()) throw new DatabaseError('corrupt', context.place().location.path, { cause: error });
    if (!(await context.discard())) throw error;
    const { report, ...rest } = await once();
    const { notices } = context.language.cli;
    const { path } = context.place().location;
    const notes = (report.notes ?? []).filter((note) => note !== notices.built(path));
    return { ...rest, report: { ...report, notes: [notices.rebuilt(path), ...notes] } };
  }
}

/** Whether an error may come from a damaged database: it says so, or is unforeseen. */
function isOfDatabase(error: unknown): boolean {
  if (error instanceof DatabaseError) return error.trouble === 'corrupt';
  if (isOfSystem(error)) return false;
  return ![UsageError, InputRefused, OutputError, SurroundingsError].some((kind) => error instanceof kind);
}
