import type { RankWithChange } from '../../core/rank/rank-change.ts';
import { empty, numberCell, ratioCell, textCell } from '../cell.ts';
import type { Block, Cell, Heading } from '../view.ts';
import { type About, changeCell, componentName, editionText, placeCell } from './cells.ts';

type ShownColumn = Heading & { readonly cell: (place: RankWithChange) => Cell; readonly isOptional?: boolean };

const LEAD = { align: 'left', wrap: true, lead: true } as const;

/** A row per place: of one unit over components and editions, or of all units of one edition. */
export function placesTable(places: readonly RankWithChange[], about: About): Block {
  const columns = columnsOf(places, about).filter(
    ({ isOptional, cell }) => !isOptional || places.some((place) => cell(place) !== empty),
  );
  return {
    kind: 'table',
    headings: columns.map(({ cell: _, isOptional: __, ...heading }) => heading),
    rows: places.map((place) => columns.map(({ cell }) => cell(place))),
  };
}

function columnsOf(places: readonly RankWithChange[], { by, vocabulary, words }: About): readonly ShownColumn[] {
  const { ranks } = words;
  const place: ShownColumn = { title: ranks.rank, align: 'right', cell: placeCell };
  const province = ({ ranking }: RankWithChange): Cell => textCell(vocabulary.provinces.get(ranking.province)?.name);
  const about: readonly ShownColumn[] =
    by === 'table'
      ? [place, { title: ranks.province, ...LEAD, cell: province }]
      : [
          {
            title: ranks.component,
            ...LEAD,
            cell: ({ ranking }) => textCell(componentName(ranking.index, { vocabulary, words })),
          },
          { title: ranks.edition, align: 'left', cell: ({ ranking }) => textCell(editionText(ranking, places, words)) },
          place,
        ];
  return [
    ...about,
    { title: ranks.change, align: 'right', isOptional: true, cell: (each) => changeCell(each, words) },
    {
      title: ranks.percentile,
      align: 'right',
      leaveOut: 3,
      isOptional: true,
      cell: ({ percentile }) => (percentile.ok ? ratioCell(percentile.value) : textCell(null)),
    },
    {
      title: ranks.score,
      align: 'right',
      leaveOut: 2,
      isOptional: true,
      cell: ({ ranking }) => numberCell(ranking.score),
    },
    {
      title: ranks.basis,
      align: 'left',
      leaveOut: 1,
      isOptional: true,
      cell: ({ basis }) => (basis === 'stated' ? textCell(null) : textCell(ranks.bases[basis])),
    },
  ];
}
