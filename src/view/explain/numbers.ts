import type { Computed } from '../../core/number/computed.ts';
import { compare } from '../../core/number/decimal.ts';
import { type Interval, point, pointOf } from '../../core/number/interval.ts';
import { boundOf } from '../../core/record/bound.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Assessment, Figure } from '../../core/target/assessment.ts';
import { AT_RISK, ON_TRACK, paceClass } from '../../core/target/verdict/pace-class.ts';
import { daysBetween } from '../../core/time/period.ts';
import {
  cellsOf,
  gapRange,
  joined,
  numberCell,
  numberRange,
  phrase,
  phraseCell,
  ratioCell,
  ratioRange,
  textCell,
} from '../cell.ts';
import { heldAgainstFigure, PACE_ROUNDING } from '../text/bound-rounding.ts';
import { measureOf } from '../text/measure.ts';
import { dayText, periodText } from '../text/period-text.ts';
import { ratePhrase } from '../text/rate-text.ts';
import { figurePhrase, shownFigures } from '../text/shown-figures.ts';
import { isAway, wayCell } from '../text/way.ts';
import type { Cell, Measure, Pair, Phrase } from '../view.ts';
import type { Words } from '../words/words.ts';
import { pair } from './target.ts';

const PLAIN: Measure = { kind: 'other', symbol: '' };

interface Context {
  readonly assessment: Assessment;
  readonly measure: Measure;
  readonly words: Words;
}

/** Every number behind the verdict as the formula that gave it, or the reason there is none. */
export function numberPairs(assessment: Assessment, vocabulary: Vocabulary, words: Words): readonly Pair[] {
  const { figure } = assessment;
  const context = { assessment, measure: measureOf(assessment.metric, vocabulary), words };
  const stated = [...pair(words, 'figure', figuresOf(context))];
  if (!figure) return [...stated, ...pair(words, 'conflict', conflictOf(context))];
  return [
    ...stated,
    ...pair(words, 'about', aboutOf(figure, context)),
    ...pair(words, 'places', placesOf(context)),
    ...pair(
      words,
      'attainment',
      orWhy(assessment.attainment, context, (value) => attainmentOf(value, context)),
    ),
    ...pair(
      words,
      'gap',
      orWhy(assessment.gap, context, (value) => gapOf(value, context)),
    ),
    ...pair(words, 'baseline', baselineOf(context)),
    ...pair(words, 'completion', completionOf(context)),
    ...pair(words, 'elapsed', elapsedOf(context)),
    ...pair(words, 'path', pathOf(context)),
    ...pair(words, 'expected', expectedOf(context)),
    ...pair(words, 'pace', paceOf(context)),
    ...pair(words, 'bestPace', bestPaceOf(context)),
    ...pair(words, 'observed', observedOf(context)),
    ...pair(words, 'required', requiredOf(context)),
    ...pair(words, 'age', ageOf(context)),
    ...pair(words, 'conflict', conflictOf(context)),
  ];
}

function orWhy<T>(result: Computed<T>, { words }: Context, write: (value: T) => Phrase): Phrase {
  return result.ok ? write(result.value) : [textCell(`– ${words.whyNot[result.why]}`, 'dim')];
}

/** «7.1 % (2024)», and where sources tie each of their figures. */
export function figuresOf({ assessment, measure, words }: Context): Phrase {
  const [first] = shownFigures(assessment);
  if (!first) return [];
  return phrase`${figurePhrase(assessment, measure, words)} (${periodText(first.measurement.period, words)})`;
}

function aboutOf({ measurement, interval }: Figure, { assessment, measure, words }: Context): Phrase {
  const { qualifier } = measurement.quantity;
  if (qualifier !== 'approx' && qualifier !== 'nearly') return [];
  return words.explain.about(
    ratioCell(assessment.approximation),
    numberRange(interval, measure),
    qualifier === 'nearly',
  );
}

/** How many units were ranked with the figure; null for what is no rank. */
const rankedWith = ({ assessment: { figure, of } }: Context): number | null =>
  figure?.measurement.rankedAmong?.of ?? of;

/** The value that a goal with one bound asks for: of a share of the table, the last place within. */
function goalValue(context: Context): number | null {
  const { goal } = context.assessment.target;
  const bound = goal.op === 'yes' ? null : boundOf(goal, rankedWith(context));
  return bound && bound.op !== 'between' ? bound.value : null;
}

/** «top 1/3 of 34: the first 11». */
function placesOf(context: Context): Phrase {
  const { assessment, measure, words } = context;
  const { goal } = assessment.target;
  const [of, places] = [rankedWith(context), goalValue(context)];
  if (goal.op !== 'rank_share_le' || of === null || places === null) return [];
  return words.explain.places({ kind: 'goal', goal, measure }, numberCell(of), numberCell(places));
}

const value = ({ assessment }: Context): Interval | null => assessment.figure?.interval ?? null;
const plain = (interval: Interval): Cell => numberRange(interval, PLAIN);
const isUp = ({ assessment }: Context): boolean => assessment.metric.direction === 'up';

function attainmentOf(attainment: Interval, context: Context): Phrase {
  const [v, t] = [value(context), goalValue(context)];
  if (v === null || t === null) return [ratioRange(attainment)];
  const [over, under] = isUp(context) ? [plain(v), numberCell(t)] : [numberCell(t), plain(v)];
  return phrase`${over} / ${under} = ${ratioRange(attainment)}`;
}

function gapOf(gap: Interval, context: Context): Phrase {
  const [v, t] = [value(context), goalValue(context)];
  const result = gapRange(gap, context.measure);
  if (v === null || t === null || pointOf(v) === null) return [result];
  return isUp(context)
    ? phrase`${numberCell(t)} − ${plain(v)} = ${result}`
    : phrase`${plain(v)} − ${numberCell(t)} = ${result}`;
}

function baselineOf(context: Context): Phrase {
  const { assessment, measure, words } = context;
  if (assessment.metric.kind === 'yes-no') return [];
  return orWhy(assessment.baseline, context, (baseline) => {
    const origin = words.explain[baseline.origin === 'declared' ? 'declaredBaseline' : 'inferredBaseline'];
    return phrase`${numberCell(baseline.value, measure)} (${periodText(baseline.period, words)}), ${origin}`;
  });
}

/** Without a baseline one line has said so; the numbers that rest on it are left out. */
const hasBaseline = ({ assessment }: Context): boolean => assessment.baseline.ok;

function completionOf(context: Context): Phrase {
  const { assessment, words } = context;
  if (!assessment.baseline.ok) return [];
  const [v, t, b] = [value(context), goalValue(context), numberCell(assessment.baseline.value.value)];
  return orWhy(assessment.completion, context, (completion) =>
    v === null || t === null
      ? [wayCell(completion, words)]
      : phrase`(${plain(v)} − ${b}) / (${numberCell(t)} − ${b})${relationOf(completion)}${wayCell(completion, words)}`,
  );
}

/** A way less than nothing is no share of one: it is said in words. */
const relationOf = (completion: Interval): string => (isAway(completion) ? ' < 0: ' : ' = ');

function elapsedOf(context: Context): Phrase {
  const { assessment, words } = context;
  const { baseline, figure, target } = assessment;
  if (!baseline.ok || !figure || !target.deadline) return [];
  const [from, at, deadline] = [baseline.value.period, figure.measurement.period, target.deadline].map((period) =>
    periodText(period, words),
  ) as [string, string, string];
  return orWhy(assessment.elapsed, context, (share) => words.explain.elapsed(ratioCell(share), from, at, deadline));
}

/** «50 % (2022) → 40 % (2024) → 80 % (2030)», where it is more than a straight way. */
function pathOf({ assessment: { path }, measure, words }: Context): Phrase {
  if (!path || path.points.length < 3) return [];
  return joined(
    path.points.map(({ at, value }) => phrase`${numberCell(value, measure)} (${periodText(at, words)})`),
    ' → ',
  );
}

function expectedOf(context: Context): Phrase {
  const { assessment, measure, words } = context;
  const { figure, target } = assessment;
  if (!hasBaseline(context) || !figure) return [];
  return orWhy(assessment.expected, context, (expected) =>
    words.explain.expected(
      numberRange(point(expected), measure, heldAgainstFigure(assessment)),
      periodText(figure.measurement.period, words),
      target.milestones.length > 0,
    ),
  );
}

const paceNumber = (pace: number): Cell => ({ kind: 'number', value: pace, ...PACE_ROUNDING });
const part = (share: number): Cell => ({ kind: 'number', value: share, digits: 3, toward: 'nearest' });

function paceOf(context: Context): Phrase {
  if (!hasBaseline(context)) return [];
  const { assessment, words } = context;
  const { path } = assessment;
  if (path && !path.leadsToGoal) {
    return [textCell(`– ${words.whyNot.path_not_toward_goal}; ${words.explain.againstPath[path.standing]}`, 'dim')];
  }
  return orWhy(assessment.pace, context, (pace) => {
    const written = numberRange(pace, PLAIN, PACE_ROUNDING);
    const [v, b, expected] = [value(context), assessment.baseline, assessment.expected];
    const due = expected.ok ? numberRange(point(expected.value), PLAIN, heldAgainstFigure(assessment)) : null;
    const ways =
      v !== null && b.ok && due !== null
        ? phrase`(${plain(v)} − ${numberCell(b.value.value)}) / (${phraseCell(due)} − ${numberCell(b.value.value)}) = `
        : [];
    return phrase`${ways}${phraseCell(written)}; ${words.explain.cutPoints(numberCell(ON_TRACK), numberCell(AT_RISK))}`;
  });
}

/** «even from 0 on 5 Feb 2022: 0.355 of the way in 0.744 of the time = pace 0.477 < 0.6». */
function bestPaceOf({ assessment, measure, words }: Context): Phrase {
  const { bestPace } = assessment;
  if (!bestPace) return [];
  const { pace } = bestPace;
  const reached = { on_track: ON_TRACK, at_risk: AT_RISK, off_track: null }[paceClass(pace)];
  return words.explain.bestPace({
    start: numberCell(bestPace.start, measure),
    day: dayText(bestPace.from, words),
    completion: part(bestPace.completion),
    elapsed: part(bestPace.elapsed),
    pace: paceNumber(pace),
    relation: reached === null ? phrase`< ${numberCell(AT_RISK)}` : phrase`≥ ${numberCell(reached)}`,
  });
}

/** What changed a year so far; of a rank the places won or lost. */
function observedOf({ assessment, measure, words }: Context): Phrase {
  const { observedPerYear: rate } = assessment;
  if (!rate.ok) return [];
  return ratePhrase(rate.value, 'observed', assessment, measure, words);
}

/** What is needed: a year, where a year or more remains; else what is left; nothing where the goal is met. */
function requiredOf({ assessment, measure, words }: Context): Phrase {
  const { requiredPerYear: rate, target, asOf, gap } = assessment;
  const { deadline } = target;
  if (!rate.ok || !deadline) return [];
  if (compare(rate.value, 0) === 0) return cellsOf(words.explain.nothingNeeded);
  if (daysBetween(asOf, deadline.end) >= DAYS_OF_A_YEAR)
    return ratePhrase(rate.value, 'required', assessment, measure, words);
  return gap.ok ? words.explain.left(gapRange(gap.value, measure), periodText(deadline, words)) : [];
}

const DAYS_OF_A_YEAR = 365;

function ageOf({ assessment: { age, flags }, words }: Context): Phrase {
  return age ? words.explain.age(numberCell(age.days), numberCell(age.limit), flags.includes('stale')) : [];
}

function conflictOf({ assessment: { conflict, figures }, measure, words }: Context): Phrase {
  const isContradicted = figures.some(({ reason }) => reason === 'contradicted');
  if (!conflict) return isContradicted ? cellsOf(words.explain.falls) : [];
  const distance = (value: number): Cell => ({ kind: 'gap', low: value, high: value, measure });
  const { spread, tolerance, sameStatus } = conflict;
  const isWithin = compare(spread, tolerance) <= 0;
  return words.explain.conflict({ spread: distance(spread), tolerance: distance(tolerance), isWithin, sameStatus });
}
