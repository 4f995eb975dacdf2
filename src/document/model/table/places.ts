import { readQuantity } from '../../../core/parse/parse-quantity.ts';
import type { Quantity } from '../../../core/record/quantity.ts';
import { BASES, type Basis, type Ranking } from '../../../core/record/ranking.ts';
import type { Period } from '../../../core/time/period.ts';
import type { PlainRow } from '../../parse/csv/csv.ts';
import type { Header } from '../../parse/csv/csv-header.ts';
import type { CsvTable } from '../../parse/csv/csv-tables.ts';
import type { Built } from '../entry/fields.ts';
import { isOnScale, isWholeRank, rankContext, rankingAddress, rankingOf, scoreRangeOf } from '../entry/ranking.ts';
import { cellLocation, foundNumber, foundPeriod, foundText, type PlainCells, plainCells } from './plain-cells.ts';
import { type TableContext, vocabularyCells } from './vocabulary-cells.ts';

/** The most keys for which a reader is kept. */
const MOST_KINDS = 64;

/**
 * A function that builds the ranking of a plain row. Null where anything is missing, unknown, wrong, or doubtful by
 * itself: the full path then reads the row and reports why. Where it answers a ranking, the full path would answer the
 * same.
 */
export function plainPlaces(
  header: Header,
  table: CsvTable,
  context: TableContext,
): (row: PlainRow) => ({ list: 'rankings' } & Built<Ranking>) | null {
  const { vocabulary, registry } = context;
  const cells = plainCells(header, table);
  const { required, optional } = cells;
  const { file, known } = vocabularyCells(context);
  const place = header.columns.indexOf('province');
  const indexOf = required('index', (value) => {
    const id = String(value);
    registry.mention('indicators', id);
    registry.mention('indices', id);
    // The id of an indicator may stand in place of an index: provinces are ranked by it.
    const found = vocabulary.indicators.has(id) ? id : known('indices', id)?.id;
    return found ?? null;
  });
  const populationOf = required('population', (id) => known('populations', String(id))?.id ?? null);
  const provinceOf = membersOf(cells, context);
  const rankOf = ranksOf(cells);
  const editionOf = required('edition', foundPeriod);
  const countOf = required('of', foundNumber);
  const sourceOf = required('source', (id) => known('sources', String(id)));
  const publishedOf = optional('published', foundPeriod);
  const scoreOf = optional('score', foundNumber);
  const changeOf = optional('change', foundNumber);
  const sinceOf = optional('since', foundText);
  const basisOf = optional('basis', (value): Basis | null => BASES.find((basis) => basis === value) ?? null);
  const statedOf = optional('as_stated', foundText);
  const noteOf = optional('note', foundText);
  const isOffScale = (score: number | undefined, index: string, edition: Period): boolean =>
    score !== undefined && !isOnScale(score, scoreRangeOf(index, edition, vocabulary));
  return (row) => {
    if (!cells.fits(row)) return null;
    const index = indexOf(row);
    const edition = editionOf(row);
    const population = populationOf(row);
    const of = countOf(row);
    const source = sourceOf(row);
    if (!index || !edition || !population || of === null || !source) return null;
    const province = provinceOf(population, row);
    const rank = rankOf(of, row);
    const published = publishedOf(row);
    const score = scoreOf(row);
    const change = changeOf(row);
    const since = sinceOf(row);
    const basis = basisOf(row);
    const as_stated = statedOf(row);
    const note = noteOf(row);
    if (!province || rank === null || published === null || score === null || change === null) return null;
    if (since === null || basis === null || as_stated === null || note === null) return null;
    if ((rank && !isWholeRank(rank)) || isOffScale(score, index, edition)) return null;
    const written = { score, change, since, basis, as_stated, note };
    const address = rankingAddress(index, edition, population, province);
    const at = cellLocation(row, place, file);
    const parts = { index, edition, province, population, of, source, written };
    const ranking = rankingOf({ ...parts, rank: rank ?? null, published: published ?? null }, address, at);
    return { list: 'rankings', address, at, statement: ranking };
  };
}

/** A function that finds the province of a row within a population; null where no unit, or several, have the name. */
function membersOf({ required }: PlainCells, context: TableContext) {
  const { known, finder } = vocabularyCells(context);
  return perKey((population: string) =>
    required('province', (name) => {
      const id = known('provinces', finder.only(String(name), population))?.id;
      return id ?? null;
    }),
  );
}

/**
 * A function that reads the rank of a row among `of`; undefined where the row has none, null where it cannot be read.
 */
function ranksOf({ optional }: PlainCells) {
  return perKey((of: number) =>
    optional('rank', (value): Quantity | null => {
      const read = typeof value === 'string' ? readQuantity(value, rankContext(of)) : null;
      return read?.ok ? read.value : null;
    }),
  );
}

/** Makes a reader for each key, and keeps it for the next row with that key. */
function perKey<Key, Result>(make: (key: Key) => (row: PlainRow) => Result): (key: Key, row: PlainRow) => Result {
  const readers = new Map<Key, (row: PlainRow) => Result>();
  return (key, row) => {
    const known = readers.get(key);
    if (known) return known(row);
    if (readers.size === MOST_KINDS) readers.clear();
    const made = make(key);
    readers.set(key, made);
    return made(row);
  };
}
