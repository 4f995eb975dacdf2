import { phrase } from '../../cell.ts';
import type { ExplainWords } from '../explain-words.ts';

export const explainVi: ExplainWords = {
  sections: {
    target: 'Chỉ tiêu',
    numbers: 'Các con số',
    figures: (count) => `Các số liệu (${count})`,
    remarks: 'Lưu ý',
    prospects: 'Điều gì sẽ làm đánh giá thay đổi',
    readings: 'Hai cách đánh giá',
    compound: 'Cách tính thứ hai, theo tăng trưởng kép: không dùng để đánh giá',
  },
  labels: {
    goal: 'Mục tiêu',
    asStated: 'Nguyên văn',
    plan: 'Kế hoạch',
    planNote: 'Về kế hoạch',
    milestones: 'Mốc giữa kỳ',
    source: 'Nguồn',
    attribution: 'Xuất xứ',
    confidence: 'Độ tin cậy',
    note: 'Ghi chú',
    written: 'Ghi tại',
    figure: 'Số liệu',
    places: 'Theo hạng',
    baseline: 'Số liệu gốc',
    attainment: '% mục tiêu',
    completion: 'Mức hoàn thành so với gốc',
    gap: 'Chênh lệch',
    elapsed: 'Thời gian',
    path: 'Lộ trình',
    expected: 'Kỳ vọng',
    pace: 'Tốc độ thực hiện',
    bestPace: 'Tốc độ tối đa',
    observed: 'Bình quân đạt được',
    required: 'Cần đạt thêm',
    asked: 'Mục tiêu đòi hỏi',
    age: 'Tuổi số liệu',
    about: 'Cách hiểu',
    conflict: 'Mâu thuẫn',
  },
  byFigure: {
    achieved: 'Số liệu tại thời hạn đạt mục tiêu.',
    missed: 'Số liệu tại thời hạn không đạt mục tiêu.',
  },
  byLaterFigure: {
    achieved: (period) => `Xét theo số liệu đầu tiên sau thời hạn, của ${period}: đạt mục tiêu.`,
    missed: (period) => `Xét theo số liệu đầu tiên sau thời hạn, của ${period}: không đạt mục tiêu.`,
  },
  byPace: {
    on_track: 'Tốc độ thực hiện đến nay đủ để đạt mục tiêu đúng hạn.',
    at_risk: 'Tốc độ thực hiện đến nay thấp hơn mức cần để đạt đúng hạn.',
    off_track: 'Tốc độ thực hiện đến nay thấp hơn nhiều so với mức cần để đạt đúng hạn.',
  },
  stillPossible: (worst, best) => `Vẫn có thể là bất kỳ mức nào từ ${worst} đến ${best}.`,
  goalBy: (goal, deadline) =>
    deadline === null ? phrase`${goal}, không ghi thời hạn` : phrase`${goal}, thời hạn ${deadline}`,
  issued: (day) => `ban hành ${day}`,
  until: (period) => `đến ${period}`,
  declaredBaseline: 'do chỉ tiêu nêu',
  inferredBaseline: 'suy ra: số liệu chính xác cuối cùng trước khi ban hành kế hoạch',
  elapsed: (share, from, at, deadline) => phrase`đến ${at} đã qua ${share} thời gian từ ${from} đến ${deadline}`,
  expected: (value, at, hasMilestones) =>
    hasMilestones ? phrase`${value} tại ${at}, theo các mốc giữa kỳ` : phrase`${value} tại ${at}, theo đường thẳng`,
  expectedAt: (value, at) => phrase`${value} tại ${at}`,
  cutPoints: (onTrack, atRisk) => phrase`đúng tiến độ từ ${onTrack}, có nguy cơ chậm từ ${atRisk}`,
  bestPace: ({ start, day, completion, elapsed, pace, relation }) =>
    phrase`dù tính từ ${start} ngày ${day}: hoàn thành ${completion} so với gốc trong ${elapsed} thời gian = tốc độ thực hiện ${pace} ${relation}`,
  perYear: (value) => phrase`${value} mỗi năm`,
  placesPerYear: (places, areWon) => phrase`${areWon ? 'tăng' : 'giảm'} ${places} bậc mỗi năm`,
  left: (gap, deadline) => phrase`${gap} đến ${deadline}`,
  nothingNeeded: 'không cần thêm: mục tiêu đã đạt',
  againstPath: {
    not_worse: 'số liệu không kém hơn lộ trình',
    worse: 'số liệu kém hơn lộ trình',
    either: 'số liệu có giá trị kém hơn lộ trình, có giá trị không',
  },
  falls: 'chỉ số đo này không thể giảm, mà số liệu sau lại thấp hơn mục tiêu mà số liệu trước đã đạt',
  age: (days, limit, isStale) =>
    isStale ? phrase`${days} ngày: đã cũ, giới hạn ${limit} ngày` : phrase`${days} ngày, quá ${limit} ngày là cũ`,
  about: (share, range, isBelow) =>
    phrase`hiểu là ${isBelow ? phrase`thấp hơn tối đa ${share}` : phrase`±${share}`}, tức ${range}; chỉnh được trong thiết lập`,
  conflict: ({ spread, tolerance, isWithin, sameStatus }) =>
    phrase`các nguồn chênh nhau ${spread}, ${isWithin ? 'trong' : 'quá'} mức cho phép ${tolerance}; ${
      sameStatus ? 'số liệu nào cũng cho cùng một đánh giá' : 'các số liệu cho những đánh giá khác nhau'
    }`,
  prospect: (value, { kind, text }, verdict) =>
    phrase`${value} cho ${kind === 'year' ? 'năm ' : ''}${text} → ${verdict}`,
  needed: {
    ge: (value) => phrase`từ ${value} trở lên`,
    gt: (value) => phrase`trên ${value}`,
    le: (value) => phrase`từ ${value} trở xuống`,
    lt: (value) => phrase`dưới ${value}`,
  },
  neededPlace: (place) => phrase`từ hạng ${place} trở lên`,
  readings: {
    population_changed: {
      before: 'Theo thứ hạng cuối cùng giữa các đơn vị cũ',
      after: 'Theo thứ hạng mới nhất giữa các đơn vị mới',
      noneAfter: 'Chưa biết thứ hạng nào giữa các đơn vị mới.',
    },
    province_ended: {
      before: 'Theo số liệu cuối cùng của đơn vị cũ',
      after: 'Theo số liệu mới nhất của đơn vị mới',
      noneAfter: 'Chưa có số liệu nào của đơn vị mới.',
    },
  },
  reading: (by, figure, status) => phrase`${by}, ${figure}: ${status}`,
  places: (goal, of, places) => phrase`${goal} trong ${of} là ${places} hạng đầu`,
  derived: 'suy ra hoặc đọc từ danh sách, nguồn không nêu số',
  sureness: (confidence) => `độ tin cậy: ${confidence}`,
  knownOn: (day) => `có từ ngày ${day}`,
  noFigures: 'Chưa có số liệu nào của chỉ số đo này cho tỉnh.',
};
