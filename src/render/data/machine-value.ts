import type { Datum } from '../../view/view.ts';

/** A value in a machine format: it has no language, no rounding and no colour. */
export type Plain = string | number | boolean | null | readonly string[];

/**
 * A fact for scripts. Missing is null, never zero; a range that is not one value is null here and has columns of its
 * own.
 */
export function plain(datum: Datum): Plain {
  if (typeof datum === 'number') return unsigned(datum);
  if (datum === null || typeof datum !== 'object') return datum;
  switch (datum.kind) {
    case 'text':
      return datum.text;
    case 'list':
      return datum.items;
    case 'number':
      return unsigned(datum.value);
    case 'ratio':
    case 'gap':
      return datum.low !== null && datum.low === datum.high ? unsigned(datum.low) : null;
    case 'status':
      return datum.status;
  }
}

/** Zero has no sign in a file. */
const unsigned = (value: number): number => (value === 0 ? 0 : value);
