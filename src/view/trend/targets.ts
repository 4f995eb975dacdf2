import { compare } from '../../core/number/decimal.ts';
import { point } from '../../core/number/interval.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Assessment } from '../../core/target/assessment.ts';
import { wayToGoal } from '../../core/target/progress/way-to-goal.ts';
import { endedBefore } from '../../core/target/unit-end.ts';
import { joined, numberCell, numberRange, phrase, textCell } from '../cell.ts';
import { heldAgainstFigure, heldAgainstGoal, PACE_ROUNDING } from '../text/bound-rounding.ts';
import { measureOf } from '../text/measure.ts';
import { periodText } from '../text/period-text.ts';
import { ratePhrase } from '../text/rate-text.ts';
import { reasonText } from '../text/reason-text.ts';
import { flaggedVerdictCell } from '../text/verdict-text.ts';
import type { Block, Cell, Measure, Pair, Phrase } from '../view.ts';
import type { Words } from '../words/words.ts';
import type { ProjectedTarget } from './columns.ts';

interface Context {
  readonly assessment: Assessment;
  readonly measure: Measure;
  readonly words: Words;
}

/** A target of a series: its goal and plan, and below them the path, the pace, what is needed and the projection. */
export function targetBlocks(
  { assessment, projection }: ProjectedTarget,
  vocabulary: Vocabulary,
  words: Words,
): readonly Block[] {
  const { target, plan } = assessment;
  const measure = measureOf(assessment.metric, vocabulary);
  const context = { assessment, measure, words };
  const { labels } = words.explain;
  const deadline = target.deadline && periodText(target.deadline, words);
  const goal: Cell = { kind: 'goal', goal: target.goal, measure };
  const reason = assessment.status === 'achieved' ? null : reasonText(assessment, words);
  const ended = endedBefore(assessment);
  const pairs: readonly Pair[] = [
    { label: words.trend.status, cells: [flaggedVerdictCell(assessment, words)] },
    ...(reason === null ? [] : [{ label: words.trend.reason, cells: [reason] }]),
    { label: labels.path, cells: pathOf(context) },
    // Without a baseline one line has said so.
    ...(assessment.baseline.ok
      ? [
          { label: labels.expected, cells: expectedOf(context) },
          { label: labels.pace, cells: paceOf(context) },
          { label: labels.observed, cells: rateOf(context, 'observed') },
        ]
      : []),
    {
      label: labels.required,
      cells: ended ? why(ended, words) : rateOf(context, 'required'),
    },
    {
      label: words.trend.projection,
      cells: projection.ok
        ? words.trend.projected(numberRange(projection.value, measure, heldAgainstGoal(assessment)), deadline ?? '')
        : why(projection.why, words),
    },
  ];
  const wording = target.variantOf === null ? [] : [textCell(` (${words.status.variant})`, 'dim')];
  return [
    { kind: 'blank' },
    { kind: 'text', cells: [...words.trend.target(goal, deadline, plan.title[words.lang]), ...wording], indent: 1 },
    { kind: 'pairs', pairs },
  ];
}

const why = (reason: keyof Words['whyNot'], words: Words): Phrase => [textCell(`– ${words.whyNot[reason]}`, 'dim')];

/** «3 % (2022) → 10 % (2023) → 20 % (2025)»: baseline, milestones and goal. */
function pathOf({ assessment, measure, words }: Context): Phrase {
  const { baseline } = assessment;
  const way = wayToGoal(assessment);
  if (way) {
    const points = way.map(({ at, value }) => phrase`${numberCell(value, measure)} (${periodText(at, words)})`);
    return joined(points, ' → ');
  }
  if (!baseline.ok) return why(baseline.why, words);
  return phrase`${numberCell(baseline.value.value, measure)} (${periodText(baseline.value.period, words)})`;
}

function expectedOf({ assessment, measure, words }: Context): Phrase {
  const { expected, figure } = assessment;
  if (!expected.ok || !figure) return why(expected.ok ? 'no_measurement' : expected.why, words);
  const due = numberRange(point(expected.value), measure, heldAgainstFigure(assessment));
  return words.explain.expectedAt(due, periodText(figure.measurement.period, words));
}

function paceOf({ assessment: { pace }, words }: Context): Phrase {
  if (!pace.ok) return why(pace.why, words);
  return [numberRange(pace.value, { kind: 'other', symbol: '' }, PACE_ROUNDING)];
}

/** What changed a year so far, or has to; nothing where the goal is met. */
function rateOf({ assessment, measure, words }: Context, kind: 'observed' | 'required'): Phrase {
  const rate = kind === 'observed' ? assessment.observedPerYear : assessment.requiredPerYear;
  if (!rate.ok) return why(rate.why, words);
  if (kind === 'required' && compare(rate.value, 0) === 0) return [textCell(words.explain.nothingNeeded)];
  return ratePhrase(rate.value, kind, assessment, measure, words);
}
