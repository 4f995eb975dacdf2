import { type Difference, unless } from './difference.ts';
import type { ExportedRecord } from './exported.ts';
import { cell, factsOf, unitId } from './facts.ts';

/** The units of after the merger that are made of several. */
export const mergedUnits = (): ReadonlySet<string> =>
  new Set(
    factsOf('provinces-34-merger').flatMap((fact) =>
      cell(fact, 'kind') === 'merged' ? unitId(cell(fact, 'name')) : [],
    ),
  );

/** Holds the units of before and after the merger against the record: names, codes, regions, and what became of each. */
export function compareUnits({ provinces }: ExportedRecord): Difference[] {
  const merged = mergedUnits();
  const idOf = (name: string): string => (merged.has(unitId(name)) ? `${unitId(name)}-2025` : unitId(name));
  const before = factsOf('provinces-63').flatMap((fact) => {
    const id = unitId(cell(fact, 'name'));
    const unit = provinces.get(id);
    const successor = idOf(cell(fact, 'merged_into_name'));
    const region = unitId(cell(fact, 'region_6_gso'));
    return [
      ...unless(unit?.code === cell(fact, 'gso_code'), fact, 'gso_code', cell(fact, 'gso_code'), unit?.code),
      ...unless((unit?.successor ?? id) === successor, fact, 'merged_into_name', successor, unit?.successor),
      ...unless(unit?.region === region, fact, 'region_6_gso', region, unit?.region),
    ];
  });
  const after = factsOf('provinces-34-merger').flatMap((fact) => {
    const id = idOf(cell(fact, 'name'));
    const parts = [...provinces.values()].filter((each) => each.successor === id && each.id !== 'ha-tay');
    const made = parts.length > 0 ? parts.map((each) => String(each.id)) : [id];
    const noted = cell(fact, 'old_units').split('|').map(unitId);
    return [
      ...unless(
        provinces.get(id)?.code === cell(fact, 'code_2025'),
        fact,
        'code_2025',
        cell(fact, 'code_2025'),
        provinces.get(id)?.code,
      ),
      ...unless(made.toSorted().join() === noted.toSorted().join(), fact, 'old_units', noted.join(), made.join()),
    ];
  });
  return [...before, ...after];
}
