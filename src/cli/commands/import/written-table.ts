import { isError, type Problem } from '../../../core/record/problem.ts';
import type { Measurement } from '../../../core/record/statement.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import { type TableFigure, tableRow, withRows } from '../../../document/edit/table-text.ts';
import { provinceFinder } from '../../../document/model/province-ids.ts';
import { registryOf } from '../../../document/model/registry.ts';
import { readStatements } from '../../../document/model/table/statements.ts';
import { buildVocabulary } from '../../../document/model/vocabulary.ts';
import { textPiece } from '../../../document/parse/csv/csv-window.ts';
import { InputRefused, UsageError } from '../../errors/errors.ts';

/**
 * The text of a table with more figures, read again as a load reads it: each says there what it said. Throws UsageError
 * where the table has not their columns, or is an export.
 */
export function tableWith(
  before: string | null,
  file: string,
  added: readonly TableFigure[],
  vocabulary: Vocabulary,
): string {
  const rows = added.map((figure) => {
    const row = tableRow(figure, vocabulary);
    if (!row.ok) throw new Error(`${figure.measurement.address} cannot be written: ${row.error}`);
    return row.value;
  });
  const text = withRows(before, rows);
  if (typeof text !== 'string') {
    const columns = text.fault === 'columns' ? text.lacks.join(', ') : '';
    throw text.fault === 'export'
      ? new UsageError('table_is_export', { file })
      : new UsageError('table_lacks_columns', { file, columns });
  }
  const figures = new Map(figuresIn(text, file, vocabulary).map((figure) => [figure.address, figure]));
  const lost = added.find(({ measurement }) => saidBy(figures.get(measurement.address)) !== saidBy(measurement));
  if (lost) throw new Error(`${lost.measurement.address} would not be read as it was understood`);
  return text;
}

/** The figures that a load reads from a table. Throws InputRefused. */
function figuresIn(text: string, file: string, known: Vocabulary): Measurement[] {
  const found: Problem[] = [];
  const registry = registryOf(new Set(), true, found);
  const vocabulary = buildVocabulary([{ known }], registry);
  const finder = provinceFinder(vocabulary, registry, new Set());
  const plain = text.replace(/^\ufeff/, '').normalize('NFC');
  const reading = readStatements(textPiece(plain), { file, vocabulary, registry, finder });
  const figures: Measurement[] = [];
  let step = reading.next();
  for (; !step.done; step = reading.next())
    for (const each of step.value) if (each.list === 'measurements' && each.statement) figures.push(each.statement);
  const errors = [...step.value.problems, ...found].filter(isError);
  if (errors.length > 0) throw new InputRefused(errors);
  return figures;
}

/** A text of everything in a figure but its place. */
const saidBy = (figure: Measurement | undefined): string =>
  figure ? JSON.stringify({ ...figure, at: null, percentSign: null }) : '';
