import type { Locale } from '../../core/record/quantity.ts';
import type { WrittenMeasurement } from '../schema/measurement.ts';
import type { WrittenPlan, WrittenTarget } from '../schema/plan.ts';
import type { WrittenRanking } from '../schema/ranking.ts';
import type {
  WrittenIndex,
  WrittenIndicator,
  WrittenPopulation,
  WrittenProvince,
  WrittenSource,
  WrittenUnit,
} from '../schema/vocabulary.ts';
import type { SpansByPath, TextSpan } from './spot.ts';

/** One entry of a list as written, and where each of its values stands. */
export interface Item<T> {
  readonly value: T;
  readonly at: SpansByPath;
  /** Its numbers as they are written, by path: `3.10` is more than the number that YAML makes of it. */
  readonly numerals: Readonly<Record<string, string>>;
}

/** An entry about a province. `at` has the spots of `province` and `locale` where the entry itself names them. */
export interface Stated<T> extends Item<T> {
  readonly province: string;
  readonly locale: Locale;
}

export interface PlanItem extends Stated<WrittenPlan> {
  readonly targets: readonly Item<WrittenTarget>[];
}

/**
 * What one file says, checked as far as a file by itself can be: plain JSON, kept so that an unchanged file is never
 * parsed again. Numbers, goals and references are read when files are linked.
 */
export interface Written {
  readonly file: string;
  /** The province that the file is about, and where it says so; null where it names none. */
  readonly province: { readonly id: string; readonly at: TextSpan } | null;
  readonly units: readonly Item<WrittenUnit>[];
  readonly populations: readonly Item<WrittenPopulation>[];
  readonly provinces: readonly Item<WrittenProvince>[];
  readonly indicators: readonly Item<WrittenIndicator>[];
  readonly indices: readonly Item<WrittenIndex>[];
  readonly sources: readonly Item<WrittenSource>[];
  readonly plans: readonly PlanItem[];
  readonly measurements: readonly Stated<WrittenMeasurement>[];
  readonly rankings: readonly Item<WrittenRanking>[];
  /** `list:id` of entries left out because they have errors: references to them are not wrong as well. */
  readonly broken: readonly string[];
  /** False when the file has an error of its own: there is no dataset with it. */
  readonly sound: boolean;
}

/** A file that says nothing. */
export const EMPTY: Written = {
  file: '',
  province: null,
  units: [],
  populations: [],
  provinces: [],
  indicators: [],
  indices: [],
  sources: [],
  plans: [],
  measurements: [],
  rankings: [],
  broken: [],
  sound: true,
};
