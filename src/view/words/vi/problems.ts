import type { ProblemArgs } from '../../../core/record/problem-args.ts';
import { mebibytes, oneOf, type ProblemWords, quoted, say, tableSentence, term } from '../problem-words.ts';
import { doubtsVi } from './doubts.ts';
import { problemTermsVi as terms } from './problem-terms.ts';
import { readingVi } from './reading.ts';

const expected = ({ expected: token }: ProblemArgs['bad_value']): string =>
  terms.expected[token] ?? (/^[<>]=/.test(token) ? `một số ${token}` : `một trong: ${token}`);
const range = ({ low, high }: { readonly low?: number; readonly high?: number }): string =>
  `từ ${low ?? '…'} đến ${high ?? '…'}`;
const didYouMean = ({ nearest }: { readonly nearest?: string }): string | null =>
  nearest === undefined ? null : `có phải ${quoted(nearest, ' hoặc ')}?`;

/** Every problem in Vietnamese. */
export const problemsVi: ProblemWords = {
  severities: { error: 'lỗi', warning: 'cảnh báo' },
  help: 'gợi ý',
  related: (place) => `xem thêm ${place}`,
  more: (count, file) => `… và ${count} điểm khác trong ${file}`,
  closing: ({ files, errors, warnings }, undone) =>
    `${errors} lỗi${warnings > 0 ? `, ${warnings} cảnh báo` : ''} trong ${files} tệp.${errors === 0 ? '' : undone === 'loaded' ? ' Chưa nạp gì.' : ' Chưa ghi gì.'}`,
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
      ({ setting }) =>
        setting === undefined
          ? 'tách tệp ra: cùng một loại danh sách có thể nằm ở nhiều tệp'
          : `tách tệp ra: nhiều tệp có thể có cùng các cột; hoặc tăng ${setting} trong dx.yaml`,
    ),
    not_a_file: say('đây không phải là một tệp thông thường', 'xóa đi, hoặc đổi sang tên mà dx không đọc'),
    file_not_read: say(
      ({ reason }) => `tệp này không được đọc: ${terms.unread[reason] ?? reason}`,
      ({ reason }) => terms.unreadHelp[reason] ?? null,
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
        terms.slips[args.reason]?.message(args) ??
        `không đúng YAML: ${terms.syntax[args.reason] ?? 'không đọc được theo cú pháp'}`,
      (args) => terms.slips[args.reason]?.help(args) ?? terms.syntaxHelp[args.reason] ?? null,
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
    not_listed: say(
      ({ errors, warnings }) =>
        `ngoài những điểm nêu ở đây, tệp còn ${[
          ...(errors > 0 ? [`${errors} lỗi`] : []),
          ...(warnings > 0 ? [`${warnings} cảnh báo`] : []),
        ].join(' và ')} khác`,
      'sửa những điểm đã nêu trước: một chỗ sai thường gây ra nhiều lỗi',
    ),
    csv_syntax: {
      message: (args) => tableSentence(terms, args).message(args),
      help: (args) => tableSentence(terms, args).help(args),
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
      ({ key, cells, allowed }) =>
        cells !== undefined
          ? 'điền vào, hoặc xóa dòng'
          : allowed === undefined
            ? (terms.missing[key] ?? `thêm ${key}: …`)
            : `thêm ${key}: ${allowed}`,
    ),
    wrong_type: say(
      ({ key, expected: wanted, found }) =>
        `${key === '' ? 'chỗ này' : `"${key}"`} phải là ${oneOf(terms.types, wanted, ' hoặc ')}, không phải ${term(terms.types, found)}`,
      ({ found, expected: wanted }) =>
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
      ({ locale, text }) =>
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
      message: (args) => terms.needs[args.needs].message(args),
      help: (args) => terms.needs[args.needs].help(args),
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
      ({ ids }) => `viết mã của đơn vị muốn nói: ${quoted(ids, ' hoặc ')}`,
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
    ...doubtsVi,
  },
};
