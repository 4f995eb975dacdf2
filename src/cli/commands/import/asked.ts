import { FIGURE_KEYS, type FigureKey } from '../../../core/parse/column-heading.ts';
import type { Period } from '../../../core/time/period.ts';
import { badValue } from '../../args/option-values.ts';

/** The options of `dx import`, besides the shared ones. */
export interface ImportOptions {
  readonly map?: ReadonlyMap<string, FigureKey>;
  readonly period?: Period;
  readonly source?: string;
  readonly published?: Period;
  readonly method?: string;
  readonly locale?: 'vi' | 'en';
  readonly to?: string;
  readonly skipBad?: boolean;
  readonly dryRun?: boolean;
}

/** Reads one `column=key`, divided at the last `=`, and adds it to those before. */
export function columnKey(value: string, before: unknown, flags: string): ReadonlyMap<string, FigureKey> {
  const cut = value.lastIndexOf('=');
  const [column, key] = [value.slice(0, Math.max(cut, 0)).trim(), value.slice(cut + 1).trim()];
  const known = FIGURE_KEYS.find((each) => each === key);
  if (column === '' || known === undefined)
    throw badValue(
      flags,
      value,
      FIGURE_KEYS.map((each) => `…=${each}`),
    );
  return new Map([...((before as ReadonlyMap<string, FigureKey> | undefined) ?? []), [column, known]]);
}
