import { say } from '../cell.ts';
import type { CheckWords } from './check-words.ts';

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

export const checkEn: CheckWords = {
  labels: { goal: 'Goal', figure: 'Figure', gap: 'Gap', source: 'Source', promise: 'Promise', toPass: 'To pass' },
  headings: {
    finding: 'Finding',
    target: 'Target',
    goal: 'Goal',
    figure: 'Figure',
    gap: 'Gap',
    status: 'Status',
    place: 'Written in',
  },
  severities: { error: 'error', warning: 'warning', waived: 'waived' },
  toPass: {
    figure: (figure, period) =>
      period === null ? say`a figure of ${figure}` : say`a figure of ${figure} for ${period.text}`,
    goal: (goal) => say`a goal of ${goal}`,
    or: ', or ',
  },
  waivedUntil: (day, reason) => `waived until ${day}: ${reason}`,
  waiverEnded: (day, reason) => `its waiver ended on ${day} (${reason})`,
  alreadySo: (day) => `so already on ${day}`,
  waiverExpired: (target, day, reason) =>
    `the waiver of ${target} ended on ${day} (${reason}); remove it, or give it a later day`,
  waiverUnmatched: (target) => `this waiver fits no target: ${target}`,
  levelUnmatched: (target) => `this level fits no target: ${target}`,
  didYouMean: (nearest) => `did you mean ${nearest}?`,
  more: (count) => `… and ${count} more`,
  closing: ({ checked, errors, warnings, waived, exceeded }) =>
    [
      `${plural(checked, 'target')} checked: ${plural(errors, 'error')}`,
      plural(warnings, 'warning'),
      ...(waived > 0 ? [`${waived} waived`] : []),
    ].join(', ') + (exceeded === null ? '' : `; more warnings than --max-warnings ${exceeded} allows`),
};
