import { measurandOf } from '../../core/record/metric.ts';
import { intervalOf } from '../../core/record/quantity.ts';
import type { Ranking } from '../../core/record/ranking.ts';
import type { Measurement, Target } from '../../core/record/statement.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import { list, number, text } from '../cell.ts';
import type { Column } from '../column.ts';

/** The record of what was promised, a row per target. */
export const targetColumns = (vocabulary: Vocabulary): readonly Column<Target>[] => [
  { key: 'target', cell: (t) => text(t.address) },
  { key: 'plan', cell: (t) => text(t.plan) },
  { key: 'province', cell: (t) => text(t.province) },
  { key: 'title', cell: (t) => text(t.title.vi) },
  { key: 'title_en', cell: (t) => text(t.title.en) },
  { key: 'subject', cell: ({ subject }) => text(subject.kind) },
  { key: 'indicator', cell: ({ subject }) => text(subject.kind === 'index' ? subject.index : subject.indicator) },
  { key: 'population', cell: ({ subject }) => text(subject.kind === 'index' ? subject.population : null) },
  { key: 'pillar', cell: (t) => text(measurandOf(t, vocabulary).pillar) },
  { key: 'unit', cell: (t) => text(measurandOf(t, vocabulary).unit) },
  { key: 'direction', cell: (t) => text(measurandOf(t, vocabulary).direction) },
  { key: 'goal_op', cell: ({ goal }) => text(goal.op) },
  { key: 'goal_value', cell: ({ goal }) => number('value' in goal ? goal.value : null) },
  { key: 'goal_value2', cell: ({ goal }) => number('value2' in goal ? goal.value2 : null) },
  { key: 'deadline', cell: (t) => text(t.deadline?.text) },
  { key: 'deadline_inferred', cell: (t) => t.deadlineInferred },
  { key: 'baseline', cell: ({ baseline }) => number(baseline?.value) },
  { key: 'baseline_period', cell: ({ baseline }) => text(baseline?.period.text) },
  { key: 'keep', cell: (t) => t.keep },
  { key: 'valid_from', cell: (t) => text(t.validFrom?.text) },
  { key: 'valid_until', cell: (t) => text(t.validUntil?.text) },
  { key: 'variant_of', cell: (t) => text(t.variantOf) },
  { key: 'as_stated', cell: (t) => text(t.asStated) },
  { key: 'sources', cell: (t) => list(t.sources) },
  { key: 'attribution', cell: (t) => text(t.attribution?.vi) },
  { key: 'confidence', cell: (t) => text(t.confidence) },
  { key: 'note', cell: (t) => text(t.note?.vi) },
  { key: 'file', cell: ({ at }) => text(at.file) },
  { key: 'line', cell: ({ at }) => number(at.line) },
  { key: 'method', cell: (t) => text(t.method) },
];

/** The record of what was measured, a row per figure, with the interval that it allows. */
export function measurementColumns(vocabulary: Vocabulary, approximation: number): readonly Column<Measurement>[] {
  const indicatorOf = (m: Measurement) => vocabulary.indicators.get(m.indicator);
  const interval = (m: Measurement) => intervalOf(m.quantity, indicatorOf(m)?.domain ?? [null, null], approximation);
  const sourceOf = (m: Measurement) => vocabulary.sources.get(m.source);
  return [
    { key: 'measurement', cell: (m) => text(m.address) },
    { key: 'province', cell: (m) => text(m.province) },
    { key: 'indicator', cell: (m) => text(m.indicator) },
    { key: 'indicator_name', cell: (m) => text(indicatorOf(m)?.name.vi) },
    { key: 'pillar', cell: (m) => text(indicatorOf(m)?.pillar) },
    { key: 'unit', cell: (m) => text(indicatorOf(m)?.unit) },
    { key: 'period', cell: (m) => text(m.period.text) },
    { key: 'period_start', cell: (m) => text(m.period.start) },
    { key: 'period_end', cell: (m) => text(m.period.end) },
    { key: 'qualifier', cell: (m) => text(m.quantity.qualifier) },
    { key: 'stated', cell: (m) => number(m.quantity.value) },
    { key: 'value_low', cell: (m) => number(interval(m).lo) },
    { key: 'value_high', cell: (m) => number(interval(m).hi) },
    { key: 'numerator', cell: (m) => number(m.quantity.fraction?.numerator) },
    { key: 'denominator', cell: (m) => number(m.quantity.fraction?.denominator) },
    { key: 'as_stated', cell: (m) => text(m.asStated) },
    { key: 'source', cell: (m) => text(m.source) },
    { key: 'publisher', cell: (m) => text(sourceOf(m)?.publisher) },
    { key: 'url', cell: (m) => text(sourceOf(m)?.url) },
    { key: 'tier', cell: (m) => text(m.tier) },
    { key: 'published', cell: (m) => text(m.published?.text) },
    { key: 'known_on', cell: (m) => text(m.knownOn) },
    { key: 'final', cell: (m) => m.final },
    { key: 'attribution', cell: (m) => text(m.attribution?.vi) },
    { key: 'confidence', cell: (m) => text(m.confidence) },
    { key: 'note', cell: (m) => text(m.note?.vi) },
    { key: 'file', cell: ({ at }) => text(at.file) },
    { key: 'line', cell: ({ at }) => number(at.line) },
    { key: 'period_assumed', cell: (m) => m.periodAssumed },
    { key: 'method', cell: (m) => text(m.method) },
  ];
}

/** The record of places and scores, a row per province, edition and population. */
export function rankingColumns(vocabulary: Vocabulary): readonly Column<Ranking>[] {
  const interval = ({ rank, of }: Ranking) => rank && intervalOf(rank, [1, of]);
  const sourceOf = (r: Ranking) => vocabulary.sources.get(r.source);
  return [
    { key: 'ranking', cell: (r) => text(r.address) },
    { key: 'index', cell: (r) => text(r.index.split('/')[0]) },
    { key: 'component', cell: (r) => text(r.index.split('/').slice(1).join('/')) },
    { key: 'edition', cell: (r) => text(r.edition.text) },
    { key: 'population', cell: (r) => text(r.population) },
    { key: 'of', cell: (r) => number(r.of) },
    { key: 'province', cell: (r) => text(r.province) },
    { key: 'qualifier', cell: (r) => text(r.rank?.qualifier) },
    { key: 'rank', cell: (r) => number(r.rank?.qualifier === 'eq' ? r.rank.value : null) },
    { key: 'rank_low', cell: (r) => number(interval(r)?.lo) },
    { key: 'rank_high', cell: (r) => number(interval(r)?.hi) },
    { key: 'score', cell: (r) => number(r.score) },
    { key: 'basis', cell: (r) => text(r.basis) },
    { key: 'stated_change', cell: ({ claim }) => number(claim?.change) },
    { key: 'stated_since', cell: ({ claim }) => text(claim?.since?.text) },
    { key: 'as_stated', cell: (r) => text(r.asStated) },
    { key: 'source', cell: (r) => text(r.source) },
    { key: 'publisher', cell: (r) => text(sourceOf(r)?.publisher) },
    { key: 'url', cell: (r) => text(sourceOf(r)?.url) },
    { key: 'tier', cell: (r) => text(r.tier) },
    { key: 'published', cell: (r) => text(r.published?.text) },
    { key: 'known_on', cell: (r) => text(r.knownOn) },
    { key: 'note', cell: (r) => text(r.note?.vi) },
    { key: 'file', cell: ({ at }) => text(at.file) },
    { key: 'line', cell: ({ at }) => number(at.line) },
  ];
}
