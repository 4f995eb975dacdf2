import { expect, test } from 'vitest';
import { STATUSES } from '../../../src/core/target/assessment.ts';
import { isOfStatus } from '../../../src/core/target/status-filter.ts';
import { anAssessment } from '../../helpers/build.ts';

const late = { status: 'undetermined', reason: 'no_measurement_at_deadline' } as const;

test('behind is missed, off track, at risk, and undetermined that was off track or at risk when last measured', () => {
  const behind = STATUSES.filter((status) => isOfStatus(anAssessment({ status }), 'behind'));
  expect(behind.toSorted()).toEqual(['at_risk', 'missed', 'off_track']);
  const flagged = (['last_achieved', 'last_on_track', 'last_at_risk', 'last_off_track'] as const).filter((flag) =>
    isOfStatus(anAssessment({ ...late, flags: [flag] }), 'behind'),
  );
  expect(flagged).toEqual(['last_at_risk', 'last_off_track']);
  expect(isOfStatus(anAssessment({ status: 'achieved', flags: ['last_off_track'] }), 'behind')).toBe(false);
});

test('overdue is undetermined for want of a figure at the deadline, and for nothing else', () => {
  expect(isOfStatus(anAssessment(late), 'overdue')).toBe(true);
  expect(isOfStatus(anAssessment({ ...late, reason: 'conflict' }), 'overdue')).toBe(false);
  expect(isOfStatus(anAssessment({ ...late, status: 'missed' }), 'overdue')).toBe(false);
});

test('a status is itself', () => {
  expect(isOfStatus(anAssessment({ status: 'on_track' }), 'on_track')).toBe(true);
  expect(isOfStatus(anAssessment({ status: 'on_track' }), 'at_risk')).toBe(false);
});

test('stale are those whose figure is old, whatever their verdict', () => {
  expect(isOfStatus(anAssessment({ status: 'achieved', flags: ['stale'] }), 'stale')).toBe(true);
  expect(isOfStatus(anAssessment({ status: 'undetermined', flags: ['stale', 'conflict'] }), 'stale')).toBe(true);
  expect(isOfStatus(anAssessment({ status: 'achieved', flags: [] }), 'stale')).toBe(false);
});
