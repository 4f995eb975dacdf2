import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/view/words/language.ts';
import { STANDING_WORDS } from '../../src/view/words/start/standing-words.ts';
import { startVi } from '../../src/view/words/start/vi.ts';
import { problemTermsVi } from '../../src/view/words/vi/problem-terms.ts';
import { problemsVi } from '../../src/view/words/vi/problems.ts';
import { englishIn } from '../helpers/english.ts';

type Sentence = readonly [path: string, text: string];

/** What any sentence may be given: each of its values is a number, also by any name. */
const ANY = new Proxy({}, { get: () => '7' });

function said(sentence: (...args: unknown[]) => unknown): unknown {
  for (const args of [
    [7, 7, 7, 7],
    ['7', '7', '7', '7'],
    [ANY, '7', '7'],
    [['7'], '7'],
  ]) {
    try {
      return sentence(...args);
    } catch {}
  }
  return '';
}

/** Every text of a table of words, sentences with values in them said with plain ones. */
function sentences(words: unknown, path = ''): readonly Sentence[] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') return sentences(said(words as () => unknown), path);
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => sentences(value, `${path}.${key}`));
}

const { words, cli, help } = LANGUAGES.vi;
const { more, topics, placeholders, commands, ...pages } = help;
const summaries = Object.entries(commands).map(([name, { summary, argument }]) => ({ name, summary, argument }));

test.each([
  ['reports', words],
  ['the command line', cli],
  [
    'help pages',
    { ...pages, more, placeholders: Object.values(placeholders), about: summaries.map(({ summary }) => summary) },
  ],
  ['problems', problemsVi],
  ['a new workspace', startVi],
  ['where a workspace stands', STANDING_WORDS.vi],
  ['the terms of problems', problemTermsVi],
])('no English is left in the Vietnamese of %s', (_, table) => {
  const found = sentences(table).flatMap(([path, text]) => {
    const english = englishIn(text);
    return english.length > 0 ? [`${path}: ${english.join(' ')} in «${text}»`] : [];
  });
  expect(found).toEqual([]);
});

/** One word for one thing: what else a target, an indicator, an index or a baseline was called. */
test.each([
  'mốc xuất phát',
  'nhịp độ',
  'chặng đường',
  'còn thiếu',
  'liệt kê được',
  'đại lượng',
  'cách nêu khác',
  'tập hợp',
])('a thing that has a word is never called «%s»', (other) => {
  const found = sentences([words, cli, help, problemsVi, problemTermsVi, startVi]).filter(([, text]) =>
    text.toLowerCase().replaceAll('\u00a0', ' ').includes(other),
  );
  expect(found).toEqual([]);
});
