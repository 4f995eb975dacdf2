import { placeAddress } from './exported.ts';
import { cell, type Fact, factsOf, unitId } from './facts.ts';
import { DTI_PARTS } from './index-facts.ts';
import { type NotedPlace, notedPlace } from './places.ts';

/** The tables of the DTI: an edition and its set of units each. */
const TABLES: readonly (readonly [file: string, edition: string, of: number])[] = [
  ['dti-2020', '2020', 63],
  ['dti-2021', '2021', 63],
  ['dti-2022', '2022', 63],
  ['dti-2023', '2023', 63],
  ['dti-2024-34', '2024', 34],
  ['dti-2024-63', '2024', 63],
];

/** Their places, and those in every part of which they have a place or a score. */
export function dtiFacts(merged: ReadonlySet<string>): NotedPlace[] {
  return TABLES.flatMap(([file, edition, of]) =>
    factsOf(file).flatMap((fact) => {
      const name = unitId(cell(fact, 'province'));
      const unit = of === 34 && merged.has(name) ? `${name}-2025` : name;
      const address = (index: string) => placeAddress(index, edition, `vn${of}`, unit);
      return [notedPlace(fact, address('dti')), ...partsOf(fact, address)];
    }),
  );
}

function partsOf(fact: Fact, address: (index: string) => string): NotedPlace[] {
  return Object.entries(DTI_PARTS).flatMap(([column, part]) => {
    const score = cell(fact, column.replaceAll('-', '_'));
    const rank = cell(fact, `${column.replaceAll('-', '_')}_rank`);
    if (score === '' && rank === '') return [];
    // How the place of the whole is known says nothing of that in a part, nor does its page.
    const about = { rank: rank === '' ? null : Number(rank), score, basis: 'any', url: '' };
    return [notedPlace(fact, address(`dti/${part}`), about)];
  });
}
