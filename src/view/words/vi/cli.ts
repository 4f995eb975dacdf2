import type { CliWords } from '../cli-words.ts';

export const cliVi: CliWords = {
  usage: {
    unknown_option: ({ option = '' }) => `không có tùy chọn ${option}`,
    unknown_command: ({ command = '' }) => `không có lệnh "${command}"`,
    missing_command: () => 'chỉ có tùy chọn, chưa có lệnh',
    missing: ({ name = '' }) => `thiếu ${name}`,
    missing_value: ({ option = '' }) => `${option} cần một giá trị`,
    conflicting_options: ({ option = '', other = '' }) => `không dùng ${option} cùng với ${other}; hãy bỏ một`,
    too_many_arguments: ({ command = '' }) => `quá nhiều đối số cho "${command}"`,
    not_for_command: ({ option = '', command = '', others = '' }) =>
      `dx ${command} không có ${option}; tùy chọn này dùng với ${others}`,
    reversed_periods: ({ from = '', to = '' }) => `--from ${from} muộn hơn --to ${to}; hãy để kỳ sớm hơn đứng trước`,
    bad_value: ({ option = '', value = '', allowed = '' }) =>
      `"${value}" không hợp lệ với ${option}; được dùng: ${allowed}`,
    unknown_ending: ({ ending = '', allowed = '' }) => `không có định dạng cho ${ending}: ${allowed}`,
    excel_without_csv: ({ format = '' }) => `--excel là một dạng của csv, còn đây là ${format}; hãy thêm -f csv`,
    unknown_province: ({ name = '', option = '' }) => `không có tỉnh, thành nào tên "${name}" (${option})`,
    ambiguous_province: ({ name = '', ids = '' }) => `có nhiều đơn vị tên "${name}": ${ids}; hãy ghi mã`,
    indicator_as_province: ({ name = '' }) =>
      `${name} không phải tỉnh, thành mà là chỉ số đo; --province nhận mọi từ đứng sau, hãy viết trước: dx trend ${name} --province …`,
    one_province: ({ name = '', command = '' }) =>
      `dx ${command} chỉ dùng với một tỉnh, thành; hãy bỏ --province ${name}`,
    unknown_plan: ({ name = '', option = '' }) => `không có kế hoạch "${name}" (${option})`,
    unknown_indicator: ({ name = '', option = '' }) => `không có chỉ số đo hay bộ chỉ số "${name}" (${option})`,
    unknown_pillar: ({ name = '', option = '' }) => `không có trụ cột "${name}" (${option})`,
    unknown_target: ({ name = '' }) => `không có chỉ tiêu "${name}"`,
    ambiguous_target: ({ name = '' }) => `có nhiều chỉ tiêu tên "${name}"; hãy ghi đủ địa chỉ`,
    unknown_field: ({ name = '', known = '' }) => `báo cáo này không có cột "${name}"; các cột: ${known}`,
    unknown_topic: ({ name = '' }) => `không có trang trợ giúp về "${name}"`,
    not_a_workspace: ({ dir = '' }) =>
      `${dir} chưa phải thư mục dữ liệu: thiếu dx.yaml. Hãy tạo tệp này (có thể để trống)`,
    bad_id: ({ id = '', allowed = '' }) =>
      `"${id}" không dùng làm mã được: chỉ chữ thường không dấu, chữ số, gạch nối đơn${allowed === '' ? '' : `; ví dụ ${allowed}`}`,
    id_taken: ({ id = '', file = '' }) => `đã có ${id}, trong ${file}`,
    would_overwrite: ({ dir = '', files = '' }) =>
      `trong ${dir} đã có ${files}; chưa ghi gì. Hãy chọn thư mục khác, hoặc chuyển các tệp đó đi`,
    inside_workspace: ({ dir = '', workspace = '' }) =>
      `${dir} nằm trong các tệp của thư mục dữ liệu ${workspace} và sẽ bị đọc cùng; hãy chọn thư mục khác`,
    input_as_database: ({ path = '' }) => `${path} thuộc các tệp mà dx đọc; hãy chọn tệp khác bằng --db hoặc DX_DB`,
    no_git: () => 'cần git để đọc các phiên bản, nhưng máy chưa cài git',
    no_repository: ({ revision = '', said = '' }) =>
      `"${revision}" không phải là ngày (năm-tháng-ngày), và thư mục làm việc không nằm trong kho git: ${said}`,
    repository_refused: ({ revision = '', said = '' }) =>
      `"${revision}" không phải là ngày (năm-tháng-ngày), và git không chịu đọc kho của thư mục làm việc: ${said}`,
    unknown_revision: ({ revision = '' }) =>
      `"${revision}" không phải là ngày (năm-tháng-ngày), cũng không phải là phiên bản có trong git ở đây`,
    shallow_clone: ({ revision = '' }) =>
      `không có "${revision}" trong bản sao nông này; hãy tải toàn bộ lịch sử (git fetch --unshallow)`,
    partial_clone: ({ revision = '' }) =>
      `bản sao này chỉ tải một phần: thiếu tệp của "${revision}", mà dx không tải gì về; hãy gõ git fetch --refetch --no-filter (trong CI: lấy mã nguồn về không dùng bộ lọc)`,
    not_a_file: ({ revision = '', said = '' }) =>
      `${said} ở ${revision} là liên kết hoặc mô-đun con; chỉ đọc được tệp thường từ một phiên bản`,
    git_failed: ({ revision = '', said = '' }) => `git không đọc được ${revision}: ${said}`,
    no_workspace_then: ({ revision = '' }) => `ở ${revision} chưa có thư mục làm việc: không có dx.yaml`,
    one_table: ({ format = '' }) => `${format} chỉ chứa một bảng; hãy nêu một bảng, hoặc dùng json hay ndjson`,
    output_is_input: ({ file = '' }) => `${file} là tệp mà dx đọc; hãy nêu tệp khác bằng --output`,
    output_is_database: ({ file = '' }) => `${file} thuộc cơ sở dữ liệu của dx; hãy nêu tệp khác bằng --output`,
    nothing_selected: ({ filter = '' }) =>
      filter === ''
        ? 'trong data/ chưa có gì thuộc loại này; xem dx init --help và dx new --help để bắt đầu'
        : `không có gì khớp với ${filter}`,
    nothing_issued: ({ filter = '', later = '' }) =>
      `${filter === '' ? 'vào ngày này chưa có gì để kiểm tra' : `vào ngày này không có gì khớp với ${filter}`}: ${later}`,
    nothing_measured: ({ filter = '' }) =>
      `chưa có số liệu nào khớp với ${filter}, nhưng có chỉ tiêu: dx status ${filter}`,
    shipped_record: () =>
      'đây là dữ liệu đi kèm dx, không ghi vào được; hãy vào thư mục dữ liệu của mình, hoặc tạo bằng dx init',
    unknown_source: ({ name = '', id = '' }) =>
      `không có nguồn "${name}"; hãy khai báo trước trong seeds/, dưới sources: - { id: ${id}, publisher: …, title: …, date: …, tier: … }`,
    index_recorded: ({ name = '' }) =>
      `"${name}" là bộ chỉ số: thứ hạng ghi trong bảng xếp hạng (data/rankings/), không ghi như số liệu`,
    unreadable_value: ({ why = '' }) => why,
    value_two_readings: ({ value = '', vi = '', en = '' }) =>
      `"${value}" có thể là ${vi} hoặc ${en}; hãy thêm --locale vi (${vi}) hoặc --locale en (${en})`,
    values_contradict: ({ value = '', vi = '', en = '', place = '', other = '', otherPlace = '' }) =>
      `"${value}" (${place}) có thể là ${vi} hoặc ${en}, và tên cột không đủ để biết: "${other}" (${otherPlace}) lại ghi theo kiểu kia; hãy thêm --locale vi (${vi}) hoặc --locale en (${en})`,
    figure_exists: ({ address = '', place = '', value = '', revise = '' }) =>
      `đã có ${address}: ${value} (${place}); ${revise === '' ? 'nếu là số liệu điều chỉnh, hãy nêu ngày công bố bằng --published' : `bản điều chỉnh sau cần --published khác ${revise}`}`,
    not_a_data_file: ({ file = '' }) =>
      `${file} không phải tệp số liệu: --file nhận tệp .yaml trong data/ của thư mục dữ liệu này, không qua liên kết sang thư mục khác`,
    not_a_data_table: ({ file = '' }) => `${file} không phải bảng số liệu: --to nhận data/…/measurements….csv`,
    table_lacks_columns: ({ file = '', columns = '' }) =>
      `đã có ${file} nhưng không có cột cho ${columns}; hãy thêm vào dòng đầu của bảng, hoặc nêu bảng khác bằng --to`,
    table_is_export: ({ file = '' }) =>
      `${file} do dx export ghi, có những cột được tính ra; hãy nêu bảng khác bằng --to`,
    spreadsheet_file: ({ file = '' }) =>
      `${file} là tệp của chương trình bảng tính; hãy lưu thành CSV UTF-8 trong chương trình đó rồi nhập tệp CSV`,
    no_header: ({ file = '', keys = '' }) =>
      `không có dòng nào của ${file} nêu tên cột; hãy nêu cột bằng --map "<tên cột hoặc số thứ tự>=<khóa>", trong ${keys}`,
    no_such_column: ({ column = '', headings = '' }) => `không có cột "${column}"; các cột: ${headings}`,
    two_columns: ({ key = '', headings = '' }) =>
      `nhiều cột cùng nêu ${key}: ${headings}; hãy chọn một bằng --map "<tên cột hoặc số thứ tự>=${key}"`,
    key_not_said: ({ keys = '', options = '', headings = '' }) =>
      `không cột nào nêu ${keys}; hãy nêu cột bằng --map "<tên cột>=<khóa>"${options === '' ? '' : `, hoặc cho mọi dòng bằng ${options}`}. Các cột: ${headings}`,
    one_of_each: ({ option = '' }) => `${option} ở đây chỉ nhận một giá trị, dùng cho mọi dòng`,
    no_place_in_file: ({ file = '', province = '' }) =>
      `không tìm được chỗ trong ${file} cho số liệu của ${province}; hãy nêu tệp khác bằng --file, hoặc tự ghi vào tệp`,
  },
  didYouMean: (nearest) => `có phải ${nearest.map((word) => `"${word}"`).join(' hoặc ')}?`,
  seeHelp: (command) => `xem ${command} --help`,
  error: 'lỗi',
  progress: {
    reading: ({ files, rows }) => `đang đọc: ${files} tệp, ${rows} số liệu …`,
    writing: (characters) => `đang ghi: ${(characters / 1e6).toFixed(1).replace('.', ',')} triệu ký tự …`,
  },
  notices: {
    built: (path) => `đã tạo cơ sở dữ liệu ${path}`,
    rebuilt: (path) => `cơ sở dữ liệu không đọc được, đã tạo lại từ các tệp văn bản: ${path}`,
    otherVersion: (path) => `cơ sở dữ liệu thuộc phiên bản dx khác, đã tạo lại: ${path}`,
    unmarked: (dir) =>
      `${dir} có data/ nhưng thiếu dx.yaml nên không được đọc: đây là dữ liệu đi kèm dx; để đọc thư mục này, hãy gõ touch dx.yaml tại đó`,
    replaced: (path) => `cơ sở dữ liệu khác các tệp văn bản, đã tạo lại: ${path}`,
    copied: (path) => `cơ sở dữ liệu không được tạo tại đây (bản sao thì không tin được), đã tạo lại: ${path}`,
    finished: (path) => `một lần nạp chưa xong; cơ sở dữ liệu được tạo lại từ các tệp văn bản: ${path}`,
    interrupted: (path) => `một lần nạp vào ${path} bị ngắt giữa chừng, và nơi đó không ghi được để hoàn tất`,
    link: (path) =>
      `${path} hoặc thư mục của nó là liên kết, dx không đi theo; cơ sở dữ liệu được lưu trong bộ nhớ đệm của người dùng`,
    not_a_file: (path) =>
      `${path} không thể là cơ sở dữ liệu của dx; cơ sở dữ liệu được lưu trong bộ nhớ đệm của người dùng`,
    other_owner: (path) => `${path} thuộc người dùng khác; cơ sở dữ liệu được lưu trong bộ nhớ đệm của người dùng`,
    world_writable: (path) => `ai cũng ghi được vào ${path}; cơ sở dữ liệu được lưu trong bộ nhớ đệm của người dùng`,
    alsoNamed: (id, others) => `đang đọc ${id}; đơn vị khác trùng tên: ${others}`,
    noPlace: (ids) => `không có thứ hạng hay điểm như vậy của ${ids}`,
    maybeWithin: (count, top) => `bỏ qua ${count} thứ hạng có thể nằm trong, cũng có thể nằm ngoài ${top} hạng đầu`,
    leftOut: (count, plan, province) =>
      `bỏ qua ${count} chỉ tiêu của ${plan}: ${province} không có số liệu của cùng chỉ số đo`,
    notIssued: (plan, day) => `${plan} ban hành ngày ${day}: trước ngày đó chưa có kế hoạch này`,
    forecasts: (count, day) => `${count} số liệu thuộc kỳ sau ngày này (${day}), không dùng để đánh giá`,
    filtered: (targets, wordings) =>
      `${targets} chỉ tiêu${wordings === 0 ? '' : ` và ${wordings} cách ghi khác`} có đánh giá khác`,
    noProblems: (files) => `${files} tệp, không có lỗi hay điểm nghi vấn`,
    loaded: (path) => `cơ sở dữ liệu: ${path}`,
    twoReadings: (figure, text, grouped) =>
      `${figure}: ${text} được đọc như đã viết, với dấu chấm thập phân; có phải là ${grouped}?`,
    lastGood: (problems) => `các tệp còn vướng mắc (${problems}, xem dx lint); đây là dữ liệu đã nạp lần trước`,
    soundPart: (problems) => `các tệp còn vướng mắc (${problems}, xem dx lint); đây là phần đọc được`,
    moreDoubts: (count) => `… và ${count} cảnh báo khác về các tệp; xem dx lint`,
  },
  database: {
    missing: (path) => `chưa có cơ sở dữ liệu tại ${path}; bỏ --no-load để tạo`,
    other_version: (path) => `${path} do phiên bản dx khác tạo; bỏ --no-load để tạo lại`,
    elsewhere: (path) =>
      `${path} không được tạo tại đây mà là bản sao; bỏ --no-load để tạo lại, hoặc chỉ rõ bằng --db để dùng nguyên như vậy`,
    interrupted: (path) => `một lần nạp vào ${path} bị ngắt giữa chừng; bỏ --no-load để hoàn tất hoặc tạo lại`,
    not_ours: (path) => `${path} không phải cơ sở dữ liệu của dx nên được giữ nguyên; hãy chọn tệp khác bằng --db`,
    corrupt: (path) => `không đọc được ${path}; hãy xóa tệp để tạo lại`,
    locked: (path) => `một tiến trình dx khác đang nạp vào ${path}; hãy thử lại sau giây lát`,
    unwritable: (path) => `không đọc hoặc ghi được ${path}; hãy kiểm tra quyền và dung lượng, hoặc dùng --db`,
  },
  causes: {
    SQLITE_FULL: 'ổ đĩa đã đầy',
    ENOSPC: 'ổ đĩa đã đầy',
    EDQUOT: 'đã dùng hết hạn mức ổ đĩa',
    EACCES: 'không có quyền',
    EPERM: 'không được phép',
    EROFS: 'hệ thống tệp chỉ cho đọc',
    ENOENT: 'thư mục không tồn tại',
    ENOTDIR: 'một phần của đường dẫn không phải là thư mục',
    EISDIR: 'đó là thư mục',
    ELOOP: 'các liên kết dẫn vòng tròn',
    ENAMETOOLONG: 'tên quá dài',
    EFBIG: 'tệp sẽ quá lớn',
    EIO: 'thiết bị gặp lỗi',
    ENXIO: 'không có chương trình nào đọc từ đó',
    EBADF: 'không được mở để ghi',
  },
  freeSpace: (bytes) => `còn ${Math.floor(bytes / 1024).toLocaleString('vi')} KiB`,
  surroundings: {
    git_hangs: 'git không trả lời trong 30 giây và đã bị dừng',
    no_directory: 'thư mục hiện hành không còn tồn tại; hãy chuyển sang thư mục khác',
    no_home:
      'không có chỗ cho cơ sở dữ liệu: cả HOME lẫn XDG_CACHE_HOME đều chưa được đặt; hãy đặt một biến hoặc nêu tệp bằng --db',
  },
  outputFailed: (path, why) => `không ghi được ${path}: ${why}`,
  systemFailed: (what, why) => `không truy cập được ${what}: ${why}`,
  bug: (message) => `đây là lỗi của dx: ${message}. Hãy chạy lại với --debug và gửi nội dung hiện ra`,
};
