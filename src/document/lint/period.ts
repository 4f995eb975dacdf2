import { lastDayOf } from '../../core/record/lifetime.ts';
import type { SourceLocation } from '../../core/record/source-location.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Period } from '../../core/time/period.ts';
import type { Reporting } from '../model/registry.ts';

/** A figure, or a rank in an edition. */
interface Statement {
  readonly province: string;
  readonly period: Period;
  readonly source: string;
  readonly published: Period | null;
  readonly at: SourceLocation;
}

/**
 * A source cannot know a figure of a time that had not begun. One from within the period is common and sound: a report
 * of December on the year.
 */
export function checkSource({ source, period, at }: Statement, { sources }: Vocabulary, registry: Reporting): void {
  const date = sources.get(source)?.date;
  if (date && date.end < period.start)
    registry.report('source_before_period', at, { source, date: date.text, period: period.text });
}

/** Reports a figure that was published before its period began. */
export function checkPublished({ published, period, at }: Statement, registry: Reporting): void {
  if (published && published.end < period.start)
    registry.report('published_before_period', at, { published: published.text, period: period.text });
}

/** Reports a province that had ended by the last day of the period. */
export function checkProvince({ province, period, at }: Statement, vocabulary: Vocabulary, registry: Reporting): void {
  const unit = vocabulary.provinces.get(province);
  const ended = unit && lastDayOf(unit, vocabulary);
  if (!ended || period.end <= ended) return;
  const { successor } = unit;
  registry.report('province_ended', at, { province, ended, period: period.text, ...(successor && { successor }) });
}
