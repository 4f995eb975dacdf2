import { type ProblemTerms, say, term } from '../problem-words.ts';

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
    methods: 'cách tính',
    versions: 'phiên bản bắt đầu từ kỳ',
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
  typeHelp: {
    string: 'viết một đoạn chữ',
    number: 'chỉ viết con số: 7.1',
    int: 'viết một số nguyên: 63',
    boolean: 'viết true hoặc false',
    object: 'viết { khóa: giá trị }, hoặc mỗi khóa: giá trị trên một dòng thụt vào',
    record: 'viết mỗi khóa: giá trị trên một dòng thụt vào',
    array: 'mở đầu mỗi mục trên dòng riêng bằng "- "',
    tuple: 'viết hai đầu: [0, 100]',
  },
  expected: {
    empty_remark: '{ vi: … }, { en: … } hoặc cả hai',
    long_text: 'nhiều nhất 10.000 ký tự',
    empty_text: 'một đoạn chữ không rỗng',
    empty_domain: 'đầu nhỏ trước: [0, 100]',
  },
  unread: {
    name: 'tên tệp bảng phải bắt đầu bằng measurements hoặc rankings',
    format: 'dx chỉ đọc .yaml, .yml và .csv',
    hidden: 'tên bắt đầu bằng dấu chấm là tệp ẩn',
    folder_link: 'dx không theo liên kết tới thư mục',
    outside: 'liên kết dẫn ra ngoài thư mục dữ liệu',
    twice: 'đây là tên khác của một tệp đã được đọc',
  },
  unreadHelp: {
    name: 'đổi tên thành measurements-….csv hoặc rankings-….csv',
    format: 'lưu thành CSV (UTF-8) với tên measurements-….csv hoặc rankings-….csv',
    hidden: 'bỏ dấu chấm ở đầu tên, hoặc chuyển ra khỏi data/ và seeds/',
    folder_link: 'đặt chính thư mục đó vào đây, hoặc xóa liên kết',
    outside: 'chép chính tệp đó vào đây, hoặc xóa liên kết',
    twice: 'bỏ một trong hai tên',
  },
  table: {
    header: say(
      ({ list }) => `dòng đầu không phải là dòng tiêu đề của bảng ${list === 'rankings' ? 'xếp hạng' : 'số liệu'}`,
      ({ header }) => `mở đầu bằng tên các cột: ${header}`,
    ),
    column: say(
      ({ column, others }) => `bảng không có cột "${column}"${others === undefined ? '' : `, cũng không có ${others}`}`,
      ({ nearest, columns }) => (nearest === undefined ? `các cột dùng được: ${columns}` : `có phải "${nearest}"?`),
    ),
    column_twice: say(({ column }) => `cột "${column}" xuất hiện lần thứ hai`, 'chỉ giữ một trong hai'),
    columns: say(
      ({ missing }) => `bảng thiếu cột ${missing}`,
      ({ header }) => `thêm vào dòng tiêu đề, theo thứ tự nào cũng được: ${header}`,
    ),
    quotes: say(
      'có dấu nháy mở mà chưa đóng, hoặc nằm giữa một ô',
      'đặt ô có dấu phẩy hoặc dấu nháy trong dấu nháy, và nhân đôi dấu nháy bên trong: "nói ""có"""',
    ),
    long_row: say('có dòng dài hơn 10 MiB', 'đóng dấu nháy còn mở, nếu có, hoặc xem lại tệp này có phải là bảng không'),
    fields: say(
      ({ surplus, found, expected }) =>
        !surplus
          ? `dòng có ${found} ô, dòng tiêu đề có ${expected}`
          : `"${surplus}" không nằm dưới cột nào: dòng tiêu đề có ${expected} cột`,
      ({ surplus }) =>
        surplus === undefined
          ? 'điền đủ đến cột cuối cùng, kể cả ô trống'
          : 'đặt ô có dấu phẩy trong dấu nháy: "1,5 tỷ"; hoặc đặt tên cho cột',
    ),
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
    BAD_INDENT: 'mở đầu dòng bằng số dấu cách như các dòng cùng cấp',
    BAD_ALIAS: 'đặt đoạn chữ mở đầu bằng * trong dấu nháy: "*…"',
    BAD_DQ_ESCAPE: "đặt đoạn chữ trong dấu nháy đơn: '…', hoặc viết hai dấu gạch chéo ngược",
    BLOCK_IN_FLOW: 'tìm chỗ thiếu dấu phẩy giữa hai khóa trong ngoặc',
    NON_STRING_KEY: 'viết khóa: giá trị',
    UNEXPECTED_TOKEN: 'đặt đoạn chữ trong dấu nháy: "…"',
  },
  slips: {
    needs_quotes: say('đoạn chữ mở đầu bằng ký tự phải đặt trong dấu nháy', ({ fix }) => `đặt trong dấu nháy: ${fix}`),
    tab: say('dòng mở đầu bằng phím tab (⇥), trong khi chỉ tính dấu cách', 'thay bằng dấu cách, hai dấu cho mỗi cấp'),
    odd_blank: say(
      ({ fix }) => `ở đây có khoảng trắng mà YAML không coi là dấu cách (${fix}), thường do dán từ văn bản khác`,
      'xóa đi và gõ dấu cách',
    ),
    colon_blank: say('thiếu dấu cách sau dấu hai chấm', ({ fix }) => `viết ${fix}`),
    colon_missing: say('thiếu dấu hai chấm sau khóa', ({ fix }) => `viết ${fix}`),
    dash_blank: say('thiếu dấu cách sau dấu gạch', ({ fix }) => `viết ${fix}`),
    dash_missing: say('mỗi mục của danh sách mở đầu bằng dấu gạch', ({ fix }) => `viết ${fix}`),
    quote_open: say('dấu nháy mở ở đây mà chưa đóng', ({ fix }) => `đóng lại: ${fix}`),
    after_quote: say('còn chữ đứng sau dấu nháy đóng', ({ fix }) => `đặt tất cả trong dấu nháy: ${fix}`),
    colon_in_text: say('đoạn chữ có dấu hai chấm và dấu cách phải đặt trong dấu nháy', ({ fix }) => `viết ${fix}`),
    hash: say('từ dấu # trở đi là chú thích, kể cả dấu ngoặc đóng', ({ fix }) => `đặt đoạn chữ trong dấu nháy: ${fix}`),
    bracket_open: say('dấu ngoặc mở ở đây mà chưa đóng', 'đóng bằng } hoặc ] ở cuối mục'),
    comma_missing: say('thiếu dấu phẩy trước khóa này', ({ fix }) => `viết ${fix}`),
    comma_cuts: say('trong ngoặc, dấu phẩy kết thúc giá trị', ({ fix }) => `đặt trong dấu nháy: ${fix}`),
    indent: say('dòng này thụt vào khác các dòng cùng cấp', ({ fix }) => `mở đầu dòng bằng ${fix} dấu cách`),
    continued: say(
      'dòng này không phải khóa, cũng không phải mục',
      'nếu là phần tiếp của đoạn chữ ở trên, nối hai dòng lại',
    ),
  },
  missing: {
    unit: 'thêm unit: percent; hoặc "enterprises", "people", "vnd", "score", "yes-no", hoặc đơn vị tính tự đặt',
    indicator: 'thêm indicator: <mã>; xem dx list indicators',
    source: 'thêm source: <mã>; xem dx list sources',
    province: 'thêm province: <mã>, ví dụ province: quang-ninh; xem dx list provinces',
    index: 'thêm index: <mã>; xem dx list indices',
    period: 'thêm period: 2025, hoặc 2025-Q3, 2025-06, 2025-06-30',
    edition: 'thêm edition: 2025',
    value: 'thêm value: 7.1%, hoặc value: "trên 50%"',
    goal: 'thêm goal: ">= 20%"',
    population: 'thêm population: vn63 (đến 30/6/2025) hoặc vn34 (từ đó về sau)',
    of: 'thêm of: 63, số đơn vị được xếp hạng',
    name: 'thêm name: { vi: …, en: … }',
    title: 'thêm title: { vi: …, en: … }',
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
