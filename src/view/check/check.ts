import type { Finding } from '../../core/gate/finding.ts';
import type { GateOutcome } from '../../core/gate/outcome.ts';
import { comparePlaces } from '../../core/record/source-location.ts';
import type { Assessment } from '../../core/target/assessment.ts';
import { nearest } from '../../core/text/did-you-mean.ts';
import type { Day } from '../../core/time/period.ts';
import { cellsOf, empty, gapRange, numberCell, phraseCell, spot, textCell } from '../cell.ts';
import { type Column, gridOf } from '../column.ts';
import { measureOf } from '../text/measure.ts';
import { dayText } from '../text/period-text.ts';
import type { Block, Cell, View } from '../view.ts';
import type { Tally } from '../words/check-words.ts';
import { type CaseContext, caseOf, checkedFigure, faultCase, goalPhrase, standingOf } from './case.ts';
import { type CheckRow, checkColumns } from './columns.ts';

export interface CheckInput extends Omit<CaseContext, 'precedenceOf'> {
  readonly assessments: readonly Assessment[];
  readonly outcome: GateOutcome;
  /** The addresses of all targets: a rule that fits none may mean one of them. */
  readonly addresses: readonly string[];
  readonly asOf: Day;
}

/**
 * `dx check`: a row per finding for scripts, a table of them for people, every target as a case for the formats of CI.
 */
export function checkView(given: CheckInput): View {
  const { assessments, outcome, addresses, asOf, vocabulary, words } = given;
  const places = new Map(outcome.worstFirst.map((found, index) => [found, index]));
  const input: CaseContext = { ...given, precedenceOf: (found) => (found && places.get(found)) ?? places.size };
  const of = new Map(outcome.findings.map((finding) => [finding.assessment, finding]));
  const rows: readonly CheckRow[] = [
    ...assessments.map((assessment) => {
      const finding = of.get(assessment) ?? null;
      return { case: caseOf(assessment, finding, input), finding, fault: null };
    }),
    ...outcome.faults.map((fault) => {
      const near = fault.code === 'waiver_expired' ? undefined : nearest(fault.rule.target, addresses, 1)[0];
      return { case: faultCase(fault, near, input), finding: null, fault };
    }),
  ].toSorted((a, b) => comparePlaces(a.case.at, b.case.at));
  const found = rows.filter((row) => row.finding !== null || row.fault !== null);
  const closing = words.check.closing(outcome);
  const arrange = (order: readonly number[]): readonly Block[] => {
    const shown = order.flatMap((index) => found[index] ?? []);
    const hidden = found.length - shown.length;
    return [
      { kind: 'title', text: 'dx check', aside: words.dates.asOf(dayText(asOf, words)) },
      ...(shown.length > 0 ? [tableOf(shown, input)] : []),
      ...(hidden > 0 ? [{ kind: 'text', cells: cellsOf(words.check.more(hidden)), indent: 1 } as const] : []),
      { kind: 'text', cells: cellsOf(closing), indent: 1 },
    ];
  };
  return {
    report: 'check',
    asOf,
    grid: gridOf(checkColumns(vocabulary), found),
    summary: gridOf(TALLY_COLUMNS, [outcome]),
    page: () => arrange([...found.keys()]),
    arrange,
    brief: (most) => arrange(worstOf(found, most)),
    cases: rows.map((row) => row.case),
    rules: words.check.rules,
    closing,
  };
}

/** The numbers of the worst rows, in the order of the rows. */
function worstOf(rows: readonly CheckRow[], most: number): readonly number[] {
  const byPrecedence = [...rows.entries()].toSorted(([, a], [, b]) => a.case.precedence - b.case.precedence);
  return byPrecedence
    .slice(0, most)
    .map(([index]) => index)
    .toSorted((a, b) => a - b);
}

/** Those on rules count among the errors and warnings. */
const TALLY_COLUMNS: readonly Column<Tally>[] = [
  { key: 'checked', cell: ({ checked }) => numberCell(checked) },
  { key: 'errors', cell: ({ errors }) => numberCell(errors) },
  { key: 'warnings', cell: ({ warnings }) => numberCell(warnings) },
  { key: 'waived', cell: ({ waived }) => numberCell(waived) },
];

function tableOf(rows: readonly CheckRow[], input: CaseContext): Block {
  const { headings, severities } = input.words.check;
  return {
    kind: 'table',
    headings: [
      { title: headings.finding, align: 'left' },
      { title: headings.target, align: 'left', wrap: true, lead: true },
      { title: headings.goal, align: 'left' },
      { title: headings.figure, align: 'left', wrap: true },
      { title: headings.gap, align: 'right', leaveOut: 1 },
      { title: headings.status, align: 'left', wrap: true },
      { title: headings.place, align: 'left', wrap: true, leaveOut: 2 },
    ],
    rows: rows.map(({ case: each, finding }): readonly Cell[] => {
      const { outcome, code, at, message, title } = each;
      const severity = outcome === 'error' || outcome === 'warning' || outcome === 'waived' ? severities[outcome] : '';
      return [
        textCell(`${severity}[${code}]`),
        ...(finding ? [textCell(title), ...numbersOf(finding, input)] : [phraseCell(message), ...Array(4).fill(empty)]),
        spot(at),
      ];
    }),
  };
}

function numbersOf(finding: Finding, input: CaseContext): readonly Cell[] {
  const { assessment } = finding;
  const { gap, metric } = assessment;
  return [
    phraseCell(goalPhrase(assessment, input)),
    phraseCell(checkedFigure(assessment, input)),
    gap.ok ? gapRange(gap.value, measureOf(metric, input.vocabulary)) : empty,
    phraseCell(standingOf(assessment, finding, input)),
  ];
}
