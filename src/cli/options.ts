import { InvalidArgumentError, Option } from 'commander';
import { STATUSES } from '../core/assessment.ts';
import { isDay, type Period, parsePeriod } from '../core/period.ts';
import { REPORT_FORMATS } from '../render/formats.ts';
import type { OptionWords } from '../view/words/help-words.ts';

/** Options that mean the same everywhere (contract §3), as commander hands them over. */
export interface SharedOptions {
  readonly province?: readonly string[];
  readonly plan?: readonly string[];
  readonly indicator?: readonly string[];
  readonly pillar?: readonly string[];
  readonly status?: readonly string[];
  readonly asOf?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly lang?: 'vi' | 'en';
  readonly dir?: string;
  readonly db?: string;
  readonly load?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly fields?: readonly string[];
  readonly sort?: string;
  readonly limit?: number;
  readonly header?: boolean;
  readonly excel?: boolean;
  readonly debug?: boolean;
}

/** Items of a list, with commas or one by one. None at all is a slip: an empty variable of a script selects nothing. */
export function list(value: string, before: readonly string[] = []): string[] {
  const items = value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.length === 0) throw new InvalidArgumentError('a,b …');
  return [...before, ...items];
}

/** A text that is not empty. */
function filled(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('…');
  return value;
}

export function day(value: string): string {
  if (!isDay(value)) throw new InvalidArgumentError('yyyy-mm-dd');
  return value;
}

export function count(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('0, 1, 2 …');
  return Number(value);
}

/** A year or any other period, as it is written in the files. */
export function periodOption(value: string): Period {
  const period = parsePeriod(value);
  if (!period) throw new InvalidArgumentError('2022, 2022-H1, 2022-06 …');
  return period;
}

export function statuses(value: string, before?: readonly string[]): string[] {
  const items = list(value, before);
  const unknown = items.find((item) => !(STATUSES as readonly string[]).includes(item));
  if (unknown !== undefined) throw new InvalidArgumentError(STATUSES.join(', '));
  return items;
}

/** The shared options, described in the language of the call; `formats` are those that the command can be written in. */
export function sharedOptions(words: OptionWords, formats: readonly string[] = REPORT_FORMATS): Option[] {
  return [
    new Option('-p, --province <name...>', words.province).argParser(list),
    new Option('--plan <id...>', words.plan).argParser(list),
    new Option('-i, --indicator <id...>', words.indicator).argParser(list),
    new Option('--pillar <id...>', words.pillar).argParser(list),
    new Option('--status <status...>', words.status).argParser(statuses),
    new Option('--as-of <yyyy-mm-dd>', words.asOf).argParser(day),
    new Option('-f, --format <format>', words.format).choices(formats),
    new Option('--json', words.json),
    new Option('-o, --output <file>', words.output).argParser(filled),
    new Option('--fields <a,b>', words.fields).argParser(list),
    new Option('--sort <field>', words.sort).argParser(filled),
    new Option('--limit <n>', words.limit).argParser(count),
    new Option('--no-header', words.noHeader),
    new Option('--excel', words.excel),
    new Option('--lang <lang>', words.lang).choices(['vi', 'en']),
    new Option('-C, --dir <path>', words.dir).argParser(filled),
    new Option('--db <file>', words.db).argParser(filled),
    new Option('--no-load', words.noLoad),
    new Option('-q, --quiet', words.quiet),
    new Option('--color', words.color),
    new Option('--no-color', words.noColor),
    new Option('--debug', words.debug),
  ];
}
