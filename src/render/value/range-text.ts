import type { Cell, Measure, OpenEnds } from '../../view/view.ts';
import type { Words } from '../../view/words/words.ts';
import { MOST_DIGITS, NBSP, numberText, percentText, withUnit } from './number-text.ts';

type End = number | null;

/**
 * Two ends as one text: one value, «20–30», «≥ 20» where there is no upper end, «≤ 30» where there is no lower, «>» and
 * «<» where the end that there is does not belong to it.
 */
function ends(low: End, high: End, write: (value: number) => string, open: OpenEnds = {}): string {
  if (low === null) return high === null ? '' : `${open.isHighOpen ? '<' : '≤'}${NBSP}${write(high)}`;
  if (high === null) return `${open.isLowOpen ? '>' : '≥'}${NBSP}${write(low)}`;
  const [from, to] = [write(low), write(high)];
  if (low === high) return from;
  return low < 0 || high < 0 ? `${from}${NBSP}…${NBSP}${to}` : `${from}–${to}`;
}

/** A cell of one kind without its name. */
type Of<Kind> = Omit<Extract<Cell, { kind: Kind }>, 'kind'>;

/** The number of decimals, of so many at least, at which two ends do not read alike. */
function digitsApart(low: End, high: End, least: number, write: (value: number, digits: number) => string): number {
  if (low === null || high === null || low === high) return least;
  let digits = least;
  while (digits < MOST_DIGITS && write(low, digits) === write(high, digits)) digits += 1;
  return digits;
}

/**
 * A share or a range of shares in percent. A range drops decimals that say nothing and takes those that tell its ends
 * apart.
 */
export function ratioText(cell: Of<'ratio'>, words: Words): string {
  const { low, high } = cell;
  const at = (digits: number): string => ends(low, high, (share) => percentText(share, words, digits), cell);
  if (low === null || high === null || low === high) return withPercent(at(1), words);
  const isWhole = [low, high].every((share) => numberText(share * 100, words, 6) === percentText(share, words, 0));
  if (isWhole) return withPercent(at(0), words);
  const digits = [1, 2, 3, 4, 5].find((count) => percentText(low, words, count) !== percentText(high, words, count));
  return withPercent(at(digits ?? 6), words);
}

const withPercent = (text: string, { numbers }: Words): string =>
  text === '' ? '' : `${text}${numbers.beforePercent}%`;

/** The decimals of an end that is not to be cut: those of a figure, and two of the width of its hedge. */
const OF_AN_END = 6;

/** A value, or every value that a figure may have: in full, or cut as asked, with ends that do not read alike. */
export function intervalText(cell: Of<'interval'>, words: Words): string {
  const { low, high, measure, rounding } = cell;
  const cut = (value: number, digits: number): string =>
    numberText(value, words, digits, rounding?.toward, rounding?.apart);
  const digits = digitsApart(low, high, rounding?.digits ?? OF_AN_END, cut);
  const text = ends(low, high, (value) => cut(value, digits), cell);
  return text === '' || measure.kind === 'rank' ? text : withUnit(text, measure, words);
}

/**
 * What is still to go: at most two decimals, of less than 0.01 two digits, rounded up, so that what is missing never
 * looks less than it is and is never «0». Below zero it is what lies beyond the goal, rounded toward zero.
 */
export function gapText(cell: Of<'gap'>, words: Words): string {
  const { low, high, measure } = cell;
  if (low === null && high === null) return '';
  const isSurplus = high !== null && high <= 0 && !(low === 0 && high === 0);
  if (!isSurplus) return withDistance(ends(low, high, distanceIn(low, high, words, 'up'), cell), measure, words);
  const [from, to] = [negated(high), negated(low)];
  const turned = { isLowOpen: cell.isHighOpen ?? false, isHighOpen: cell.isLowOpen ?? false };
  return words.measures.over(withDistance(ends(from, to, distanceIn(from, to, words, 'zero'), turned), measure, words));
}

/** A difference with its sign: «+2.1 pp», «−3 … +4 pp»; at most two decimals, rounded toward zero, never to nothing. */
export function changeText(cell: Of<'change'>, words: Words): string {
  const { low, high, measure } = cell;
  const distance = distanceIn(low, high, words, 'zero');
  const write = (value: number): string => (value > 0 ? `+${distance(value)}` : distance(value));
  if (low === null && high === null) return '';
  if (low === null || high === null) return withDistance(ends(low, high, write, cell), measure, words);
  const [from, to] = [write(low), write(high)];
  return withDistance(low === high ? from : `${from}${NBSP}…${NBSP}${to}`, measure, words);
}

const negated = (value: End): End => (value === null ? null : 0 - value);

/**
 * Writes the ends of a distance: two decimals, more only where its ends would read alike, or an end is less than that.
 */
function distanceIn(low: End, high: End, words: Words, toward: 'up' | 'zero'): (value: number) => string {
  const write = (value: number, digits: number): string =>
    numberText(value, words, Math.abs(value) < 0.01 ? Math.max(digits, secondDigit(value)) : digits, toward);
  const digits = digitsApart(low, high, 2, write);
  return (value) => write(value, digits);
}

/** The decimal at which the second digit of a number stands: 5 for 0.000012. */
const secondDigit = (value: number): number =>
  value === 0 ? 0 : Math.min(MOST_DIGITS, 1 - Math.floor(Math.log10(Math.abs(value))));

function withDistance(text: string, measure: Measure, words: Words): string {
  if (measure.kind === 'rank') return words.measures.places(text, text === '1').replaceAll(' ', NBSP);
  // The unit may go to the next line where a column is narrow: it is the same all the way down.
  if (measure.kind === 'share') return `${text} ${words.measures.points.replaceAll(' ', NBSP)}`;
  return withUnit(text, measure, words);
}
