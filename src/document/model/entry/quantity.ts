import type { Domain } from '../../../core/number/interval.ts';
import { readGoal } from '../../../core/parse/parse-goal.ts';
import { normalised, type Read, type Unreadable } from '../../../core/parse/parse-number.ts';
import { readPlainQuantity, readQuantity } from '../../../core/parse/parse-quantity.ts';
import { twoReadingsOf } from '../../../core/parse/two-readings.ts';
import type { Goal } from '../../../core/record/goal.ts';
import type { ProblemArgs } from '../../../core/record/problem-args.ts';
import type { Locale } from '../../../core/record/quantity.ts';
import { isExact, type Quantity } from '../../../core/record/quantity.ts';
import type { Unit, UnitKind } from '../../../core/record/vocabulary.ts';
import type { Item } from '../../parse/parsed-file.ts';
import type { Registry } from '../registry.ts';
import { asWritten, type Entry } from './fields.ts';

/** What decides how the text of a figure is parsed: the locale of the file, and kind and domain of the indicator. */
export interface FileParseContext {
  readonly locale: Locale;
  readonly kind: UnitKind;
  readonly domain: Domain;
  /** The words that may follow a number: symbol and names of the unit. */
  readonly unitWords?: readonly string[];
}

/** The context for figures in a unit and a domain. */
export const parseContextOf = (locale: Locale, unit: Unit, domain: Domain): FileParseContext => ({
  locale,
  kind: unit.kind,
  domain,
  unitWords: unitWordsOf(unit),
});

const WORDS = new WeakMap<Unit, readonly string[]>();

/** The words of a unit behind a number: its symbol and names, singular and plural. Computed once per unit. */
export function unitWordsOf(unit: Unit): readonly string[] {
  const known = WORDS.get(unit);
  if (known) return known;
  const words = wordsOf(unit);
  WORDS.set(unit, words);
  return words;
}

function wordsOf({ symbol, name }: Unit): readonly string[] {
  const words = [symbol, name?.vi ?? '', name?.en ?? ''].map((word) => normalised(word) ?? '');
  const singular = words.flatMap((word) => (word.endsWith('s') ? [word.slice(0, -1)] : []));
  return [...new Set([...words, ...singular])].filter((word) => word !== '');
}

type Scalar = string | number | boolean;

/** Parses a figure; null, with the reason reported, where it cannot be parsed. */
export function figureFrom(
  entry: Entry<Item<unknown>>,
  path: string,
  written: Scalar,
  reading: FileParseContext,
  registry: Registry,
): Quantity | null {
  const text = asWritten(entry.item, path, written);
  const read = readScalar(written, text, reading);
  if (read.ok) {
    const doubt =
      typeof written === 'number' && reading.locale === 'vi' ? twoReadingsOf(read.value, reading.kind) : null;
    if (doubt) registry.report('two_readings', entry.place(path), { ...doubt });
    return read.value;
  }
  const { code, args } = unreadableFigure(text, read, reading);
  registry.report(code, entry.place(path), args);
  return null;
}

/** Parses a figure that must be one exact number: a declared baseline, a milestone. */
export function exactOf(
  entry: Entry<Item<unknown>>,
  path: string,
  written: Scalar,
  reading: FileParseContext,
  registry: Registry,
): number | null {
  const quantity = figureFrom(entry, path, written, reading, registry);
  if (!quantity || isExact(quantity)) return quantity?.value ?? null;
  registry.report('not_exact', entry.place(path), { text: asWritten(entry.item, path, written) });
  return null;
}

/** Parses a goal; null, with the reason reported, where it cannot be parsed. Does not check the domain. */
export function goalFrom(
  entry: Entry<Item<unknown>>,
  written: string | number,
  reading: FileParseContext,
  registry: Registry,
): Goal | null {
  const text = asWritten(entry.item, 'goal', written);
  const read = readGoal(text, reading);
  if (read.ok) return read.value;
  const code = read.error === 'not_a_number' ? 'unreadable_goal' : CODES[read.error];
  registry.report(code, entry.place('goal'), argsOf(text, read, reading));
  return null;
}

/** Parses a value: a number of YAML as it is, a text in the locale of the file. */
function readScalar(written: Scalar, text: string, reading: FileParseContext): Read<Quantity> {
  if (typeof written !== 'number') return readQuantity(text, reading);
  if (reading.kind === 'yes-no' && written !== 0 && written !== 1) return { ok: false, error: 'not_a_number' };
  return readPlainQuantity(text, reading.domain);
}

/** The problems of unreadable figures and goals, which have the same arguments. */
type FigureCode = 'unreadable_number' | 'wrong_unit' | 'locale_conflict' | 'reversed_range' | 'outside_domain';

const CODES: Readonly<Record<Unreadable, FigureCode>> = {
  not_a_number: 'unreadable_number',
  too_long: 'unreadable_number',
  too_many_digits: 'unreadable_number',
  other_word: 'wrong_unit',
  hedged_range: 'unreadable_number',
  rank_side: 'unreadable_number',
  // Every file has a locale, so this cannot occur.
  ambiguous_separator: 'unreadable_number',
  locale_conflict: 'locale_conflict',
  wrong_unit: 'wrong_unit',
  reversed_range: 'reversed_range',
  outside_domain: 'outside_domain',
};

/** The problem of a figure that cannot be read, without a place. */
export const unreadableFigure = (
  text: string,
  read: Extract<Read<unknown>, { ok: false }>,
  reading: FileParseContext,
): { readonly code: FigureCode; readonly args: ProblemArgs['unreadable_goal'] } => ({
  code: CODES[read.error],
  args: argsOf(text, read, reading),
});

/** How much of a text that is too long is shown. */
const SHOWN = 60;

/** What the sentence about an unreadable figure needs. */
function argsOf(
  text: string,
  { error, word }: Extract<Read<unknown>, { ok: false }>,
  { locale, kind, domain: [low, high], unitWords = [] }: FileParseContext,
): ProblemArgs['unreadable_goal'] {
  return {
    text: error === 'too_long' ? `${text.slice(0, SHOWN)}…`.toWellFormed() : text,
    locale,
    kind,
    reason: error,
    ...(word !== undefined && { word }),
    ...(error === 'other_word' && { unit: unitWords.slice(0, 3).join(', ') }),
    ...(low !== null && { low }),
    ...(high !== null && { high }),
  };
}
