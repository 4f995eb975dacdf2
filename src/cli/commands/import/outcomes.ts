import { problemOf } from '../../../core/record/problem.ts';
import type { Measurement } from '../../../core/record/statement.ts';
import type { SheetFigure } from '../../../document/sheet/sheet-figures.ts';
import type { FactReader } from '../../../store/fact-store.ts';
import type { ImportedFigure } from '../../../view/import/import.ts';

/** The figures of the workspace that may share an address with figures of a table, by address. */
export async function figuresKnown(
  found: readonly SheetFigure[],
  store: FactReader,
): Promise<ReadonlyMap<string, Measurement>> {
  const read = found.flatMap((each) => (each.kind === 'read' ? [each.measurement] : []));
  const addresses = new Set(read.map(({ address }) => address));
  const filter = {
    provinces: [...new Set(read.map(({ province }) => province))],
    indicators: [...new Set(read.map(({ indicator }) => indicator))],
  };
  const known = new Map<string, Measurement>();
  for await (const figure of store.eachMeasurement(filter))
    if (addresses.has(figure.address)) known.set(figure.address, figure);
  return known;
}

/**
 * What becomes of each figure of a table: added; known, by the workspace or by a row above, with the same value;
 * refused where it has another value there or cannot be read; empty.
 */
export function outcomesOf(
  found: readonly SheetFigure[],
  inWorkspace: ReadonlyMap<string, Measurement>,
): ImportedFigure[] {
  const known = new Map(inWorkspace);
  return found.map((each): ImportedFigure => {
    const { at } = each;
    const nothing = { at, figure: null, problem: null };
    if (each.kind === 'empty') return { ...nothing, outcome: 'empty' };
    if (each.kind === 'wrong') return { ...nothing, outcome: 'refused', problem: each.problem };
    const { measurement } = each;
    const { address } = measurement;
    const first = known.get(address);
    if (!first) {
      known.set(address, { ...measurement, at });
      return { at, figure: each, problem: null, outcome: 'added' };
    }
    if (isSameFigure(first, measurement)) return { at, figure: each, problem: null, outcome: 'known' };
    return { at, figure: each, problem: problemOf('duplicate_address', at, { address }, first.at), outcome: 'refused' };
  });
}

/** Whether two figures of one address have the same value, whatever else differs. */
function isSameFigure(a: Measurement, b: Measurement): boolean {
  const [one, other] = [a, b].map(
    ({ quantity: { qualifier, value, high, fraction, estimate }, final, periodAssumed }) =>
      JSON.stringify([qualifier, value, high, fraction, estimate, final, periodAssumed]),
  );
  return one === other;
}
