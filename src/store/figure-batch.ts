/** The fields of a figure that are stored, in the order of its columns. */
export const FIGURE_FIELDS = [
  'line',
  'column',
  'length',
  'province',
  'indicator',
  'period',
  'qualifier',
  'value',
  'half_unit',
  'source',
  'known_on',
  'tail',
  'published',
  'method',
  'period_assumed',
  'high',
  'numerator',
  'denominator',
  'percent_sign',
  'estimate',
  'final',
  'as_stated',
  'note_vi',
  'note_en',
  'attribution_vi',
  'attribution_en',
  'confidence',
] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];

/** The value of one field of one figure. */
export type FigureValue = string | number | null;

/** One field of some figures. */
export interface FigureColumn {
  readonly field: FigureField;
  /** One cell per figure: its number, or the index of its text in `texts`; NaN for no value. */
  readonly cells: Float64Array<ArrayBuffer>;
  /** The different texts of a field of text; null for a field of numbers. */
  readonly texts: readonly string[] | null;
}

/**
 * Figures of one file in columns: a text that many of them share is kept once, and a thread can transfer the cells to
 * another thread without copying. Fields in which no figure has a value are left out.
 */
export interface FigureBatch {
  readonly count: number;
  readonly columns: readonly FigureColumn[];
}

/** The value of the figure in a row; null for none. */
export const valueInRow = (column: FigureColumn, row: number): FigureValue =>
  valueOfCell(column, column.cells[row] as number);

/** The value that a cell of a column stands for; null for none. */
export function valueOfCell({ texts }: FigureColumn, cell: number): FigureValue {
  if (Number.isNaN(cell)) return null;
  return texts ? (texts[cell] ?? null) : cell;
}

/** The address of the figure in a row (reference §2.5). */
export function addressIn({ columns }: FigureBatch, row: number): string {
  const part = (field: FigureField): FigureValue => {
    const column = columns.find((each) => each.field === field);
    return column ? valueInRow(column, row) : '';
  };
  return `${part('province')}/${part('indicator')}/${part('period')}/${part('source')}${part('tail')}`;
}
