import type { SharedOptions } from './options.ts';

/** What can be told of a call before its command line is understood: its errors are to be in that form and language. */
export function typedOptions(argv: readonly string[]): Pick<SharedOptions, 'json' | 'lang' | 'dir'> {
  const [lang, dir] = [typed(argv, '--lang'), typed(argv, '--dir', '-C')];
  return {
    json: /(?:^| )(?:--json|-f ?json|--format[ =]json)(?: |$)/.test(argv.join(' ')),
    ...((lang === 'vi' || lang === 'en') && { lang }),
    ...(dir && { dir }),
  };
}

/** Whether a page of help is asked for, which is written while the command line is read. */
export const asksForHelp = (argv: readonly string[]): boolean =>
  argv[0] === 'help' || argv.includes('--help') || argv.includes('-h');

/** The value of an option: `--dir x`, `--dir=x`, `-C x`, `-Cx`. */
function typed(argv: readonly string[], long: string, short?: string): string | undefined {
  for (const [position, word] of argv.entries()) {
    if (word === long || word === short) return argv[position + 1];
    if (word.startsWith(`${long}=`)) return word.slice(long.length + 1);
    if (short && word.startsWith(short)) return word.slice(short.length);
  }
  return undefined;
}
