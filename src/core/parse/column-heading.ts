import { slug } from '../text/slug.ts';
import { type Period, parsePeriod } from '../time/period.ts';
import { suggestedPeriod } from './suggest-period.ts';

/** What a column of somebody's table may say of a figure. `unit` is said behind the value. */
export const FIGURE_KEYS = [
  'province',
  'indicator',
  'period',
  'value',
  'unit',
  'source',
  'as_stated',
  'published',
  'method',
  'note',
  'attribution',
  'confidence',
  'final',
  'period_assumed',
] as const;
export type FigureKey = (typeof FIGURE_KEYS)[number];

/** A heading as it is understood: of a value perhaps with the period that it is of, and the unit that it is in. */
export interface HeadingMeaning {
  readonly key: FigureKey;
  /** The language of the heading; `key` where it is the key itself. */
  readonly language: 'vi' | 'en' | 'key';
  readonly period: Period | null;
  readonly unit: string | null;
}

/** What columns are called, without marks. */
const VIETNAMESE: Readonly<Partial<Record<FigureKey, readonly string[]>>> = {
  province: ['tinh', 'tinh-thanh', 'tinh-thanh-pho', 'dia-phuong', 'ten-tinh', 'ten-dia-phuong', 'ma-tinh'],
  indicator: ['chi-tieu', 'chi-so', 'chi-so-do', 'ten-chi-tieu', 'ten-chi-so', 'ma-chi-so', 'ma-chi-tieu', 'noi-dung'],
  period: ['ky', 'nam', 'thoi-ky', 'thoi-gian', 'ky-bao-cao', 'nam-bao-cao', 'ky-so-lieu', 'thoi-diem'],
  value: ['gia-tri', 'so-lieu', 'ket-qua', 'thuc-hien', 'ket-qua-thuc-hien', 'ket-qua-dat-duoc', 'dat-duoc', 'muc-dat'],
  unit: ['don-vi-tinh', 'dvt', 'don-vi', 'don-vi-do'],
  source: ['nguon', 'nguon-so-lieu', 'nguon-du-lieu', 'ma-nguon'],
  as_stated: ['nguyen-van', 'trich-dan', 'trich-nguyen-van'],
  published: ['ngay-cong-bo', 'cong-bo', 'thoi-diem-cong-bo'],
  method: ['phuong-phap', 'cach-tinh', 'phuong-phap-tinh'],
  note: ['ghi-chu', 'luu-y'],
  attribution: ['xuat-xu'],
  confidence: ['do-tin-cay'],
};

const ENGLISH: Readonly<Partial<Record<FigureKey, readonly string[]>>> = {
  province: ['province-name', 'locality', 'province-city'],
  indicator: ['indicator-name', 'indicator-id', 'measure'],
  period: ['year', 'reporting-period', 'date', 'time'],
  value: ['figure', 'result', 'actual', 'amount'],
  unit: ['units', 'unit-of-measure'],
  source: ['source-id', 'data-source'],
  as_stated: ['quote', 'quotation', 'as-published'],
  published: ['published-on', 'publication-date', 'date-published'],
  method: ['methodology'],
  note: ['notes', 'remark', 'remarks', 'comment', 'comments'],
};

/** Behind a name of a value or alone: the period that all figures of the column are of. */
const PERIOD_BEHIND =
  /^(.*?)[\s,:-]*((?:(?:quý|q|tháng|t|năm|6 tháng (?:đầu|cuối))\s*)?(?:[ivx\d]+\s*[/.-]\s*)?(?:năm\s*)?(?:19|20)\d\d(?:-(?:Q[1-4]|H[12]|\d\d))?)$/iu;

/** What stands in brackets at the end of a heading: «Giá trị (triệu đồng)». */
const IN_BRACKETS = /^(.*\S)\s*[([]\s*([^()[\]]+?)\s*[)\]]$/u;

/**
 * What a column is about by its heading, Vietnamese or English, without regard to case and marks: «Chỉ tiêu», `Year`,
 * «Thực hiện năm 2024 (%)». Null for one that is none of ours. No rule: a help for whoever has a table.
 */
export function headingMeaning(heading: string): HeadingMeaning | null {
  const text = heading.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const [, body = text, unit = null] = IN_BRACKETS.exec(text) ?? [];
  const own = namedKey(body);
  if (own) return { ...own, period: null, unit: own.key === 'value' ? unit : null };
  const [, name = '', period = ''] = PERIOD_BEHIND.exec(body) ?? [];
  const read = period === '' ? null : periodIn(period);
  if (!read) return null;
  const named = name === '' ? ({ key: 'value', language: 'vi' } as const) : namedKey(name);
  return named?.key === 'value' ? { ...named, period: read, unit } : null;
}

/** A period as people write it, as far as it can be read in one way (reference §2.5). */
export function periodIn(text: string): Period | null {
  const stated = text.trim();
  return parsePeriod(stated) ?? parsePeriod(suggestedPeriod(stated) ?? '');
}

function namedKey(name: string): Pick<HeadingMeaning, 'key' | 'language'> | null {
  const word = slug(name);
  const is = (names: Readonly<Partial<Record<FigureKey, readonly string[]>>>): FigureKey | undefined =>
    FIGURE_KEYS.find((key) => names[key]?.includes(word));
  const key = FIGURE_KEYS.find((each) => each.replaceAll('_', '-') === word);
  if (key) return { key, language: 'key' };
  const [vi, en] = [is(VIETNAMESE), is(ENGLISH)];
  if (vi) return { key: vi, language: 'vi' };
  return en ? { key: en, language: 'en' } : null;
}
