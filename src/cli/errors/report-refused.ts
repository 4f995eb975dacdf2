import type { Problem } from '../../core/record/problem.ts';
import { said } from '../../render/value/sanitize.ts';
import { formatOf } from '../output/format.ts';
import { closingOf, framesOf, lintReport, worded } from '../output/lint-report.ts';
import { envOf } from '../output/render-report.ts';
import type { Context } from '../workspace/context.ts';
import { failureJson } from './describe-error.ts';
import type { InputRefused } from './errors.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Failed } from './report-error.ts';

/**
 * Reports all problems of the files on stderr: with their lines, on a CI runner as annotations too, for scripts as one
 * JSON object.
 */
export async function reportRefused(
  { problems, about }: InputRefused,
  { spec, options, env, stderr, language, context }: Failed & { readonly context: Context },
): Promise<ExitCode> {
  const { lang } = language.words;
  const exit = EXIT.refused;
  const format = formatOf(options, env, spec);
  if (format === 'json') {
    const message = closingOf(problems, lang, about ? 'written' : 'loaded');
    const listed = problems.map((problem) => listedProblem(problem, lang));
    stderr.write(failureJson({ exit, code: 'input_refused', message, help: null }, listed));
    return exit;
  }
  for (const line of about?.preface ?? []) stderr.write(`${said(line)}\n`);
  stderr.write(await framesOf(problems, context, about));
  if (format === 'github') {
    const { github } = await import('../../render/ci/github.ts');
    stderr.write(github(await lintReport(problems, context.language.words), envOf(context)));
  }
  return exit;
}

/** A problem with its place and sentence, for scripts. */
const listedProblem = (problem: Problem, lang: 'vi' | 'en'): object => ({
  code: problem.code,
  file: problem.at.file,
  line: problem.at.line,
  column: problem.at.column,
  ...worded(problem, lang),
});
