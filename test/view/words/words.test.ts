import { describe, expect, test } from 'vitest';
import { en } from '../../../src/view/words/en/en.ts';
import { vi } from '../../../src/view/words/vi/vi.ts';

type Sentence = readonly [path: string, text: string];

/** Every sentence of a language; those with values in them are said with plain ones. */
function sentences(words: unknown, path = ''): readonly Sentence[] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') return [[path, textOf(words(...argumentsOf(path)))]];
  return Object.entries(words as object).flatMap(([key, value]) => sentences(value, `${path}.${key}`));
}

const ANY = '7';
const best = { start: ANY, day: ANY, completion: ANY, elapsed: ANY, pace: ANY, relation: ANY };
const tally = { checked: 7, errors: 7, warnings: 7, waived: 7, exceeded: 7 };
const standing = {
  ...{ all: 7, withFigure: 6, achieved: 5, soFar: 4 },
  ...{ onTrack: 3, behind: 2, undetermined: 1, lastBehind: 1 },
};
const files = { read: 7, unchanged: 7, removed: 7 };

function argumentsOf(path: string): readonly unknown[] {
  if (path === '.explain.bestPace') return [best];
  if (path === '.status.standing') return [standing];
  if (path === '.load.files') return [files];
  if (path === '.check.closing') return [tally];
  if (path === '.check.toPass.figure') return [ANY, { kind: 'year', text: ANY }];
  if (path === '.check.toPass.goal') return [ANY, 'ge'];
  return [7, 7, 7, 7].map((value) => (path.startsWith('.explain') || path.includes('mean') ? String(value) : value));
}

const textOf = (said: unknown): string => (typeof said === 'string' ? said : (said as string[]).join(''));

/** What is written alike in both languages. */
const ALIKE = ['.measures.top', '.explain.prospect'];

describe('every sentence', () => {
  const vietnamese = new Map(sentences(vi));

  test.each(sentences(en).filter(([path]) => !path.startsWith('.numbers')))(
    '%s exists in both languages',
    (path, text) => {
      const translated = vietnamese.get(path);
      expect(text.trim()).not.toBe('');
      expect(translated?.trim()).not.toBe('');
      expect(`${text}${translated}`).not.toMatch(/undefined|NaN|object/);
      if (!ALIKE.includes(path)) expect(translated).not.toBe(text);
    },
  );
});

test('no two reasons, flags or standings are told alike', () => {
  for (const words of [en, vi]) {
    for (const told of [
      words.statuses,
      words.reasons,
      words.flags,
      words.standings,
      words.whyNot,
      words.details,
      words.status.why,
    ]) {
      const texts = Object.values(told);
      expect(new Set(texts).size).toBe(texts.length);
    }
  }
});
