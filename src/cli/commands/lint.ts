import { type Problem, sortProblems } from '../../core/record/problem.ts';
import { countProblems } from '../../core/record/problem-list.ts';
import type { Answer, Report } from '../command.ts';
import { InputRefused } from '../errors/errors.ts';
import { EXIT, type ExitCode } from '../errors/exit-code.ts';
import { framesOf, lintReport } from '../output/lint-report.ts';
import { ofProvinces, provincesAsWritten, provincesIn } from '../select/record/lint-selection.ts';
import type { Context } from '../workspace/context.ts';
import type { DoubtsOf } from '../workspace/load/load-files.ts';
import { readingWarnings, settingsOf } from '../workspace/load.ts';

/** `dx lint`: all errors and doubts in the files, with their lines. */
export const lint: Answer = async (context, _, { maxWarnings }) => {
  const { problems, notes } = await found(context);
  const view = await lintReport(problems, context.language.words);
  const code = verdictOf(problems, maxWarnings as number | undefined);
  const text = problems.length > 0 ? await framesOf(problems, context) : undefined;
  return { view, notes, code, ...(text !== undefined && { text }) } satisfies Report;
};

/** The problems of the provinces asked for. Errors that refuse a load are results here, not a failure. */
async function found(context: Context): Promise<{ problems: readonly Problem[]; notes: readonly string[] }> {
  try {
    const { lintFacts } = await import('../workspace/load/lint-facts.ts');
    const doubtsOf: DoubtsOf = async (reader, vocabulary) =>
      lintFacts(reader, vocabulary, await settingsOf(reader), context.asOf);
    const { store, loaded, notes, language } = await context.open(doubtsOf);
    const vocabulary = await store.vocabulary();
    const warnings = [...(await readingWarnings(store, loaded)), ...(await doubtsOf(store, vocabulary))];
    const selected = await ofProvinces(sortProblems(warnings), await provincesIn(store), vocabulary, context);
    const { problems, notes: remarks } = selected;
    const sound = problems.length > 0 ? [] : [language.cli.notices.noProblems(selected.files)];
    return { problems, notes: [...notes, ...remarks, ...sound] };
  } catch (error) {
    if (!(error instanceof InputRefused)) throw error;
    if (context.options.province === undefined) return { problems: error.problems, notes: [] };
    const { files, vocabulary } = await provincesAsWritten(context);
    return ofProvinces(error.problems, files, vocabulary, context);
  }
}

function verdictOf(problems: readonly Problem[], maxWarnings: number | undefined): ExitCode {
  const { errors, warnings } = countProblems(problems);
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  return errors > 0 || tooMany ? EXIT.failed : EXIT.done;
}
