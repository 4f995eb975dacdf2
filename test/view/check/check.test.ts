import { describe, expect, test } from 'vitest';
import { gateOutcome } from '../../../src/core/gate/outcome.ts';
import type { GateRules } from '../../../src/core/gate/rules.ts';
import { computed } from '../../../src/core/number/computed.ts';
import { point } from '../../../src/core/number/interval.ts';
import type { Assessment, Status } from '../../../src/core/target/assessment.ts';
import { factLines, sentence } from '../../../src/render/ci/case-text.ts';
import { checkView } from '../../../src/view/check/check.ts';
import { en } from '../../../src/view/words/en/en.ts';
import { vi } from '../../../src/view/words/vi/vi.ts';
import { type About, anAssessment, aSource, aVocabulary } from '../../helpers/build.ts';
import { aPeriod } from '../../helpers/facts.ts';

const vocabulary = aVocabulary({
  sources: new Map([
    ['baomoi-2025', aSource('baomoi-2025', { url: null })],
    ['bao-quang-ninh-2023', aSource('bao-quang-ninh-2023', { publisher: 'Báo Quảng Ninh' })],
  ]),
});

/** The cases of these targets, as people read them. */
function cases(assessments: readonly Assessment[], about: Partial<GateRules> = {}, words = en) {
  const rules: GateRules = { failOn: new Set<Status>(['missed']), mode: 'as_is', levels: [], waivers: [], ...about };
  const addresses = assessments.map(({ target }) => target.address);
  const outcome = gateOutcome(assessments, rules, { before: [], addresses, maxWarnings: null });
  const view = checkView({
    ...{ assessments, outcome, rules, addresses, vocabulary, words },
    ...{ asOf: '2025-06-30', since: null },
  });
  return (view.cases ?? []).map((each) => ({
    ...each,
    said: sentence(each, { words, root: '' }),
    lines: factLines(each, { words, root: '' }),
  }));
}

/** Past a deadline of 2024; with a figure of that year unless another is given. */
const past = (about: About): Assessment =>
  anAssessment({
    ...{ status: 'missed', statusMin: 'missed', statusMax: 'missed', reason: null },
    ...about,
    target: { deadline: aPeriod('2024'), ...about.target },
  });
const undecided = { status: 'undetermined', statusMin: 'missed', statusMax: 'achieved' } as const;
const only = (assessment: Assessment, about: Partial<GateRules> = {}, words = en) => {
  const [found] = cases([assessment], about, words);
  if (!found) throw new Error('no case');
  return found;
};

describe('a finding', () => {
  test('says what was promised, what was measured, what is missing, and both numbers that would have to change', () => {
    const { said, lines } = only(past({}));
    expect(said).toBe('Digital economy share of GRDP · ≥ 20 % by 2024 · missed');
    expect(lines).toEqual([
      'Goal: ≥ 20 % by 2024',
      'Figure: 7.1 % (2024) · data/quang-ninh/measurements.yaml:1',
      'Gap: 12.9 pp',
      'Source: Báo Mới · «Quảng Ninh breaks through» · 2025 · press',
      'To pass: a figure of ≥ 20 % for 2024, or a goal of ≥ 7.1 %',
    ]);
  });

  test('names both numbers before the deadline too', () => {
    const late = anAssessment({ status: 'off_track', target: { deadline: aPeriod('2030') } });
    const { lines } = only(late, { failOn: new Set<Status>(['off_track']) });
    expect(lines.at(-1)).toBe('To pass: a figure of ≥ 20 % for 2030, or a goal of ≥ 7.1 %');
  });

  test('without a figure says who promised, and which figure is wanting', () => {
    const { said, lines } = only(past({ ...undecided, status: 'no_data', reason: 'no_measurement', figure: null }));
    expect(said).toBe('Digital economy share of GRDP · ≥ 20 % by 2024 · no figure');
    expect(lines).toEqual([
      'Goal: ≥ 20 % by 2024',
      'Promise: Báo Quảng Ninh · «Quảng Ninh breaks through» · 2025',
      'To pass: a figure of ≥ 20 % for 2024',
    ]);
  });

  test('of another unit says for whom', () => {
    const national = past({ province: 'an-giang', target: { province: 'viet-nam', address: 'viet-nam/plan/share' } });
    const { said, title, name, suite } = only(national);
    expect(said).toMatch(/^An Giang · Digital economy share of GRDP · /);
    expect([title, name, suite]).toEqual([
      'An Giang · Digital economy share of GRDP',
      'an-giang viet-nam/plan/share',
      'an-giang quang-ninh/resolution-09',
    ]);
  });

  test('on what its own province promised is called by the address alone', () => {
    const { title, name, suite } = only(past({}));
    expect([title, name, suite]).toEqual([
      'Digital economy share of GRDP',
      'quang-ninh/resolution-09/digital-economy-share',
      'quang-ninh/resolution-09',
    ]);
  });

  test('gives no advice where meeting the goal is what fails', () => {
    const met = past({ status: 'achieved', figure: ['30', '2024'] });
    const { outcome, lines } = only(met, { failOn: new Set<Status>(['achieved']) });
    expect([outcome, lines.at(-1)]).toEqual(['error', 'Source: Báo Mới · «Quảng Ninh breaks through» · 2025 · press']);
  });
});

describe('a target that is undecided', () => {
  test.each([
    ['no_measurement_at_deadline', 'the deadline has passed and no figure is known for it'],
    ['interval_straddles_target', 'the figure is not exact: some of the values it allows meet the goal, others do not'],
    ['population_changed', 'the set of provinces in which this rank was promised no longer exists'],
    ['province_ended', 'the province no longer exists as it was when this was promised'],
  ] as const)('says why: %s', (reason, why) => {
    const { said } = only(past({ ...undecided, reason, figure: ['7.1', '2023'] }));
    expect(said).toBe(`Digital economy share of GRDP · ≥ 20 % by 2024 · undetermined · ${why}`);
  });

  test('says why in Vietnamese too', () => {
    const { said } = only(past({ ...undecided, reason: 'province_ended', figure: ['7.1', '2023'] }), {}, vi);
    expect(said).toMatch(/ · chưa đủ căn cứ đánh giá · tỉnh không còn tồn tại như khi chỉ tiêu được đặt ra$/);
  });

  test('says that its figures are of another length of time', () => {
    const about = { ...undecided, status: 'no_data', reason: 'no_comparable_figure', figure: null } as const;
    expect(only(past(about)).said).toMatch(
      / · no figure · there are figures, but none that can be judged: of another period length/,
    );
  });

  test('gets no advice when what was promised about has ended', () => {
    const unitEnded = { reason: 'population_changed', until: '2024-06-30' } as const;
    const { lines } = only(
      past({ ...undecided, reason: 'population_changed', figure: ['7.1', '2023'], unitEnded: unitEnded }),
    );
    expect(lines.join('\n')).not.toContain('To pass');
  });
});

describe('in Vietnamese', () => {
  const lines = (about: About) => only(past(about), {}, vi).lines;

  test('a finding asks for a figure of a year, or for a lower goal', () => {
    expect(lines({}).slice(-1)).toEqual(['Để đạt: cần số liệu ≥ 20% cho năm 2024, hoặc hạ mục tiêu còn ≥ 7,1%']);
  });

  test('a goal from above is loosened upwards, a place downwards, a range widened', () => {
    const down: About = { metric: { direction: 'down' }, figure: ['8', '2024'] };
    expect(lines({ ...down, target: { goal: { op: 'le', value: 5 } } }).at(-1)).toContain('hoặc nới mục tiêu lên ≤ 8%');
    const rank: About = {
      metric: { kind: 'rank', unit: 'rank', domain: [1, 63], population: 'vn63' },
      figure: ['12/63', '2024'],
    };
    expect(lines({ ...rank, target: { goal: { op: 'rank_le', value: 5 } } }).at(-1)).toBe(
      'Để đạt: cần số liệu tốp 5 cho năm 2024, hoặc hạ mục tiêu xuống tốp 12',
    );
    expect(lines({ target: { goal: { op: 'between', value: 10, value2: 20 } } }).at(-1)).toContain(
      'hoặc nới mục tiêu thành 7,1–20%',
    );
  });

  test('a period is named for what it is', () => {
    const wanted = (deadline: string) =>
      lines({ target: { deadline: aPeriod(deadline) }, figure: ['7.1', deadline] }).at(-1);
    expect(wanted('2024-06')).toContain('cho tháng 6/2024,');
    expect(wanted('2024-Q3')).toContain('cho quý III/2024,');
    expect(wanted('2024-09-30')).toContain('cho ngày 30/9/2024,');
    expect(wanted('2024-H1')).toContain('cho 6 tháng đầu 2024,');
    expect(wanted('2021..2024')).toContain('cho kỳ 2021–2024,');
  });

  test('a distance is no lack: it may lie beyond the goal, or above a ceiling', () => {
    const beyond = past({ ...undecided, reason: 'no_measurement_at_deadline', figure: ['56.83', '2023'] });
    expect(only(beyond, {}, vi).lines).toContain('Chênh lệch: vượt 36,83 điểm %');
    const above: About = { metric: { direction: 'down' }, figure: ['8', '2024'], gap: computed(point(3)) };
    expect(lines({ ...above, target: { goal: { op: 'le', value: 5 } } })).toContain('Chênh lệch: 3 điểm %');
  });

  test('a yes is a word that is quoted', () => {
    const asked = { ...undecided, status: 'no_data', reason: 'no_measurement', figure: null } as const;
    const yes = past({ ...asked, metric: { kind: 'yes-no', unit: 'yes-no' }, target: { goal: { op: 'yes' } } });
    expect(only(yes, {}, vi)).toMatchObject({
      said: expect.stringContaining(' · «có», thời hạn 2024 · chưa có số liệu'),
      lines: expect.arrayContaining(['Để đạt: cần số liệu «có» cho năm 2024']),
    });
    expect(only(yes).lines.at(-1)).toBe('To pass: a figure of «yes» for 2024');
  });
});

test('what passed or is open has no facts to weigh', () => {
  const open = anAssessment({ ...undecided, reason: 'no_baseline', target: { deadline: aPeriod('2030') } });
  const found = cases([past({ status: 'achieved' }), open]);
  expect(found.map(({ outcome, lines }) => [outcome, lines])).toEqual([
    ['passed', []],
    ['open', []],
  ]);
});
