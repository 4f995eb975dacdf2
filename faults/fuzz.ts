import { readGoal } from '../src/core/parse/parse-goal.ts';
import { readNumber, readPlainNumber } from '../src/core/parse/parse-number.ts';
import { readPlainQuantity, readQuantity } from '../src/core/parse/parse-quantity.ts';
import { intervalOf, type Locale } from '../src/core/record/quantity.ts';
import type { UnitKind } from '../src/core/record/vocabulary.ts';
import { matchesParts } from '../src/core/text/address-pattern.ts';
import { slug } from '../src/core/text/slug.ts';
import { parsePeriod } from '../src/core/time/period.ts';
import { link } from '../src/document/model/link.ts';
import { parse } from '../src/document/parse/parse.ts';
import type { Written } from '../src/document/parse/parsed-file.ts';
import { parseSettings } from '../src/document/parse/read-settings.ts';
import { type Area, Count } from './area.ts';
import { spoilt, spoiltFile } from './noise.ts';
import { type Random, randomOf } from './random.ts';
import { type Corpus, corpusOf, pieceOf, type Text } from './texts.ts';

/** A reader that needs longer for one small input hangs: others take less than a thousandth of it. */
const LONGEST_MS = 3000;

/** Files among the inputs; the others are single figures, goals and periods. */
const FILES = 0.2;
/** How many of those are joined with the vocabulary of the package, and so read to their numbers. */
const LINKED = 0.1;

const LOCALES: readonly (Locale | null)[] = ['vi', 'en', null];
const KINDS: readonly UnitKind[] = ['share', 'count', 'money', 'score', 'rank', 'yes-no', 'other'];
const DOMAINS = [
  [0, 100],
  [0, null],
  [null, null],
] as const;

/** Feeds the readers with spoilt texts of the record. None throws, none answers with what is no number, none hangs. */
export const fuzz: Area = async ({ seed, first, runs }) => {
  const count = new Count();
  const corpus = corpusOf();
  const vocabulary = corpus.files
    .filter(({ name }) => name.startsWith('seeds/'))
    .map(({ name, text }) => parse(text, name).written);
  for (let run = first; run < first + runs; run += 1) {
    const random = randomOf(seed, 'fuzz', run);
    const input = inputOf(corpus, random);
    const isLinked = typeof input !== 'string' && random.chance(LINKED);
    const started = performance.now();
    const shown = (): string => JSON.stringify(input).slice(0, 300);
    try {
      const readings =
        typeof input === 'string' ? readFigure(input, random) : readFile(input, isLinked ? vocabulary : null);
      if (readings.filter(isReading).every(isRefused)) count.faults += 1;
      const place = notANumber(readings);
      if (place !== null) count.losses.push(`${place} is no number: ${shown()}`);
    } catch (error) {
      count.losses.push(
        `${error instanceof Error ? error.stack?.split('\n').slice(0, 3).join(' ') : error}: ${shown()}`,
      );
    }
    count.runs += 1;
    const took = performance.now() - started;
    if (took > LONGEST_MS) count.losses.push(`${Math.round(took)} ms: ${shown()}`);
  }
  return count;
};

function inputOf(corpus: Corpus, random: Random): string | Text {
  if (!random.chance(FILES)) return spoilt(random.pick(corpus.figures), random, corpus.figures);
  const { name, text } = pieceOf(random.pick(corpus.files), random);
  return { name, text: spoiltFile(text, random) };
}

/** What every reader of single texts makes of one. */
function readFigure(text: string, random: Random): unknown[] {
  const reading = { locale: random.pick(LOCALES), kind: random.pick(KINDS), domain: random.pick(DOMAINS) };
  const quantity = readQuantity(text, reading);
  return [
    quantity,
    quantity.ok && intervalOf(quantity.value, reading.domain, 0.05),
    readPlainQuantity(text, reading.domain),
    readGoal(text, reading),
    readNumber(text, reading.locale),
    readPlainNumber(text),
    parsePeriod(text),
    slug(text),
    matchesParts(text, ['', slug(text).slice(0, 5), '']),
  ];
}

/** What a file is read to, and what it says once it is joined with the vocabulary. */
function readFile({ name, text }: Text, vocabulary: readonly (Written | null)[] | null): unknown[] {
  const { written, problems } = parse(text, name);
  const readings: unknown[] = [{ ok: problems.length === 0 }, written, problems, parseSettings(text)];
  if (vocabulary && written)
    readings.push(link([...vocabulary, written], { approximation: 0.05, inferBaseline: true }));
  return readings;
}

/** An answer of a reader, as opposed to what is made of one. */
const isReading = (reading: unknown): boolean => typeof reading === 'object';
const isRefused = (reading: unknown): boolean =>
  reading === null || (typeof reading === 'object' && 'ok' in reading && reading.ok === false);

/** Where an answer holds NaN or something infinite; null where it does not. */
function notANumber(answer: unknown, place = 'the answer', seen = new Set<unknown>()): string | null {
  if (typeof answer === 'number') return Number.isFinite(answer) ? null : place;
  if (typeof answer !== 'object' || answer === null || seen.has(answer)) return null;
  seen.add(answer);
  const entries = answer instanceof Map ? answer : Object.entries(answer);
  for (const [key, value] of entries) {
    const found = notANumber(value, `${place}.${key}`, seen);
    if (found !== null) return found;
  }
  return null;
}
