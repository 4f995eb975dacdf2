import { type ProblemTerms, say, term } from './problem-words.ts';

const UNIT_KINDS: ProblemTerms['unitKinds'] = {
  share: 'tỷ lệ phần trăm',
  count: 'số lượng',
  money: 'số tiền',
  score: 'điểm',
  rank: 'thứ hạng',
  'yes-no': 'có hay không',
  other: 'số đo có đơn vị riêng',
};

/** The words of the Vietnamese sentences about problems. */
export const problemTermsVi: ProblemTerms = {
  kinds: {
    units: 'đơn vị tính',
    populations: 'danh sách xếp hạng',
    provinces: 'tỉnh',
    indicators: 'chỉ số đo',
    indices: 'bộ chỉ số',
    sources: 'nguồn',
    plans: 'kế hoạch',
    targets: 'chỉ tiêu',
    measurements: 'số liệu',
  },
  unitKinds: UNIT_KINDS,
  frequencies: { year: 'năm', half: 'nửa năm', quarter: 'quý', month: 'tháng' },
  types: {
    string: 'một đoạn chữ',
    number: 'một số',
    int: 'một số nguyên',
    boolean: 'true hoặc false',
    object: 'các khóa kèm giá trị',
    record: 'các khóa kèm giá trị',
    array: 'một danh sách',
    tuple: 'danh sách hai phần tử',
    null: 'để trống',
  },
  expected: {
    empty_remark: '{ vi: … }, { en: … } hoặc cả hai',
    long_text: 'nhiều nhất 10.000 ký tự',
    empty_text: 'một đoạn chữ không rỗng',
    empty_domain: 'đầu nhỏ trước: [0, 100]',
  },
  syntax: {
    TAB_AS_INDENT: 'thụt dòng bằng phím tab',
    BAD_INDENT: 'thụt dòng không khớp với các dòng trên',
    MISSING_CHAR: 'thiếu một ký tự: dấu nháy, dấu ngoặc, dấu phẩy hoặc dấu cách sau dấu hai chấm',
    BAD_ALIAS: 'bí danh (*tên) không có neo (&tên) ở phía trước',
    BAD_DQ_ESCAPE: 'đoạn chữ trong dấu nháy kép có chuỗi thoát không tồn tại',
    BAD_SCALAR_START: 'đoạn chữ mở đầu bằng ký tự phải đặt trong dấu nháy',
    BLOCK_AS_IMPLICIT_KEY: 'danh sách hoặc khối khóa đứng ở chỗ của một dòng: thường do hai dấu hai chấm trên một dòng',
    BLOCK_IN_FLOW: 'danh sách hoặc khối khóa thụt dòng nằm trong dấu ngoặc',
    MULTILINE_IMPLICIT_KEY: 'khóa kéo dài nhiều dòng: thường do thiếu dấu hai chấm',
    NON_STRING_KEY: 'khóa phải là một từ hoặc một đoạn chữ',
    UNEXPECTED_TOKEN: 'có ký tự đứng sai chỗ',
  },
  syntaxHelp: {
    TAB_AS_INDENT: 'thụt dòng bằng dấu cách, hai dấu cho mỗi cấp',
    BLOCK_AS_IMPLICIT_KEY: 'đặt đoạn chữ có dấu hai chấm trong dấu nháy: title: "Kế hoạch 59: kinh tế số"',
    MULTILINE_IMPLICIT_KEY: 'viết khóa: giá trị, có dấu cách sau dấu hai chấm',
    BAD_SCALAR_START: 'đặt đoạn chữ trong dấu nháy: value: "> 50%"',
    MISSING_CHAR: 'tìm dấu nháy hoặc dấu ngoặc đã mở mà chưa đóng',
  },
  needs: {
    subject: say(
      'chỉ tiêu chưa nêu cách đo',
      'thêm indicator: <mã>, hoặc index: <mã> nếu là thứ hạng, hoặc qualitative: true',
    ),
    one_subject: say('chỉ tiêu nêu hai cách đo', 'chỉ giữ một trong indicator, index và qualitative'),
    index: say('population chỉ dùng cho thứ hạng', 'thêm index: <mã>, hoặc bỏ population'),
    rank: say(
      ({ text }) => `"${text}" không phải là một thứ hạng`,
      'viết goal: "top 5", hoặc "top 1/3" nếu tính theo phần của bảng xếp hạng',
    ),
    quantity: say(
      ({ text, kind }) => `"${text}" là thứ hạng, nhưng chỉ số đo là ${term(UNIT_KINDS, kind)}`,
      'viết goal: ">= 20%", hoặc thay indicator bằng index: <mã>',
    ),
    yes_no_indicator: say(
      'chỉ tiêu định tính chỉ có đạt hay không đạt, còn chỉ số đo này là một số',
      'bỏ qualitative và viết goal, hoặc chọn chỉ số đo có đơn vị tính loại yes-no',
    ),
  },
};
