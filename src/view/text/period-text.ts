import type { Day, Period } from '../../core/time/period.ts';
import type { Words } from '../words/words.ts';

const numbers = (day: Day): readonly [number, number, number] => day.split('-').map(Number) as [number, number, number];

/** A day as people write it: «30 Jun 2025», «30/6/2025». */
export const dayText = (day: Day, { dates }: Words): string => dates.day(...numbers(day));

/** A period as people write it: «2024», «Q3 2024», «Jan–Sep 2023». */
export function periodText(period: Period, words: Words): string {
  const { dates } = words;
  const [year, month] = numbers(period.start);
  switch (period.kind) {
    case 'year':
      return String(year);
    case 'half':
      return dates.half(year, month === 1 ? 1 : 2);
    case 'quarter':
      return dates.quarter(year, (month + 2) / 3);
    case 'month':
      return dates.month(year, month);
    case 'day':
      return dayText(period.start, words);
    case 'range':
      return rangeText(period, words);
  }
}

function rangeText({ text, start, end }: Period, words: Words): string {
  const { dates } = words;
  const [fromYear, fromMonth] = numbers(start);
  const [toYear, toMonth] = numbers(end);
  if (/^\d{4}\.\.\d{4}$/.test(text)) return `${fromYear}–${toYear}`;
  if (!/^\d{4}-\d{2}\.\.\d{4}-\d{2}$/.test(text)) return `${dayText(start, words)}–${dayText(end, words)}`;
  if (fromYear === toYear) return dates.months(fromYear, fromMonth, toMonth);
  return `${dates.month(fromYear, fromMonth)}–${dates.month(toYear, toMonth)}`;
}
