import type { Qualifier } from '../../core/record/quantity.ts';
import type { Status } from '../../core/target/assessment.ts';
import { SYMBOLS } from '../../view/text/status-symbol.ts';
import type { Cell, Measure, Tone } from '../../view/view.ts';
import type { Words } from '../../view/words/words.ts';
import { barText } from './bar-text.ts';
import { NBSP, numberText, withUnit } from './number-text.ts';
import { changeText, gapText, intervalText, ratioText } from './range-text.ts';
import { inert } from './sanitize.ts';
import { sparkText } from './spark-text.ts';

/** A piece of a line in one tone. */
export interface TonedText {
  readonly text: string;
  readonly tone?: Tone | Status;
}

/** A cell for people, in the tones it is said in. NBSP stands where a line must not break. */
export function cellSpans(cell: Cell, words: Words): readonly TonedText[] {
  if (cell === null) return [];
  if (typeof cell === 'string') return [{ text: proseText(cell) }];
  if (typeof cell === 'number') return [{ text: numberText(cell, words) }];
  if (typeof cell === 'boolean') return [{ text: cell ? words.measures.yes : words.measures.no }];
  switch (cell.kind) {
    case 'text':
      return [{ text: proseText(cell.text), tone: cell.tone }];
    case 'phrase':
      return cell.cells.flatMap((part) => cellSpans(part, words));
    case 'status':
      return [
        {
          text: `${SYMBOLS[cell.status]}${NBSP}${cell.word ?? statusWord(cell, words)}`,
          tone: cell.status,
        },
        ...(cell.detail ? [{ text: `${NBSP}· ${cell.detail}`, tone: 'dim' } as const] : []),
      ];
    case 'tally':
      if (cell.isBare) return [{ text: String(cell.count), tone: cell.status }];
      return [
        { text: `${SYMBOLS[cell.status]}${NBSP}${cell.count}`, tone: cell.status },
        { text: `${NBSP}${statusWord(cell, words)}` },
      ];
    default:
      return [{ text: valueText(cell, words) }];
  }
}

/** A status in words that stay together. */
const statusWord = ({ status, isSoFar }: { status: Status; isSoFar?: true }, words: Words): string =>
  isSoFar ? words.metSoFar : words.statuses[status];

/** A dot stays with what it follows, and a percent sign with its number. */
const proseText = (text: string): string =>
  inert(text)
    .replaceAll(' · ', `${NBSP}· `)
    .replace(/(?<=\d) (?=%)/g, NBSP);

/** A cell for people as one text. */
export const cellText = (cell: Cell, words: Words): string =>
  cellSpans(cell, words)
    .map(({ text }) => text)
    .join('');

type Value = Exclude<Extract<Cell, object>, { readonly kind: 'text' | 'phrase' | 'status' | 'tally' }>;

function valueText(cell: Value, words: Words): string {
  switch (cell.kind) {
    case 'list':
      return cell.items.map(inert).join(', ');
    case 'number': {
      const text = numberText(cell.value, words, cell.digits, cell.toward, cell.apart);
      return cell.measure ? inert(withUnit(text, unranked(cell.measure), words)) : text;
    }
    case 'ratio':
      return ratioText(cell, words);
    case 'gap':
      return gapText(cell, words);
    case 'interval':
      return intervalText(cell, words);
    case 'place':
      return `${cell.rank}${cell.tied ? '=' : ''}/${cell.of}`;
    case 'climb':
      return climbText(cell.places);
    case 'change':
      return inert(changeText(cell, words));
    case 'spark':
      return sparkText(cell.levels);
    case 'bar':
      return barText(cell);
    case 'spot':
      return `${inert(cell.file)}:${cell.line}`;
    case 'quantity':
      return inert(quantityText(cell, words));
    case 'goal':
      return inert(goalText(cell, words));
  }
}

/** A bare number of a ranking is a place among others or a difference: only a figure is «rank 3». */
const unranked = (measure: Measure): Measure => (measure.kind === 'rank' ? { kind: 'other', symbol: '' } : measure);

/** How a hedge is written before the number; «nearly» has no sign. An estimate is marked elsewhere, as provisional. */
const SIGNS: Readonly<Record<Exclude<Qualifier, 'nearly'>, string>> = {
  eq: '',
  estimate: '',
  between: '',
  gt: `>${NBSP}`,
  ge: `≥${NBSP}`,
  lt: `<${NBSP}`,
  le: `≤${NBSP}`,
  approx: `≈${NBSP}`,
};

/**
 * A number as its source prints it, in full; of a division («145/164») one decimal, and what its side of `apart` takes.
 */
function quantityText({ quantity, measure, of, apart }: Extract<Cell, { kind: 'quantity' }>, words: Words): string {
  const { qualifier, value, high, fraction } = quantity;
  if (measure.kind === 'yes-no') return value > 0 ? words.measures.yes : words.measures.no;
  const write = (stated: number): string => numberText(stated, words, fraction && 1, 'zero', apart);
  const number = write(value) + (high === undefined ? '' : `–${write(high)}`);
  const figure = of === undefined ? withUnit(number, measure, words) : `${number}/${of}`;
  return qualifier === 'nearly' ? words.measures.nearly(figure).replaceAll(' ', NBSP) : SIGNS[qualifier] + figure;
}

/** Read without colour: an arrow and a sign. */
const climbText = (places: number): string =>
  places === 0 ? '=' : places > 0 ? `▲${NBSP}+${places}` : `▼${NBSP}−${-places}`;

const GOAL_SIGNS = { ge: '≥', gt: '>', le: '≤', lt: '<' } as const;

function goalText({ goal, measure, rounding }: Extract<Cell, { kind: 'goal' }>, words: Words): string {
  const places = unranked(measure);
  const write = (value: number): string =>
    numberText(value, words, rounding?.digits, rounding?.toward, rounding?.apart);
  switch (goal.op) {
    case 'yes':
      return words.measures.yes;
    case 'rank_le':
      return words.measures.top(numberText(goal.value, words)).replaceAll(' ', NBSP);
    case 'rank_share_le':
      return words.measures.top(`${goal.value}/${goal.value2}`).replaceAll(' ', NBSP);
    case 'between':
      return withUnit(`${write(goal.value)}–${write(goal.value2)}`, places, words);
    default:
      return GOAL_SIGNS[goal.op] + NBSP + withUnit(write(goal.value), places, words);
  }
}
