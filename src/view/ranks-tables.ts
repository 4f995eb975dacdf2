import type { Place } from '../core/places.ts';
import { number, phrase, ratio, text } from './cell.ts';
import { periodText } from './period-text.ts';
import type { RanksInput } from './ranks.ts';
import type { Block, Cell, Heading } from './view.ts';
import type { Words } from './words/words.ts';

type About = Pick<RanksInput, 'by' | 'vocabulary' | 'words'>;

type ShownColumn = Heading & { readonly cell: (place: Place) => Cell; readonly isOptional?: boolean };

const LEAD = { align: 'left', wrap: true, lead: true } as const;

/** A row per place: of one unit over components and editions, or of all units of one edition. */
export function placesTable(places: readonly Place[], about: About): Block {
  const columns = columnsOf(about).filter(
    ({ isOptional, cell }) => !isOptional || places.some((place) => cell(place).kind !== 'empty'),
  );
  return {
    kind: 'table',
    headings: columns.map(({ cell: _, isOptional: __, ...heading }) => heading),
    rows: places.map((place) => columns.map(({ cell }) => cell(place))),
  };
}

function columnsOf({ by, vocabulary, words }: About): readonly ShownColumn[] {
  const { ranks } = words;
  const place: ShownColumn = { title: ranks.rank, align: 'right', cell: placeCell };
  const province = ({ ranking }: Place): Cell => text(vocabulary.provinces.get(ranking.province)?.name);
  const about: readonly ShownColumn[] =
    by === 'table'
      ? [place, { title: ranks.province, ...LEAD, cell: province }]
      : [
          {
            title: ranks.component,
            ...LEAD,
            cell: ({ ranking }) => text(componentName(ranking.index, { vocabulary, words })),
          },
          { title: ranks.edition, align: 'left', cell: ({ ranking }) => text(periodText(ranking.edition, words)) },
          place,
        ];
  return [
    ...about,
    { title: ranks.change, align: 'right', isOptional: true, cell: (each) => changeCell(each, words) },
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

/** A row per component, edition and set of units, a column per province: its place and its climb. */
export function sideBySide(places: readonly Place[], about: About & Pick<RanksInput, 'provinces'>): Block {
  const { words } = about;
  const { ranks } = words;
  const shown = new Set(places.map(({ ranking }) => ranking.province));
  const provinces = about.provinces.filter((id) => shown.has(id));
  const of = (row: readonly Place[], province: string): Cell => {
    const place = row.find(({ ranking }) => ranking.province === province);
    if (!place) return text('–');
    const change = place.change.ok ? changeCell(place, words) : text(null);
    return change.kind === 'empty' ? placeCell(place) : phrase(placeCell(place), ' ', change);
  };
  return {
    kind: 'table',
    headings: [
      { title: ranks.component, ...LEAD },
      { title: ranks.edition, align: 'left' },
      ...provinces.map((id) => ({ title: nameOf(id, provinces, about), align: 'right', wrap: true }) as const),
    ],
    rows: rowsOf(places)
      .filter(hasPlace)
      .map((row) => [
        text(componentName(row[0]?.ranking.index ?? '', about)),
        text(row[0] && periodText(row[0].ranking.edition, words)),
        ...provinces.map((province) => of(row, province)),
      ]),
  };
}

/** Places of one component, edition and set of units. */
const rowsOf = (places: readonly Place[]): readonly (readonly Place[])[] => [
  ...Map.groupBy(places, ({ ranking: { index, edition, of } }) => `${index} ${edition.text} ${of}`).values(),
];

const hasPlace = (row: readonly Place[]): boolean => row.some(({ interval }) => interval !== null);

/** How many rows would hold scores alone: side by side they say nothing. */
export const rowsWithoutPlace = (places: readonly Place[]): number =>
  rowsOf(places).filter((row) => !hasPlace(row)).length;

/** A name that two units bear is told apart by the id. */
function nameOf(
  id: string,
  shown: readonly string[],
  { vocabulary: { provinces } }: Pick<About, 'vocabulary'>,
): string {
  const name = provinces.get(id)?.name ?? id;
  return shown.some((other) => other !== id && provinces.get(other)?.name === name) ? `${name} (${id})` : name;
}

/** A component by its own name; the index itself is the whole. */
const componentName = (id: string, { vocabulary, words }: Pick<About, 'vocabulary' | 'words'>): string =>
  id.includes('/') ? (vocabulary.indices.get(id)?.name[words.lang] ?? id) : words.ranks.whole;

const placeCell = ({ interval, tied, ranking }: Place): Cell =>
  interval ? { kind: 'place', low: interval.lo, high: interval.hi, of: ranking.of, tied } : text('–');

/** The climb, since when if not on the edition before; or the other table it would have to be compared with. */
function changeCell({ change, previous, ranking, skips }: Place, words: Words): Cell {
  const { ranks } = words;
  if (change.ok) {
    const climb: Cell = { kind: 'climb', places: change.value };
    return skips && previous
      ? phrase(climb, ' ', text(ranks.since(periodText(previous.ranking.edition, words)), 'dim'))
      : climb;
  }
  return change.why === 'population_changed' && previous
    ? text(ranks.otherTable(previous.ranking.of, ranking.of))
    : text(null);
}
