import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Day } from '../../core/time/period.ts';
import { joined, numberCell, textCell } from '../cell.ts';
import { gridOf } from '../column.ts';
import { measuredName } from '../text/measured-name.ts';
import { partText } from '../text/part-text.ts';
import { dayText, periodText } from '../text/period-text.ts';
import type { Block, Cell, Heading, View } from '../view.ts';
import type { Words } from '../words/words.ts';
import { type CoverageRow, coverageColumns } from './columns.ts';

export interface CoverageInput {
  /** Plans first, then pillars, then indicators. */
  readonly rows: readonly CoverageRow[];
  readonly vocabulary: Vocabulary;
  readonly asOf: Day;
  readonly words: Words;
}

type MetricRow = Extract<CoverageRow, { readonly level: 'indicator' }>;
type ShownColumn<Row> = Heading & { readonly cell: (row: Row) => Cell };

/**
 * `dx coverage`: what of the targets is measured, what is promised and not reported, and what is reported and not
 * promised.
 */
export function coverageView(input: CoverageInput): View {
  const { rows, vocabulary, asOf } = input;
  const arrange = (order: readonly number[]): readonly Block[] =>
    pageOf(
      order.flatMap((place) => rows[place] ?? []),
      input,
    );
  return {
    report: 'coverage',
    asOf,
    grid: gridOf(coverageColumns(vocabulary), rows),
    summary: null,
    page: () => arrange([...rows.keys()]),
    arrange,
  };
}

/** Indicators by what is known of them: promised and reported, one of the two, or neither. */
type Kinds = Readonly<Record<'both' | 'unreported' | 'unpromised' | 'neither', readonly MetricRow[]>>;

function kindsOf(rows: readonly CoverageRow[]): Kinds {
  const measured = rows.filter((row): row is MetricRow => row.level === 'indicator');
  const of = (isPromised: boolean, isReported: boolean): readonly MetricRow[] =>
    measured.filter(({ coverage: { targets, figures } }) => targets > 0 === isPromised && figures > 0 === isReported);
  return { both: of(true, true), unreported: of(true, false), unpromised: of(false, true), neither: of(false, false) };
}

/** The rows that are shown, below headings that count all there are. */
function pageOf(rows: readonly CoverageRow[], input: CoverageInput): readonly Block[] {
  const { rows: every, vocabulary, words, asOf } = input;
  const { coverage: own } = words;
  const { headings } = own;
  const name = nameIn(vocabulary, words);
  const [shown, all] = [kindsOf(rows), kindsOf(every)];
  const count = (kind: keyof Kinds): string => partText(shown[kind].length, all[kind].length, words);
  const neither = all.neither.length;
  const lead = { align: 'left', wrap: true, lead: true } as const;
  const indicator: ShownColumn<MetricRow> = { title: headings.indicator, ...lead, cell: (row) => name(row) };
  const id: ShownColumn<MetricRow> = {
    ...{ title: headings.id, align: 'left', wrap: true, leaveOut: 1 },
    cell: ({ coverage }) => textCell(coverage.id),
  };
  const latest: ShownColumn<MetricRow> = {
    ...{ title: headings.latest, align: 'left' },
    // Where there are figures and no period, all of them are of a year that is ours.
    cell: ({ coverage: { latest: period, figures } }) =>
      period ? periodText(period, words) : textCell(figures > 0 ? words.trend.assumed : '', 'dim'),
  };
  return [
    { kind: 'title', text: own.title, aside: words.dates.asOf(dayText(asOf, words)) },
    ...section(
      own.plans,
      rows.filter((row) => row.level === 'plan'),
      [{ title: headings.plan, ...lead, cell: (row) => name(row) }, ...countsOf(words)],
    ),
    ...nothingReported(rows, name, words),
    ...section(
      own.pillars,
      rows.filter((row) => row.level === 'pillar'),
      [{ title: headings.pillar, ...lead, cell: (row) => name(row) }, ...countsOf(words)],
    ),
    ...section(own.both(count('both')), shown.both, [indicator, id, ...countsOf(words), latest]),
    ...section(own.unreported(count('unreported')), shown.unreported, [
      indicator,
      id,
      { title: headings.targets, align: 'right', cell: ({ coverage }) => numberCell(coverage.targets) },
    ]),
    ...section(own.unpromised(count('unpromised')), shown.unpromised, [
      indicator,
      id,
      { title: headings.figures, align: 'right', cell: ({ coverage }) => numberCell(coverage.figures) },
      latest,
    ]),
    ...(neither > 0
      ? ([{ kind: 'blank' }, { kind: 'text', cells: [textCell(own.neither(neither), 'dim')], indent: 1 }] as const)
      : []),
  ];
}

/** The plans of whose targets none has a figure. */
function nothingReported(
  rows: readonly CoverageRow[],
  name: (row: CoverageRow) => string,
  { coverage: own }: Words,
): readonly Block[] {
  const silent = rows.filter(
    ({ level, coverage }) => level === 'plan' && coverage.targets > 0 && coverage.noFigure === coverage.targets,
  );
  if (silent.length === 0) return [];
  return [
    {
      kind: 'text',
      cells: [
        textCell(own.nothing(silent.length), 'strong'),
        ...joined(
          silent.map((row) => textCell(name(row))),
          '; ',
        ),
      ],
      indent: 1,
    },
  ];
}

const countsOf = ({ coverage: { headings } }: Words): readonly ShownColumn<CoverageRow>[] => [
  { title: headings.targets, align: 'right', cell: ({ coverage }) => numberCell(coverage.targets) },
  { title: headings.current, align: 'right', cell: ({ coverage }) => numberCell(coverage.current) },
  { title: headings.stale, align: 'right', cell: ({ coverage }) => numberCell(coverage.stale) },
  { title: headings.noFigure, align: 'right', cell: ({ coverage }) => numberCell(coverage.noFigure) },
];

/** A table below its heading; nothing where it would have no row. */
function section<Row>(title: string, rows: readonly Row[], columns: readonly ShownColumn<Row>[]): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: title },
    {
      kind: 'table',
      headings: columns.map(({ cell: _, ...heading }) => heading),
      rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
    },
  ];
}

const nameIn =
  (vocabulary: Vocabulary, words: Words) =>
  (row: CoverageRow): string => {
    switch (row.level) {
      case 'plan':
        return `${vocabulary.provinces.get(row.province)?.name ?? row.province} · ${row.plan.title[words.lang]}`;
      case 'pillar':
        return row.pillar ?? words.coverage.noPillar;
      case 'indicator':
        return measuredName(row.coverage.id, vocabulary, words);
    }
  };
