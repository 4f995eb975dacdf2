import { type Assessment, STATUSES } from '../../core/target/assessment.ts';
import type { PlanSummary } from '../../core/target/plan-summary.ts';
import { cellsOf, joined, ratioCell, textCell } from '../cell.ts';
import { periodText } from '../text/period-text.ts';
import type { Block, Cell, Phrase } from '../view.ts';
import type { Words } from '../words/words.ts';
import { foldedByName, foldedByPillar } from './folded.ts';
import type { Promises } from './repeated.ts';
import { type StatusColumn, statusTable, type TargetContext } from './table.ts';

/** How a plan is shown: alone, among others below their scoreboard, or with everything there is. */
export type Depth = 'alone' | 'among' | 'full';

export interface SectionInput extends TargetContext {
  readonly depth: Depth;
  /** Whether the province has no other plan in the report: then no scoreboard stands before it. */
  readonly isOnly: boolean;
  readonly promises: Promises;
  readonly columns: readonly StatusColumn[];
  /** The name of a plan, by its address. */
  readonly nameOf: (plan: string) => string;
}

/**
 * The targets of a plan: those with a figure as a table, the others folded. Its tally stands before, never behind
 * notes.
 */
export function planBlocks(summary: PlanSummary, rows: readonly Assessment[], input: SectionInput): readonly Block[] {
  const { depth, isOnly, words, promises, nameOf } = input;
  const measured = rows.filter(({ status }) => status !== 'no_data');
  const unmeasured = rows.filter(({ status }) => status === 'no_data');
  const above = depth === 'full' ? [] : measured.filter(promises.isShownAbove);
  const shown = depth === 'full' ? rows : measured.filter((row) => !above.includes(row));
  const othersOf = (row: Assessment): readonly string[] =>
    depth === 'full' ? [] : promises.othersOf(row).map(({ target }) => nameOf(target.plan));
  const missing = summary.declared === null ? 0 : summary.declared - summary.itemised;
  const isByName = depth === 'alone' || isPart(summary, rows);
  const folded = isByName ? foldedByName(unmeasured, input) : foldedByPillar(unmeasured, words);
  return [
    ...(depth === 'among' ? [] : [line(tallyOf(summary, words)), ...reportedLine(summary, words)]),
    ...(isOnly && isPart(summary, rows) ? [line([textCell(words.status.wholePlans(1), 'dim')])] : []),
    ...(depth === 'among' ? [] : [BLANK]),
    ...(shown.length > 0 ? [statusTable(shown, othersOf, input.columns, input)] : []),
    ...(above.length > 0 ? [line(namesOf(above, words))] : []),
    ...(depth !== 'full' && unmeasured.length > 0 ? [line(folded)] : []),
    ...(depth !== 'among' && missing > 0 ? [line([textCell(words.status.more(missing), 'dim')])] : []),
    ...(measured.length === 0 ? planNote(summary, words) : []),
  ];
}

/** Whether a filter or a limit leaves only some of the targets of a plan. */
export function isPart({ itemised }: PlanSummary, rows: readonly Assessment[]): boolean {
  return rows.filter(({ target }) => target.variantOf === null).length < itemised;
}

const BLANK: Block = { kind: 'blank' };

const line = (cells: Phrase): Block => ({ kind: 'text', cells, indent: 1 });

const namesOf = (rows: readonly Assessment[], { status, lang }: Words): Phrase => [
  textCell(status.shownAbove, 'dim'),
  ...joined(rows.map(({ target }) => target.title[lang])),
];

/** Why there is nothing to see of a plan, where the record says it; beside figures a note is for `dx explain`. */
function planNote({ plan, counts, itemised }: PlanSummary, { lang }: Words): readonly Block[] {
  return plan.note !== null && counts.no_data === itemised ? [line([textCell(plan.note[lang], 'dim')])] : [];
}

function tallyOf(summary: PlanSummary, words: Words): Phrase {
  const { declared, itemised, meanAttainment, meanOf } = summary;
  return joined([
    declared === null ? '' : words.status.declared(declared),
    words.status.itemised(itemised),
    ...tallies(summary).map((tally) => cellsOf(tally)),
    meanAttainment === null ? '' : words.status.mean(ratioCell(meanAttainment), String(meanOf)),
  ]);
}

/** How many targets have each status; those that are met and may be lost again by themselves. */
function tallies({ counts, metSoFar }: PlanSummary): readonly Cell[] {
  const settled = { ...counts, achieved: counts.achieved - metSoFar };
  const soFar: Cell = { kind: 'tally', status: 'achieved', count: metSoFar, isSoFar: true };
  return STATUSES.flatMap((status): Cell[] => [
    ...(settled[status] > 0 ? [{ kind: 'tally', status, count: settled[status] } as const] : []),
    ...(status === 'achieved' && metSoFar > 0 ? [soFar] : []),
  ]);
}

/** The tally that somebody published, with the difference from ours named (methodology §15). */
function reportedLine({ reported, counts, itemised }: PlanSummary, words: Words): readonly Block[] {
  if (!reported) return [];
  const claim = words.status.reported(reported.achieved, reported.of, periodText(reported.asOf, words));
  return [line([textCell(`${claim}; ${words.status.confirmed(counts.achieved, itemised)}.`)])];
}
