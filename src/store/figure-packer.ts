import type { Measurement } from '../core/record/statement.ts';
import type { FigureBatch, FigureColumn, FigureField } from './figure-batch.ts';

/** The batch of some figures. */
export function figureBatch(figures: readonly Measurement[]): FigureBatch {
  const packer = figurePacker(figures.length);
  for (const figure of figures) packer.add(figure);
  return packer.take();
}

/** Makes batches of figures that come one at a time; keeps no reference to them. */
export interface FigurePacker {
  /** Adds a figure. Answers how many have been added since the last `take`. */
  add(figure: Measurement): number;
  /** The figures that have been added since the last `take`. */
  take(): FigureBatch;
}

/** A packer for batches of at most `capacity` figures. */
export function figurePacker(capacity: number): FigurePacker {
  let count = 0;
  const fields: PackedField[] = [];
  const registered = <Field extends PackedField>(field: Field): Field => {
    fields.push(field);
    return field;
  };
  const number = (field: FigureField, absent = Number.NaN) => registered(packedNumbers(field, absent, capacity));
  const text = (field: FigureField, absent: string | null = null) => registered(packedTexts(field, absent, capacity));
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

/** One field while figures are added. */
interface PackedField {
  /** The column of the first `count` figures; null where none has a value in it. */
  take(count: number): FigureColumn | null;
}

/** A field of numbers. `absent` is the cell of a figure without a value. */
function packedNumbers(field: FigureField, absent: number, capacity: number) {
  const packed = {
    cells: new Float64Array(capacity),
    take(count: number): FigureColumn | null {
      const { cells } = packed;
      let row = 0;
      while (row < count && Object.is(cells[row], absent)) row += 1;
      if (row === count) return null;
      packed.cells = new Float64Array(capacity);
      return { field, cells: count < capacity ? cells.slice(0, count) : cells, texts: null };
    },
  };
  return packed;
}

/** A field of text. `absent` is the text of a figure without a value. */
function packedTexts(field: FigureField, absent: string | null, capacity: number) {
  let cells = new Float64Array(capacity);
  let indexes = new Map<string, number>();
  let isFilled = false;
  let last: string | null = null;
  return {
    put(value: string | null, row: number): void {
      if (value !== absent) isFilled = true;
      if (value === null) cells[row] = Number.NaN;
      // Consecutive figures often have the same text: it need not be looked up.
      else if (value === last) cells[row] = cells[row - 1] as number;
      else {
        const known = indexes.get(value);
        cells[row] = known ?? indexes.size;
        if (known === undefined) indexes.set(value, indexes.size);
      }
      last = value;
    },
    take(count: number): FigureColumn | null {
      const wasFilled = isFilled;
      const texts = [...indexes.keys()];
      const filled = count < capacity ? cells.slice(0, count) : cells;
      isFilled = false;
      last = null;
      indexes = new Map();
      if (!wasFilled) return null;
      cells = new Float64Array(capacity);
      return { field, cells: filled, texts };
    },
  };
}

/** The optional end of an address: [/published][/method]. */
function tailOf({ published, method }: Measurement): string {
  if (published === null && method === null) return '';
  return `${published === null ? '' : `/${published.text}`}${method === null ? '' : `/${method}`}`;
}
