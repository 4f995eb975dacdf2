import type { Measurement } from '../core/record/statement.ts';

/** The fields of a figure in which it differs from others, in the order of `fieldsOf`. */
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

/** What stands in a field where nothing is said; in all others null. */
const DEFAULTS: Readonly<Partial<Record<FigureField, Value>>> = {
  tail: '',
  period_assumed: 0,
  percent_sign: 0,
  estimate: 0,
};

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
  let packed = FIGURE_FIELDS.map((field) => packedField(field, most));
  return {
    add(figure) {
      const values = fieldsOf(figure);
      for (let place = 0; place < values.length; place += 1)
        (packed[place] as PackedField).put(values[place] as Value, count);
      count += 1;
      return count;
    },
    take() {
      const columns = packed.flatMap((field) => field.column(count) ?? []);
      const batch = { count, columns };
      packed = FIGURE_FIELDS.map((field) => packedField(field, most));
      count = 0;
      return batch;
    },
  };
}

interface PackedField {
  put(value: Value, row: number): void;
  column(count: number): FigureColumn | null;
}

function packedField(field: FigureField, most: number): PackedField {
  const absent = DEFAULTS[field] ?? null;
  const cells = new Float64Array(most);
  const places = new Map<string, number>();
  let isFilled = false;
  let last: Value = null;
  return {
    put(value, row) {
      if (value !== absent) isFilled = true;
      if (typeof value !== 'string') cells[row] = value ?? Number.NaN;
      // What stands in the row above as well need not be looked for.
      else if (value === last) cells[row] = cells[row - 1] as number;
      else {
        const known = places.get(value);
        cells[row] = known ?? places.size;
        if (known === undefined) places.set(value, places.size);
      }
      last = value;
    },
    column(count) {
      if (!isFilled) return null;
      const own = count < most ? cells.slice(0, count) : cells;
      return { field, cells: own, texts: places.size > 0 ? [...places.keys()] : null };
    },
  };
}

/** What the figure of a row says in a column. */
export function cellOf({ cells, texts }: FigureColumn, row: number): Value {
  const cell = cells[row] as number;
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

function fieldsOf(measurement: Measurement): Value[] {
  const { at, period, quantity, published, method, final, note, attribution } = measurement;
  const { fraction } = quantity;
  return [
    at.line,
    at.column,
    at.length ?? null,
    measurement.province,
    measurement.indicator,
    period.text,
    quantity.qualifier,
    quantity.value,
    quantity.halfUnit,
    measurement.source,
    measurement.knownOn,
    published || method !== null ? tailOf(published?.text, method) : '',
    published?.text ?? null,
    method,
    Number(measurement.periodAssumed),
    quantity.high ?? null,
    fraction?.numerator ?? null,
    fraction?.denominator ?? null,
    Number(measurement.percentSign),
    Number(quantity.estimate === true),
    final === null ? null : Number(final),
    measurement.asStated,
    note?.vi ?? null,
    note?.en ?? null,
    attribution?.vi ?? null,
    attribution?.en ?? null,
    measurement.confidence,
  ];
}

/** The end of an address: [/published][/method]. */
const tailOf = (published: string | undefined, method: string | null): string =>
  `${published === undefined ? '' : `/${published}`}${method === null ? '' : `/${method}`}`;
