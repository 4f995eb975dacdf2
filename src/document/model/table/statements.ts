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

/** A statement of a table as it was built, and what it is. */
export type TableStatement =
  | ({ readonly list: 'measurements' } & Built<Measurement>)
  | ({ readonly list: 'rankings' } & Built<Ranking>);

/**
 * Reads the statements of a table some at a time, in the order of its rows and in memory that does not grow with it: parsed,
 * checked, every reference followed and every number read. What is wrong with the file alone is answered at its end; what is
 * wrong with a row beside the vocabulary, or doubtful about it by itself, goes to the registry. Rows with nothing unusual
 * about them go the short way, all others the way of the entries in YAML.
 */
export function* readStatements(
  pieces: TextPieces,
  context: TableContext,
): Generator<readonly TableStatement[], ReadTable> {
  const { file, vocabulary, registry, finder } = context;
  const table = csvTableOf(file);
  let batch: TableStatement[] = [];
  const plainRows = (header: Header): ((row: PlainRow) => boolean) | null => {
    // What dx has exported has to be put together again first.
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
