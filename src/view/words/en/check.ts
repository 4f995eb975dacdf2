import { phrase } from '../../cell.ts';
import type { CheckWords } from '../check-words.ts';

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
  rules: {
    missed: 'The deadline has come, and the figure for it does not meet the goal.',
    off_track: 'The pace so far is well below what would reach the goal in time.',
    at_risk: 'The pace so far is below what would reach the goal in time.',
    on_track: 'The pace so far would reach the goal in time.',
    achieved: 'The goal is met.',
    undetermined: 'The figures do not settle how the target stands.',
    no_data: 'No figure of the target is known.',
    unproven: 'The deadline has come, and no figure settles whether the goal was met.',
    waiver_expired: 'A waiver of dx.yaml has run out.',
    waiver_unmatched: 'A waiver of dx.yaml fits no target.',
    level_unmatched: 'A level of dx.yaml fits no target.',
  },
  severities: { error: 'error', warning: 'warning', waived: 'waived', open: 'open' },
  toPass: {
    figure: (figure, period) =>
      period === null ? phrase`a figure of ${figure}` : phrase`a figure of ${figure} for ${period.text}`,
    goal: (goal) => phrase`a goal of ${goal}`,
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
