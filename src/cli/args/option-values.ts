import { suggestedPeriod } from '../../core/parse/suggest-period.ts';
import { nearest } from '../../core/text/did-you-mean.ts';
import { type Period, parsePeriod } from '../../core/time/period.ts';
import { UsageError } from '../errors/errors.ts';

/**
 * Reads the value of an option. `before` is what the same option was given earlier in the call; `flags` name the option
 * in the message. Throws UsageError for a value that the option cannot have.
 */
export type ReadValue = (value: string, before: unknown, flags: string) => unknown;

/** The error for a wrong value of an option, or an empty one. `allowed` lists what could have been typed. */
export function badValue(flags: string, value: string, allowed: readonly string[]): UsageError {
  if (value.trim() === '') return new UsageError('missing_value', { option: flags });
  return new UsageError('bad_value', { option: flags, value, allowed: allowed.join(', ') }, nearest(value, allowed));
}

/**
 * Items of a list, with commas or one by one. Throws UsageError for an empty one, such as an empty variable of a
 * script.
 */
export function collected(value: string, before: unknown, flags: string): string[] {
  const items = value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.length === 0) throw badValue(flags, value, ['a,b …']);
  return [...((before as readonly string[] | undefined) ?? []), ...items];
}

/** Items of a list, each from a closed list. */
export const listOf =
  (allowed: readonly string[]): ReadValue =>
  (value, before, flags) => {
    const items = collected(value, before, flags);
    const unknown = items.find((item) => !allowed.includes(item));
    if (unknown !== undefined) throw badValue(flags, unknown, allowed);
    return items;
  };

/** A value from a closed list. */
export const oneOf =
  (allowed: readonly string[]): ReadValue =>
  (value, _, flags) => {
    if (!allowed.includes(value)) throw badValue(flags, value, allowed);
    return value;
  };

/** A text that is not empty. */
export function filled(value: string, _: unknown, flags: string): string {
  if (value.trim() === '') throw badValue(flags, value, ['…']);
  return value;
}

/** The last day of a period: `2026-Q2` is 2026-06-30. */
export function day(value: string, _: unknown, flags: string): string {
  const period = parsePeriod(value);
  if (!period) throw badPeriod(flags, value, DAYS);
  return period.end;
}

/** How a day may be written, for messages. */
export const DAYS: readonly string[] = ['yyyy-mm-dd', '2026-Q2', '2026'];

/** A whole number that is not negative. */
export function wholeNumber(value: string, _: unknown, flags: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  // No number is nearer to what was typed than another.
  const { code, args } = badValue(flags, value, ['0', '1', '2 …']);
  throw new UsageError(code, args);
}

/** A year or any other period, as it is written in the files. */
export function periodOption(value: string, _: unknown, flags: string): Period {
  const period = parsePeriod(value);
  if (period) return period;
  throw badPeriod(flags, value, ['2022', '2022-H1', '2022-06 …']);
}

/** A text that is no period, with the one that was probably meant: 30/6/2024. */
function badPeriod(flags: string, value: string, allowed: readonly string[]): UsageError {
  const meant = suggestedPeriod(value);
  const { code, args, suggestions } = badValue(flags, value, allowed);
  return new UsageError(code, args, meant === null ? suggestions : [meant]);
}
