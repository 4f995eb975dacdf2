import type { Reason } from '../../core/target/assessment.ts';
import type { PathStanding } from '../../core/target/progress/path.ts';
import type { Prospect } from '../../core/target/progress/prospect.ts';
import type { Cell, Phrase } from '../view.ts';
import type { NamedPeriod } from './check-words.ts';

/** The sentences of `dx explain`. A value stands in them as a cell, so that only renderers write numbers. */
export interface ExplainWords {
  readonly sections: {
    readonly target: string;
    readonly numbers: string;
    readonly figures: (count: number) => string;
    readonly remarks: string;
    readonly prospects: string;
    readonly readings: string;
    readonly compound: string;
  };
  readonly labels: Readonly<Record<ExplainLabel, string>>;
  /** A status that the figure alone decides. */
  readonly byFigure: { readonly achieved: string; readonly missed: string };
  /** The same where the figure is the first one after the deadline. */
  readonly byLaterFigure: Readonly<Record<'achieved' | 'missed', (period: string) => string>>;
  /** A status that the pace decides. */
  readonly byPace: { readonly on_track: string; readonly at_risk: string; readonly off_track: string };
  readonly stillPossible: (worst: string, best: string) => string;
  readonly goalBy: (goal: Cell, deadline: string | null) => Phrase;
  readonly issued: (day: string) => string;
  readonly until: (period: string) => string;
  readonly declaredBaseline: string;
  readonly inferredBaseline: string;
  readonly elapsed: (share: Cell, from: string, at: string, deadline: string) => Phrase;
  readonly expected: (value: Cell, at: string, hasMilestones: boolean) => Phrase;
  readonly expectedAt: (value: Cell, at: string) => Phrase;
  readonly cutPoints: (onTrack: Cell, atRisk: Cell) => Phrase;
  readonly bestPace: (best: {
    readonly start: Cell;
    readonly day: string;
    readonly completion: Cell;
    readonly elapsed: Cell;
    readonly pace: Cell;
    readonly relation: Phrase;
  }) => Phrase;
  readonly perYear: (value: Cell) => Phrase;
  /** Of a rank: so many places a year, won or lost. */
  readonly placesPerYear: (places: Cell, areWon: boolean) => Phrase;
  /** What is still to go where less than a year remains. */
  readonly left: (gap: Cell, deadline: string) => Phrase;
  readonly nothingNeeded: string;
  /** Where the figure stands to a path that does not lead towards the goal. */
  readonly againstPath: Readonly<Record<PathStanding, string>>;
  /** What cannot fall has fallen: an earlier figure is contradicted. */
  readonly falls: string;
  readonly age: (days: Cell, limit: Cell, isStale: boolean) => Phrase;
  /** How wide «about» is either way, or «nearly» on its one side. */
  readonly about: (share: Cell, range: Cell, isBelow: boolean) => Phrase;
  readonly conflict: (about: {
    readonly spread: Cell;
    readonly tolerance: Cell;
    readonly isWithin: boolean;
    readonly sameStatus: boolean;
  }) => Phrase;
  readonly prospect: (value: Cell, period: NamedPeriod, verdict: Cell) => Phrase;
  /** What would do, seen from a value. */
  readonly needed: Readonly<Record<Prospect['op'], (value: Cell) => Phrase>>;
  /** The same of a place in a ranking. */
  readonly neededPlace: (place: Cell) => Phrase;
  /** Beside a verdict that an ended unit leaves open: what it would be by the old unit, and by the new one. */
  readonly readings: Readonly<
    Record<
      Extract<Reason, 'population_changed' | 'province_ended'>,
      { readonly before: string; readonly after: string; readonly noneAfter: string }
    >
  >;
  readonly reading: (by: string, figure: Phrase, status: Cell) => Phrase;
  /** How many places «top 1/3» is. */
  readonly places: (goal: Cell, of: Cell, places: Cell) => Phrase;
  /** Of a place that its source does not print. */
  readonly derived: string;
  /** How sure a figure is, among its remarks. */
  readonly sureness: (confidence: string) => string;
  readonly knownOn: (day: string) => string;
  readonly noFigures: string;
}

export type ExplainLabel =
  | 'goal'
  | 'asStated'
  | 'plan'
  | 'planNote'
  | 'milestones'
  | 'source'
  | 'attribution'
  | 'confidence'
  | 'note'
  | 'written'
  | 'figure'
  | 'places'
  | 'baseline'
  | 'attainment'
  | 'completion'
  | 'gap'
  | 'elapsed'
  | 'path'
  | 'expected'
  | 'pace'
  | 'bestPace'
  | 'observed'
  | 'required'
  | 'asked'
  | 'age'
  | 'about'
  | 'conflict';
