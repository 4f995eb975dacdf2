import { describe, expect, test } from 'vitest';
import { computed } from '../../../src/core/number/computed.ts';
import { point } from '../../../src/core/number/interval.ts';
import type { Reason, SelectionReason } from '../../../src/core/target/assessment.ts';
import type { BeforeAndAfterMerger } from '../../../src/core/target/merged-province.ts';
import type { Prospect } from '../../../src/core/target/progress/prospect.ts';
import { table } from '../../../src/render/terminal/table.ts';
import { explainView } from '../../../src/view/explain/explain.ts';
import { en } from '../../../src/view/words/en/en.ts';
import { vi } from '../../../src/view/words/vi/vi.ts';
import { type About, aFigure, anAssessment, anEnv, aVocabulary, share } from '../../helpers/build.ts';
import { aPeriod } from '../../helpers/facts.ts';
import { measured } from '../../helpers/plan-09.ts';

const input = { vocabulary: aVocabulary(), asOf: '2025-06-30', words: en, prospects: [], readings: null };

function explained(about: About = {}, prospects: readonly Prospect[] = []): string {
  const view = explainView({ ...input, assessment: anAssessment(about), prospects });
  return table(view, anEnv({ width: 200 })).replaceAll(/\s+/g, ' ');
}

describe('the formulas', () => {
  const way: About = {
    baseline: { value: 3, period: '2021', origin: 'declared' },
    completion: share(4.1 / 17),
    elapsed: computed(0.75),
    expected: computed(15.75),
    pace: computed(point(4.1 / 12.75)),
    requiredPerYear: computed(12.9),
  };

  test('have the numbers in them', () => {
    const page = explained(way);
    expect(page).toContain('7.1 / 20 = 35.5 %');
    expect(page).toContain('20 − 7.1 = 12.9 pp');
    expect(page).toContain('(7.1 − 3) / (20 − 3) = 24.1 %');
    expect(page).toContain('75.0 % of the time from 2021 to 2025 had passed at 2024');
    expect(page).toContain('15.75 % at 2024, on the straight way');
    expect(page).toContain('(7.1 − 3) / (15.75 − 3) = 0.321; on track from 0.95, at risk from 0.6');
    expect(page).toContain('Needed 12.9 pp by 2025');
  });

  test('have the expected value as the line above has it, however it is rounded', () => {
    const page = explained({ ...way, expected: computed(15.7225) });
    expect(page).toContain('15.73 % at 2024');
    expect(page).toContain('(7.1 − 3) / (15.73 − 3) = ');
  });

  test('turn round where less is better', () => {
    const page = explained({ metric: { direction: 'down' }, target: { goal: { op: 'le', value: 5 } } });
    expect(page).toContain('5 / 7.1 = ');
    expect(page).toContain('7.1 − 5 = ');
  });

  test('say why there is none', () => {
    expect(explained()).toContain('– there is no baseline');
    expect(explained()).not.toContain('Way covered');
  });

  test('show the best pace that any baseline could give', () => {
    const [, any] = measured;
    if (!any) throw new Error('no such target');
    const page = table(explainView({ ...input, assessment: any }), anEnv({ width: 200 })).replaceAll(/\n\s+/g, ' ');
    expect(page).toContain('even from 0 % on 5 Feb 2022: 0.355 of the way in 0.744 of the time = pace 0.477 < 0.6');
  });

  test('print the width that «about» was given, and «nearly» on its one side', () => {
    expect(explained({ figure: ['~30', '2024'] })).toContain('read as ±5.0 %, so 28.5–31.5 %');
    const quantity = { qualifier: 'nearly', value: 30, halfUnit: 0.5 } as const;
    const nearly = explained({ figure: ['30', '2024', { quantity }] });
    expect(nearly).toContain('Hedge read as up to 5.0 % less, so 28.5–30 %');
  });
});

test('tells what is noted about the plan', () => {
  expect(explained({ plan: { note: { vi: 'Phụ lục không công khai.', en: 'Its annex is not public.' } } })).toContain(
    'On the plan Its annex is not public.',
  );
});

test('tells what is noted in the language of the reader, machines in Vietnamese', () => {
  const note = { vi: 'Nguồn không nêu năm.', en: 'The source names no year.' };
  const attribution = { vi: 'Theo nghị quyết', en: 'Attributed to the resolution' };
  const figure = ['7.1', '2024', { note, attribution, confidence: 'high' }] as const;
  expect(explained({ figure })).toContain(
    'Attributed to the resolution · confidence: high · The source names no year.',
  );
  const view = explainView({ ...input, words: vi, assessment: anAssessment({ figure }) });
  const page = table(view, anEnv({ lang: 'vi', width: 200 })).replaceAll(/\s+/g, ' ');
  expect(page).toContain('Theo nghị quyết · độ tin cậy: cao · Nguồn không nêu năm.');
  const key = view.grid.columns.indexOf('note');
  expect([...view.grid.rows].map((row) => row[key])).toEqual([note.vi]);
});

test('tells the verdict with its reason', () => {
  const reason: Reason = 'met_early';
  expect(explained({ status: 'achieved', reason })).toContain(`✓ met so far. ${en.reasons[reason]}`);
  expect(explained({ status: 'missed' })).toContain(`✗ missed. ${en.explain.byFigure.missed}`);
  const later = { figure: ['7.1', '2026-06'], target: { deadline: aPeriod('2025') } } as const;
  expect(explained({ status: 'missed', ...later })).toContain(
    '✗ missed. What decides is the first figure after the deadline, of Jun 2026: it does not meet the goal.',
  );
  expect(explained({ status: 'at_risk' })).toContain(`! at risk. ${en.explain.byPace.at_risk}`);
});

test('cuts what changed a year to less, and what is needed to more', () => {
  const rates = { observedPerYear: computed(1.337), requiredPerYear: computed(1.333333) };
  const page = explained({ ...rates, target: { deadline: aPeriod('2030') } }).replaceAll(/\s+/g, ' ');
  expect(page).toContain('So far 1.33 pp a year Needed 1.34 pp a year');
});

test('says what an undetermined target may still be', () => {
  const page = explained({ status: 'undetermined', statusMin: 'missed', statusMax: 'achieved', reason: 'conflict' });
  expect(page).toContain('Still possible: anything from missed to achieved.');
});

test('says whether conflicting figures give the same status', () => {
  const conflict = { spread: 4.1, tolerance: 0.5, sameStatus: false, figures: [] };
  expect(explained({ conflict })).toContain('sources differ by 4.1 pp, more than the 0.5 pp allowed; not every figure');
});

test('says of a place that its source does not print it', () => {
  const metric = { kind: 'rank', unit: 'rank', direction: 'down', domain: [1, 63] } as const;
  const page = explained({ metric, figure: ['7/63', '2021', { derived: true }] });
  expect(page).toContain('7/63 (2021) – decides · worked out or read from a list, not stated');
});

test('shows figures that tie, and how far they are apart, though none decides', () => {
  const { metric } = anAssessment();
  const tied = ['7.1', '7.4', '7.4'].map((text) => ({
    ...aFigure(text, '2024', metric),
    reason: 'tied' as const,
  }));
  const conflict = { spread: 0.3, tolerance: 0.5, sameStatus: true, figures: tied };
  const page = explained({ figure: null, figures: tied, status: 'undetermined', reason: 'conflict', conflict });
  expect(page).toContain('Figure 7.1 % or 7.4 % (2024)');
  expect(page).toContain('sources differ by 0.3 pp, within the 0.5 pp allowed; every figure gives the same status');
});

test('lists every figure, the deciding one first, with its reason and place', () => {
  const { metric } = anAssessment();
  const figure = (text: string, period: string, reason: SelectionReason) => ({
    ...aFigure(text, period, metric),
    reason,
  });
  const assessment = anAssessment({
    figures: [
      figure('3', '2023', 'older_period'),
      figure('7.1', '2024', 'chosen'),
      figure('9', '2026', 'not_known_yet'),
    ],
  });
  const page = table(explainView({ ...input, assessment }), anEnv());
  const lines = page.split('\n').filter((line) => line.includes(' – '));
  expect(lines).toEqual([
    '  Baseline   – there is no baseline',
    '  7.1 % (2024) – decides',
    '  9 % (2026) – not known yet on this day',
    '  3 % (2023) – of an older period',
  ]);
  expect(page).toContain('https://example.vn/quang-ninh');
  expect(page).toContain('data/quang-ninh/measurements.yaml:1');
  expect([...explainView({ ...input, assessment }).grid.rows]).toHaveLength(3);
});

test('says what would change the verdict, rounded so that the number shown is enough', () => {
  const prospects: readonly Prospect[] = [
    { verdict: 'at_risk', op: 'ge', value: 10.65001, period: aPeriod('2024') },
    { verdict: 'achieved', op: 'ge', value: 20, period: aPeriod('2025') },
  ];
  expect(explained({}, prospects)).toContain(
    'at least 20 % for 2025 → ✓ achieved at least 10.66 % for 2024 → ! at risk',
  );
});

test.each([
  ['gt', {}, 'more than 50 % for 2025', 'trên 50% cho năm 2025'],
  ['lt', { direction: 'down' }, 'less than 50 % for 2025', 'dưới 50% cho năm 2025'],
  ['le', { direction: 'down' }, 'at most 50 % for 2025', 'từ 50% trở xuống cho năm 2025'],
  [
    'le',
    { kind: 'rank', unit: 'rank', direction: 'down' },
    'rank 50 or better for 2025',
    'từ hạng 50 trở lên cho năm 2025',
  ],
] as const)('words what would do by the side that is meant: %s %j', (op, metric, english, vietnamese) => {
  const prospects: readonly Prospect[] = [{ verdict: 'achieved', op, value: 50, period: aPeriod('2025') }];
  expect(explained({ metric }, prospects)).toContain(`${english} → ✓ achieved`);
  const view = explainView({ ...input, words: vi, assessment: anAssessment({ metric }), prospects });
  expect(table(view, anEnv({ lang: 'vi', width: 200 })).replaceAll(/\s+/g, ' ')).toContain(`${vietnamese} → ✓ đạt`);
});

test('a yes or no that is still no has no pace, and would do with a yes', () => {
  const about: About = {
    metric: { kind: 'yes-no', unit: 'yes-no', domain: [0, 1] },
    target: { goal: { op: 'yes' } },
    figure: ['0', '2023'],
    status: 'undetermined',
    statusMax: 'achieved',
    reason: 'no_baseline',
  };
  const prospects: readonly Prospect[] = [{ verdict: 'achieved', op: 'ge', value: 1, period: aPeriod('2025') }];
  const page = explained(about, prospects);
  expect(page).toContain('? undetermined. The answer so far is no, and a yes or no has no pace to judge it by.');
  expect(page).toContain('yes for 2025 → ✓ achieved');
  expect(page).not.toContain('baseline to judge');
});

test('speaks Vietnamese throughout', () => {
  const view = explainView({ ...input, words: vi, assessment: anAssessment({ reason: 'any_baseline' }) });
  const page = table(view, anEnv({ lang: 'vi' }));
  expect(page).toContain('Quảng Ninh · Tỷ trọng kinh tế số trong GRDP');
  expect(page).not.toMatch(/\b(the|goal|figure|of)\b/i);
});

describe('a rank', () => {
  const metric = { kind: 'rank', unit: 'rank', direction: 'down', domain: [1, 34], population: 'vn63' } as const;
  const third: About = {
    metric,
    target: { goal: { op: 'rank_share_le', value: 1, value2: 3 } },
    figure: ['16/34', '2024'],
    of: 34,
    gap: share(5),
    baseline: { value: 21, period: '2021', origin: 'declared' },
    completion: share(0.5),
  };

  test('that is a share of the table is counted in places, with the formulas of any goal', () => {
    const page = explained(third);
    expect(page).toContain('In places top 1/3 of 34: the first 11');
    expect(page).toContain('Gap 16 − 11 = 5 places');
    expect(page).toContain('Way covered (16 − 21) / (11 − 21) = 50.0 %');
  });

  test('whose population has ended is read among the old units and among the new', () => {
    const ended: About = { metric, figure: ['12/63', '2023'], status: 'undetermined', reason: 'population_changed' };
    const before = anAssessment({ ...ended, status: 'off_track', reason: 'baseline_meets_target' });
    const after = anAssessment({ ...ended, figure: ['4/34', '2024'], status: 'achieved', reason: 'met_early' });
    const read = (readings: BeforeAndAfterMerger, words = en): string =>
      table(
        explainView({ ...input, words, assessment: anAssessment(ended), readings }),
        anEnv({ lang: words.lang, width: 300 }),
      ).replaceAll(/\s+/g, ' ');
    const page = read({ before, after });
    expect(page).toContain(
      'Two readings By the last place among the old units, 12/63 (2023), it would be ▼ off track.',
    );
    expect(page).toContain('By the newest place among the new units, 4/34 (2024), it would be ✓ met so far.');
    expect(read({ before, after: null })).toContain('No place among the new units is known.');
    const late = anAssessment({ ...ended, reason: 'no_measurement_at_deadline', flags: ['last_on_track'] });
    expect(read({ before: late, after })).toContain('it would be ? undetermined · on track when last measured. The');
    expect(read({ before, after }, vi)).toContain(
      'Theo thứ hạng mới nhất giữa các đơn vị mới, 4/34 (2024): ✓ đang đạt (chưa đến hạn).',
    );
  });
});

test('a target of a province that has ended is read by the old unit and by the new', () => {
  const about: About = { status: 'undetermined', reason: 'province_ended' };
  const readings = { before: anAssessment({ reason: 'any_baseline' }), after: null };
  const page = table(
    explainView({ ...input, assessment: anAssessment(about), readings }),
    anEnv({ width: 300 }),
  ).replaceAll(/\s+/g, ' ');
  expect(page).toContain(
    `By the last figure of the old unit, 7.1 % (2024), it would be ▼ off track. ${en.reasons.any_baseline}`,
  );
  expect(page).toContain('No figure of the new unit is known.');
});

describe('the compound reading', () => {
  const counted: About = {
    metric: { kind: 'count', unit: 'databases', domain: [0, null] },
    target: { goal: { op: 'ge', value: 400 } },
    figure: ['200', '2023'],
    baseline: { value: 100, period: '2021', origin: 'declared' },
    completion: share(1 / 3),
    elapsed: computed(0.5),
    expected: computed(250),
    pace: computed(point(2 / 3)),
    requiredPerYear: computed(100),
    status: 'at_risk',
  };

  test('of a count stands below the numbers with its formulas, as one that decides nothing', () => {
    const page = explained(counted);
    expect(page).toContain('A second reading by compound growth, which decides nothing');
    expect(page).toContain('So far (200 / 100)^(1 / 2) − 1 = 41.4 % a year');
    expect(page).toContain('Asked for (400 / 100)^(1 / 4) − 1 = 41.4 % a year');
    expect(page).toContain('Pace 41.4 % / 41.4 % = 1');
    expect(page).toContain('Expected 100 × (400 / 100)^0.5 = 200 at 2023');
    expect(page).toContain('Needed (400 / 200)^(1 / 2) − 1 = 41.4 % a year');
    expect(page).toContain('! at risk.');
  });

  test('is not there for a percentage', () => {
    expect(explained()).not.toContain('compound');
  });
});
