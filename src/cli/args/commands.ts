import { GATE_MODES } from '../../core/gate/rules.ts';
import { LOCALES } from '../../core/record/quantity.ts';
import { STATUSES } from '../../core/target/assessment.ts';
import { type Format, formatsOf } from '../../render/index.ts';
import { COVERAGE_LEVELS } from '../../view/coverage/columns.ts';
import { EXPORTS } from '../../view/export/tables.ts';
import { LISTS } from '../../view/list/names.ts';
import { NEW_ENTRIES } from '../../view/start/entries.ts';
import type { CommandName, HelpWords } from '../../view/words/help-words.ts';
import { columnKey } from '../commands/import/asked.ts';
import { SHELLS } from '../complete/scripts.ts';
import { collected, day, filled, listOf, periodOption, wholeNumber } from './option-values.ts';
import { chosen, DATABASE, FORM, type OptionSpec, SELECTION, SHAPE, type SharedName } from './options.ts';

/**
 * The declaration of a command. Its answer is a file in `commands/`, which is not loaded for reading a command line.
 */
export interface CommandSpec {
  readonly name: CommandName;
  readonly group: keyof HelpWords['groups'];
  /** Its argument: `<what>` must be given, `[kind]` may, `<table...>` stands for one or several. */
  readonly argument?: { readonly term: string; readonly choices?: readonly string[] };
  /** Further arguments, all required. */
  readonly more?: readonly `<${string}>`[];
  /** Words that may follow where the argument is the one in `after`. */
  readonly rest?: { readonly term: '[word...]'; readonly after: string };
  /** The shared options that it honours: no others are declared. */
  readonly honours: readonly SharedName[];
  /** Options of its own. */
  readonly options?: readonly OptionSpec[];
  /** The formats it can be written in; without it, those of every report. */
  readonly formats?: readonly Format[];
  /** The format where none is asked for; without it, the first of `formats`. */
  readonly format?: Format;
  /** The format on a runner of GitHub Actions where none is asked for. */
  readonly formatInActions?: Format;
}

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'status',
    group: 'reports',
    honours: [...SELECTION, 'status', 'asOf', ...FORM, ...SHAPE, ...DATABASE],
    options: [{ flags: '--full', about: 'full' }],
  },
  {
    name: 'ranks',
    group: 'reports',
    honours: ['province', 'indicator', 'pillar', 'asOf', ...FORM, ...SHAPE, ...DATABASE],
    options: [
      { flags: '--index <id...>', about: 'index', read: collected },
      { flags: '--edition <period>', about: 'edition', read: periodOption },
      { flags: '--from <period>', about: 'from', read: periodOption },
      { flags: '--to <period>', about: 'to', read: periodOption },
      { flags: '--top <n>', about: 'top', read: wholeNumber },
      { flags: '--movers', about: 'movers' },
      { flags: '--backcast', about: 'backcast' },
    ],
  },
  {
    name: 'trend',
    group: 'reports',
    argument: { term: '[indicator]' },
    honours: ['province', 'plan', 'indicator', 'pillar', 'asOf', ...FORM, ...SHAPE, ...DATABASE],
    options: [{ flags: '--chart', about: 'chart' }],
  },
  {
    name: 'compare',
    group: 'reports',
    honours: ['province', 'indicator', 'pillar', 'asOf', ...FORM, ...SHAPE, ...DATABASE],
  },
  {
    name: 'coverage',
    group: 'reports',
    honours: ['province', 'plan', 'pillar', 'asOf', ...FORM, ...SHAPE, ...DATABASE],
    options: [chosen('--by <level>', 'by', COVERAGE_LEVELS)],
  },
  {
    name: 'explain',
    group: 'reports',
    argument: { term: '<target>' },
    honours: ['province', 'plan', 'asOf', ...FORM, ...SHAPE, ...DATABASE],
  },
  {
    name: 'diff',
    group: 'reports',
    honours: [...SELECTION, 'status', 'asOf', ...FORM, ...SHAPE, ...DATABASE],
    options: [
      { flags: '--from <day|revision>', about: 'diffFrom' },
      { flags: '--to <day|revision>', about: 'diffTo' },
    ],
  },
  {
    name: 'list',
    group: 'reports',
    argument: { term: '<what>', choices: LISTS },
    rest: { term: '[word...]', after: 'indicators' },
    honours: [...SELECTION, ...FORM, ...SHAPE, ...DATABASE],
  },
  {
    name: 'check',
    group: 'actions',
    honours: [...SELECTION, 'status', 'asOf', ...FORM, ...SHAPE, ...DATABASE],
    formats: formatsOf('gate'),
    formatInActions: 'github',
    options: [
      { flags: '--fail-on <status...>', about: 'failOn', read: listOf(STATUSES) },
      chosen('--mode <mode>', 'mode', GATE_MODES),
      { flags: '--strict', about: 'strict' },
      { flags: '--new-since <yyyy-mm-dd>', about: 'newSince', read: day },
      { flags: '--max-warnings <n>', about: 'maxWarnings', read: wholeNumber },
    ],
  },
  {
    name: 'load',
    group: 'actions',
    honours: [...FORM, ...SHAPE, ...DATABASE],
    options: [
      { flags: '-v, --verbose', about: 'verbose' },
      { flags: '--verify', about: 'verify' },
    ],
  },
  {
    name: 'export',
    group: 'files',
    argument: { term: '<table...>', choices: EXPORTS },
    honours: [...SELECTION, 'status', 'asOf', ...FORM, ...SHAPE, ...DATABASE],
    format: 'csv',
  },
  {
    name: 'record',
    group: 'files',
    argument: { term: '<province>' },
    more: ['<indicator>', '<value>'],
    honours: ['asOf', ...FORM, 'fields', 'header', 'db'],
    options: [
      { flags: '--period <period>', about: 'recordPeriod', read: periodOption },
      { flags: '--source <id>', about: 'recordSource', read: filled },
      { flags: '--as-stated <text>', about: 'asStated', read: filled },
      { flags: '--published <period>', about: 'published', read: periodOption },
      { flags: '--method <id>', about: 'method', read: filled },
      { flags: '--note <text>', about: 'note', read: filled },
      { flags: '--provisional', about: 'provisional' },
      { flags: '--period-assumed', about: 'periodAssumed' },
      chosen('--locale <locale>', 'locale', LOCALES),
      { flags: '--file <file>', about: 'recordFile', read: filled },
      { flags: '--dry-run', about: 'dryRun' },
    ],
  },
  {
    name: 'import',
    group: 'files',
    argument: { term: '<file>' },
    honours: ['province', 'indicator', ...FORM, ...SHAPE, 'db'],
    options: [
      { flags: '--map <column=key>', about: 'map', read: columnKey },
      { flags: '--period <period>', about: 'importPeriod', read: periodOption },
      { flags: '--source <id>', about: 'importSource', read: filled },
      { flags: '--published <period>', about: 'published', read: periodOption },
      { flags: '--method <id>', about: 'method', read: filled },
      chosen('--locale <locale>', 'importLocale', LOCALES),
      { flags: '--to <file>', about: 'importTo', read: filled },
      { flags: '--skip-bad', about: 'skipBad' },
      { flags: '--dry-run', about: 'dryRun' },
    ],
  },
  {
    name: 'lint',
    group: 'files',
    honours: ['province', ...FORM, 'fields', 'header', 'excel', ...DATABASE],
    formats: formatsOf('problems'),
    formatInActions: 'github',
    options: [{ flags: '--max-warnings <n>', about: 'maxWarnings', read: wholeNumber }],
  },
  { name: 'init', group: 'files', argument: { term: '[dir]' }, honours: ['province'] },
  {
    name: 'new',
    group: 'files',
    argument: { term: '<entry>', choices: NEW_ENTRIES },
    more: ['<id>'],
    honours: ['province', 'db'],
    options: [{ flags: '--title <text>', about: 'title', read: filled }],
  },
  { name: 'schema', group: 'files', argument: { term: '[kind]' }, honours: ['output'] },
  { name: 'completion', group: 'files', argument: { term: '<shell>', choices: SHELLS }, honours: ['output'] },
  { name: 'help', group: 'files', argument: { term: '[topic]' }, honours: ['output'] },
];

export const COMMAND_NAMES: readonly CommandName[] = COMMANDS.map(({ name }) => name);
