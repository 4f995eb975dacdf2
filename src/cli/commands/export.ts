import { measurandOf } from '../../core/measurand.ts';
import type { Column } from '../../view/column.ts';
import { EXPORTS, type ExportTable } from '../../view/export-tables.ts';
import type { View } from '../../view/view.ts';
import type { CommandSpec } from '../command.ts';
import type { Context, Opened } from '../context.ts';
import { UsageError } from '../failure.ts';
import { filterText, judge } from '../judge.ts';
import { checkKnown, provincesNamed } from '../names.ts';
import { choice } from '../program.ts';

/** `dx export <table...>`: the record in tidy tables. */
export const exportCommand: CommandSpec = {
  name: 'export',
  group: 'files',
  format: 'csv',
  declare(command, words) {
    command.addArgument(choice('<table...>', words.commands.export.argument, EXPORTS));
  },
  async run(context, tables) {
    const opened = await context.open();
    const views: View[] = [];
    for (const table of new Set(tables)) views.push(await viewOf(table as ExportTable, opened, context));
    const [view, ...others] = views;
    return { notes: opened.notes, ...(view && others.length === 0 ? { view } : { views }) };
  },
};

/** One table of what is selected. Figures and places are all that are known, unless a day is named. */
async function viewOf(table: ExportTable, opened: Opened, context: Context): Promise<View> {
  const { store, settings } = opened;
  const { options, asOf, isDayGiven } = context;
  const { exportView } = await import('../../view/export.ts');
  const columns = await import('../../view/export-columns.ts');
  const vocabulary = await store.vocabulary();
  const named = options.province && provincesNamed(options.province, vocabulary);
  const provinces = named && { provinces: named.map(({ province }) => province.id) };
  const filter = { ...provinces, ...(isDayGiven && { knownBy: asOf }) };
  const { indicator: ids, pillar } = options;
  checkKnown(options, vocabulary);
  const ofPillar = (own: string | null): boolean => !pillar || (own !== null && pillar.includes(own));
  const tableOf = <Row>(of: readonly Column<Row>[], rows: readonly Row[], day: string | null = null): View => {
    const isSelective = [options.province, options.plan, ids, pillar].some((each) => each !== undefined);
    if (rows.length === 0 && isSelective) throw new UsageError('nothing_selected', { filter: filterText(options) });
    return exportView(table, of, rows, day);
  };
  switch (table) {
    case 'targets': {
      const { plans } = await judge(opened, context);
      const targets = await store.targets({ plans: plans.map(({ address }) => address) });
      const isWanted = (target: (typeof targets)[number]): boolean => {
        const { id, pillar: own } = measurandOf(target, vocabulary);
        return (!ids || (id !== null && ids.includes(id))) && ofPillar(own);
      };
      return tableOf(columns.targetColumns(vocabulary), targets.filter(isWanted));
    }
    case 'measurements': {
      const figures = await store.measurements({ ...filter, ...(ids && { indicators: ids }) });
      const chosen = figures.filter(({ indicator }) => ofPillar(vocabulary.indicators.get(indicator)?.pillar ?? null));
      return tableOf(columns.measurementColumns(vocabulary, settings.approximation), chosen);
    }
    case 'rankings':
      return tableOf(
        columns.rankingColumns(vocabulary),
        await store.rankings({ ...filter, ...(ids && { indices: ids }) }),
      );
    case 'assessments': {
      const { statusColumns } = await import('../../view/status-columns.ts');
      const { assessments } = await judge(opened, context);
      return tableOf(statusColumns(vocabulary), assessments, asOf);
    }
  }
}
