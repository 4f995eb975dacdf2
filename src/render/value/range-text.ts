import type { Measure } from '../../view/view.ts';
import type { Words } from '../../view/words/words.ts';
import { figureText, NBSP, numberText, percentText, withUnit } from './number-text.ts';

type End = number | null;

/** Two ends as one text: one value, «20–30», «≥ 20» where there is no upper end, «≤ 30» where there is no lower. */
function ends(low: End, high: End, write: (value: number) => string): string {
  if (low === null) return high === null ? '' : `≤${NBSP}${write(high)}`;
  if (high === null) return `≥${NBSP}${write(low)}`;
  const [from, to] = [write(low), write(high)];
  if (low === high) return from;
  return low < 0 || high < 0 ? `${from}${NBSP}…${NBSP}${to}` : `${from}–${to}`;
}

/** A share or a range of shares in percent. A range drops decimals that say nothing and takes those that tell its ends apart. */
export function ratioText(low: End, high: End, words: Words): string {
  const at = (digits: number): string => ends(low, high, (share) => percentText(share, words, digits));
  if (low === null || high === null || low === high) return withPercent(at(1), words);
  const isWhole = [low, high].every((share) => numberText(share * 100, words, 6) === percentText(share, words, 0));
  if (isWhole) return withPercent(at(0), words);
  const digits = [1, 2, 3, 4, 5].find((count) => percentText(low, words, count) !== percentText(high, words, count));
  return withPercent(at(digits ?? 6), words);
}

const withPercent = (text: string, { numbers }: Words): string =>
  text === '' ? '' : `${text}${numbers.beforePercent}%`;

export const intervalText = (low: End, high: End, measure: Measure, words: Words): string => {
  const text = ends(low, high, (value) => figureText(value, words));
  return text === '' || measure.kind === 'rank' ? text : withUnit(text, measure, words);
};

/**
 * What is still to go: in full up to two decimals, else rounded up to one, so that what is missing never looks less
 * than it is and is never «0». Below zero it is what lies beyond the goal.
 */
export function gapText(low: End, high: End, measure: Measure, words: Words): string {
  if (low === null && high === null) return '';
  const isSurplus = high !== null && high <= 0 && !(low === 0 && high === 0);
  if (!isSurplus)
    return withDistance(
      ends(low, high, (value) => distanceText(value, words, 'up')),
      measure,
      words,
    );
  const beyond = ends(negated(high), negated(low), (value) => distanceText(value, words, 'zero'));
  return words.measures.over(withDistance(beyond, measure, words));
}

/** A difference with its sign: «+2.1 pp», «−3 … +4 pp»; rounded toward zero, and never to nothing. */
export function changeText(low: End, high: End, measure: Measure, words: Words): string {
  const write = (value: number): string => {
    const text = distanceText(value, words, 'zero');
    return value > 0 ? `+${text}` : text;
  };
  if (low === null && high === null) return '';
  if (low === null || high === null) return withDistance(ends(low, high, write), measure, words);
  const [from, to] = [write(low), write(high)];
  return withDistance(low === high ? from : `${from}${NBSP}…${NBSP}${to}`, measure, words);
}

const negated = (value: End): End => (value === null ? null : 0 - value);

function distanceText(value: number, words: Words, toward: 'up' | 'zero'): string {
  const full = numberText(value, words);
  return /[.,]\d{3,}$/.test(full.replaceAll(words.numbers.group, '')) ? numberText(value, words, 1, toward) : full;
}

function withDistance(text: string, measure: Measure, words: Words): string {
  if (measure.kind === 'rank') return words.measures.places(text, text === '1').replaceAll(' ', NBSP);
  // The unit may go to the next line where a column is narrow: it is the same all the way down.
  if (measure.kind === 'share') return `${text} ${words.measures.points.replaceAll(' ', NBSP)}`;
  return withUnit(text, measure, words);
}
