import { z } from 'zod';
import { LOCALES } from '../../core/record/quantity.ts';
import { parsePeriod } from '../../core/time/period.ts';

/** Ids stand in addresses, on command lines and in file names: small letters, digits and single dashes. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const REFERENCE = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/;

/** Ids stand in file names and in tables. */
const LONGEST_ID = 200;

/** What a value that fails the check is reported as. */
const as = (code: string) => ({ params: { code } });

export const id = z
  .string()
  .refine((text) => text.length <= LONGEST_ID && SLUG.test(text), as('bad_id'))
  .meta({ pattern: SLUG.source, maxLength: LONGEST_ID });

/** An id, or the address of something inside another: `dti/digital-government`. */
export const reference = z
  .string()
  .refine((text) => text.length <= 2 * LONGEST_ID && REFERENCE.test(text), as('bad_id'))
  .meta({ pattern: REFERENCE.source, maxLength: 2 * LONGEST_ID });

/** No title or note is longer; what is, was meant to stand elsewhere. */
const LONGEST_TEXT = 10_000;

/** A text that may be empty. */
export const label = z
  .string()
  .refine((value) => value.length <= LONGEST_TEXT, as('long_text'))
  .meta({ maxLength: LONGEST_TEXT });

export const writtenText = z
  .string()
  .refine((value) => value.trim() !== '', as('empty_text'))
  .refine((value) => value.length <= LONGEST_TEXT, as('long_text'))
  .meta({ maxLength: LONGEST_TEXT });

/** A province; which unit a name means is found out when files are joined. */
export const provinceId = writtenText.meta({
  description: 'The id of a province, or its name: official or usual, with or without marks.',
  examples: ['quang-ninh', 'Tỉnh Quảng Ninh'],
});

export const bilingualText = z
  .union([writtenText, z.strictObject({ vi: writtenText, en: writtenText.optional() })])
  .meta({
    description: 'A text, or one per language: { vi: …, en: … }. The Vietnamese one stands in for the English.',
  });

/** A remark for readers: in one language it stands for both. */
export const remark = z
  .union([
    writtenText,
    z
      .strictObject({ vi: writtenText.optional(), en: writtenText.optional() })
      .refine(({ vi, en }) => vi !== undefined || en !== undefined, as('empty_remark')),
  ])
  .meta({ description: 'A remark for readers, or one per language: { vi: …, en: … }; one stands in for the other.' });

export const period = z
  .union([z.number(), z.string()])
  .refine((value) => parsePeriod(String(value)) !== null, as('unreadable_period'))
  .meta({
    description: 'A year, half, quarter, month, day, or a range of them.',
    examples: [2025, '2025-H1', '2025-Q3', '2025-06', '2025-06-30', '2023-01..2023-09'],
  });

/** A number as written, or a text read in the file's locale; read once its unit is known. */
export const quantity = z.union([z.number(), z.string(), z.boolean()]).meta({
  description: 'A figure as the source states it; a text is read in the locale of the file.',
  examples: [7.1, '7,1%', 'trên 50%', '~30%', '20..30%', '145/164', '1,5 tỷ', 'yes'],
});

/** A figure that must be one exact number: a baseline, a milestone. */
export const exact = z
  .union([z.number(), z.string()])
  .meta({ description: 'One exact number.', examples: [7.1, '7,1%'] });

export const goal = z.union([z.string(), z.number()]).meta({
  description: 'What is promised: which side of a number, a band, a place in a ranking, or yes.',
  examples: ['>= 20%', '< 5', '10..30', 'top 5', 'top 1/3', 'yes'],
});

/** One source or several. */
export const sources = z
  .union([id, z.array(id)])
  .meta({ description: 'The id of a source, or a list of them.', examples: ['kh-59', ['kh-59', 'baomoi-2025']] });

export const locale = z.enum(LOCALES).meta({
  description: 'How texts with numbers are read in this file: vi «1.234,5» (the default) or en «1,234.5».',
});

export const wholeCount = z.int().min(0);

const end = z.number().nullable();
export const domain = z
  .tuple([end, end])
  .refine(([low, high]) => low === null || high === null || low < high, as('empty_domain'))
  .meta({
    description: 'Lowest and highest possible value; null for an open end.',
    examples: [
      [0, 100],
      [0, null],
    ],
  });

export const code = z.union([z.string(), z.number()]);

/** What any statement may say besides its number. */
export const remarks = { note: remark.optional(), attribution: remark.optional(), confidence: writtenText.optional() };
