import { metricOf } from '../../../core/record/metric.ts';
import type { Measurement, Target } from '../../../core/record/statement.ts';
import type { Column } from '../../../view/column.ts';
import type { ExportTable } from '../../../view/export/tables.ts';
import type { Flow } from '../../../view/flow.ts';
import type { SharedOptions } from '../../args/options.ts';
import { componentsOf, isOfPillar } from '../../commands/ranks/selection.ts';
import { UsageError } from '../../errors/errors.ts';
import type { Context, Opened } from '../../workspace/context.ts';
import type { Verdicts } from '../assess-selection.ts';
import { checkKnown } from '../names/known-names.ts';
import { distinct, namesakes, provincesNamed } from '../names/named-provinces.ts';
import { filterText } from '../names/unmatched.ts';

interface Exported {
  readonly flow: Flow;
  /** Remarks on names. */
  readonly remarks: readonly string[];
}

type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

/**
 * One table of the selection, row by row. Measurements and rankings are of any day unless a day was given. Throws
 * UsageError.
 */
export async function exportedTable(
  table: ExportTable,
  verdicts: Verdicts | null,
  { store, settings, language }: Opened,
  { options, asOf, isDayGiven }: Context,
): Promise<Exported> {
  const { flowOf } = await import('../../../view/flow.ts');
  const columns = await import('../../../view/export/columns.ts');
  const vocabulary = await store.vocabulary();
  const { indicator: ids, pillar, status } = options;
  const remarks: string[] = [];
  const of = async <Row>(
    own: readonly Column<Row>[],
    rows: Rows<Row>,
    day: string | null = null,
  ): Promise<Exported> => {
    const flow = flowOf({ report: `export-${table}`, asOf: day }, own, await expectSome(rows, options));
    return { flow, remarks };
  };
  const ofPillar = (own: string | null): boolean => !pillar || (own !== null && pillar.includes(own));
  /** The rows of the provinces asked for; of several units with one name, those of the one that has any. */
  const stated = async <Row>(rowsOf: (filter: Filter) => AsyncIterable<Row>): Promise<AsyncIterable<Row>> => {
    const known = isDayGiven ? { knownBy: asOf } : {};
    if (!options.province) return rowsOf(known);
    const has = (id: string): Promise<boolean> => isAny(rowsOf({ ...known, provinces: [id] }));
    const named = distinct(await provincesNamed(options.province, vocabulary, has));
    remarks.push(...namesakes(named, language));
    return rowsOf({ ...known, provinces: named.map(({ province }) => province.id) });
  };
  switch (table) {
    case 'targets': {
      const targets = await store.targets({ plans: verdicts?.plans.map(({ address }) => address) ?? [] });
      const judged = new Set(verdicts?.assessments.map(({ target }) => target.address));
      const leftOut = new Set(verdicts?.leftOut.map(({ target }) => target.address));
      const isWanted = (target: Target): boolean => {
        const { id, pillar: own } = metricOf(target, vocabulary);
        const hasStatus = judged.has(target.address) || (status === undefined && !leftOut.has(target.address));
        return hasStatus && (!ids || (id !== null && ids.includes(id))) && ofPillar(own);
      };
      return of(columns.targetColumns(vocabulary), targets.filter(isWanted));
    }
    case 'measurements': {
      checkKnown(options, vocabulary);
      const isWanted = ({ indicator }: Measurement): boolean =>
        ofPillar(vocabulary.indicators.get(indicator)?.pillar ?? null);
      const rows = await stated((filter) =>
        chosen(store.eachMeasurement({ ...filter, ...(ids && { indicators: ids }) }), isWanted),
      );
      return of(columns.measurementColumns(vocabulary, settings.approximation), rows);
    }
    case 'rankings': {
      checkKnown(options, vocabulary, componentsOf(vocabulary));
      const isWanted = isOfPillar(options, vocabulary);
      const rows = await stated((filter) =>
        chosen(store.eachRanking({ ...filter, ...(ids && { indices: ids }) }), isWanted),
      );
      return of(columns.rankingColumns(vocabulary, settings.approximation), rows);
    }
    case 'assessments': {
      const { statusColumns } = await import('../../../view/status/columns.ts');
      return of(statusColumns(vocabulary), verdicts?.assessments ?? [], asOf);
    }
  }
}

interface Filter {
  readonly provinces?: readonly string[];
  readonly knownBy?: string;
}

/** Whether there is a row. Reads no further than the first. */
async function isAny(rows: AsyncIterable<unknown>): Promise<boolean> {
  for await (const _ of rows) return true;
  return false;
}

async function* chosen<Row>(rows: Rows<Row>, isWanted: (row: Row) => boolean): AsyncIterable<Row> {
  for await (const row of rows) if (isWanted(row)) yield row;
}

/** The same rows. Throws UsageError if a selection leaves none. */
async function expectSome<Row>(rows: Rows<Row>, options: SharedOptions): Promise<AsyncIterable<Row>> {
  const all = chosen(rows, () => true)[Symbol.asyncIterator]();
  const first = await all.next();
  const { province, plan, indicator, pillar, status } = options;
  // --status filters what was found: no row left is a valid answer.
  if (first.done && status === undefined && [province, plan, indicator, pillar].some((each) => each !== undefined))
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
