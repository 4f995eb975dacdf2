import { extname } from 'node:path';
import { type Format, formatsOf } from '../../render/index.ts';
import type { CommandSpec } from '../args/commands.ts';
import type { SharedOptions } from '../args/options.ts';
import type { Surroundings } from '../call.ts';
import { UsageError } from '../errors/errors.ts';
import { isOn } from './terminal.ts';

/** Endings of files whose format has another name: the first one that the command has is used. */
const ENDINGS: ReadonlyMap<string, readonly Format[]> = new Map([
  ['xml', ['junit']],
  ['txt', ['text', 'table']],
  ['jsonl', ['ndjson']],
]);

/** The formats of a command, and its default. */
type Written = Pick<CommandSpec, 'formats' | 'format' | 'formatInActions'>;

/**
 * The format of a report: by `-f`, `--json`, the ending of `--output`, else the default of the command. Without a
 * command, for any report.
 */
export function formatOf(options: SharedOptions, env: Surroundings['env'], spec: Written | null): Format {
  const formats = spec?.formats ?? formatsOf('report');
  const inActions = isOn(env.GITHUB_ACTIONS) ? spec?.formatInActions : undefined;
  return askedFormat(options, formats) ?? inActions ?? spec?.format ?? formats[0] ?? 'table';
}

/** The same. Throws UsageError for an `--output` whose ending is no format, and for `--excel` without csv. */
export function expectedFormat(options: SharedOptions, env: Surroundings['env'], spec: Written): Format {
  const formats = spec.formats ?? formatsOf('report');
  const ending = endingOf(options);
  if (ending !== '' && askedFormat(options, formats) === undefined)
    throw new UsageError('unknown_ending', { ending: `.${ending}`, allowed: formats.join(', ') });
  const format = formatOf(options, env, spec);
  if (options.excel && format !== 'csv') throw new UsageError('excel_without_csv', { format });
  return format;
}

function askedFormat(options: SharedOptions, formats: readonly Format[]): Format | undefined {
  const asked = options.format ?? (options.json ? 'json' : undefined);
  const ending = endingOf(options);
  const names: readonly string[] = asked !== undefined ? [asked] : (ENDINGS.get(ending) ?? [ending]);
  return formats.find((each) => names.includes(each));
}

const endingOf = ({ output = '' }: SharedOptions): string => extname(output).slice(1).toLowerCase();
