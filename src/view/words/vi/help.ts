import type { HelpWords } from '../help-words.ts';
import { quantityLines } from '../quantity-rows.ts';

export const helpVi: HelpWords = {
  tagline: 'dx theo dõi những gì các tỉnh, thành đã cam kết và đã đạt được về chuyển đổi số.',
  headings: {
    usage: 'Cách dùng:',
    arguments: 'Đối số:',
    options: 'Tùy chọn:',
    commands: 'Lệnh:',
    example: 'Ví dụ:',
    topics: 'Xem thêm:',
  },
  groups: { reports: 'Báo cáo', actions: 'Thao tác', files: 'Tệp' },
  commands: {
    status: {
      summary: 'từng chỉ tiêu: mục tiêu, số liệu mới nhất, tỷ lệ đạt, chênh lệch, đánh giá',
      example: 'dx status --province quang-ninh --as-of 2025-06-30',
    },
    ranks: {
      summary: 'thứ hạng theo bộ chỉ số, chỉ số thành phần và kỳ, kèm thay đổi, đồng hạng',
      example: 'dx ranks --index dti --province quang-ninh',
    },
    trend: {
      summary: 'diễn biến số liệu: mới nhất, thay đổi; với một chỉ số đo: mọi số liệu, lộ trình và dự tính',
      example: 'dx trend digital-economy-share-of-grdp --province quang-ninh --chart',
      argument: 'chỉ số đo hoặc bộ chỉ số: mã; để trống là mọi chuỗi số liệu',
    },
    compare: {
      summary: 'so sánh các tỉnh theo một hay nhiều chỉ số đo, tốt nhất trước; nêu kỳ và nơi chưa có số liệu',
      example: 'dx compare -i dti digital-economy-share-of-grdp -p quang-ninh da-nang bac-ninh',
    },
    coverage: {
      summary: 'chỉ tiêu nào có số liệu mới, đã cũ, chưa có; chỉ số đo nào chưa ai báo cáo',
      example: 'dx coverage --province quang-ninh',
    },
    explain: {
      summary: 'căn cứ của một đánh giá: công thức, số liệu, nguồn',
      example: 'dx explain quang-ninh/resolution-09/digital-economy-share',
      argument: 'địa chỉ của chỉ tiêu, hoặc mã nếu chỉ một chỉ tiêu có mã đó',
    },
    diff: {
      summary: 'đánh giá nào đã đổi giữa hai ngày hoặc hai phiên bản, và vì sao',
      example: 'dx diff --province quang-ninh --from 2025-06-30 --to 2026-06-30',
    },
    list: {
      summary: 'tỉnh thành, chỉ số đo, kế hoạch, bộ chỉ số, nguồn hoặc đơn vị tính',
      example: 'dx list indicators kinh te so',
      argument: 'danh mục cần xem',
      rest: 'với indicators: các từ có trong tên, tiếng Việt hoặc tiếng Anh, có dấu hay không dấu',
    },
    check: {
      summary: 'bước kiểm tra tự động (CI): báo lỗi khi có chỉ tiêu không đạt',
      example: 'dx check --province quang-ninh --strict',
    },
    lint: { summary: 'mọi lỗi và điểm nghi vấn trong các tệp', example: 'dx lint --max-warnings 0' },
    load: { summary: 'cập nhật cơ sở dữ liệu và cho biết đã đọc gì', example: 'dx load --verbose' },
    export: {
      summary: 'xuất dữ liệu thành bảng: chỉ tiêu, số liệu, thứ hạng, đánh giá',
      example: 'dx export measurements --excel --lang vi -o measurements.csv',
      argument: 'bảng cần xuất',
    },
    import: {
      summary: 'đưa số liệu từ tệp CSV, cột tên gì cũng được, vào một bảng của thư mục dữ liệu',
      example: "dx import so-lieu.csv --map 'Kết quả=value' --source baomoi-2025 --dry-run",
      argument: 'tệp CSV, hoặc - là đầu vào chuẩn; cả tệp do dx export ghi',
    },
    init: {
      summary: 'tạo thư mục dữ liệu mới có ví dụ, giải thích từng khóa',
      example: 'dx init chi-tieu --province quang-ninh',
      argument: 'thư mục; để trống là thư mục này',
    },
    record: {
      summary: 'ghi thêm một số liệu vào đúng tệp; không đổi gì khác trong tệp',
      example: "dx record quang-ninh digital-economy-share-of-grdp '> 8%' --period 2025 --source baomoi-2025 --dry-run",
      argument: 'tỉnh, thành: mã hoặc tên',
      more: ['chỉ số đo: mã hoặc tên', "số liệu như nguồn ghi: 7,1%, 'trên 50%', '1,5 tỷ', 145/164"],
    },
    new: {
      summary: 'tạo tệp cho một kế hoạch, chỉ số đo hoặc nguồn mới, giải thích từng khóa',
      example: 'dx new plan resolution-57 --province quang-ninh --title "Nghị quyết 57"',
      argument: 'loại cần tạo',
      more: ['mã: chữ thường không dấu, chữ số, gạch nối đơn'],
    },
    schema: {
      summary: 'JSON Schema của các tệp, dùng cho trình soạn thảo',
      example: 'dx schema > dx.schema.json',
      argument: 'một loại tệp; để trống là tất cả',
    },
    completion: {
      summary: 'mã để cửa sổ lệnh tự điền lệnh, tùy chọn và tên',
      example: 'dx completion fish > ~/.config/fish/completions/dx.fish',
      argument:
        'với bash, ghi "source <(dx completion bash)" vào ~/.bashrc; với zsh, ghi tương tự vào ~/.zshrc; với fish, theo ví dụ',
    },
    help: {
      summary: 'trợ giúp về một lệnh hoặc chủ đề',
      example: 'dx help quantities',
      argument: 'một lệnh hoặc chủ đề',
    },
  },
  options: {
    province: 'tỉnh, thành: mã hoặc tên, có dấu hay không dấu',
    plan: 'kế hoạch: mã hoặc địa chỉ',
    indicator: 'chỉ số đo hoặc bộ chỉ số: mã',
    pillar: 'trụ cột: mã',
    status:
      'chỉ các chỉ tiêu có đánh giá này (achieved, missed …); behind, overdue gộp nhiều đánh giá; "stale" là số liệu đã cũ',
    asOf: 'ngày của báo cáo, hoặc ngày cuối của một kỳ (mặc định: hôm nay)',
    format: 'định dạng',
    json: 'như --format json',
    output: 'ghi ra tệp; phần mở rộng quyết định định dạng',
    fields: 'chỉ các cột này, theo thứ tự này',
    sort: 'sắp xếp theo cột; gap:desc là giảm dần; dx status còn có urgency (việc gấp trước)',
    limit: 'tối đa bấy nhiêu dòng',
    noHeader: 'không có dòng tiêu đề',
    excel: 'csv mở đúng trong bảng tính',
    lang: 'ngôn ngữ hiển thị',
    dir: 'thư mục dữ liệu, có tệp dx.yaml',
    db: 'tệp cơ sở dữ liệu',
    noLoad: 'dùng cơ sở dữ liệu như hiện có',
    quiet: 'không ghi chú trên stderr',
    color: 'luôn dùng màu',
    noColor: 'không dùng màu',
    debug: 'khi dx có lỗi, in vị trí lỗi',
    help: 'trang này',
    version: 'phiên bản',
    index: 'bộ chỉ số cùng các chỉ số thành phần, hoặc một chỉ số thành phần: mã',
    edition: 'chỉ kỳ này',
    from: 'từ kỳ này',
    to: 'đến kỳ này',
    top: 'chỉ những hạng đầu',
    movers: 'đơn vị tăng, giảm hạng; nhiều nhất trước',
    backcast: 'các kỳ trước theo đơn vị hiện nay: trung bình các tỉnh cũ, xếp hạng lại',
    title: 'tên gọi',
    by: 'chỉ các dòng theo kế hoạch, trụ cột hoặc chỉ số đo',
    chart: 'vẽ biểu đồ rộng bằng cửa sổ',
    full: 'mọi chỉ tiêu và mọi cột, không thu gọn',
    diffFrom: 'một ngày hoặc kỳ, hoặc một phiên bản git, xét vào ngày của nó hoặc ngày --as-of',
    diffTo: 'như trên (mặc định: các tệp hiện có, hôm nay)',
    failOn: 'các đánh giá bị coi là lỗi (mặc định: missed)',
    mode: 'chỉ tiêu chưa đủ căn cứ đánh giá tính thế nào: như hiện có, mức xấu nhất hay tốt nhất',
    strict: 'chưa đủ căn cứ đánh giá thì tính mức xấu nhất: --mode pessimistic',
    newSince: 'chỉ báo lỗi những gì vào ngày hoặc kỳ đó (trước ngày báo cáo) chưa đến mức này',
    maxWarnings: 'báo thất bại khi có nhiều cảnh báo hơn mức này',
    verbose: 'nêu tên từng tệp',
    recordPeriod: 'kỳ của số liệu: 2025, 2025-Q3, 2025-06; hỏi khi chạy trong cửa sổ lệnh',
    recordSource: 'nguồn công bố: mã; hỏi khi chạy trong cửa sổ lệnh',
    asStated: 'nguyên văn của nguồn',
    published: 'thời điểm công bố; số liệu điều chỉnh có thời điểm khác',
    method: 'cách tính, một trong các cách của chỉ số đo',
    note: 'ghi chú cho người đọc',
    provisional: 'nguồn nêu là số sơ bộ',
    periodAssumed: 'nguồn không nêu kỳ, kỳ này do người ghi suy ra',
    locale: 'cách gõ số: vi 1.234,5 hoặc en 1,234.5; chỉ cần khi có thể hiểu hai cách',
    recordFile: 'tệp trong data/ để ghi; mặc định là tệp có nhiều số liệu cùng loại nhất',
    map: 'cột nào là gì, theo tên cột hoặc số thứ tự: "Kết quả=value"; dùng được nhiều lần',
    importPeriod: 'kỳ của mọi dòng, khi không cột nào nêu',
    importSource: 'nguồn của mọi dòng: mã, khi không cột nào nêu',
    importLocale: 'cách ghi số trong tệp: vi 1.234,5 hoặc en 1,234.5 (mặc định: theo tên cột, không thì vi)',
    importTo: 'bảng để ghi: data/…/measurements….csv; nếu đã có thì thêm dòng vào',
    skipBad: 'bỏ qua các dòng không đọc được và liệt kê',
    dryRun: 'in những gì sẽ đổi, không ghi gì',
    verify: 'so từng dòng với các tệp; mã kết thúc 1 nếu có chỗ khác',
  },
  placeholders: {
    options: 'tùy chọn',
    command: 'lệnh',
    target: 'chỉ tiêu',
    what: 'danh mục',
    table: 'bảng',
    kind: 'loại tệp',
    dir: 'thư mục',
    level: 'cấp',
    entry: 'loại',
    shell: 'loại cửa sổ lệnh',
    indicator: 'chỉ số đo',
    word: 'từ',
    topic: 'chủ đề',
    name: 'tên',
    id: 'mã',
    status: 'đánh giá',
    format: 'định dạng',
    file: 'tệp',
    field: 'cột',
    lang: 'ngôn ngữ',
    path: 'thư mục',
    period: 'kỳ',
    mode: 'cách tính',
    province: 'tỉnh, thành',
    value: 'số liệu',
    text: 'văn bản',
    locale: 'cách ghi số',
    'column=key': 'cột=khóa',
    'yyyy-mm-dd': 'năm-tháng-ngày',
    'day|revision': 'ngày|phiên bản',
  },
  choices: (values) => `(một trong: ${values.join(', ')})`,
  folded: 'Ngoài ra (dx help options):',
  common: 'Tùy chọn chung của hầu hết các lệnh; lệnh không dùng tùy chọn nào thì báo lỗi',
  more: 'dx <lệnh> --help giải thích một lệnh; dx help options | formats | environment | quantities | exit-codes cho phần còn lại.',
  topics: {
    formats: `Định dạng (-f, --format; phần mở rộng của --output cũng chọn được)
  table   cho người đọc; rộng bằng cửa sổ, tối đa 120 cột khi qua ống
  md      như trên, dạng bảng GitHub
  csv     RFC 4180, UTF-8, một dòng tiêu đề; --excel cho bảng tính
  tsv     các cột cách nhau bằng tab, để dán vào bảng tính
  json    { "dx": 1, "report", "as_of", "rows", "summary" }
  ndjson  mỗi dòng một bản ghi
dx check còn có, dx lint cũng có ba dạng đầu:
  github  chú thích tại dòng, kèm bảng vào $GITHUB_STEP_SUMMARY; tự chọn khi có
          GITHUB_ACTIONS
  junit   JUnit XML (phần mở rộng .xml cũng chọn)
  sarif   SARIF 2.1.0
  text    trích dòng trong tệp, cho người đọc
Cột của csv là khóa của json, cùng thứ tự. Số viết trần, tỷ lệ là phần của 1,
thiếu thì để trống chứ không phải 0; cột "reason" nêu lý do.`,
    environment: `Biến môi trường
  DX_DIR        thư mục dữ liệu, như --dir
  DX_DB         tệp cơ sở dữ liệu, như --db
  DX_AS_OF      ngày của báo cáo, như --as-of
  DX_LANG       vi hoặc en, như --lang
  NO_COLOR      không màu; FORCE_COLOR: có màu
  COLUMNS       độ rộng của bảng
  GITHUB_ACTIONS  dx check và dx lint chú thích tại dòng
  XDG_CACHE_HOME  nơi đặt cơ sở dữ liệu khi thư mục dữ liệu chỉ đọc, và mã đã biên dịch
dx không kết nối mạng; chỉ hỏi khi dx record thiếu thông tin, trong cửa sổ lệnh.`,
    // Made when it is asked for: its rows are counted out.
    get quantities() {
      return `Số liệu: cách viết và ý nghĩa
${quantityLines('vi')}
Sau con số có thể ghi ký hiệu hoặc tên đơn vị của chính nó: "412 doanh nghiệp".
Chuỗi được đọc theo ngôn ngữ của tệp (locale: vi là mặc định): 57.877 là 57877.
Cách viết hiểu được hai nghĩa bị từ chối; số có nhiều chữ số hơn mức giữ được
chính xác (15) cũng vậy. Mục tiêu viết theo cùng cách, với thứ hạng thì viết
"top 5", "trong nhóm 5" hoặc "top 1/3"; phải rõ phía đạt: ">= 50%", không phải 50%.`;
    },
    'exit-codes': `Mã kết thúc
    0  đã làm xong; có thể có cảnh báo
    1  kết quả không đạt: có chỉ tiêu không đạt, tệp có lỗi, hoặc có dòng khác
    2  dùng sai: lệnh, tùy chọn hay tên không có, hoặc không có gì khớp
    3  dữ liệu bị từ chối: có tệp không hợp lệ; không nạp gì
    4  cơ sở dữ liệu: không do dx tạo, đang bị khóa, hoặc không đọc nguyên được (--no-load)
    5  không đọc hoặc ghi được
   69  Node quá cũ
   70  lỗi của dx
  130  bị ngắt; 143 bị dừng`,
  },
};
