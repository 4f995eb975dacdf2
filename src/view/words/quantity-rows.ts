import type { Quantity } from '../../core/record/quantity.ts';
import type { Bilingual, UnitKind } from '../../core/record/vocabulary.ts';

/** Ways of writing a figure that all mean the same, read of an indicator of that kind, in Vietnamese files. */
interface QuantityRow {
  readonly kind: UnitKind;
  readonly forms: readonly string[];
  readonly reads: Partial<Quantity>;
  readonly means: Bilingual;
}

/** What `dx help quantities` lists; test/view/quantity-rows.test.ts reads every form. */
export const QUANTITY_ROWS: readonly QuantityRow[] = [
  {
    kind: 'share',
    forms: ['7.1%', '7,1%', 'đạt 7,1%', '7,1 phần trăm', '7,1 percent'],
    reads: { qualifier: 'eq', value: 7.1 },
    means: { vi: 'đúng 7,1', en: 'exactly 7.1' },
  },
  {
    kind: 'share',
    forms: ['> 50%', 'trên 50%', 'hơn 50%', 'đạt trên 50%', 'over 50%', 'more than 50%'],
    reads: { qualifier: 'gt', value: 50 },
    means: { vi: 'cao hơn 50, đến hết miền giá trị', en: 'above 50, up to the end of the domain' },
  },
  {
    kind: 'share',
    forms: [
      '>= 50%',
      'tối thiểu 50%',
      'ít nhất 50%',
      'không dưới 50%',
      '50% trở lên',
      'từ 50% trở lên',
      'từ 50%',
      'at least 50%',
      '50% or more',
    ],
    reads: { qualifier: 'ge', value: 50 },
    means: { vi: 'từ 50 trở lên', en: '50 or more' },
  },
  {
    kind: 'share',
    forms: ['< 5%', 'dưới 5%', 'chưa đến 5%', 'chưa đầy 5%', 'under 5%', 'less than 5%'],
    reads: { qualifier: 'lt', value: 5 },
    means: { vi: 'thấp hơn 5', en: 'below 5' },
  },
  {
    kind: 'share',
    forms: ['<= 5%', 'tối đa 5%', 'không quá 5%', '5% trở xuống', 'at most 5%', 'up to 5%', '5% or less'],
    reads: { qualifier: 'le', value: 5 },
    means: { vi: 'từ 5 trở xuống', en: '5 or less' },
  },
  {
    kind: 'share',
    forms: ['~ 30%', 'khoảng 30%', 'xấp xỉ 30%', 'about 30%', 'around 30%'],
    reads: { qualifier: 'approx', value: 30 },
    means: { vi: 'lệch 5% giá trị về mỗi phía (có thể chỉnh)', en: '5 % of the value either way (a setting)' },
  },
  {
    kind: 'share',
    forms: ['gần 30%', 'nearly 30%', 'almost 30%'],
    reads: { qualifier: 'nearly', value: 30 },
    means: { vi: 'ngay dưới 30', en: 'just below 30' },
  },
  {
    kind: 'share',
    forms: ['20..30%', '20–30%', 'từ 20 đến 30%', 'khoảng 20–30%', 'from 20 to 30%', 'between 20 and 30%'],
    reads: { qualifier: 'between', value: 20, high: 30 },
    means: { vi: 'từ 20 đến 30, kể cả hai đầu', en: 'from 20 to 30, both ends included' },
  },
  {
    kind: 'share',
    forms: ['123/164', 'đạt 123/164'],
    reads: { qualifier: 'eq', value: 75, fraction: { numerator: 123, denominator: 164 } },
    means: { vi: 'tỷ lệ, giữ cả hai số', en: 'a share with both numbers kept' },
  },
  {
    kind: 'share',
    forms: ['ước đạt 30%', 'ước tính 30%', 'estimated at 30%'],
    reads: { qualifier: 'estimate', value: 30 },
    means: {
      vi: '30, là số sơ bộ; «ước đạt khoảng», «ước đạt trên» cũng được',
      en: '30, provisional; a hedge may follow: «ước đạt khoảng»',
    },
  },
  {
    kind: 'money',
    forms: ['1,5 tỷ', '1,5 tỷ đồng', '1.500 triệu đồng', '1.500.000.000'],
    reads: { qualifier: 'eq', value: 1.5e9 },
    means: { vi: 'nghìn, triệu, tỷ, nghìn tỷ', en: 'nghìn, triệu, tỷ, nghìn tỷ; also million, billion' },
  },
];

/** Columns that help is written for. */
const WIDTH = 80;
const INDENT = '      ';

/** The rows as help: what it means, and below it the ways of writing it. */
export const quantityLines = (lang: keyof Bilingual): string =>
  QUANTITY_ROWS.map(({ forms, means }) => [`  ${means[lang]}`, ...filled(forms)].join('\n')).join('\n');

function filled(forms: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const [index, form] of forms.entries()) {
    const piece = `"${form}"${index < forms.length - 1 ? ',' : ''}`;
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + piece.length > WIDTH) lines.push(INDENT + piece);
    else lines[lines.length - 1] = `${last} ${piece}`;
  }
  return lines;
}
