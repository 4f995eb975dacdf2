import { computed } from '../../src/core/number/computed.ts';
import { point } from '../../src/core/number/interval.ts';
import type { Assessment } from '../../src/core/target/assessment.ts';
import type { StatusInput } from '../../src/view/status/status.ts';
import { en } from '../../src/view/words/en/en.ts';
import { vi } from '../../src/view/words/vi/vi.ts';
import { type About, anAssessment, aSummary, aVocabulary, share } from './build.ts';
import { aPeriod } from './facts.ts';

/** Resolution 09 of Quảng Ninh with every status and every mark; some figures are invented. */

const RANK = { kind: 'rank', unit: 'rank', direction: 'down', domain: [1, null] } as const;
const COUNT = { kind: 'count', unit: 'databases', domain: [0, null] } as const;

const titled = (vietnamese: string, english: string, about: About = {}): Assessment =>
  anAssessment({
    ...about,
    target: {
      address: `quang-ninh/resolution-09/${english.toLowerCase().replaceAll(' ', '-')}`,
      title: { vi: vietnamese, en: english },
      ...about.target,
    },
  });

export const measured: readonly Assessment[] = [
  titled('Thứ hạng chuyển đổi số cả nước', 'National rank in digital transformation', {
    metric: RANK,
    target: { goal: { op: 'rank_le', value: 5 } },
    figure: ['3/63', '2022'],
    status: 'achieved',
    reason: 'met_early',
    flags: ['stale'],
  }),
  titled('Tỷ trọng kinh tế số trong GRDP', 'Digital economy share of GRDP', {
    reason: 'any_baseline',
    bestPace: { start: 0, from: '2022-02-05', completion: 0.355, elapsed: 0.7441, pace: 0.47709 },
    requiredPerYear: computed(12.9),
  }),
  titled('DN khu công nghiệp dùng công nghệ số', 'Industrial-park firms using digital', {
    target: { goal: { op: 'ge', value: 50 }, deadlineInferred: true },
    figure: ['60', '2024'],
    status: 'achieved',
    reason: 'met_early',
    flags: ['deadline_inferred'],
  }),
  titled('Người dân có định danh điện tử', 'People with an e-ID', {
    target: { goal: { op: 'ge', value: 100 } },
    figure: ['>70', '2023'],
    status: 'undetermined',
    statusMin: 'off_track',
    statusMax: 'achieved',
    reason: 'no_baseline',
    flags: ['approximate', 'conflict'],
  }),
  titled('Hồ sơ TTHC đã giải quyết được số hóa', 'Settled procedure files digitised', {
    target: { goal: { op: 'ge', value: 100 }, deadline: aPeriod('2023') },
    figure: ['99.96', '2023'],
    status: 'missed',
  }),
  titled('Kết quả TTHC ký số và trả qua mạng', 'Results signed and returned online', {
    target: { goal: { op: 'ge', value: 100 }, deadline: aPeriod('2024') },
    figure: ['~90', '2022'],
    status: 'undetermined',
    statusMin: 'missed',
    statusMax: 'achieved',
    reason: 'no_measurement_at_deadline',
    flags: ['approximate', 'last_on_track'],
  }),
  titled('Cơ sở dữ liệu quan trọng hoàn thành', 'Key databases completed', {
    metric: COUNT,
    target: { goal: { op: 'ge', value: 57877 }, deadline: aPeriod('2025-06') },
    figure: ['45000', '2024-H2'],
    baseline: { value: 20000, origin: 'inferred', period: '2021' },
    completion: share(25000 / 37877),
    elapsed: computed(0.8571),
    expected: computed(52466.01),
    pace: computed(point(0.77)),
    status: 'at_risk',
  }),
];

const unmeasured: readonly Assessment[] = [
  titled('Dẫn đầu về an toàn, an ninh mạng', 'Among the leaders in cyber security', {
    target: { goal: { op: 'yes' } },
    figure: null,
  }),
  titled('Cơ quan nhà nước cung cấp dữ liệu mở', 'State agencies providing open data', {
    target: { goal: { op: 'ge', value: 100 } },
    figure: null,
  }),
  titled('Gia đình có địa chỉ số', 'Households with a digital address', {
    target: { goal: { op: 'ge', value: 100 } },
    figure: null,
    reason: 'no_comparable_figure',
  }),
];

export const all: readonly Assessment[] = [...measured, ...unmeasured];

const tally = { achieved: 16, of: 20, asOf: aPeriod('2024'), source: 'article', parts: {}, note: null };

export const planInput = (lang: 'en' | 'vi', assessments = all): StatusInput => ({
  assessments,
  summaries: [aSummary(all, { reported: { ...tally, at: { file: 'data/a.yaml', line: 1, column: 1 } } })],
  vocabulary: aVocabulary(),
  asOf: '2025-06-30',
  words: { en, vi }[lang],
});
