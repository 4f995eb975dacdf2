import { describe, expect, test } from 'vitest';
import type { Metric } from '../../../../src/core/record/metric.ts';
import type { Quantity } from '../../../../src/core/record/quantity.ts';
import type { Target } from '../../../../src/core/record/statement.ts';
import { compoundOf } from '../../../../src/core/target/progress/compound.ts';
import { aMeasurement, aMetric, aPeriod, aTarget } from '../../../helpers/facts.ts';
import { judged } from '../../../helpers/judged.ts';

const COUNT: Partial<Metric> = { kind: 'count', unit: 'databases', domain: [0, null] };
const exactly = (value: number): Quantity => ({ qualifier: 'eq', value, halfUnit: 0.5 });

/** From 100 in 2020 to 400 in 2024, 200 reached in 2022: as fast as compound growth asks, slower than the straight way. */
function read(about: Partial<Target> = {}, metric = COUNT, quantity = exactly(200), asOf = '2023-06-30') {
  const target = aTarget({
    goal: { op: 'ge', value: 400 },
    deadline: aPeriod('2024'),
    baseline: { value: 100, period: aPeriod('2020'), source: null, method: null },
    ...about,
  });
  const measurements = [aMeasurement({ period: aPeriod('2022'), quantity, knownOn: '2023-01-01' })];
  const assessment = judged(
    {
      target,
      metric: aMetric(metric),
      measurements,
    },
    asOf,
  );
  return { status: assessment.status, compound: compoundOf(assessment) };
}

describe('the compound reading', () => {
  test('of a count that doubles on its way to four times as many is right on its way, whatever the verdict', () => {
    const { status, compound } = read();
    expect(status).toBe('at_risk');
    expect(compound?.way?.made).toMatchObject({ from: 100, to: 200, years: 2 });
    expect(compound?.way?.made.rate).toBeCloseTo(Math.SQRT2 - 1);
    expect(compound?.way?.asked.rate).toBeCloseTo(Math.SQRT2 - 1);
    expect(compound?.way?.expected).toBeCloseTo(200);
    expect(compound?.way?.pace).toBeCloseTo(1);
    expect(compound?.required).toMatchObject({ from: 200, to: 400, years: 2 });
  });

  test('without a baseline still says what growth is needed', () => {
    const { compound } = read({ baseline: null });
    expect(compound?.way).toBeNull();
    expect(compound?.required?.rate).toBeCloseTo(Math.SQRT2 - 1);
  });

  test('has no way where milestones describe another, nor any need from the deadline on', () => {
    expect(read({ milestones: [{ by: aPeriod('2023'), value: 150 }] }).compound?.way).toBeNull();
    expect(read({}, COUNT, exactly(200), '2025-01-31').compound?.required).toBeNull();
  });

  test.each([
    ['a share', {}, { kind: 'share', domain: [0, 100] }, exactly(20)],
    ['a count with a last number', {}, { ...COUNT, domain: [0, 500] }, exactly(200)],
    ['a rank', {}, { ...COUNT, kind: 'rank' }, exactly(200)],
    ['a figure that is a bound', {}, COUNT, { ...exactly(200), qualifier: 'gt' }],
    ['a figure of zero', {}, COUNT, exactly(0)],
    ['a target without a deadline', { deadline: null }, COUNT, exactly(200)],
    ['a range', { goal: { op: 'between', value: 300, value2: 400 } }, COUNT, exactly(200)],
  ] as const)('is not for %s', (_, about, metric, quantity) => {
    expect(read(about, metric, quantity).compound).toBeNull();
  });

  test('is not for a baseline of zero', () => {
    expect(
      read({ baseline: { value: 0, period: aPeriod('2020'), source: null, method: null } }).compound?.way,
    ).toBeNull();
  });
});
