import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Assessment } from '../../core/target/assessment.ts';
import type { PlanSummary } from '../../core/target/plan-summary.ts';
import { byUrgency } from '../../core/target/urgency.ts';
import type { Day } from '../../core/time/period.ts';
import { joined, textCell } from '../cell.ts';
import { gridOf } from '../column.ts';
import { dayText } from '../text/period-text.ts';
import type { Block, Phrase, View } from '../view.ts';
import type { Words } from '../words/words.ts';
import { statusColumns } from './columns.ts';
import { type Depth, isPart, planBlocks, type SectionInput } from './plan-section.ts';
import { promisesOf, timesRepeated } from './repeated.ts';
import { planName, scoreboard } from './scoreboard.ts';
import { SUMMARY_COLUMNS } from './summary-columns.ts';
import { sharedColumns } from './table.ts';

export interface StatusInput {
  readonly assessments: readonly Assessment[];
  readonly summaries: readonly PlanSummary[];
  readonly vocabulary: Vocabulary;
  readonly asOf: Day;
  readonly words: Words;
  /** Every row and every column for people too (--full). */
  readonly isFull?: boolean;
}

/** `dx status`: where each province stands at a glance, then the targets of each plan. */
export function statusView(input: StatusInput): View {
  const { assessments, summaries, vocabulary, asOf } = input;
  const arrange = (rows: readonly number[]): readonly Block[] =>
    pageOf(
      rows.flatMap((row) => assessments[row] ?? []),
      input,
    );
  return {
    report: 'status',
    asOf,
    grid: gridOf(statusColumns(vocabulary), assessments),
    summary: gridOf(SUMMARY_COLUMNS, summaries),
    page: () => arrange([...assessments.keys()]),
    arrange,
    orders: { urgency: () => urgencyOf(assessments) },
  };
}

/** The rows by urgency; equals keep their order. */
const urgencyOf = (assessments: readonly Assessment[]): readonly number[] =>
  [...assessments.entries()].toSorted(([, a], [, b]) => byUrgency(a, b)).map(([row]) => row);

/** The page of some of the targets: a part for each province, then the plans of which a filter leaves nothing. */
function pageOf(chosen: readonly Assessment[], input: StatusInput): readonly Block[] {
  const { assessments, summaries } = input;
  // What --limit cut away leaves no empty section behind; uncut, a plan that has no targets at all keeps its tally.
  const isCut = chosen.length < assessments.length;
  const isKept = (summary: PlanSummary): boolean =>
    chosen.some(isOf(summary)) || (!isCut && !assessments.some(isOf(summary)));
  const hasNothing = (summary: PlanSummary): boolean => summary.itemised > 0 && !assessments.some(isOf(summary));
  const isShown = (summary: PlanSummary): boolean => isKept(summary) && !hasNothing(summary);
  const provinces = [...Map.groupBy(summaries, ({ province }) => province).values()];
  // Among several provinces one of which a filter leaves no target is only named: its scoreboard would have nothing
  // below it.
  const isWanted = (plans: readonly PlanSummary[]): boolean =>
    provinces.length === 1 ||
    plans.some((summary) => chosen.some(isOf(summary))) ||
    plans.every(({ itemised }) => itemised === 0);
  const empty = summaries.filter(hasNothing);
  const isFolded = (plans: readonly PlanSummary[]): boolean =>
    !input.isFull &&
    plans.length > 1 &&
    chosen.some((row) => row.status === 'no_data' && plans.some((each) => isOf(each)(row)));
  return [
    ...provinces.filter(isWanted).flatMap((plans) => provinceBlocks(plans, plans.filter(isShown), chosen, input)),
    ...(provinces.some(isFolded) ? [BLANK, line([textCell(input.words.status.listsThem, 'dim')])] : []),
    ...(empty.length > 0 ? [line(nothingIn(empty, provinces.length === 1 && summaries.some(isShown), input))] : []),
  ];
}

const isOf =
  ({ plan, province }: PlanSummary) =>
  (assessment: Assessment): boolean =>
    assessment.plan.address === plan.address && assessment.province === province;

/**
 * The plans of one province: one alone with its tally, several below a scoreboard of them all. Nothing where none is
 * shown.
 */
function provinceBlocks(
  plans: readonly PlanSummary[],
  shown: readonly PlanSummary[],
  chosen: readonly Assessment[],
  input: StatusInput,
): readonly Block[] {
  const { vocabulary, words, asOf, isFull = false } = input;
  const [first] = shown;
  if (!first) return [];
  const rowsOf = (summary: PlanSummary): readonly Assessment[] => chosen.filter(isOf(summary));
  const sections = inOrderOf(chosen, shown);
  const rows = sections.flatMap(rowsOf);
  const depth: Depth = isFull ? 'full' : plans.length > 1 ? 'among' : 'alone';
  const names = new Map(plans.map(({ plan }) => [plan.address, plan.title[words.lang]]));
  const section: SectionInput = {
    ...{ vocabulary, words, depth, isOnly: plans.length === 1, promises: promisesOf(rows) },
    columns: sharedColumns(isFull ? rows : rows.filter(({ status }) => status !== 'no_data'), isFull),
    nameOf: (plan) => names.get(plan) ?? plan,
  };
  const aside = words.dates.asOf(dayText(asOf, words));
  if (plans.length === 1) {
    return [{ kind: 'title', text: fullName(first, input), aside }, ...planBlocks(first, rowsOf(first), section)];
  }
  const isSilent = (summary: PlanSummary): boolean =>
    !isFull && !isPart(summary, rowsOf(summary)) && rowsOf(summary).every(({ status }) => status === 'no_data');
  const silent = sections.filter((summary) => isSilent(summary) && summary.itemised > 0);
  const isChosen = plans.some((summary) => isPart(summary, rowsOf(summary)));
  return [
    { kind: 'title', text: provinceName(first, input), aside },
    ...scoreboard(plans, isChosen ? 0 : timesRepeated(rows), words),
    ...(isChosen ? [line([textCell(words.status.wholePlans(plans.length), 'dim')])] : []),
    ...sections
      .filter((summary) => !isSilent(summary))
      .flatMap((summary): Block[] => [
        { kind: 'heading', text: planName(summary, words) },
        ...planBlocks(summary, rowsOf(summary), section),
      ]),
    ...(silent.length > 0 ? [BLANK, line(nothingYet(silent, words))] : []),
  ];
}

/** Plans in the order of their first row; those without a row stay last. */
function inOrderOf(chosen: readonly Assessment[], plans: readonly PlanSummary[]): readonly PlanSummary[] {
  const places = new Map(plans.map((summary) => [summary, chosen.findIndex(isOf(summary))]));
  const placeOf = (summary: PlanSummary): number => {
    const place = places.get(summary) ?? -1;
    return place === -1 ? chosen.length : place;
  };
  return plans.toSorted((a, b) => placeOf(a) - placeOf(b));
}

const BLANK: Block = { kind: 'blank' };

const line = (cells: Phrase): Block => ({ kind: 'text', cells, indent: 1 });

/** Plans of whose targets none has a figure, each with how many it has. */
const nothingYet = (summaries: readonly PlanSummary[], words: Words): Phrase => [
  textCell(words.status.nothingYet, 'strong'),
  ...joined(summaries.map(({ plan, itemised }) => `${plan.title[words.lang]}\u00a0(${itemised})`)),
];

/**
 * Plans of which a filter leaves no target, in one line: a province by itself where nothing of it is left, else with
 * its plans. `isTitled`: they are of one province that stands above the line.
 */
function nothingIn(summaries: readonly PlanSummary[], isTitled: boolean, input: StatusInput): Phrase {
  const { lang, status } = input.words;
  const groups = [...Map.groupBy(summaries, ({ province }) => province).values()];
  const isAlone = new Set(input.summaries.map(({ province }) => province)).size === 1;
  const isWhole = ([first]: readonly PlanSummary[]): boolean =>
    !isAlone && !input.assessments.some(({ province }) => province === first?.province);
  const plansOf = (group: readonly PlanSummary[]): string => group.map(({ plan }) => plan.title[lang]).join('; ');
  const names = groups.map((group) => {
    const name = provinceName(group[0], input);
    return isTitled ? plansOf(group) : isWhole(group) ? name : `${name} (${plansOf(group)})`;
  });
  return [textCell(status.nothingIn, 'dim'), ...joined(names, ', ')];
}

const provinceName = (summary: PlanSummary | undefined, { vocabulary }: StatusInput): string =>
  summary ? (vocabulary.provinces.get(summary.province)?.name ?? summary.province) : '';

/** «Quảng Ninh · Resolution 09-NQ/TU · to 2025». */
const fullName = (summary: PlanSummary, input: StatusInput): string =>
  `${provinceName(summary, input)} · ${planName(summary, input.words)}`;
