import type { RankWithChange } from '../../core/rank/rank-change.ts';
import { empty, phraseCell, textCell } from '../cell.ts';
import { provinceName } from '../text/province-name.ts';
import type { Block, Cell } from '../view.ts';
import { type About, changeCell, componentName, editionText, placeCell } from './cells.ts';

const LEAD = { align: 'left', wrap: true, lead: true } as const;

/** A row per component, edition and set of units, a column per province: its place and its climb. */
export function sideBySide(
  places: readonly RankWithChange[],
  about: About & { readonly provinces: readonly string[] },
): Block {
  const { words } = about;
  const { ranks } = words;
  const shown = new Set(places.map(({ ranking }) => ranking.province));
  const provinces = about.provinces.filter((id) => shown.has(id));
  const of = (row: readonly RankWithChange[], province: string): Cell => {
    const place = row.find(({ ranking }) => ranking.province === province);
    if (!place) return textCell('–');
    const change = changeCell(place, words);
    return change === empty ? placeCell(place) : phraseCell(placeCell(place), place.change.ok ? ' ' : ' · ', change);
  };
  return {
    kind: 'table',
    headings: [
      { title: ranks.component, ...LEAD },
      { title: ranks.edition, align: 'left' },
      ...provinces.map((id, index) => {
        const leaveOut = provinces.length - index;
        return { title: provinceName(id, provinces, about.vocabulary), align: 'right', wrap: true, leaveOut } as const;
      }),
    ],
    rows: rowsOf(places)
      .filter(hasPlace)
      .map((row) => [
        textCell(componentName(row[0]?.ranking.index ?? '', about)),
        textCell(row[0] && editionText(row[0].ranking, places, words)),
        ...provinces.map((province) => of(row, province)),
      ]),
  };
}

/** Places of one component, edition and set of units. */
const rowsOf = (places: readonly RankWithChange[]): readonly (readonly RankWithChange[])[] => [
  ...Map.groupBy(
    places,
    ({ ranking: { index, edition, population } }) => `${index} ${edition.text} ${population}`,
  ).values(),
];

const hasPlace = (row: readonly RankWithChange[]): boolean => row.some(({ interval }) => interval !== null);

/** How many rows would hold scores alone: side by side they say nothing. */
export const rowsWithoutPlace = (places: readonly RankWithChange[]): number =>
  rowsOf(places).filter((row) => !hasPlace(row)).length;
