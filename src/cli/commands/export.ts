import { measurandOf } from '../../core/measurand.ts';
import type { Measurement } from '../../core/statement.ts';
import type { Column } from '../../view/column.ts';
import { EXPORTS, type ExportTable } from '../../view/export/tables.ts';
import type { Flow } from '../../view/flow.ts';
import type { CommandSpec } from '../command.ts';
import type { Context, Opened } from '../context.ts';
import { UsageError } from '../failure.ts';
import { judge, type Verdicts } from '../judge.ts';
import { checkKnown, provincesNamed } from '../names.ts';
import type { SharedOptions } from '../options.ts';
import { choice } from '../program.ts';
import { filterText, unmatchedNotes } from '../unmatched.ts';

/** `dx export <table...>`: the record in tidy tables. */
export const exportCommand: CommandSpec = {
  name: 'export',
  group: 'files',
  format: () => 'csv',
  declare(command, words) {
    command.addArgument(choice('<table...>', words.commands.export.argument, EXPORTS));
  },
  async run(context, tables) {
    const opened = await context.open();
    const isJudged = tables.some((table) => table === 'targets' || table === 'assessments');
    const verdicts = isJudged ? await judge(opened, context) : null;
    const flows: Flow[] = [];
    for (const table of new Set(tables)) flows.push(await flowOfTable(table as ExportTable, verdicts, opened, context));
    return { notes: [...opened.notes, ...unmatchedNotes(verdicts?.unmatched ?? [], opened.language)], flows };
  },
};

/** One table of what is selected. Figures and places are all that are known, unless a day is named. */
async function flowOfTable(
  table: ExportTable,
  verdicts: Verdicts | null,
  { store, settings }: Opened,
  context: Context,
): Promise<Flow> {
  const { options, asOf, isDayGiven } = context;
  const { flowOf } = await import('../../view/flow.ts');
  const columns = await import('../../view/export/columns.ts');
  const vocabulary = await store.vocabulary();
  const named = options.province && provincesNamed(options.province, vocabulary);
  const provinces = named && { provinces: named.map(({ province }) => province.id) };
  const filter = { ...provinces, ...(isDayGiven && { knownBy: asOf }) };
  const { indicator: ids, pillar } = options;
  checkKnown(options, vocabulary);
  const ofPillar = (own: string | null): boolean => !pillar || (own !== null && pillar.includes(own));
  const of = async <Row>(own: readonly Column<Row>[], rows: Rows<Row>, day: string | null = null): Promise<Flow> =>
    flowOf({ report: `export-${table}`, asOf: day }, own, await expectSome(rows, options));
  switch (table) {
    case 'targets': {
      const targets = await store.targets({ plans: verdicts?.plans.map(({ address }) => address) ?? [] });
      const isWanted = (target: (typeof targets)[number]): boolean => {
        const { id, pillar: own } = measurandOf(target, vocabulary);
        return (!ids || (id !== null && ids.includes(id))) && ofPillar(own);
      };
      return of(columns.targetColumns(vocabulary), targets.filter(isWanted));
    }
    case 'measurements': {
      const figures = store.eachMeasurement({ ...filter, ...(ids && { indicators: ids }) });
      const isWanted = ({ indicator }: Measurement): boolean =>
        ofPillar(vocabulary.indicators.get(indicator)?.pillar ?? null);
      return of(columns.measurementColumns(vocabulary, settings.approximation), chosen(figures, isWanted));
    }
    case 'rankings':
      return of(columns.rankingColumns(vocabulary), store.eachRanking({ ...filter, ...(ids && { indices: ids }) }));
    case 'assessments': {
      const { statusColumns } = await import('../../view/status/columns.ts');
      return of(statusColumns(vocabulary), verdicts?.assessments ?? [], asOf);
    }
  }
}

type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

async function* chosen<Row>(rows: Rows<Row>, isWanted: (row: Row) => boolean): AsyncIterable<Row> {
  for await (const row of rows) if (isWanted(row)) yield row;
}

/** The same rows, once there is a first one; a filter that leaves none is wrong usage. Throws UsageError. */
async function expectSome<Row>(rows: Rows<Row>, options: SharedOptions): Promise<AsyncIterable<Row>> {
  const all = chosen(rows, () => true)[Symbol.asyncIterator]();
  const first = await all.next();
  const { province, plan, indicator, pillar } = options;
  if (first.done && [province, plan, indicator, pillar].some((each) => each !== undefined))
    throw new UsageError('nothing_selected', { filter: filterText(options) });
  async function* withFirst() {
    try {
      for (let next = first; !next.done; next = await all.next()) yield next.value;
    } finally {
      await all.return?.();
    }
  }
  return withFirst();
}
