/** A calendar day as `yyyy-mm-dd`: compared as text, never a Date. */
export type Day = string;

/** How a period is written; what length it has is for `isYear` and `monthsOf` to say. */
export type PeriodKind = 'year' | 'half' | 'quarter' | 'month' | 'day' | 'range';

/** A span of days, both ends included. It stands for its last day (methodology §5). */
export interface Period {
  /** As written: `2023`, `2023-H1`, `2023-Q3`, `2023-06`, `2023-06-30`, `2023-01..2023-09`. */
  readonly text: string;
  readonly kind: PeriodKind;
  readonly start: Day;
  readonly end: Day;
}

/** Two days with two dots between. */
const LONGEST = 'yyyy-mm-dd..yyyy-mm-dd'.length;

const MILLISECONDS_PER_DAY = 86_400_000;
const pad = (value: number): string => String(value).padStart(2, '0');

/** Reads a period; null when the text is none or names a day the calendar does not have (reference §2.5). */
export function parsePeriod(text: string): Period | null {
  if (text.length > LONGEST) return null;
  if (!text.includes('..')) return parseSimple(text);
  const [from = '', to = '', ...rest] = text.split('..');
  if (rest.length > 0) return null;
  const first = parseSimple(from);
  const last = parseSimple(to);
  if (!first || !last || first.start > last.end) return null;
  return { text, kind: 'range', start: first.start, end: last.end };
}

function parseSimple(text: string): Period | null {
  const match = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/.exec(text);
  if (!match?.[1]) return null;
  const [, yearText, half, quarter, month, day] = match;
  const year = Number(yearText);
  if (half) return months(text, 'half', year, Number(half) * 6 - 5, 6);
  if (quarter) return months(text, 'quarter', year, Number(quarter) * 3 - 2, 3);
  if (!month) return months(text, 'year', year, 1, 12);
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (!day) return months(text, 'month', year, Number(month), 1);
  return isDay(text) ? { text, kind: 'day', start: text, end: text } : null;
}

function months(text: string, kind: PeriodKind, year: number, first: number, count: number): Period {
  const last = first + count - 1;
  return { text, kind, start: `${yearText(year)}-${pad(first)}-01`, end: lastDayOf(year, last) };
}

const yearText = (year: number): string => String(year).padStart(4, '0');

/** How many days the months of a leap year have. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function lastDayOf(year: number, month: number): Day {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return `${yearText(year)}-${pad(month)}-${month === 2 && !leap ? 28 : DAYS[month - 1]}`;
}

/** Whether the text is a day that the calendar has (methodology §5). */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const month = Number(match[2]);
  return month >= 1 && month <= 12 && match[3] !== '00' && text <= lastDayOf(Number(match[1]), month);
}

/** The year, half, quarter or month that a day belongs to (methodology §5). */
export function periodHolding(day: Day, kind: 'year' | 'half' | 'quarter' | 'month'): Period {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const length = { year: 12, half: 6, quarter: 3, month: 1 }[kind];
  const number = Math.ceil(month / length);
  const name = { year: '', half: `-H${number}`, quarter: `-Q${number}`, month: `-${pad(month)}` }[kind];
  return months(`${yearText(year)}${name}`, kind, year, (number - 1) * length + 1, length);
}

/** Whether two periods are equally long: both days, or as many whole months (methodology §15). */
export const isSameLength = (a: Period, b: Period): boolean => {
  if (a.kind === b.kind && a.kind !== 'range') return true;
  const months = monthsOf(a);
  return months !== null && months === monthsOf(b);
};

/**
 * Days since 1970-01-01, for differences of days. Counted from March on, so that a leap day is the last of its year.
 */
function dayNumber(day: Day): number {
  const month = (twoDigits(day, 5) + 9) % 12;
  const year = twoDigits(day, 0) * 100 + twoDigits(day, 2) - (month > 9 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const before = Math.floor((153 * month + 2) / 5);
  return year * 365 + leapDays + before + twoDigits(day, 8) - DAYS_BEFORE_1970;
}

/** The number that two digits of a day say. */
const twoDigits = (day: Day, at: number): number => day.charCodeAt(at) * 10 + day.charCodeAt(at + 1) - TWO_ZEROS;

const TWO_ZEROS = '0'.charCodeAt(0) * 11;

/** From 1 March of the year 0 to 1 January 1970, the day itself counted. */
const DAYS_BEFORE_1970 = 719_469;

/** The day before a day (methodology §5). */
export const dayBefore = (day: Day): Day =>
  new Date((dayNumber(day) - 1) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);

/** Whole days from one day to another; negative when `to` is earlier (methodology §5). */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/**
 * Whether a period is exactly one calendar year, however it is written: `2023`, `2023-01..2023-12` (methodology §5).
 */
export const isYear = ({ kind, start, end }: Period): boolean =>
  kind === 'year' || (kind === 'range' && start.endsWith('-01-01') && end === `${start.slice(0, 4)}-12-31`);

/** Whole months that a period covers; null when it does not begin and end with a month (methodology §15). */
export function monthsOf({ start, end }: Period): number | null {
  const [startYear, startMonth, startDay] = start.split('-').map(Number) as [number, number, number];
  const [endYear, endMonth] = end.split('-').map(Number) as [number, number];
  if (startDay !== 1 || end !== lastDayOf(endYear, endMonth)) return null;
  return (endYear - startYear) * 12 + endMonth - startMonth + 1;
}
