import type { Measurement } from '../../../core/record/statement.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import { type Series, seriesOfAll } from '../../../core/series/series.ts';
import type { Assessment } from '../../../core/target/assessment.ts';
import type { Day } from '../../../core/time/period.ts';
import type { SharedOptions } from '../../args/options.ts';
import { componentsOf } from '../../commands/ranks/selection.ts';
import { UsageError } from '../../errors/errors.ts';
import type { Context, Opened } from '../../workspace/context.ts';
import { judge } from '../assess-selection.ts';
import { figuresFor } from '../figures.ts';
import { forecastNotes } from '../future-remarks.ts';
import { checkKnown, indexIds } from '../names/known-names.ts';
import { distinct, type Named, namesakes, provincesNamed } from '../names/named-provinces.ts';
import { filterText, unmatchedNotes } from '../names/unmatched.ts';

/** The series that the options select, and remarks for the reader. */
export interface SelectedSeries {
  readonly vocabulary: Vocabulary;
  readonly series: readonly Series[];
  /** All figures of the provinces that were known on the day. */
  readonly measurements: readonly Measurement[];
  /** The provinces asked for, else all. */
  readonly provinces: readonly string[];
  /** The ids of the indicators asked for, in that order; null for all. */
  readonly ids: readonly string[] | null;
  readonly notes: readonly string[];
}

/**
 * Selects series by province, indicator and pillar. To a pillar belong its indicators and components, and what its
 * targets are about. `names` are the indicators asked for, null for all. Throws UsageError for an unknown name or a
 * selection that matches nothing.
 */
export async function selectSeries(
  opened: Opened,
  { options, asOf }: Context,
  names: readonly string[] | null,
): Promise<SelectedSeries> {
  const { store, settings, language } = opened;
  const vocabulary = await store.vocabulary();
  const ids = names && indexIds(names, vocabulary);
  const { pillar, province = [] } = options;
  if (names === null) refuseIndicator(province.at(-1), vocabulary);
  // Without the filter by pillar: its name may be that of a component, which targets do not have.
  const { indicator: _, pillar: __, ...ofAny } = options;
  const promised = pillar ? await targetsOf(ofAny, opened, asOf) : [];
  const pillars = promised.flatMap(({ metric }) => metric.pillar ?? []);
  const known = [...componentsOf(vocabulary), ...pillars];
  checkKnown({ ...(ids && { indicator: ids }), ...(pillar && { pillar }) }, vocabulary, known);
  const isOfPillar = ({ id, metric }: Series, one: string): boolean =>
    one === metric.pillar || isComponent(id, one) || promised.some((each) => isAbout(each, id, one));
  const isWanted = (series: Series): boolean =>
    (ids === null || ids.includes(series.id)) && (!pillar || pillar.some((one) => isOfPillar(series, one)));
  const seriesOf = (measurements: readonly Measurement[]): Series[] =>
    seriesOfAll(measurements, vocabulary, { asOf, approximation: settings.approximation }).filter(isWanted);
  const has = async (id: string): Promise<boolean> => seriesOf(await figuresFor([id], store, asOf)).length > 0;
  const named = await provincesNamed(options.province ?? [], vocabulary, has);
  const provinces = options.province
    ? distinct(named).map(({ province }) => province.id)
    : [...vocabulary.provinces.keys()];
  const measurements = await figuresFor(provinces, store, asOf);
  const series = seriesOf(measurements);
  if (series.length === 0) throw await nothingOf({ ...options, ...(names && { indicator: names }) }, opened, asOf);
  return {
    vocabulary,
    series,
    measurements,
    provinces,
    ids,
    notes: [
      ...namesakes(distinct(named), language),
      ...unmatchedNotes(partsWithout(series, options, ids, named, isOfPillar), language),
      ...forecastNotes(forecastsIn(measurements, isWanted), asOf, language),
    ],
  };

  function forecastsIn(figures: readonly Measurement[], isOf: (series: Series) => boolean): number {
    const later = figures.filter(({ period }) => period.start > asOf);
    const all = seriesOfAll(later, vocabulary, { asOf: LAST_DAY, approximation: settings.approximation });
    return all.filter(isOf).reduce((sum, { points }) => sum + points.flatMap((each) => each.figures).length, 0);
  }
}

/** Throws UsageError where `-p` has taken the indicator for a province, with what to type instead. */
function refuseIndicator(last: string | undefined, { indicators, indices, provinces }: Vocabulary): void {
  if (last === undefined || provinces.has(last) || !(indicators.has(last) || indices.has(last))) return;
  throw new UsageError('indicator_as_province', { name: last });
}

const LAST_DAY = '9999-12-31';

const isComponent = (id: string, name: string): boolean => id.includes('/') && id.endsWith(`/${name}`);

/** Whether a target is of a pillar and about an indicator, index or component. */
const isAbout = ({ metric }: Assessment, id: string, pillar: string): boolean =>
  metric.id === id && metric.pillar === pillar;

/** The verdicts on the selected targets; none where nothing matches. */
async function targetsOf(options: SharedOptions, opened: Opened, asOf: Day): Promise<readonly Assessment[]> {
  try {
    return (await judge(opened, { options, asOf })).assessments;
  } catch (error) {
    if (error instanceof UsageError) return [];
    throw error;
  }
}

/** The error that no series is selected; another one where a target is about the indicator, telling how to see it. */
async function nothingOf(options: SharedOptions, opened: Opened, asOf: Day): Promise<UsageError> {
  const targets = options.indicator ? await targetsOf(options, opened, asOf) : [];
  return new UsageError(targets.length > 0 ? 'nothing_measured' : 'nothing_selected', { filter: filterText(options) });
}

/** The parts of the selection that match no series, as typed. */
function partsWithout(
  series: readonly Series[],
  { province, pillar }: SharedOptions,
  ids: readonly string[] | null,
  named: ReadonlyMap<string, Named>,
  isOfPillar: (series: Series, pillar: string) => boolean,
): string[] {
  const provinces = (province ?? []).filter(
    (name) => !series.some((each) => each.province === named.get(name)?.province.id),
  );
  const indicators = (ids ?? []).filter((id) => !series.some((each) => each.id === id));
  const pillars = (pillar ?? []).filter((name) => !series.some((each) => isOfPillar(each, name)));
  return [
    ...provinces.map((name) => filterText({ province: [name] })),
    ...indicators.map((name) => filterText({ indicator: [name] })),
    ...pillars.map((name) => filterText({ pillar: [name] })),
  ];
}
