import { STATUSES, type Status } from '../../core/target/assessment.ts';
import type { PlanSummary } from '../../core/target/plan-summary.ts';
import { empty, phraseCell, textCell } from '../cell.ts';
import { periodText } from '../text/period-text.ts';
import { SYMBOLS } from '../text/status-symbol.ts';
import type { Block, Cell, Heading } from '../view.ts';
import type { Words } from '../words/words.ts';

/**
 * Where a province stands at a glance: a sentence, then a line for each of its plans with how many targets have which
 * status, and the tally that the province itself published. Plans are counted whole, whatever of them is shown below;
 * `repeated` promises stand in several of them.
 */
export function scoreboard(summaries: readonly PlanSummary[], repeated: number, words: Words): readonly Block[] {
  const { status: said } = words;
  const standing = said.standing(standingOf(summaries));
  return [
    { kind: 'text', cells: [repeated === 0 ? standing : `${standing} ${said.repeated(repeated)}`], indent: 1 },
    { kind: 'blank' },
    {
      kind: 'table',
      headings: headingsOf(words),
      rows: [...summaries.map((summary) => rowOf(summary, words)), totalOf(summaries, words)],
      legend: STATUSES.map((status, place) => ({
        cells: [{ kind: 'status', status }],
        column: FIRST_COUNT + place,
      })),
    },
  ];
}

/** The place of the first column with a count. */
const FIRST_COUNT = 3;

const headingsOf = ({ status: { headings } }: Words): readonly Heading[] => [
  { title: headings.plan, align: 'left', wrap: true, lead: true },
  { title: headings.deadline, align: 'left', leaveOut: 1 },
  { title: headings.targets, align: 'right', leaveOut: 3 },
  ...STATUSES.map((status): Heading => ({ title: SYMBOLS[status], align: 'right', shared: true })),
  { title: headings.reported, align: 'left', leaveOut: 2 },
];

const rowOf = (summary: PlanSummary, words: Words): readonly Cell[] => [
  summary.plan.title[words.lang],
  summary.plan.until ? periodText(summary.plan.until, words) : empty,
  targetsOf(summary),
  ...STATUSES.map((status) => countCell(summary.counts[status], status)),
  reportedOf(summary, words),
];

function totalOf(summaries: readonly PlanSummary[], words: Words): readonly Cell[] {
  const sum = (count: (summary: PlanSummary) => number): number =>
    summaries.reduce((total, summary) => total + count(summary), 0);
  return [
    textCell(words.status.total, 'strong'),
    empty,
    String(sum(({ itemised }) => itemised)),
    ...STATUSES.map((status) =>
      countCell(
        sum(({ counts }) => counts[status]),
        status,
      ),
    ),
    empty,
  ];
}

/** «Resolution 09-NQ/TU · to 2025»: a plan without the name of its province. */
export function planName({ plan }: PlanSummary, words: Words): string {
  const until = plan.until ? words.status.until(periodText(plan.until, words)) : '';
  return [plan.title[words.lang], until].filter(Boolean).join(' · ');
}

/** «14/20»: of those that are declared; «7» where the plan declares no number. */
const targetsOf = ({ declared, itemised }: PlanSummary): string =>
  declared === null ? String(itemised) : `${itemised}/${declared}`;

/** A count of nothing steps back, so that the eye finds the others. */
const countCell = (count: number, status: Status): Cell =>
  count === 0 ? textCell('0', 'dim') : { kind: 'tally', count, status, isBare: true };

function reportedOf({ reported }: PlanSummary, words: Words): Cell {
  if (!reported) return empty;
  return phraseCell(`${reported.achieved}/${reported.of} (${periodText(reported.asOf, words)})`);
}

function standingOf(summaries: readonly PlanSummary[]) {
  const total = (count: (summary: PlanSummary) => number): number =>
    summaries.reduce((sum, summary) => sum + count(summary), 0);
  const of = (...statuses: readonly Status[]): number =>
    total(({ counts }) => statuses.reduce((own, status) => own + counts[status], 0));
  const all = total(({ itemised }) => itemised);
  return {
    all,
    withFigure: all - of('no_data'),
    achieved: of('achieved'),
    soFar: total(({ metSoFar }) => metSoFar),
    onTrack: of('on_track'),
    behind: of('missed', 'off_track', 'at_risk'),
    undetermined: of('undetermined'),
    lastBehind: total(({ lastBehind }) => lastBehind),
  };
}
