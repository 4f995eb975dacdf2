import { expect, test } from 'vitest';
import { summarise } from '../../../src/core/target/plan-summary.ts';
import { type About, anAssessment } from '../../helpers/build.ts';
import { aPlan } from '../../helpers/facts.ts';

const of = (...about: readonly About[]) => summarise(aPlan(), 'quang-ninh', about.map(anAssessment), '2025-06-30');

test('counts the undetermined that were off track or at risk when last measured, without other wordings', () => {
  const summary = of(
    { status: 'undetermined', flags: ['last_off_track'] },
    { status: 'undetermined', flags: ['last_at_risk'] },
    { status: 'undetermined', flags: ['last_on_track'] },
    { status: 'undetermined' },
    { status: 'missed', flags: ['last_off_track'] },
    { status: 'undetermined', flags: ['last_off_track'], target: { variantOf: 'quang-ninh/resolution-09/other' } },
  );
  expect(summary).toMatchObject({ itemised: 5, lastBehind: 2 });
  expect(summary.counts.undetermined).toBe(4);
});

test('counts apart the achieved that are met before their deadline', () => {
  const summary = of({ status: 'achieved', reason: 'met_early' }, { status: 'achieved' });
  expect(summary.counts.achieved).toBe(2);
  expect(summary.metSoFar).toBe(1);
});
