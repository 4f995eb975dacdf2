import { phrase } from '../../cell.ts';
import type { ExplainWords } from '../explain-words.ts';

export const explainEn: ExplainWords = {
  sections: {
    target: 'The target',
    numbers: 'The numbers',
    figures: (count) => `The figures (${count})`,
    remarks: 'Remarks',
    prospects: 'What would change the verdict',
    readings: 'Two readings',
    compound: 'A second reading by compound growth, which decides nothing',
  },
  labels: {
    goal: 'Goal',
    asStated: 'As stated',
    plan: 'Plan',
    planNote: 'On the plan',
    milestones: 'Milestones',
    source: 'Source',
    attribution: 'Attribution',
    confidence: 'Confidence',
    note: 'Note',
    written: 'Written in',
    figure: 'Figure',
    places: 'In places',
    baseline: 'Baseline',
    attainment: 'Of target',
    completion: 'Way covered',
    gap: 'Gap',
    elapsed: 'Time passed',
    path: 'Path',
    expected: 'Expected',
    pace: 'Pace',
    bestPace: 'Best pace',
    observed: 'So far',
    required: 'Needed',
    asked: 'Asked for',
    age: 'Age',
    about: 'Hedge',
    conflict: 'Conflict',
  },
  byFigure: {
    achieved: 'The figure at the deadline meets the goal.',
    missed: 'The figure at the deadline does not meet the goal.',
  },
  byLaterFigure: {
    achieved: (period) => `What decides is the first figure after the deadline, of ${period}: it meets the goal.`,
    missed: (period) => `What decides is the first figure after the deadline, of ${period}: it does not meet the goal.`,
  },
  byPace: {
    on_track: 'The pace so far is enough to reach the goal by the deadline.',
    at_risk: 'The pace so far falls short of what the deadline asks for.',
    off_track: 'The pace so far is far below what the deadline asks for.',
  },
  stillPossible: (worst, best) => `Still possible: anything from ${worst} to ${best}.`,
  goalBy: (goal, deadline) =>
    deadline === null ? phrase`${goal}, without a deadline` : phrase`${goal} by ${deadline}`,
  issued: (day) => `issued ${day}`,
  until: (period) => `to ${period}`,
  declaredBaseline: 'declared by the target',
  inferredBaseline: 'inferred: the last exact figure from before the plan was issued',
  elapsed: (share, from, at, deadline) => phrase`${share} of the time from ${from} to ${deadline} had passed at ${at}`,
  expected: (value, at, hasMilestones) =>
    hasMilestones ? phrase`${value} at ${at}, through the milestones` : phrase`${value} at ${at}, on the straight way`,
  expectedAt: (value, at) => phrase`${value} at ${at}`,
  cutPoints: (onTrack, atRisk) => phrase`on track from ${onTrack}, at risk from ${atRisk}`,
  bestPace: ({ start, day, completion, elapsed, pace, relation }) =>
    phrase`even from ${start} on ${day}: ${completion} of the way in ${elapsed} of the time = pace ${pace} ${relation}`,
  perYear: (value) => phrase`${value} a year`,
  placesPerYear: (places, areWon) => phrase`${places} ${areWon ? 'places won a year' : 'places lost a year'}`,
  left: (gap, deadline) => phrase`${gap} by ${deadline}`,
  nothingNeeded: 'nothing: the goal is met',
  againstPath: {
    not_worse: 'the figure is no worse than the path',
    worse: 'the figure is worse than the path',
    either: 'some of the values that the figure allows are worse than the path, others are not',
  },
  falls: 'what this counts cannot fall, and a later figure is below the goal that an earlier one met',
  age: (days, limit, isStale) =>
    isStale ? phrase`${days} days: stale, the limit is ${limit}` : phrase`${days} days, stale after ${limit}`,
  about: (share, range, isBelow) =>
    phrase`read as ${isBelow ? phrase`up to ${share} less` : phrase`±${share}`}, so ${range}; a setting of the workspace`,
  conflict: ({ spread, tolerance, isWithin, sameStatus }) =>
    phrase`sources differ by ${spread}, ${isWithin ? 'within' : 'more than'} the ${tolerance} allowed; ${
      sameStatus ? 'every figure gives the same status' : 'not every figure gives the same status'
    }`,
  prospect: (value, { text }, verdict) => phrase`${value} for ${text} → ${verdict}`,
  needed: {
    ge: (value) => phrase`at least ${value}`,
    gt: (value) => phrase`more than ${value}`,
    le: (value) => phrase`at most ${value}`,
    lt: (value) => phrase`less than ${value}`,
  },
  neededPlace: (place) => phrase`rank ${place} or better`,
  readings: {
    population_changed: {
      before: 'By the last place among the old units',
      after: 'By the newest place among the new units',
      noneAfter: 'No place among the new units is known.',
    },
    province_ended: {
      before: 'By the last figure of the old unit',
      after: 'By the newest figure of the new unit',
      noneAfter: 'No figure of the new unit is known.',
    },
  },
  reading: (by, figure, status) => phrase`${by}, ${figure}, it would be ${status}`,
  places: (goal, of, places) => phrase`${goal} of ${of}: the first ${places}`,
  derived: 'worked out or read from a list, not stated',
  sureness: (confidence) => `confidence: ${confidence}`,
  knownOn: (day) => `known on ${day}`,
  noFigures: 'No figure of this indicator is known for this province.',
};
