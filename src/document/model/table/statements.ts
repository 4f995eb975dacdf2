import type { Ranking } from '../../../core/record/ranking.ts';
import type { Measurement } from '../../../core/record/statement.ts';
import { type PlainRow, type ReadTable, readTable } from '../../parse/csv/csv.ts';
import type { Header } from '../../parse/csv/csv-header.ts';
import { csvTableOf } from '../../parse/csv/csv-tables.ts';
import type { TextPieces } from '../../parse/csv/csv-window.ts';
import type { Written } from '../../parse/parsed-file.ts';
import { type Built, entryOf } from '../entry/fields.ts';
import { buildMeasurement } from '../entry/measurement.ts';
import { buildRankings } from '../entry/ranking.ts';
import { withProvinceIds } from '../province-ids.ts';
import { plainFigures } from './figures.ts';
import { plainPlaces } from './places.ts';
import type { TableContext } from './vocabulary-cells.ts';

/** A statement of a table, with the list that it belongs to. */
export type TableStatement =
  | ({ readonly list: 'measurements' } & Built<Measurement>)
  | ({ readonly list: 'rankings' } & Built<Ranking>);

/**
 * Reads the statements of a table in batches, in the order of its rows and in memory that does not grow with it. Plain
 * rows are built directly; every other row takes the full path, that of an entry in YAML, which reports what is wrong
 * with it. Problems of the file by itself are answered at its end; problems with references, and doubts about single
 * rows, go to the registry.
 */
export function* readStatements(
  pieces: TextPieces,
  context: TableContext,
): Generator<readonly TableStatement[], ReadTable> {
  const { file, vocabulary, registry, finder } = context;
  const table = csvTableOf(file);
  let batch: TableStatement[] = [];
  const plainRows = (header: Header): ((row: PlainRow) => boolean) | null => {
    // The columns of an export have to be put together first.
    if (header.exported) return null;
    const build =
      table.list === 'measurements' ? plainFigures(header, table, context) : plainPlaces(header, table, context);
    return (row) => {
      const built = build(row);
      if (built) batch.push(built);
      return built !== null;
    };
  };
  const entry = (written: Written): void => {
    const named = withProvinceIds(written, finder, registry);
    for (const item of named.measurements)
      batch.push({ list: 'measurements', ...buildMeasurement(entryOf(file, item), vocabulary, registry) });
    for (const built of named.rankings.flatMap((item) => buildRankings(entryOf(file, item), vocabulary, registry)))
      batch.push({ list: 'rankings', ...built });
  };
  const reading = readTable(pieces, file, table, { plainRows, entry });
  for (let step = reading.next(); ; step = reading.next()) {
    if (batch.length > 0) yield batch;
    if (step.done) return step.value;
    batch = [];
  }
}
