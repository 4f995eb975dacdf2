import type { Problem } from '../../core/record/problem.ts';
import { inert, said, uncommanded } from '../../render/value/sanitize.ts';
import type { Language } from '../../view/words/language.ts';
import type { SharedOptions } from '../args/options.ts';
import type { CommandSpec } from '../command.ts';
import type { Io } from '../io.ts';
import { framesOf, lintReport } from '../output/lint-report.ts';
import { envOf, formatOf } from '../output/output.ts';
import type { Context } from '../workspace/context.ts';
import { failureJson, failureOf } from './describe-error.ts';
import { InputRefused } from './errors.ts';
import { EXIT, type ExitCode } from './exit-code.ts';

/** A call that failed, as far as it was understood. */
interface Failed {
  readonly options: SharedOptions;
  readonly io: Io;
  readonly context: Context | null;
  readonly spec: CommandSpec | null;
  readonly language: Language;
}

async function annotationsOf(problems: readonly Problem[], context: Context): Promise<string> {
  const { github } = await import('../../render/ci/github.ts');
  return github(await lintReport(problems, context.language.words), envOf(context));
}

/** What went wrong, on stderr, in the form that was asked for. */
export async function reportError(error: unknown, { options, io, context, spec, language }: Failed): Promise<ExitCode> {
  const failure = failureOf(error, language);
  const format = formatOf(options, io, spec ?? {});
  if (format === 'json') {
    io.stderr.write(failureJson(failure, language));
  } else if (error instanceof InputRefused && context) {
    io.stderr.write(await framesOf(error.problems, context));
    if (format === 'github') io.stderr.write(await annotationsOf(error.problems, context));
  } else {
    io.stderr.write(`dx: ${uncommanded(inert(failure.message))}\n`);
    if (failure.help) io.stderr.write(`  ${said(failure.help)}\n`);
    else if (failure.exit === EXIT.usage) io.stderr.write(`  ${language.cli.seeHelp('dx')}\n`);
  }
  if (failure.exit === EXIT.bug && options.debug && error instanceof Error)
    io.stderr.write(`${said(error.stack ?? '')}\n`);
  return failure.exit;
}
