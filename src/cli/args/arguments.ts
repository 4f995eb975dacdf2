import type { Option } from 'commander';

/**
 * Moves options that stand before the command behind it, since commander gives a variadic option all words up to the
 * next option: `dx -p quang-ninh status` is `dx status -p quang-ninh`. Everything else stays as typed.
 */
export function hoistCommand(
  argv: readonly string[],
  commands: readonly string[],
  options: readonly Option[],
): string[] {
  const takesValue = new Set(
    options.filter(({ required, optional }) => required || optional).flatMap(({ short, long }) => [short, long]),
  );
  let value = false;
  for (const [position, word] of argv.entries()) {
    if (word === '--') break;
    if (value) value = false;
    else if (takesValue.has(word)) value = true;
    else if (!word.startsWith('-')) {
      if (!commands.includes(word)) {
        if (isListed(argv, position, takesValue)) continue;
        break;
      }
      if (position === 0) break;
      return insertBeforeDashes([word, ...argv.slice(position + 1)], argv.slice(0, position));
    }
  }
  return [...argv];
}

/** Whether the word goes on with the list of an option: `-p quang-ninh bac-ninh`. */
function isListed(argv: readonly string[], position: number, takesValue: ReadonlySet<string | undefined>): boolean {
  const option = argv.slice(0, position).findLast((word) => word.startsWith('-'));
  return option !== undefined && takesValue.has(option);
}

function insertBeforeDashes(argv: readonly string[], options: readonly string[]): string[] {
  const dashes = argv.indexOf('--');
  const end = dashes < 0 ? argv.length : dashes;
  return [...argv.slice(0, end), ...options, ...argv.slice(end)];
}
