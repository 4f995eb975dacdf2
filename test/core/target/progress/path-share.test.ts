import { expect, test } from 'vitest';
import { computed, none } from '../../../../src/core/number/computed.ts';
import { pathShare } from '../../../../src/core/target/progress/path-share.ts';
import { anAssessment, share } from '../../../helpers/build.ts';

test('is the share of the goal that the expected value is', () => {
  expect(pathShare(anAssessment({ expected: computed(13) }))).toEqual(computed(0.65));
});

test('is the goal over the expected value where less is better', () => {
  const falling = anAssessment({
    target: { goal: { op: 'le', value: 4 } },
    attainment: share(0.5),
    expected: computed(5),
  });
  expect(pathShare(falling)).toEqual(computed(0.8));
});

test('has no answer without a path, or where the figure has no share', () => {
  expect(pathShare(anAssessment())).toEqual(none('no_baseline'));
  const rank = anAssessment({ attainment: none('rank_has_no_ratio'), expected: computed(5) });
  expect(pathShare(rank)).toEqual(none('rank_has_no_ratio'));
});
