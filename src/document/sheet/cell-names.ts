import { periodIn } from '../../core/parse/column-heading.ts';
import { existedOn } from '../../core/record/lifetime.ts';
import { provincesCalled } from '../../core/record/province-names.ts';
import type { Locale } from '../../core/record/quantity.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import { slug } from '../../core/text/slug.ts';
import { parsePeriod } from '../../core/time/period.ts';

/** Ids for names in a table; an unknown name stays a text, which no check accepts. */
export interface CellNames {
  /** Of a name that two units share, the one that there was at the end of the period. */
  readonly province: (text: string, period: string) => string;
  readonly indicator: (text: string) => string;
  readonly source: (text: string) => string;
  /** A period as it is written in files; as it stands where it can be read in no way, or in two. */
  readonly period: (text: string) => string;
}

/** The names of a vocabulary. `locale` decides whether 03/04/2025 begins with the day or the month. */
export function cellNames(vocabulary: Vocabulary, locale: Locale): CellNames {
  const called = provincesCalled(vocabulary.provinces.values());
  const indicators = byName(vocabulary.indicators.values(), ({ name }) => [name.vi, name.en]);
  const sources = byName(vocabulary.sources.values(), ({ title, url }) => [title.vi, title.en, url ?? '']);
  return {
    province(text, period) {
      if (vocabulary.provinces.has(text)) return text;
      const found = called(text);
      const end = parsePeriod(period)?.end;
      const then = end === undefined ? found : found.filter((each) => existedOn(each, end, vocabulary));
      const [only, ...others] = found.length === 1 ? found : then;
      return only && others.length === 0 ? only.id : text;
    },
    indicator: (text) => idOf(text, vocabulary.indicators, indicators),
    source: (text) => idOf(text, vocabulary.sources, sources),
    period(text) {
      if (parsePeriod(text)) return text;
      const [, first = 0, second = 0] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}$/.exec(text) ?? [];
      const isEitherWay = Number(first) > 0 && Number(first) <= 12 && Number(second) <= 12 && first !== second;
      return isEitherWay && locale === 'en' ? text : (periodIn(text)?.text ?? text);
    },
  };
}

/** Ids by the slugs of names; null for a name that two things have. */
function byName<Thing extends { readonly id: string }>(
  things: Iterable<Thing>,
  namesOf: (thing: Thing) => readonly string[],
): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const thing of things) {
    for (const name of new Set(namesOf(thing).map(slug)))
      if (name !== '') found.set(name, found.has(name) && found.get(name) !== thing.id ? null : thing.id);
  }
  return found;
}

/** The id that a text is or names; else its slug, for suggesting the nearest. */
function idOf(text: string, known: ReadonlyMap<string, unknown>, names: ReadonlyMap<string, string | null>): string {
  if (known.has(text)) return text;
  const word = slug(text);
  return known.has(word) ? word : (names.get(word) ?? word);
}
