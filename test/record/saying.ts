import type { Dataset } from '../../src/core/record/dataset.ts';
import type { Goal } from '../../src/core/record/goal.ts';
import type { Quantity } from '../../src/core/record/quantity.ts';
import type { Ranking } from '../../src/core/record/ranking.ts';
import type { Plan, ReportedTally, Target } from '../../src/core/record/statement.ts';

/** What the record says at an address, whole and in one line that a reader can hold against the source; null where it says nothing. */
export function sayingAt(address: string, { plans, targets, measurements, rankings }: Dataset): string | null {
  const measurement = measurements.find((each) => each.address === address);
  if (measurement) return quantityText(measurement.quantity);
  const target = targets.find((each) => each.address === address);
  if (target) return targetText(target);
  const ranking = rankings.find((each) => each.address === address);
  if (ranking) return rankingText(ranking);
  const [planAddress, asOf] = address.split('#');
  const plan = plans.find((each) => each.address === planAddress);
  if (!plan) return null;
  if (asOf === undefined) return planText(plan);
  const tally = plan.reported.find((each) => each.asOf.text === asOf);
  return tally ? tallyText(tally) : null;
}

function targetText({ goal, deadline, subject }: Target): string {
  const about = subject.kind === 'index' ? subject.index : (subject.indicator ?? 'no indicator');
  return joined([goalText(goal), deadline && `by ${deadline.text}`, `of ${about}`], ' ');
}

function rankingText({ rank, of, score, claim, basis }: Ranking): string {
  return joined(
    [
      rank && `${quantityText(rank)} of ${of}`,
      score !== null && `score ${score}`,
      claim && `change ${claim.change} since ${claim.since?.text ?? 'the edition before'}`,
      basis !== 'stated' && basis,
    ],
    '; ',
  );
}

function planText({ issued, until, declares: { targets, tasks } }: Plan): string {
  return `${issued?.text ?? '?'} to ${until?.text ?? '?'}; ${targets ?? '?'} targets; ${tasks ?? '?'} tasks`;
}

function tallyText({ achieved, of, parts }: ReportedTally): string {
  return joined([`${achieved} of ${of}`, ...Object.entries(parts).map(([name, count]) => `${name}: ${count}`)], '; ');
}

function quantityText({ qualifier, value, high, fraction }: Quantity): string {
  if (fraction) return `${fraction.numerator}/${fraction.denominator}`;
  return `${qualifier} ${high === undefined ? value : `${value}..${high}`}`;
}

function goalText(goal: Goal): string {
  if (goal.op === 'yes') return 'yes';
  return 'value2' in goal ? `${goal.op} ${goal.value} ${goal.value2}` : `${goal.op} ${goal.value}`;
}

const joined = (parts: readonly (string | false | null)[], by: string): string => parts.filter(Boolean).join(by);
