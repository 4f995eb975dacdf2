import type { Dataset } from '../../src/core/dataset.ts';
import type { Goal } from '../../src/core/goal.ts';
import type { Quantity } from '../../src/core/quantity.ts';

/** What the record says at an address, in one line that a reader can hold against the source; null where it says nothing. */
export function sayingAt(address: string, { plans, targets, measurements, rankings }: Dataset): string | null {
  const measurement = measurements.find((each) => each.address === address);
  if (measurement) return quantityText(measurement.quantity);
  const target = targets.find((each) => each.address === address);
  if (target) return [goalText(target.goal), target.deadline && `by ${target.deadline.text}`].filter(Boolean).join(' ');
  const ranking = rankings.find((each) => each.address === address);
  if (ranking) return ranking.rank ? `${quantityText(ranking.rank)} of ${ranking.of}` : `score ${ranking.score}`;
  const [planAddress, asOf] = address.split('#');
  const plan = plans.find((each) => each.address === planAddress);
  if (!plan) return null;
  if (asOf === undefined) {
    const { targets: declared, tasks } = plan.declares;
    return `${plan.issued?.text ?? '?'} ${declared ?? '?'} targets ${tasks ?? '?'} tasks`;
  }
  const tally = plan.reported.find((each) => each.asOf.text === asOf);
  return tally ? `${tally.achieved} of ${tally.of}` : null;
}

function quantityText({ qualifier, value, high, fraction }: Quantity): string {
  if (fraction) return `${fraction.numerator}/${fraction.denominator}`;
  return `${qualifier} ${high === undefined ? value : `${value}..${high}`}`;
}

function goalText(goal: Goal): string {
  if (goal.op === 'yes') return 'yes';
  return 'value2' in goal ? `${goal.op} ${goal.value} ${goal.value2}` : `${goal.op} ${goal.value}`;
}
