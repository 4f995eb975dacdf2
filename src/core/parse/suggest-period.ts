import { parsePeriod } from '../time/period.ts';
import { normalised } from './parse-number.ts';

const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };
const pad = (digits: string): string => digits.padStart(2, '0');
const quarterOf = (text: string): string => ROMAN[text] ?? text;

/**
 * Ways in which people write a period, and how it is written here. Separators are `/`, `-` or `.`; days stand first.
 */
const WAYS: readonly (readonly [way: RegExp, write: (parts: readonly string[]) => string])[] = [
  // A year that a spreadsheet holds as a number with a decimal.
  [/^(\d{4})[.,]0+$/, ([year]) => year ?? ''],
  [
    /^(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/,
    ([day, month, year]) => `${year}-${pad(month ?? '')}-${pad(day ?? '')}`,
  ],
  [
    /^ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/,
    ([day, month, year]) => `${year}-${pad(month ?? '')}-${pad(day ?? '')}`,
  ],
  [/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, ([year, month, day]) => `${year}-${pad(month ?? '')}-${pad(day ?? '')}`],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ([year, month, day]) => `${year}-${pad(month ?? '')}-${pad(day ?? '')}`],
  [/^(?:tháng |t)?(\d{1,2})(?:[/.-]| năm )(\d{4})$/, ([month, year]) => `${year}-${pad(month ?? '')}`],
  [/^(\d{4})[/.-](?:tháng |t|m)?(\d{1,2})$/, ([year, month]) => `${year}-${pad(month ?? '')}`],
  [
    /^(?:quý |q)(iii|ii|iv|i|[1-4])(?: ?[/.-] ?|,? năm |,? )(\d{4})$/,
    ([quarter, year]) => `${year}-Q${quarterOf(quarter ?? '')}`,
  ],
  [/^(\d{4})(?:[/.-]| )?(?:quý |q)(iii|ii|iv|i|[1-4])$/, ([year, quarter]) => `${year}-Q${quarterOf(quarter ?? '')}`],
  [/^(?:6|sáu) tháng (?:đầu )?(?:năm )?(\d{4})$/, ([year]) => `${year}-H1`],
  [/^(?:6|sáu) tháng cuối (?:năm )?(\d{4})$/, ([year]) => `${year}-H2`],
  [/^(?:nửa đầu|first half of) (?:năm )?(\d{4})$/, ([year]) => `${year}-H1`],
  [/^(?:nửa cuối|second half of) (?:năm )?(\d{4})$/, ([year]) => `${year}-H2`],
  [/^(?:h|1h)([12])[/.-](\d{4})$/, ([half, year]) => `${year}-H${half}`],
  [/^(\d{4})[/.-]?h([12])$/, ([year, half]) => `${year}-H${half}`],
  [/^(\d{1,2}) tháng (?:đầu )?(?:năm )?(\d{4})$/, ([months, year]) => `${year}-01..${year}-${pad(months ?? '')}`],
  [/^(?:năm|cả năm|year) (\d{4})$/, ([year]) => year ?? ''],
  [/^(?:giai đoạn )?(\d{4}) ?(?:-|–|—|đến|to) ?(\d{4})$/, ([from, to]) => `${from}..${to}`],
];

/**
 * The period that a text which is none was probably meant to be, as it has to be written: `31/12/2026` is `2026-12-31`,
 * «quý III/2026» is `2026-Q3`. Null when it could be anything, or nothing in the calendar (reference §2.5).
 */
export function suggestedPeriod(text: string): string | null {
  const stated = normalised(text);
  // A spreadsheet writes October of 2025, 2025.10, as it writes January.
  if (stated === null || /^\d{4}[.,]1$/.test(stated)) return null;
  for (const [way, write] of WAYS) {
    const match = way.exec(stated);
    if (!match) continue;
    const written = write(match.slice(1));
    return parsePeriod(written) ? written : null;
  }
  return null;
}
