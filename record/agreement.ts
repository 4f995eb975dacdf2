import { parsePeriod } from '../src/core/time/period.ts';

/** A share of one billionth: what binary fractions add. */
const TOLERANCE = 1e-9;

/** Whether two numbers are the same; what is missing is the same as nothing but itself. */
export function sameNumber(a: number | null, b: unknown): boolean {
  if (a === null || typeof b !== 'number') return a === (b ?? null);
  return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

/** Whether a number is the other one, rounded or cut to the decimals that it is written with. */
export function sameToItsDecimals(written: string, exact: unknown): boolean {
  if (typeof exact !== 'number') return false;
  const unit = 10 ** -(written.split('.')[1]?.length ?? 0);
  return Math.abs(Number(written) - exact) < unit * (1 + TOLERANCE);
}

/** Whether two periods are the same time, one of them perhaps told more closely. What is no period agrees with nothing. */
export function sameTime(noted: string, recorded: string): boolean {
  const [a, b] = [parsePeriod(withoutRemark(noted)), parsePeriod(recorded)];
  if (!a || !b) return false;
  return (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end);
}

/** «2024 (at the time of the page)» is 2024. */
const withoutRemark = (period: string): string => period.replace(/\s*\(.*\)$/, '');

/** Whether two addresses lead to one page. */
export const samePage = (a: string, b: string): boolean => plainUrl(a) === plainUrl(b);

const plainUrl = (url: string): string =>
  url
    .replace(/ \(.*$/, '')
    .replace(/^https?:\/\//, '')
    .replace('vn./', 'vn/')
    .replace(/:443\//, '/');
