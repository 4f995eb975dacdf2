import type { Day } from '../core/period.ts';
import type { Place } from '../core/places.ts';
import type { Vocabulary } from '../core/vocabulary.ts';
import { number, ratio, text } from './cell.ts';
import { gridOf } from './column.ts';
import { dayText, periodText } from './period-text.ts';
import { RANKS_COLUMNS } from './ranks-columns.ts';
import type { Block, Cell, Heading, View } from './view.ts';
import type { RanksWords } from './words/ranks-words.ts';
import type { Words } from './words/words.ts';

export interface RanksInput {
  /** In the order in which they are to be shown. */
  readonly places: readonly Place[];
  /** `province`: one table per unit over editions; `table`: one per edition, a league. */
  readonly by: 'province' | 'table';
  readonly vocabulary: Vocabulary;
  readonly asOf: Day;
  readonly words: Words;
}

/** `dx ranks`: places with what came before, a section per province or per table. */
export function ranksView(input: RanksInput): View {
  const { places, asOf } = input;
  const arrange = (order: readonly number[]): readonly Block[] => {
    const sections = Map.groupBy(
      order.flatMap((row) => places[row] ?? []),
      (place) => sectionOf(place, input),
    );
    return [...sections].flatMap(([title, rows]) => section(title, rows, input));
  };
  return {
    report: 'ranks',
    asOf,
    grid: gridOf(RANKS_COLUMNS, places),
    summary: null,
    page: arrange([...places.keys()]),
    arrange,
  };
}

function sectionOf({ ranking }: Place, { by, vocabulary, words }: RanksInput): string {
  const { index, edition, province, of } = ranking;
  if (by === 'table')
    return [indexName(index, vocabulary, words), periodText(edition, words), words.ranks.units(of)].join(' · ');
  const [main = ''] = index.split('/');
  return [vocabulary.provinces.get(province)?.name ?? province, indexName(main, vocabulary, words)].join(' · ');
}

/** A component with its index before it; an indicator may stand where an index does. */
function indexName(id: string, { indices, indicators }: Vocabulary, { lang }: Words): string {
  const [main = ''] = id.split('/');
  const name = (indices.get(main) ?? indicators.get(main))?.name[lang] ?? main;
  return id === main ? name : `${name} · ${indices.get(id)?.name[lang] ?? id}`;
}

function section(title: string, places: readonly Place[], input: RanksInput): readonly Block[] {
  const { words, asOf } = input;
  const columns = columnsOf(input).filter(
    ({ isOptional, cell }) => !isOptional || places.some((place) => cell(place).kind !== 'empty'),
  );
  const remarks = remarksOf(places, words);
  return [
    { kind: 'title', text: title, aside: words.dates.asOf(dayText(asOf, words)) },
    {
      kind: 'table',
      headings: columns.map(({ cell: _, isOptional: __, ...heading }) => heading),
      rows: places.map((place) => columns.map(({ cell }) => cell(place))),
    },
    ...remarks.map((remark): Block => ({ kind: 'text', cells: [text(remark, 'dim')], indent: 1 })),
  ];
}

type ShownColumn = Heading & { readonly cell: (place: Place) => Cell; readonly isOptional?: boolean };

function columnsOf({ by, vocabulary, words }: RanksInput): readonly ShownColumn[] {
  const { ranks } = words;
  const name = (id: string): string => vocabulary.provinces.get(id)?.name ?? id;
  const component = (id: string): string =>
    id.includes('/') ? (vocabulary.indices.get(id)?.name[words.lang] ?? id) : ranks.whole;
  const lead = { align: 'left', wrap: true, lead: true } as const;
  const place: ShownColumn = { title: ranks.rank, align: 'right', cell: placeCell };
  const about: readonly ShownColumn[] =
    by === 'table'
      ? [place, { title: ranks.province, ...lead, cell: ({ ranking }) => text(name(ranking.province)) }]
      : [
          { title: ranks.component, ...lead, cell: ({ ranking }) => text(component(ranking.index)) },
          { title: ranks.edition, align: 'left', cell: ({ ranking }) => text(periodText(ranking.edition, words)) },
          place,
        ];
  return [
    ...about,
    { title: ranks.change, align: 'right', isOptional: true, cell: (each) => changeCell(each, ranks) },
    {
      title: ranks.percentile,
      align: 'right',
      isOptional: true,
      cell: ({ percentile }) => (percentile.ok ? ratio(percentile.value) : text(null)),
    },
    { title: ranks.score, align: 'right', isOptional: true, cell: ({ ranking }) => number(ranking.score) },
    {
      title: ranks.basis,
      align: 'left',
      isOptional: true,
      cell: ({ basis }) => (basis === 'stated' ? text(null) : text(ranks.bases[basis])),
    },
  ];
}

const placeCell = ({ interval, tied, ranking }: Place): Cell =>
  interval ? { kind: 'place', low: interval.lo, high: interval.hi, of: ranking.of, tied } : text('–');

/** The climb; or the other table it would have to be compared with. */
function changeCell({ change, previous, ranking }: Place, ranks: RanksWords): Cell {
  if (change.ok) return { kind: 'climb', places: change.value };
  return change.why === 'population_changed' && previous
    ? text(ranks.otherTable(previous.ranking.of, ranking.of))
    : text(null);
}

/** What must be said in words where numbers are not there. */
function remarksOf(places: readonly Place[], words: Words): readonly string[] {
  const acrossPopulations = places.some(({ change }) => !change.ok && change.why === 'population_changed');
  const bounds = places.some(({ interval, rank }) => interval !== null && rank === null);
  return [...(acrossPopulations ? [words.ranks.notCompared] : []), ...(bounds ? [words.ranks.boundsNotCompared] : [])];
}
