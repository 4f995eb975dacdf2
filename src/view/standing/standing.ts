import { STATUSES, type Status } from '../../core/target/assessment.ts';
import type { Day } from '../../core/time/period.ts';
import { joined, phrase, textCell } from '../cell.ts';
import { gridOf } from '../column.ts';
import { dayText } from '../text/period-text.ts';
import type { Block, Cell, Phrase, View } from '../view.ts';
import { STANDING_WORDS, type StandingWords, type Step } from '../words/start/standing-words.ts';
import type { Words } from '../words/words.ts';

/** How the targets of all plans stand. */
export interface Tallies {
  readonly plans: number;
  readonly targets: number;
  readonly counts: Readonly<Record<Status, number>>;
  /** How many of the achieved are met and may be lost again. */
  readonly metSoFar: number;
  /** Of `--status behind` and `--status overdue`. */
  readonly behind: number;
  readonly overdue: number;
}

/** Where a workspace stands. */
export interface Standing {
  readonly name: string;
  readonly asOf: Day;
  /** Null where there is no plan, or nothing could be loaded. */
  readonly tallies: Tallies | null;
  /** Errors in the files: the tallies are then of what was loaded before. */
  readonly errors: number;
  /** Why the database did not answer, in a sentence; null where it did. */
  readonly failure: string | null;
}

/** `dx` alone in a workspace: where it stands, in three lines, the last of which says what to type. */
export function standingView(standing: Standing, words: Words): View {
  return {
    report: 'standing',
    asOf: standing.asOf,
    grid: gridOf([], []),
    summary: null,
    page: () => linesOf(standing, words).map((cells): Block => ({ kind: 'text', cells })),
  };
}

function linesOf(standing: Standing, words: Words): readonly Phrase[] {
  const { name, asOf, tallies, errors, failure } = standing;
  const said = STANDING_WORDS[words.lang];
  const next = phrase`${textCell(said.next, 'strong')}${joined(stepsOf(standing).map((step) => stepText(step, said.steps)))}`;
  if (failure !== null) return [phrase`${said.failed(name, failure)}`, next];
  if (errors > 0) {
    const last = tallies ? [textCell(said.asLoadedLast), ...joined(cellsOf(tallies))] : [textCell(said.neverLoaded)];
    return [[textCell(said.broken(name, errors), 'strong')], last, next];
  }
  if (!tallies) return [[textCell(said.noPlan(name), 'strong')], next];
  const { targets, plans } = tallies;
  return [
    [textCell(said.targets(name, targets, plans, dayText(asOf, words)), 'strong')],
    joined(cellsOf(tallies)),
    next,
  ];
}

/** How many targets have each status. */
function cellsOf({ counts, metSoFar }: Tallies): readonly Phrase[] {
  const settled = { ...counts, achieved: counts.achieved - metSoFar };
  const soFar: Cell = { kind: 'tally', status: 'achieved', count: metSoFar, isSoFar: true };
  return STATUSES.flatMap((status): Phrase[] => [
    ...(settled[status] > 0 ? [[{ kind: 'tally', status, count: settled[status] } as const]] : []),
    ...(status === 'achieved' && metSoFar > 0 ? [[soFar]] : []),
  ]);
}

/** What to type next, with the number that calls for it: what is behind, else overdue, then what has no figure. */
function stepsOf({ tallies, errors, failure }: Standing): readonly (readonly [Step, number])[] {
  const help = ['help', 0] as const;
  if (errors > 0 || failure !== null) return [['lint', errors], help];
  if (!tallies) return [['plan', 0], help];
  const { behind, overdue, counts } = tallies;
  const urgent = behind > 0 ? (['behind', behind] as const) : (['overdue', overdue] as const);
  const called = [urgent, ['no_data', counts.no_data] as const].filter(([, count]) => count > 0);
  return [...(called.length > 0 ? called : [['status', 0] as const]), help];
}

/** The command of each step. */
const CALLS: Readonly<Record<Step, string>> = {
  lint: 'dx lint',
  behind: 'dx status --status behind',
  overdue: 'dx status --status overdue',
  no_data: 'dx coverage',
  status: 'dx status',
  plan: 'dx init --help',
  help: 'dx --help',
};

/** A command, and in brackets what calls for it. */
function stepText([step, count]: readonly [Step, number], steps: StandingWords['steps']): Phrase {
  const call = textCell(CALLS[step], 'strong');
  return step === 'help' ? [call] : phrase`${call} (${steps[step](count)})`;
}
