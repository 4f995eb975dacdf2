import type { Measurement } from '../core/record/statement.ts';

/** The fields of a figure in which it differs from others. */
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

type Value = string | number | null;

/** What some figures say in one field. */
export interface FigureColumn {
  readonly field: FigureField;
  /** A number for each figure, or the position of its text in `texts`; NaN where it says nothing. */
  readonly cells: Float64Array<ArrayBuffer>;
  /** The texts of a field of texts, each once; null of a field of numbers. */
  readonly texts: readonly string[] | null;
}

/**
 * Figures of one file, field by field: what many figures say alike is kept once, and a thread can hand them to another without
 * anything being copied. Fields in which none says anything are left out.
 */
export interface FigureBatch {
  readonly count: number;
  readonly columns: readonly FigureColumn[];
}

/** Lays figures out field by field. */
export function figureBatch(figures: readonly Measurement[]): FigureBatch {
  const packer = figurePacker(figures.length);
  for (const figure of figures) packer.add(figure);
  return packer.take();
}

/** Takes figures one by one, keeps none of them, and gives them as batches. */
export interface FigurePacker {
  /** Adds a figure and answers how many there are now. */
  add(figure: Measurement): number;
  /** What has been added since the last time. */
  take(): FigureBatch;
}

/** Packs at most `most` figures at a time. */
export function figurePacker(most: number): FigurePacker {
  let count = 0;
  const fields: PackedField[] = [];
  const kept = <Field extends PackedField>(field: Field): Field => {
    fields.push(field);
    return field;
  };
  const number = (field: FigureField, absent = Number.NaN) => kept(packedNumbers(field, absent, most));
  const text = (field: FigureField, absent: string | null = null) => kept(packedTexts(field, absent, most));
  const [line, column, length] = [number('line'), number('column'), number('length')];
  const [province, indicator, period] = [text('province'), text('indicator'), text('period')];
  const [qualifier, value, halfUnit] = [text('qualifier'), number('value'), number('half_unit')];
  const [high, numerator, denominator] = [number('high'), number('numerator'), number('denominator')];
  const [source, knownOn, tail] = [text('source'), text('known_on'), text('tail', '')];
  const [published, method, periodAssumed] = [text('published'), text('method'), number('period_assumed', 0)];
  const [percentSign, estimate, final] = [number('percent_sign', 0), number('estimate', 0), number('final')];
  const [asStated, confidence] = [text('as_stated'), text('confidence')];
  const [noteVi, noteEn] = [text('note_vi'), text('note_en')];
  const [attributionVi, attributionEn] = [text('attribution_vi'), text('attribution_en')];
  return {
    add(figure) {
      const { at, quantity, note, attribution } = figure;
      const { fraction } = quantity;
      line.cells[count] = at.line;
      column.cells[count] = at.column;
      length.cells[count] = at.length ?? Number.NaN;
      province.put(figure.province, count);
      indicator.put(figure.indicator, count);
      period.put(figure.period.text, count);
      qualifier.put(quantity.qualifier, count);
      value.cells[count] = quantity.value;
      halfUnit.cells[count] = quantity.halfUnit;
      high.cells[count] = quantity.high ?? Number.NaN;
      numerator.cells[count] = fraction?.numerator ?? Number.NaN;
      denominator.cells[count] = fraction?.denominator ?? Number.NaN;
      estimate.cells[count] = Number(quantity.estimate === true);
      source.put(figure.source, count);
      knownOn.put(figure.knownOn, count);
      tail.put(tailOf(figure), count);
      published.put(figure.published?.text ?? null, count);
      method.put(figure.method, count);
      periodAssumed.cells[count] = Number(figure.periodAssumed);
      percentSign.cells[count] = Number(figure.percentSign);
      final.cells[count] = figure.final === null ? Number.NaN : Number(figure.final);
      asStated.put(figure.asStated, count);
      noteVi.put(note?.vi ?? null, count);
      noteEn.put(note?.en ?? null, count);
      attributionVi.put(attribution?.vi ?? null, count);
      attributionEn.put(attribution?.en ?? null, count);
      confidence.put(figure.confidence, count);
      count += 1;
      return count;
    },
    take() {
      const columns = fields.flatMap((field) => field.take(count) ?? []);
      const batch = { count, columns };
      count = 0;
      return batch;
    },
  };
}

/** One field of figures that are packed. */
interface PackedField {
  /** What has been packed; null where none says anything in it. */
  take(count: number): FigureColumn | null;
}

/** A field of numbers; `absent` is what stands in it where nothing is said. */
function packedNumbers(field: FigureField, absent: number, most: number) {
  const packed = {
    cells: new Float64Array(most),
    take(count: number): FigureColumn | null {
      const { cells } = packed;
      let row = 0;
      while (row < count && Object.is(cells[row], absent)) row += 1;
      if (row === count) return null;
      packed.cells = new Float64Array(most);
      return { field, cells: count < most ? cells.slice(0, count) : cells, texts: null };
    },
  };
  return packed;
}

/** A field of texts. */
function packedTexts(field: FigureField, absent: string | null, most: number) {
  let cells = new Float64Array(most);
  let places = new Map<string, number>();
  let isFilled = false;
  let last: string | null = null;
  return {
    put(value: string | null, row: number): void {
      if (value !== absent) isFilled = true;
      if (value === null) cells[row] = Number.NaN;
      // What stands in the row above as well need not be looked for.
      else if (value === last) cells[row] = cells[row - 1] as number;
      else {
        const known = places.get(value);
        cells[row] = known ?? places.size;
        if (known === undefined) places.set(value, places.size);
      }
      last = value;
    },
    take(count: number): FigureColumn | null {
      const wasFilled = isFilled;
      const texts = [...places.keys()];
      const filled = count < most ? cells.slice(0, count) : cells;
      isFilled = false;
      last = null;
      places = new Map();
      if (!wasFilled) return null;
      cells = new Float64Array(most);
      return { field, cells: filled, texts };
    },
  };
}

/** What the figure of a row says in a column. */
export const cellOf = (column: FigureColumn, row: number): Value => cellSays(column, column.cells[row] as number);

/** What a cell of a column stands for. */
export function cellSays({ texts }: FigureColumn, cell: number): Value {
  if (Number.isNaN(cell)) return null;
  return texts ? (texts[cell] ?? null) : cell;
}

/** The address of the figure of a row (reference §2.5). */
export function addressIn({ columns }: FigureBatch, row: number): string {
  const said = (field: FigureField): Value => {
    const column = columns.find((each) => each.field === field);
    return column ? cellOf(column, row) : '';
  };
  return `${said('province')}/${said('indicator')}/${said('period')}/${said('source')}${said('tail')}`;
}

/** The end of an address: [/published][/method]. */
function tailOf({ published, method }: Measurement): string {
  if (published === null && method === null) return '';
  return `${published === null ? '' : `/${published.text}`}${method === null ? '' : `/${method}`}`;
}
