import { byPillar, coverageByMetric, coverageOf, type MetricCoverage } from '../../core/series/coverage.ts';
import { seriesOfAll } from '../../core/series/series.ts';
import type { CoverageRow } from '../../view/coverage/columns.ts';
import type { SharedOptions } from '../args/options.ts';
import type { Answer } from '../command.ts';
import { selectCovered } from '../select/coverage-selection.ts';
import { unmatchedNotes } from '../select/names/unmatched.ts';
import { doubtNotes } from '../workspace/doubts.ts';

/** `dx coverage`: per plan, pillar and indicator what is measured, what is old, and what is not reported. */
export const coverage: Answer = async (context, _, { by }) => {
  const opened = await context.open();
  const { store, settings, language } = opened;
  const { options, asOf } = context;
  // The whole vocabulary, also what no target is about; the verdicts have only what they need.
  const vocabulary = await store.vocabulary();
  const covered = await selectCovered(opened, context, vocabulary);
  const { assessments, summaries, figures, unmatched, notes } = covered;
  const series = seriesOfAll(figures, vocabulary, { asOf, approximation: settings.approximation });
  const all: readonly CoverageRow[] = [
    ...summaries.map(({ plan, province }): CoverageRow => {
      const own = assessments.filter((each) => each.plan.address === plan.address && each.province === province);
      return { level: 'plan', plan, province, coverage: coverageOf(own) };
    }),
    ...[...byPillar(assessments)].map(
      ([pillar, own]): CoverageRow => ({ level: 'pillar', pillar, coverage: coverageOf(own) }),
    ),
    ...coverageByMetric(covered.ofAnyPillar, series, vocabulary)
      .filter(isOf(options, new Set(assessments.map(({ metric }) => metric.id))))
      .map((each): CoverageRow => ({ level: 'indicator', coverage: each })),
  ];
  const rows = by === undefined ? all : all.filter(({ level }) => level === by);
  const { coverageView } = await import('../../view/coverage/coverage.ts');
  const view = coverageView({ rows, vocabulary, asOf, words: language.words });
  const doubts = await doubtNotes(opened.doubts, language);
  return { view, notes: [...opened.notes, ...doubts, ...notes, ...unmatchedNotes(unmatched, language)] };
};

/**
 * Of a pillar its own indicators, and those that its targets are about; of a plan those that it promises: others are no
 * matter of it. `promised`: what the targets of the pillars asked for are about.
 */
const isOf =
  ({ pillar: pillars, plan }: SharedOptions, promised: ReadonlySet<string | null>) =>
  ({ id, pillar, targets }: MetricCoverage): boolean =>
    (!pillars || (pillar !== null && pillars.includes(pillar)) || promised.has(id)) && (!plan || targets > 0);
