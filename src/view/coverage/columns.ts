import type { Plan } from '../../core/record/statement.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Coverage, MetricCoverage } from '../../core/series/coverage.ts';
import { numberCell, textCell } from '../cell.ts';
import type { Column } from '../column.ts';

/** What a row may be about, in the order of the report. */
export const COVERAGE_LEVELS = ['plan', 'pillar', 'indicator'] as const satisfies readonly CoverageRow['level'][];

/** One row of the report: a plan for a province, a pillar, or what is measured. */
export type CoverageRow =
  | { readonly level: 'plan'; readonly plan: Plan; readonly province: string; readonly coverage: Coverage }
  | { readonly level: 'pillar'; readonly pillar: string | null; readonly coverage: Coverage }
  | { readonly level: 'indicator'; readonly coverage: MetricCoverage };

const ofMetric = (row: CoverageRow): MetricCoverage | null => (row.level === 'indicator' ? row.coverage : null);

/** The columns of `dx coverage` for scripts (reference §4). */
export const coverageColumns = ({ indicators, indices }: Vocabulary): readonly Column<CoverageRow>[] => [
  { key: 'level', cell: ({ level }) => level },
  { key: 'province', cell: (row) => (row.level === 'plan' ? row.province : null) },
  { key: 'plan', cell: (row) => (row.level === 'plan' ? row.plan.address : null) },
  { key: 'pillar', cell: (row) => textCell(row.level === 'pillar' ? row.pillar : ofMetric(row)?.pillar) },
  { key: 'indicator', cell: (row) => textCell(ofMetric(row)?.id) },
  {
    key: 'title',
    cell: (row) => {
      if (row.level === 'plan') return row.plan.title.vi;
      const id = ofMetric(row)?.id ?? '';
      return textCell((indicators.get(id) ?? indices.get(id))?.name.vi);
    },
  },
  { key: 'targets', cell: ({ coverage }) => coverage.targets },
  { key: 'current', cell: ({ coverage }) => coverage.current },
  { key: 'stale', cell: ({ coverage }) => coverage.stale },
  { key: 'no_figure', cell: ({ coverage }) => coverage.noFigure },
  { key: 'figures', cell: (row) => numberCell(ofMetric(row)?.figures) },
  { key: 'provinces', cell: (row) => numberCell(ofMetric(row)?.provinces) },
  { key: 'latest_period', cell: (row) => textCell(ofMetric(row)?.latest?.text) },
];
