import { expect, test } from 'vitest';
import type { Flag, Status } from '../../../src/core/target/assessment.ts';
import { byUrgency } from '../../../src/core/target/urgency.ts';
import { anAssessment } from '../../helpers/build.ts';
import { aPeriod } from '../../helpers/facts.ts';

const target = (status: Status, deadline: string | null = '2025', flags: readonly Flag[] = []) =>
  anAssessment({ status, flags, target: { deadline: deadline === null ? null : aPeriod(deadline) } });

test('what is missed comes first, what nobody has measured last', () => {
  const order: readonly [Status, Flag?][] = [
    ['missed'],
    ['off_track'],
    ['undetermined', 'last_off_track'],
    ['at_risk'],
    ['undetermined', 'last_at_risk'],
    ['undetermined', 'last_on_track'],
    ['on_track'],
    ['achieved'],
    ['no_data'],
  ];
  const targets = order.map(([status, flag]) => target(status, '2025', flag ? [flag] : []));
  expect(targets.toReversed().toSorted(byUrgency)).toEqual(targets);
});

test('of equals the earlier deadline comes first, none last, and the rest keep their order', () => {
  const [late, none, early, early2] = [
    target('missed', '2030'),
    target('missed', null),
    target('missed'),
    target('missed'),
  ];
  expect([late, none, early, early2].toSorted(byUrgency)).toEqual([early, early2, late, none]);
  expect([late, none, early, early2].toSorted(byUrgency)[0]).toBe(early);
});
