import type { Cause } from '../../core/diff/change-causes.ts';
import type { Change } from '../../core/diff/diff.ts';
import { type FigureChange, isSameNumber } from '../../core/diff/figure-changes.ts';
import type { Measurement } from '../../core/record/statement.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Assessment } from '../../core/target/assessment.ts';
import { cellsOf, joined, phrase, quantityCell } from '../cell.ts';
import { boundsOf } from '../text/bound-rounding.ts';
import { measureOf } from '../text/measure.ts';
import { dayText, periodText } from '../text/period-text.ts';
import { reasonText } from '../text/reason-text.ts';
import type { Cell, Phrase } from '../view.ts';
import type { Words } from '../words/words.ts';

/** What the sides call things, and what their sentences are in. */
export interface WhyContext {
  readonly before: Vocabulary;
  readonly after: Vocabulary;
  readonly words: Words;
}

const KINDS: Readonly<Partial<Record<Cause, FigureChange['kind']>>> = {
  new_figure: 'new',
  revised_figure: 'revised',
  removed_figure: 'removed',
};

/** «Goal changed: ≥ 20 % by 2025 → ≥ 30 % by 2025»: every cause with what shows it. */
export const whyOf = (change: Change, context: WhyContext): Phrase =>
  joined(
    change.causes.map((cause) => {
      const shown = inputOf(cause, change, context);
      const label = context.words.diff.causes[cause];
      return shown.length === 0 ? cellsOf(label) : phrase`${label}: ${shown}`;
    }),
    '; ',
  );

function inputOf(cause: Cause, change: Change, context: WhyContext): Phrase {
  const { words } = context;
  switch (cause) {
    case 'new_target':
    case 'removed_target':
      return goalOf(change.shown, cause === 'new_target' ? context.after : context.before, words);
    case 'changed_goal':
    case 'changed_rules':
      return partsOf(cause, change, context);
    case 'new_figure':
    case 'revised_figure':
    case 'removed_figure':
      return figuresOf(cause, change, context);
    case 'clock':
      return cellsOf(lowered((change.after && reasonText(change.after, words)) ?? ''));
  }
}

function goalOf({ target, metric }: Assessment, vocabulary: Vocabulary, words: Words): Phrase {
  const goal: Cell = { kind: 'goal', goal: target.goal, measure: measureOf(metric, vocabulary) };
  return words.explain.goalBy(goal, target.deadline && periodText(target.deadline, words));
}

const OF_GOAL: readonly string[] = ['subject', 'issued', 'method', 'baseline', 'milestones', 'keep'];

/** Goals are set against each other; of anything else it is said what is another. */
function partsOf(cause: Cause, { before, after, parts }: Change, context: WhyContext): Phrase {
  const { words } = context;
  const isOfGoal = cause === 'changed_goal';
  const named = parts.flatMap((part) => {
    if (part === 'goal' || part === 'deadline') return [];
    return OF_GOAL.includes(part) === isOfGoal ? [words.diff.parts[part]] : [];
  });
  const hasGoal = isOfGoal && before && after && (parts.includes('goal') || parts.includes('deadline'));
  const goals = hasGoal
    ? phrase`${goalOf(before, context.before, words)} → ${goalOf(after, context.after, words)}`
    : [];
  return joined([goals, named.join(', ')], ', ');
}

/** The change that tells most: of the figure that decides, else of the latest period. */
export function tellingChange({ causes, figures, before, after }: Change): FigureChange | null {
  const kinds = causes.flatMap((cause) => KINDS[cause] ?? []);
  const own = figures.filter(({ kind }) => kinds.includes(kind));
  const deciding = new Set([before, after].map((side) => side?.figure?.measurement.address));
  const decides = (change: FigureChange): boolean =>
    [change.before, change.after].some((list) => list?.some(({ address }) => deciding.has(address)));
  return own.find(decides) ?? latestOf(own);
}

const latestOf = (changes: readonly FigureChange[]): FigureChange | null =>
  changes.reduce<FigureChange | null>((a, b) => (a && endOf(a) >= endOf(b) ? a : b), null);

const endOf = ({ before, after }: FigureChange): string => (after ?? before)[0]?.period.end ?? '';

/** What one source says of one period in the end: its newest publication. */
export const newestOf = (figures: readonly Measurement[] | null): Measurement | null =>
  figures?.reduce((a, b) => (b.knownOn > a.knownOn ? b : a)) ?? null;

function figuresOf(cause: Cause, change: Change, context: WhyContext): Phrase {
  const own = change.figures.filter(({ kind }) => kind === KINDS[cause]);
  const told = tellingChange(change);
  const shown = own.find((each) => each === told) ?? latestOf(own);
  const [was, is] = [newestOf(shown?.before ?? null), newestOf(shown?.after ?? null)];
  const figure = is ?? was;
  if (!figure) return [];
  const { words } = context;
  const isSame = was !== null && is !== null && isSameNumber(was, is);
  const values = [
    was && !isSame ? figureText(was, change.before, context.before) : [],
    is ? figureText(is, change.after, context.after) : [],
  ];
  return joined([
    phrase`${joined(values, ' → ')} (${periodText(figure.period, words)})`,
    was && is && isSame ? remarksOf(was, is, words) : '',
    `${figure.at.file}:${figure.at.line}`,
    own.length > 1 ? words.diff.more(own.length - 1) : '',
  ]);
}

/** What a source changed about a figure without changing its number. */
function remarksOf(was: Measurement, is: Measurement, words: Words): string {
  const { known, nowFinal, nowProvisional, yearAssumed, yearStated } = words.diff;
  const isProvisional = is.final === false;
  return [
    was.knownOn === is.knownOn ? '' : known(dayText(was.knownOn, words), dayText(is.knownOn, words)),
    (was.final === false) === isProvisional ? '' : isProvisional ? nowProvisional : nowFinal,
    was.periodAssumed === is.periodAssumed ? '' : is.periodAssumed ? yearAssumed : yearStated,
  ]
    .filter(Boolean)
    .join(', ');
}

function figureText(figure: Measurement, side: Assessment | null, vocabulary: Vocabulary): Phrase {
  return side ? cellsOf(quantityCell(figure, measureOf(side.metric, vocabulary), boundsOf(side))) : [];
}

/** A sentence that goes on after a colon. */
const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
