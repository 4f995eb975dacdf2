import type { FindingCode } from '../../core/gate/finding.ts';
import type { GateOutcome } from '../../core/gate/outcome.ts';
import type { RuleFault } from '../../core/gate/rule-faults.ts';
import type { Goal } from '../../core/record/goal.ts';
import type { Period } from '../../core/time/period.ts';
import type { Cell, Phrase } from '../view.ts';

/** How many things a gate looked at, and how they came out. */
export type Tally = Pick<GateOutcome, 'checked' | 'errors' | 'warnings' | 'waived' | 'exceeded'>;

/** A period as it is written, and what it is: a year among them. */
export interface NamedPeriod extends Pick<Period, 'kind'> {
  readonly text: string;
}

/** The sentences of `dx check`. */
export interface CheckWords {
  readonly labels: Readonly<Record<'goal' | 'figure' | 'gap' | 'source' | 'promise' | 'toPass', string>>;
  readonly headings: Readonly<Record<'finding' | 'target' | 'goal' | 'figure' | 'gap' | 'status' | 'place', string>>;
  /** What a code means. */
  readonly rules: Readonly<Record<FindingCode | RuleFault['code'], string>>;
  readonly severities: Readonly<Record<'error' | 'warning' | 'waived' | 'open', string>>;
  /** The figure that would pass and the goal that would be met, either of which is enough. */
  readonly toPass: {
    readonly figure: (figure: Cell, period: NamedPeriod | null) => Phrase;
    readonly goal: (goal: Cell, op: Goal['op']) => Phrase;
    readonly or: string;
  };
  readonly waivedUntil: (day: string, reason: string) => string;
  readonly waiverEnded: (day: string, reason: string) => string;
  readonly alreadySo: (day: string) => string;
  readonly waiverExpired: (target: string, day: string, reason: string) => string;
  readonly waiverUnmatched: (target: string) => string;
  readonly levelUnmatched: (target: string) => string;
  readonly didYouMean: (nearest: string) => string;
  /** What a format does not show any more: so many findings of a file, or of all. */
  readonly more: (count: number) => string;
  readonly closing: (tally: Tally) => string;
}
