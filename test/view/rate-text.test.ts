import { describe, expect, test } from 'vitest';
import { cellText } from '../../src/render/value/cell-text.ts';
import { ratePhrase } from '../../src/view/text/rate-text.ts';
import type { Measure } from '../../src/view/view.ts';
import { en } from '../../src/view/words/en/en.ts';
import { type About, anAssessment } from '../helpers/build.ts';

const share: Measure = { kind: 'share', symbol: '%' };
const written = (value: number, kind: 'observed' | 'required', about: About = {}, measure = share): string =>
  ratePhrase(value, kind, anAssessment(about), measure, en)
    .map((cell) => cellText(cell, en))
    .join('')
    .replaceAll('\u00a0', ' ');

describe('what has to change a year', () => {
  test('is cut to more, whether the figure is to rise or to fall', () => {
    expect(written(1.333333, 'required')).toBe('1.34 pp a year');
    const falling: About = { metric: { direction: 'down' }, target: { goal: { op: 'le', value: 5 } } };
    expect(written(-1.333333, 'required', falling)).toBe('−1.34 pp a year');
  });

  test('of a rank is cut to more places', () => {
    const rank: About = { metric: { kind: 'rank', direction: 'down' }, target: { goal: { op: 'rank_le', value: 5 } } };
    expect(written(-1.333333, 'required', rank, { kind: 'rank', symbol: '' })).toBe('1.34 places won a year');
  });
});

describe('what changed a year', () => {
  test.each<[number, About, string]>([
    [1.337, {}, '1.33 pp a year'],
    [-1.337, {}, '−1.34 pp a year'],
    [-1.337, { metric: { direction: 'down' }, target: { goal: { op: 'le', value: 5 } } }, '−1.33 pp a year'],
    [1.337, { metric: { direction: 'down' }, target: { goal: { op: 'le', value: 5 } } }, '1.34 pp a year'],
  ])('%d is cut to the side that is farther from the goal', (value, about, text) => {
    expect(written(value, 'observed', about)).toBe(text);
  });

  test('of a rank is cut to fewer places won, and to more lost', () => {
    const rank: About = { metric: { kind: 'rank', direction: 'down' }, target: { goal: { op: 'rank_le', value: 5 } } };
    const measure: Measure = { kind: 'rank', symbol: '' };
    expect(written(-2.666666, 'observed', rank, measure)).toBe('2.66 places won a year');
    expect(written(2.666666, 'observed', rank, measure)).toBe('2.67 places lost a year');
  });
});
