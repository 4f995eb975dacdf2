import { metricOf } from '../../core/record/metric.ts';
import { intervalOf } from '../../core/record/quantity.ts';
import type { Ranking } from '../../core/record/ranking.ts';
import type { Measurement, Target } from '../../core/record/statement.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import { listCell, numberCell, textCell } from '../cell.ts';
import type { Column } from '../column.ts';

/** The record of what was promised, a row per target. */
export const targetColumns = (vocabulary: Vocabulary): readonly Column<Target>[] => [
  { key: 'target', cell: (t) => textCell(t.address) },
  { key: 'plan', cell: (t) => textCell(t.plan) },
  { key: 'province', cell: (t) => textCell(t.province) },
  { key: 'title', cell: (t) => textCell(t.title.vi) },
  { key: 'title_en', cell: (t) => textCell(t.title.en) },
  { key: 'subject', cell: ({ subject }) => textCell(subject.kind) },
  { key: 'indicator', cell: ({ subject }) => textCell(subject.kind === 'index' ? subject.index : subject.indicator) },
  { key: 'population', cell: ({ subject }) => textCell(subject.kind === 'index' ? subject.population : null) },
  { key: 'pillar', cell: (t) => textCell(metricOf(t, vocabulary).pillar) },
  { key: 'unit', cell: (t) => textCell(metricOf(t, vocabulary).unit) },
  { key: 'direction', cell: (t) => textCell(metricOf(t, vocabulary).direction) },
  { key: 'goal_op', cell: ({ goal }) => textCell(goal.op) },
  { key: 'goal_value', cell: ({ goal }) => numberCell('value' in goal ? goal.value : null) },
  { key: 'goal_value2', cell: ({ goal }) => numberCell('value2' in goal ? goal.value2 : null) },
  { key: 'deadline', cell: (t) => textCell(t.deadline?.text) },
  { key: 'deadline_inferred', cell: (t) => t.deadlineInferred },
  { key: 'baseline', cell: ({ baseline }) => numberCell(baseline?.value) },
  { key: 'baseline_period', cell: ({ baseline }) => textCell(baseline?.period.text) },
  { key: 'keep', cell: (t) => t.keep },
  { key: 'valid_from', cell: (t) => textCell(t.validFrom?.text) },
  { key: 'valid_until', cell: (t) => textCell(t.validUntil?.text) },
  { key: 'variant_of', cell: (t) => textCell(t.variantOf) },
  { key: 'as_stated', cell: (t) => textCell(t.asStated) },
  { key: 'sources', cell: (t) => listCell(t.sources) },
  { key: 'attribution', cell: (t) => textCell(t.attribution?.vi) },
  { key: 'confidence', cell: (t) => textCell(t.confidence) },
  { key: 'note', cell: (t) => textCell(t.note?.vi) },
  { key: 'file', cell: ({ at }) => textCell(at.file) },
  { key: 'line', cell: ({ at }) => numberCell(at.line) },
  { key: 'method', cell: (t) => textCell(t.method) },
];

/** The record of what was measured, a row per figure, with the interval that it allows. */
export function measurementColumns(vocabulary: Vocabulary, approximation: number): readonly Column<Measurement>[] {
  const indicatorOf = (m: Measurement) => vocabulary.indicators.get(m.indicator);
  const interval = (m: Measurement) => intervalOf(m.quantity, indicatorOf(m)?.domain ?? [null, null], approximation);
  const sourceOf = (m: Measurement) => vocabulary.sources.get(m.source);
  return [
    { key: 'measurement', cell: (m) => textCell(m.address) },
    { key: 'province', cell: (m) => textCell(m.province) },
    { key: 'indicator', cell: (m) => textCell(m.indicator) },
    { key: 'indicator_name', cell: (m) => textCell(indicatorOf(m)?.name.vi) },
    { key: 'pillar', cell: (m) => textCell(indicatorOf(m)?.pillar) },
    { key: 'unit', cell: (m) => textCell(indicatorOf(m)?.unit) },
    { key: 'period', cell: (m) => textCell(m.period.text) },
    { key: 'period_start', cell: (m) => textCell(m.period.start) },
    { key: 'period_end', cell: (m) => textCell(m.period.end) },
    { key: 'qualifier', cell: (m) => textCell(m.quantity.qualifier) },
    { key: 'stated', cell: (m) => numberCell(m.quantity.value) },
    { key: 'value_low', cell: (m) => numberCell(interval(m).lo) },
    { key: 'value_high', cell: (m) => numberCell(interval(m).hi) },
    { key: 'numerator', cell: (m) => numberCell(m.quantity.fraction?.numerator) },
    { key: 'denominator', cell: (m) => numberCell(m.quantity.fraction?.denominator) },
    { key: 'as_stated', cell: (m) => textCell(m.asStated) },
    { key: 'source', cell: (m) => textCell(m.source) },
    { key: 'publisher', cell: (m) => textCell(sourceOf(m)?.publisher) },
    { key: 'url', cell: (m) => textCell(sourceOf(m)?.url) },
    { key: 'tier', cell: (m) => textCell(m.tier) },
    { key: 'published', cell: (m) => textCell(m.published?.text) },
    { key: 'known_on', cell: (m) => textCell(m.knownOn) },
    { key: 'final', cell: (m) => m.final },
    { key: 'attribution', cell: (m) => textCell(m.attribution?.vi) },
    { key: 'confidence', cell: (m) => textCell(m.confidence) },
    { key: 'note', cell: (m) => textCell(m.note?.vi) },
    { key: 'file', cell: ({ at }) => textCell(at.file) },
    { key: 'line', cell: ({ at }) => numberCell(at.line) },
    { key: 'period_assumed', cell: (m) => m.periodAssumed },
    { key: 'method', cell: (m) => textCell(m.method) },
  ];
}

/** The record of places and scores, a row per province, edition and population. */
export function rankingColumns(vocabulary: Vocabulary, approximation: number): readonly Column<Ranking>[] {
  const interval = ({ rank, of }: Ranking) => rank && intervalOf(rank, [1, of], approximation);
  const sourceOf = (r: Ranking) => vocabulary.sources.get(r.source);
  return [
    { key: 'ranking', cell: (r) => textCell(r.address) },
    { key: 'index', cell: (r) => textCell(r.index.split('/')[0]) },
    { key: 'component', cell: (r) => textCell(r.index.split('/').slice(1).join('/')) },
    { key: 'edition', cell: (r) => textCell(r.edition.text) },
    { key: 'population', cell: (r) => textCell(r.population) },
    { key: 'of', cell: (r) => numberCell(r.of) },
    { key: 'province', cell: (r) => textCell(r.province) },
    { key: 'qualifier', cell: (r) => textCell(r.rank?.qualifier) },
    { key: 'rank', cell: (r) => numberCell(r.rank?.qualifier === 'eq' ? r.rank.value : null) },
    { key: 'rank_low', cell: (r) => numberCell(interval(r)?.lo) },
    { key: 'rank_high', cell: (r) => numberCell(interval(r)?.hi) },
    { key: 'score', cell: (r) => numberCell(r.score) },
    { key: 'basis', cell: (r) => textCell(r.basis) },
    { key: 'stated_change', cell: ({ claim }) => numberCell(claim?.change) },
    { key: 'stated_since', cell: ({ claim }) => textCell(claim?.since?.text) },
    { key: 'as_stated', cell: (r) => textCell(r.asStated) },
    { key: 'source', cell: (r) => textCell(r.source) },
    { key: 'publisher', cell: (r) => textCell(sourceOf(r)?.publisher) },
    { key: 'url', cell: (r) => textCell(sourceOf(r)?.url) },
    { key: 'tier', cell: (r) => textCell(r.tier) },
    { key: 'published', cell: (r) => textCell(r.published?.text) },
    { key: 'known_on', cell: (r) => textCell(r.knownOn) },
    { key: 'note', cell: (r) => textCell(r.note?.vi) },
    { key: 'file', cell: ({ at }) => textCell(at.file) },
    { key: 'line', cell: ({ at }) => numberCell(at.line) },
  ];
}
