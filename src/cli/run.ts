import { findWorkspace } from '../document/read/workspace.ts';
import { LANGUAGES } from '../view/words/language.ts';
import { type CommandLine, readCommandLine } from './args/command-line.ts';
import { readerLanguage } from './args/reader-language.ts';
import type { Call, Surroundings } from './call.ts';
import { answers, withoutCommand } from './commands/index.ts';
import { EXIT, type ExitCode } from './errors/exit-code.ts';
import { reportError } from './errors/report-error.ts';
import { expectWritten } from './output/expect-written.ts';
import { widthOf } from './output/terminal.ts';

/**
 * Runs one call and answers its exit code. The command line is read once; what needs no workspace is answered here:
 * help, the version, wrong usage, `dx` alone outside of one. The report goes to stdout, everything else to stderr.
 */
export async function run(call: Call): Promise<ExitCode> {
  const { argv, surroundings, streams } = call;
  if (argv[0] === 'complete') return (await import('./complete/complete.ts')).complete(call);
  const line = readCommandLine(argv);
  const { spec, options, asks, wrong } = line;
  const { stdout } = streams;
  const load = wrong ? null : answerOf(line, surroundings);
  if (load) {
    const { answer } = await import('./answer.ts');
    return answer({ ...line, load }, surroundings, streams);
  }
  const language = () => LANGUAGES[readerLanguage(options, surroundings)];
  try {
    if (wrong) throw wrong;
    if (asks === 'version') stdout.write(`${surroundings.version}\n`);
    else {
      const { helpPage, overview } = await import('./args/help-page.ts');
      const { help } = language();
      stdout.write(asks === 'help' ? helpPage(spec, help, widthOf(stdout, surroundings.env)) : overview(help));
    }
    expectWritten(stdout, 'stdout');
    return EXIT.done;
  } catch (error) {
    return reportError(error, { spec, options, env: surroundings.env, stderr: streams.stderr, language: language() });
  }
}

/** The function that loads the answer of a command; for `dx` alone only within a workspace, else null. */
function answerOf({ spec, asks, options }: CommandLine, { env, cwd, packageDir }: Surroundings) {
  if (spec && asks === 'report') return answers[spec.name];
  if (asks !== 'overview' || cwd === '') return null;
  const { dir } = options;
  const asked = { ...(dir !== undefined && { dir }), ...(env.DX_DIR !== undefined && { env: env.DX_DIR }) };
  return findWorkspace({ ...asked, cwd, packageDir })?.shipped === false ? withoutCommand : null;
}
