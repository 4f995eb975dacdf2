import { inert, said, uncommanded } from '../../render/value/sanitize.ts';
import type { Language } from '../../view/words/language.ts';
import type { CommandSpec } from '../args/commands.ts';
import type { SharedOptions } from '../args/options.ts';
import type { Out, Surroundings } from '../call.ts';
import { formatOf } from '../output/format.ts';
import { failureJson, failureOf } from './describe-error.ts';
import { EXIT, type ExitCode } from './exit-code.ts';

/** A failed call, as far as it was understood, and where to report it. */
export interface Failed {
  readonly spec: CommandSpec | null;
  readonly options: SharedOptions;
  readonly env: Surroundings['env'];
  readonly stderr: Out;
  readonly language: Language;
}

/** Reports an error on stderr in the format asked for. Problems of files are reported by `reportRefused`. */
export function reportError(error: unknown, { spec, options, env, stderr, language }: Failed): ExitCode {
  const failure = failureOf(error, language);
  if (formatOf(options, env, spec) === 'json') stderr.write(failureJson(failure));
  else {
    stderr.write(`dx: ${uncommanded(inert(failure.message))}\n`);
    if (failure.help) stderr.write(`  ${said(failure.help)}\n`);
    else if (failure.exit === EXIT.usage) stderr.write(`  ${language.cli.seeHelp('dx')}\n`);
  }
  if (failure.exit === EXIT.bug && options.debug && error instanceof Error)
    stderr.write(`${said(error.stack ?? '')}\n`);
  return failure.exit;
}
