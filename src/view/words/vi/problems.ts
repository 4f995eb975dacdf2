import { mebibytes, oneOf, type ProblemArgs, type ProblemWords, quoted, say, term } from '../problem-words.ts';
import { problemTermsVi as terms } from './problem-terms.ts';
import { readingVi } from './reading.ts';

const expected = ({ expected: token = '' }: ProblemArgs): string => terms.expected[token] ?? `một trong: ${token}`;
const range = ({ low = '…', high = '…' }: ProblemArgs): string => `từ ${low} đến ${high}`;
const placeIn = ({ place = '', limit }: ProblemArgs): string =>
  limit === undefined ? `là thứ ${place}` : `${limit === 'best' ? 'cao nhất' : 'thấp nhất'} là thứ ${place}`;
const didYouMean = ({ nearest }: ProblemArgs): string | null =>
  nearest === undefined ? null : `có phải ${quoted(nearest, ' hoặc ')}?`;

/** Every problem in Vietnamese. */
export const problemsVi: ProblemWords = {
  severities: { error: 'lỗi', warning: 'cảnh báo' },
  help: 'gợi ý',
  related: (place) => `xem thêm ${place}`,
  more: (count, file) => `… và ${count} điểm khác trong ${file}`,
  closing: ({ files, errors, warnings }) =>
    `${files} tệp, ${errors} lỗi${warnings > 0 ? `, ${warnings} cảnh báo` : ''}.${errors > 0 ? ' Chưa nạp gì.' : ''}`,
  problems: {
    file_unreadable: say(
      ({ reason }) => `không đọc được tệp (${reason})`,
      'kiểm tra xem tệp có tồn tại và bạn có quyền đọc không',
    ),
    comment_cuts: say(
      ({ text }) => `"${text}" là chú thích, không thuộc đoạn chữ đứng trước`,
      ({ fix }) => `nếu thuộc đoạn chữ, đặt tất cả trong dấu nháy: ${fix}; nếu không, thêm dấu cách sau dấu #`,
    ),
    file_too_large: say(
      ({ limit }) => `tệp lớn hơn ${mebibytes(limit)} MiB`,
      'tách tệp ra: cùng một loại danh sách có thể nằm ở nhiều tệp',
    ),
    not_a_file: say('đây không phải là một tệp thông thường', 'xóa đi, hoặc đổi sang tên mà dx không đọc'),
    file_not_read: say(
      ({ reason = '' }) => `tệp này không được đọc: ${terms.unread[reason] ?? reason}`,
      ({ reason = '' }) => terms.unreadHelp[reason] ?? null,
    ),
    outside_workspace: say(
      'đây là một liên kết dẫn ra ngoài không gian làm việc nên không được đi theo',
      'đặt chính tệp đó vào đây',
    ),
    name_not_utf8: say('tên của tệp hay thư mục này không phải UTF-8 nên không đọc được', 'đổi tên'),
    not_utf8: say(({ guess }) => `tệp không phải UTF-8; có vẻ là ${guess}`, 'lưu lại tệp dưới dạng UTF-8'),
    control_character: say(
      ({ character }) => `văn bản có ký tự không nhìn thấy ${character}`,
      'xóa ký tự đó và gõ lại đoạn chữ',
    ),
    piled_marks: say('có hơn 30 dấu trên một chữ cái', 'xóa đi và gõ lại đoạn chữ'),
    yaml_syntax: say(
      (args) =>
        terms.slips[args.reason ?? '']?.message(args) ??
        `không đúng YAML: ${terms.syntax[args.reason ?? ''] ?? 'không đọc được theo cú pháp'}`,
      (args) => terms.slips[args.reason ?? '']?.help(args) ?? terms.syntaxHelp[args.reason ?? ''] ?? null,
    ),
    several_documents: say('tệp chứa thêm một tài liệu thứ hai', 'bỏ dòng --- hoặc chuyển phần sau sang tệp riêng'),
    directive_or_tag: say(
      ({ text }) => `"${text}": dx không đọc chỉ thị và thẻ của YAML`,
      'bỏ đi, hoặc đặt đoạn chữ mở đầu như vậy trong dấu nháy',
    ),
    too_many_aliases: say(
      ({ limit }) => `bí danh lặp chính nó, hoặc lặp quá ${limit} giá trị`,
      'viết thẳng các giá trị thay cho &neo và *bí danh',
    ),
    too_deep: say(({ limit }) => `lồng nhau quá ${limit} cấp`, 'tìm dấu ngoặc đã mở mà chưa đóng'),
    too_many_values: say(
      'tệp chứa nhiều giá trị hơn mức bộ nhớ cho phép',
      'tách thành nhiều tệp: bao nhiêu tệp cùng loại cũng được; số liệu nhiều thì dùng CSV',
    ),
    duplicate_key: say(({ key }) => `khóa "${key}" xuất hiện lần thứ hai`, 'chỉ giữ một trong hai'),
    empty_file: say('tệp không có nội dung', 'xóa tệp, hoặc viết nội dung của nó'),
    csv_syntax: {
      message: (args) => terms.table[args.reason ?? '']?.message(args) ?? '',
      help: (args) => terms.table[args.reason ?? '']?.help(args) ?? null,
    },
    unknown_file_kind: say(
      ({ keys }) => (keys ? `không loại tệp nào có các khóa ${keys}` : 'tệp không gồm các khóa'),
      ({ allowed }) => `bắt đầu bằng một trong: ${allowed}`,
    ),
    unknown_key: say(
      ({ key }) => `không có khóa "${key}" ở đây`,
      (args) => didYouMean(args) ?? (args.allowed ? `các khóa dùng được: ${args.allowed}` : null),
    ),
    missing_key: say(
      ({ key, cells }) => (cells === undefined ? `thiếu khóa "${key}"` : `dòng này bỏ trống cột ${key}`),
      ({ key = '', cells, allowed }) =>
        cells !== undefined
          ? 'điền vào, hoặc xóa dòng'
          : allowed === undefined
            ? (terms.missing[key] ?? `thêm ${key}: …`)
            : `thêm ${key}: ${allowed}`,
    ),
    wrong_type: say(
      ({ key, expected: wanted, found }) =>
        `${key === '' ? 'chỗ này' : `"${key}"`} phải là ${oneOf(terms.types, wanted, ' hoặc ')}, không phải ${term(terms.types, found)}`,
      ({ found, expected: wanted = '' }) =>
        found === 'null'
          ? 'viết giá trị, hoặc bỏ khóa này'
          : found !== 'object' && found !== 'array' && String(wanted).includes('string')
            ? 'đặt trong dấu nháy'
            : (terms.typeHelp[String(wanted).split('|')[0] ?? ''] ?? null),
    ),
    bad_value: say(
      ({ key, found }) =>
        key === '' ? `không dùng được "${found}" ở đây` : `"${found}" không thể là giá trị của "${key}"`,
      (args) => `viết ${expected(args)}`,
    ),
    bad_id: say(
      ({ found }) => `"${found}" không phải là mã: chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối đơn`,
      ({ suggestion }) => (suggestion ? `viết ${suggestion}` : null),
    ),
    unreadable_number: readingVi.number,
    locale_conflict: say(
      ({ text, locale }) => `"${text}" không phải cách viết số theo locale: ${locale}`,
      ({ locale, text = '' }) =>
        locale === 'en' && !String(text).includes('.')
          ? `viết ${String(text).replace(',', '.')}`
          : `viết ${locale === 'vi' ? '1.234,5' : '1,234.5'}, hoặc đổi locale ở đầu tệp`,
    ),
    reversed_range: say(({ text }) => `khoảng "${text}" kết thúc trước khi bắt đầu`, 'viết số nhỏ trước'),
    wrong_unit: readingVi.unit,
    not_exact: say(
      ({ text }) => `"${text}" không phải một con số chính xác, mà số liệu gốc và mốc giữa kỳ phải chính xác`,
      'chỉ viết con số',
    ),
    unreadable_goal: readingVi.goal,
    goal_needs: {
      message: (args) => terms.needs[args.needs ?? '']?.message(args) ?? '',
      help: (args) => terms.needs[args.needs ?? '']?.help(args) ?? null,
    },
    unreadable_period: readingVi.period,
    outside_domain: say(
      (args) => `"${args.text}" nằm ngoài phạm vi của chỉ số đo: ${range(args)}`,
      'kiểm tra số liệu, hoặc nới domain của chỉ số đo',
    ),
    rank_not_whole: say(
      ({ text }) => `${text} không phải thứ hạng: thứ hạng là số nguyên`,
      'ghi thứ hạng như đã công bố',
    ),
    score_outside_scale: say(
      (args) => `điểm ${args.score} nằm ngoài thang điểm của ${args.index}: ${range(args)}`,
      'kiểm tra điểm, hoặc sửa thang điểm của bộ chỉ số',
    ),
    unknown_reference: say(
      ({ kind, id, is }) =>
        is === undefined
          ? `không có ${term(terms.kinds, kind)} "${id}"`
          : `"${id}" là ${term(terms.kinds, is)}, không phải ${term(terms.kinds, kind)}`,
      (args) => {
        const { kind, id, is, within, names } = args;
        if (is !== undefined && within !== undefined)
          return `ghi thứ hạng thành bảng xếp hạng: index: ${id}, kèm edition, population, of và ranks`;
        if (is !== undefined) return is === 'indices' ? `viết index: ${id}` : `viết indicator: ${id}`;
        const meant = didYouMean(args);
        return meant === null
          ? `định nghĩa nó, hoặc xem dx list ${kind}`
          : `${meant}${names === undefined ? '' : ` (${names})`}`;
      },
    ),
    duplicate_id: say(
      (args) => `${term(terms.kinds, args.kind)} "${args.id}" được định nghĩa lần thứ hai`,
      'đổi tên một trong hai, hoặc bỏ đi',
    ),
    duplicate_address: say(
      ({ address }) => `"${address}" được nêu lần thứ hai`,
      'bỏ một; số liệu được đính chính về sau cần có published: <ngày>',
    ),
    same_name: say(
      ({ name, id, other }) => `"${name}" chỉ cả ${other} lẫn ${id}`,
      'đặt tên hoặc bí danh khác cho một trong hai',
    ),
    ambiguous_province: say(
      ({ name, ids }) => `"${name}" là tên chung của nhiều đơn vị: ${ids}`,
      ({ ids }) => `viết mã của đơn vị muốn nói: ${quoted(ids ?? '', ' hoặc ')}`,
    ),
    variant_of_variant: say(
      ({ address }) => `chính ${address} cũng là một cách ghi khác, nên cả hai đều không được đếm`,
      'ghi chỉ tiêu đứng độc lập',
    ),
    unknown_method: say(
      ({ method, indicator }) => `chỉ số đo ${indicator} không có cách tính "${method}"`,
      (args) =>
        didYouMean(args) ??
        (args.declared
          ? `ghi một trong các cách: ${args.declared}`
          : `khai báo: methods: [{ id: ${args.method}, name: … }]`),
    ),
    cumulative_flow: say(
      'chỉ số đo tính lại từ đầu ở mỗi kỳ thì không thể là lũy kế',
      'ghi frequency: point, hoặc bỏ cumulative',
    ),
    milestone_of_share: say(
      ({ text }) => `mốc giữa kỳ phải là một thứ hạng, còn "${text}" là tỷ lệ của bảng xếp hạng`,
      'bỏ các mốc, hoặc ghi mục tiêu bằng thứ hạng: "top 20"',
    ),
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
      ({ province = '', population = '' }) => `"${province}" không thuộc danh sách xếp hạng "${population}"`,
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
  },
};
