import { existedOn } from '../../../core/record/lifetime.ts';
import type { Indicator, Source, Vocabulary } from '../../../core/record/vocabulary.ts';
import { nearest } from '../../../core/text/did-you-mean.ts';
import { slug } from '../../../core/text/slug.ts';
import { hasWords } from '../../../core/text/words-in.ts';
import type { Period } from '../../../core/time/period.ts';
import { UsageError } from '../../errors/errors.ts';
import { type Named, provinceNamed } from '../../select/names/named-provinces.ts';

/**
 * The province of a figure, by id or name. A name that two units share means the one that there was at the end of the
 * figure's period. Throws UsageError with the nearest ids.
 */
export async function recordedProvince(name: string, vocabulary: Vocabulary, period: Period): Promise<Named> {
  try {
    return await provinceNamed(name, vocabulary, (id) => {
      const unit = vocabulary.provinces.get(id);
      return unit !== undefined && existedOn(unit, period.end, vocabulary);
    });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(error.code, { ...error.args, option: '<province>' }, error.suggestions);
  }
}

/** The indicator of a figure, by id or by its whole name. Throws UsageError with the nearest ids. */
export function recordedIndicator(name: string, { indicators, indices }: Vocabulary): Indicator {
  const asked = slug(name);
  const all = [...indicators.values()];
  const exact = indicators.get(name) ?? indicators.get(asked);
  const called = all.filter((each) => slug(each.name.vi) === asked || slug(each.name.en) === asked);
  const found = exact ?? (called.length === 1 ? called[0] : undefined);
  if (found) return found;
  if (indices.has(name) || indices.has(asked)) throw new UsageError('index_recorded', { name });
  const ids = new Map(
    all.flatMap(({ id, name: { vi, en } }) => [id, slug(vi), slug(en)].map((word) => [word, id] as const)),
  );
  const like = new Set([
    ...called.map(({ id }) => id),
    ...nearest(asked, ids.keys()).map((word) => ids.get(word) ?? word),
  ]);
  throw new UsageError('unknown_indicator', { name, option: '<indicator>' }, [...like]);
}

/** The most sources of one publisher that are suggested. */
const MOST_SUGGESTED = 5;

/** The source of a figure, by id. Throws UsageError with the nearest ids, and those of sources with that name. */
export function recordedSource(name: string, { sources }: Vocabulary): Source {
  const found = sources.get(name);
  if (found) return found;
  const called = [...sources.values()].filter(({ publisher, title }) =>
    hasWords([publisher, title.vi, title.en], name.split(' ')),
  );
  const like = [...nearest(name, sources.keys()), ...called.map(({ id }) => id)];
  throw new UsageError('unknown_source', { name, id: slug(name) }, [...new Set(like)].slice(0, MOST_SUGGESTED));
}
