import type { ProblemArgs } from '../../../core/record/problem-args.ts';
import { type ProblemWords, say, term } from '../problem-words.ts';
import { problemTermsVi as terms } from './problem-terms.ts';

const range = ({ low, high }: { readonly low?: number; readonly high?: number }): string =>
  `từ ${low ?? '…'} đến ${high ?? '…'}`;
const placeIn = ({ place, limit }: Omit<Partial<ProblemArgs['rank_against_places']>, 'rank' | 'province'>): string =>
  limit === undefined ? `là thứ ${place}` : `${limit === 'best' ? 'cao nhất' : 'thấp nhất'} là thứ ${place}`;

/** What `dx lint` doubts, in Vietnamese (methodology §12). */
export const doubtsVi = {
  goal_against_direction: say(
    ({ direction }) => `mục tiêu chặn sai phía: chỉ số đo này càng ${direction === 'up' ? 'cao' : 'thấp'} càng tốt`,
    ({ direction }) => (direction === 'up' ? 'viết ">= …", hoặc direction: down' : 'viết "<= …", hoặc direction: up'),
  ),
  baseline_meets_target: say(
    ({ baseline, goal }) => `số liệu gốc ${baseline} đã đạt mục tiêu ${goal}`,
    'kiểm tra cả hai số; nếu đúng và phải giữ mức này, viết keep: true',
  ),
  goal_outside_domain: say(
    (args) => `mục tiêu ${args.goal} nằm ngoài phạm vi của chỉ số đo: ${range(args)}`,
    'kiểm tra mục tiêu, hoặc nới domain của chỉ số đo',
  ),
  strict_goal_at_domain_end: say(
    ({ end, op }) => `không có giá trị nào ${op === 'gt' ? 'trên' : 'dưới'} ${end}: mục tiêu không bao giờ đạt được`,
    ({ end, op }) => `viết "${op === 'gt' ? '>=' : '<='} ${end}"`,
  ),
  rank_beyond_population: say(
    ({ rank, population, size }) => `tốp ${rank} lúc nào cũng đạt: ${population} có ${size} đơn vị`,
    'kiểm tra thứ hạng, hoặc chọn population khác',
  ),
  rank_without_population: say(
    ({ province, issued }) => `${province} không thuộc danh sách xếp hạng nào khi kế hoạch được ban hành (${issued})`,
    'nêu rõ danh sách bằng population: <mã>, hoặc giao chỉ tiêu cho đơn vị của thời điểm đó',
  ),
  deadline_before_baseline: say(
    ({ deadline, baseline }) => `thời hạn ${deadline} không sau kỳ gốc ${baseline}`,
    'kiểm tra cả hai kỳ',
  ),
  no_deadline: say(
    'chỉ tiêu không có thời hạn, kế hoạch cũng không có',
    'thêm by: <năm> cho chỉ tiêu, hoặc until: <năm> cho kế hoạch',
  ),
  deadline_before_issue: say(
    ({ deadline, issued }) => `thời hạn ${deadline} đã qua khi kế hoạch được ban hành, ${issued}`,
    'kiểm tra by của chỉ tiêu và issued của kế hoạch',
  ),
  dates_reversed: say(({ first, second, from, to }) => `${first} ${from} sau ${second} ${to}`, 'kiểm tra cả hai'),
  milestone_after_deadline: say(
    ({ milestone, deadline }) => `mốc giữa kỳ ${milestone} sau thời hạn ${deadline}`,
    'kiểm tra cả hai; cam kết có thời hạn riêng là một chỉ tiêu riêng',
  ),
  milestones_unsorted: say(
    ({ milestone, before }) => `mốc giữa kỳ ${milestone} không sau mốc ${before} đứng trước nó`,
    'kiểm tra cả hai; ghi các mốc theo thứ tự thời gian',
  ),
  milestone_before_baseline: say(
    ({ milestone, baseline }) => `mốc ${milestone} không sau kỳ gốc ${baseline} nên không tính vào lộ trình`,
    'kiểm tra cả hai kỳ',
  ),
  milestone_on_wrong_side: say(
    ({ milestone, value, baseline, origin }) =>
      `mốc ${value} của ${milestone} nằm ngược phía so với số liệu gốc ${origin === 'inferred' ? 'suy ra ' : ''}${baseline}: lộ trình ban đầu đi xa mục tiêu`,
    'kiểm tra cả hai số; nếu đúng là kế hoạch như vậy thì số liệu được so với chính lộ trình',
  ),
  cumulative_falls: say(
    ({ indicator, period, value, before, was }) =>
      `${indicator} không thể giảm, mà ${value} của ${period} lại kém hơn ${was} của ${before}`,
    'kiểm tra cả hai; số liệu sau được tính. Nếu có thể giảm thì bỏ cumulative: true',
  ),
  tally_beyond_total: say(
    ({ what, count, of }) =>
      what === 'achieved' ? `hoàn thành ${count}/${of}: nhiều hơn tổng số` : `các phần cộng lại là ${count}/${of}`,
    'đối chiếu các số với nguồn',
  ),
  not_of_frequency: say(
    ({ frequency, figures }) =>
      `không số liệu nào trong ${figures} số liệu phủ đúng một ${term(terms.frequencies, frequency)}, nên không thể đánh giá`,
    'thêm số liệu của kỳ đó, hoặc sửa frequency của chỉ số đo',
  ),
  not_in_population: say(
    ({ province, population }) => `"${province}" không thuộc danh sách xếp hạng "${population}"`,
    'ghi đơn vị của thời điểm đó: đơn vị cũ, hoặc đơn vị kế thừa',
  ),
  province_ended: say(
    ({ province, ended, period }) => `${province} đã kết thúc ngày ${ended}, trước khi hết ${period}`,
    ({ successor }) => (successor ? `có phải số liệu của ${successor}?` : null),
  ),
  population_ended: say(
    ({ population, ended, period }) =>
      `danh sách xếp hạng ${population} đã kết thúc ngày ${ended}, trước khi hết ${period}`,
    'ghi danh sách của thời điểm đó, hoặc ghi rõ các tháng mà kỳ xếp hạng phản ánh',
  ),
  source_before_period: say(
    ({ source, date, period }) => `nguồn ${source} đề ${date}, trước khi ${period} bắt đầu`,
    'kiểm tra kỳ của số liệu và ngày của nguồn',
  ),
  published_before_period: say(
    ({ published, period }) => `công bố ${published}, trước khi ${period} bắt đầu`,
    'kiểm tra cả hai; dự báo không phải là số liệu',
  ),
  two_readings: say(
    ({ text, value, grouped }) =>
      `${text} được đọc là ${String(value).replace('.', ',')}; theo cách viết số của Việt Nam sẽ là ${grouped}`,
    ({ value, grouped }) => `viết ${grouped}, hoặc "${String(value).replace('.', ',')}" trong dấu nháy`,
  ),
  fraction_in_count: say(
    ({ value }) => `${value} không phải số nguyên, trong khi chỉ số đo là số lượng`,
    'kiểm tra số liệu: hàng nghìn, hàng triệu viết là "1,5 nghìn", "1,5 triệu"',
  ),
  fraction_of_share: say(
    ({ value, beside }) => `${value} đứng cạnh ${beside}: tỷ lệ tính trên 1 chứ không phải trên 100`,
    ({ value }) => `viết ${Number((Number(value) * 100).toPrecision(12))} nếu đúng là như vậy`,
  ),
  estimate_before_end: say(
    ({ published, period }) => `số ước của ${period} công bố ${published}, khi ${period} chưa hết`,
    'ghi final: false, và bổ sung số liệu của cả kỳ khi có',
  ),
  period_after_today: say(
    ({ period, today }) =>
      `${period} chưa bắt đầu vào ngày ${today}: dự báo không phải là số liệu và không được đánh giá`,
    'kiểm tra kỳ',
  ),
  conflicting_figures: say(
    ({ source, other, period, spread }) => `${source} và ${other} lệch nhau ${spread} cho ${period}`,
    'kiểm tra cả hai; dx explain cho biết số nào được dùng',
  ),
  table_size_differs: say(
    ({ index, edition, population, of, other, units }) =>
      units === undefined
        ? `${index} ${edition} ở đây ghi of: ${of} cho danh sách ${population}, ở chỗ khác ghi of: ${other}`
        : `${index} ${edition} ghi of: ${of} cho danh sách ${population}, nhưng liệt kê ${units} đơn vị`,
    'sửa of:, hoặc đặt population riêng cho danh sách đơn vị khác',
  ),
  rank_against_scores: say(
    ({ province, rank, score, other, otherRank, otherScore, ...counted }) =>
      other === undefined
        ? `${province} xếp thứ ${rank}; theo điểm của bảng này ${placeIn(counted)}`
        : `${province} xếp thứ ${rank} với ${score} điểm, ${other} xếp thứ ${otherRank} với ${otherScore} điểm`,
    'thứ hạng đã công bố được dùng; đối chiếu cả hai số với nguồn',
  ),
  rank_against_places: say(
    ({ province, rank, ...counted }) =>
      `${province} xếp thứ ${rank}; theo các thứ hạng khác trong bảng này ${placeIn(counted)}`,
    'các đơn vị bằng nhau cùng nhận hạng cao nhất, bỏ các hạng kế tiếp: 1, 2, 2, 4; đối chiếu bảng với nguồn',
  ),
  change_differs: say(
    ({ province, change, found, since, now, from, of }) =>
      since === undefined
        ? `nguồn nói ${change} bậc cho ${province}, nay ${now}: tức là từ hạng ${from}, bảng ${of} đơn vị không có hạng này`
        : `nguồn nói ${change} bậc cho ${province}, thứ hạng so với ${since} cho ${found}`,
    'tìm xem nguồn so với kỳ nào, rồi nêu trong ghi chú',
  ),
  change_across_populations: say(
    ({ province, change, before, now }) =>
      `nguồn nói ${change} bậc cho ${province}, từ ${before} đến ${now}: thứ hạng giữa các danh sách đơn vị khác nhau`,
    'so sánh ấy không có nghĩa; nêu trong ghi chú và dùng tỷ lệ đứng trên',
  ),
  variant_target: say(
    ({ of }) => `một cách ghi khác của ${of}: được hiển thị nhưng không được đếm`,
    'tìm xem nguồn nào đúng',
  ),
} satisfies Partial<ProblemWords['problems']>;
