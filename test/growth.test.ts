import { describe, expect, test } from 'vitest';
import { namesPlace, readGoal } from '../src/core/parse/parse-goal.ts';
import { readNumber, readPlainNumber } from '../src/core/parse/parse-number.ts';
import { readQuantity } from '../src/core/parse/parse-quantity.ts';
import { suggestedPeriod } from '../src/core/parse/suggest-period.ts';
import { matchesParts } from '../src/core/text/address-pattern.ts';
import { nearest } from '../src/core/text/did-you-mean.ts';
import { slug } from '../src/core/text/slug.ts';
import { parsePeriod } from '../src/core/time/period.ts';
import { reportControlCharacters, withoutControlCharacters } from '../src/document/parse/control-character.ts';
import { linesOf } from '../src/document/parse/lines.ts';
import { parse } from '../src/document/parse/parse.ts';
import { decodedSource } from '../src/document/read/read.ts';
import { csvLines } from '../src/render/data/csv.ts';
import { md } from '../src/render/md.ts';
import { frame, toWordEnd } from '../src/render/terminal/code-frame.ts';
import { fill, wordsOf } from '../src/render/terminal/wrap.ts';
import { inert, uncommanded } from '../src/render/value/sanitize.ts';
import { anEnv } from './helpers/build.ts';
import { growth, LINEAR } from './helpers/growth.ts';

/** Texts on which readers with neighbouring repeats, or one call per word, lose themselves: of about that many letters. */
const TEXTS: Readonly<Record<string, (size: number) => string>> = {
  'blanks behind a word': (size) => `from${' '.repeat(size)}x`,
  'blanks behind a number': (size) => `1${' '.repeat(size)}x`,
  'blanks before a sign': (size) => `1${' '.repeat(size)}%x`,
  'blanks behind «top»': (size) => `top ${' '.repeat(size)}x`,
  digits: (size) => '1'.repeat(size),
  'digits and a letter': (size) => `${'1'.repeat(size)}x`,
  'grouped digits': (size) => '1.'.repeat(size / 2),
  'spaced digits': (size) => `${'1 '.repeat(size / 2)}x`,
  hyphens: (size) => `${'1-'.repeat(size / 2)}x`,
  ranges: (size) => '1..'.repeat(size / 3),
  slashes: (size) => '1/'.repeat(size / 2),
  'one hedge after another': (size) => `${'ước '.repeat(size / 4)}1`,
  'one verb after another': (size) => `${'đạt '.repeat(size / 4)}1`,
  'ends without a start': (size) => `từ ${'a đến '.repeat(size / 6)}`,
  'scale words': (size) => `1${' nghìn'.repeat(size / 6)}`,
  'marks on one letter': (size) => `a${'\u0301\u0323'.repeat(size / 2)}`,
  quotes: (size) => '"'.repeat(size),
  stars: (size) => 'a*'.repeat(size / 2),
  colons: (size) => ': '.repeat(size / 2),
  'line ends': (size) => '\r'.repeat(size),
  'commands of a runner': (size) => `${'##a'.repeat(size / 3)}`,
  emoji: (size) => '😀'.repeat(size / 2),
  letters: (size) => 'x'.repeat(size),
};

const share = { kind: 'share', locale: 'vi', domain: [0, 100] } as const;
const rank = { kind: 'rank', locale: 'vi', domain: [1, null] } as const;
const ids = Array.from({ length: 50 }, (_, index) => `quang-ninh-${index}`);
const env = anEnv();

/** Everything that reads or writes a text of any length. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  readNumber: (text) => readNumber(text, 'vi'),
  readPlainNumber,
  'readQuantity of a share': (text) => readQuantity(text, share),
  'readQuantity of money': (text) => readQuantity(text, { ...share, kind: 'money' }),
  'readGoal of a share': (text) => readGoal(text, share),
  'readGoal of a rank': (text) => readGoal(text, rank),
  namesPlace,
  parsePeriod,
  suggestedPeriod,
  slug,
  nearest: (text) => nearest(text, [...ids, text.slice(1)]),
  'matchesPattern as the pattern': (text) => matchesParts('quang-ninh/resolution-09/share', text.split('*')),
  sourceOf: (text) => decodedSource(Buffer.from(text), 'a.yaml'),
  'control characters': (text) => [
    reportControlCharacters(text, linesOf(text), () => {}),
    withoutControlCharacters(text),
  ],
  'YAML text in quotes': (text) => parse(`workspace: ${JSON.stringify(text)}\n`, 'a.yaml'),
  'YAML text without quotes': (text) => parse(`workspace: ${text}\n`, 'a.yaml'),
  'CSV text': (text) => parse(`province,indicator,period,value,source\n${text}\n`, 'measurements.csv'),
  inert,
  uncommanded,
  'an excerpt': (text) => frame(`a\n${text}\nb`, { file: 'a', line: 2, column: text.length >> 1, length: 3 }),
  'the end of a word': (text) => toWordEnd(text, { file: 'a', line: 1, column: 1 }),
  'lines on a page': (text) => fill(wordsOf([{ text }]), 60),
  csv: (text) => csvLines([[text]], { ...env, excel: true }),
  markdown: (text) =>
    md({ page: () => [{ kind: 'text', cells: [text] }], grid: { columns: [], rows: [] } } as never, env),
};

describe.each(Object.entries(READERS))('%s', (_, read) => {
  test.each(Object.entries(TEXTS))('takes as long for %s as they are long, or less', (_, make) => {
    expect(growth((size) => make(size), read, 1500)).toBeLessThan(LINEAR);
  });
});
