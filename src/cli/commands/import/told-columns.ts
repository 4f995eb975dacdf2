import { FIGURE_KEYS } from '../../../core/parse/column-heading.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import { columnsOf, type SheetColumns } from '../../../document/sheet/columns.ts';
import type { Constants } from '../../../document/sheet/row-fields.ts';
import type { ReadSheet } from '../../../document/sheet/sheet.ts';
import { InputRefused, UsageError } from '../../errors/errors.ts';
import { unitsNamed } from '../../select/names/named-provinces.ts';
import type { Context } from '../../workspace/context.ts';
import { recordedIndicator, recordedSource } from '../record/names.ts';
import type { ImportOptions } from './asked.ts';

/** The meaning of each column of a table. Throws UsageError where it cannot be told. */
export function columnsIn({ sheet, problems }: ReadSheet, options: ImportOptions): SheetColumns {
  if (sheet.rows.length === 0 && problems.length > 0)
    throw new InputRefused(problems, { file: sheet.file, text: null, preface: [] });
  const columns = columnsOf(sheet, options.map ?? new Map());
  if (!('fault' in columns)) return columns;
  const quoted = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(', ');
  const { fault, ...args } = { headings: [], column: '', key: '', ...columns };
  throw new UsageError(fault, {
    file: sheet.file,
    keys: FIGURE_KEYS.join(', '),
    ...args,
    headings: quoted(args.headings),
  });
}

/**
 * What the options say of all rows, with things by their ids. Throws UsageError for several values, and for unknown
 * names.
 */
export function constantsOf(options: ImportOptions, vocabulary: Vocabulary, { options: shared }: Context): Constants {
  const { province, indicator } = shared;
  for (const [option, values] of Object.entries({ '--province': province, '--indicator': indicator }))
    if (values && values.length > 1) throw new UsageError('one_of_each', { option });
  const { period, source, published, method } = options;
  // Only checked: which unit a shared name means may depend on the period of a row.
  if (province?.[0] !== undefined) unitsNamed(province[0], vocabulary);
  return {
    ...(province?.[0] !== undefined && { province: province[0] }),
    ...(indicator?.[0] !== undefined && { indicator: recordedIndicator(indicator[0], vocabulary).id }),
    ...(period && { period: period.text }),
    ...(source !== undefined && { source: recordedSource(source, vocabulary).id }),
    ...(published && { published: published.text }),
    ...(method !== undefined && { method }),
  };
}

/** The columns that every figure needs, and the option that gives a value for all rows. */
const NEEDED = {
  province: '--province',
  indicator: '--indicator',
  period: '--period',
  value: null,
  source: '--source',
} as const;

/** Throws UsageError for a table in which neither column nor option gives what every figure needs. */
export function expectAll({ places, values, exported, headings }: SheetColumns, constants: Constants): void {
  if (exported) return;
  const isSaid = (key: keyof typeof NEEDED): boolean =>
    key === 'value'
      ? values.length > 0
      : places.has(key) || constants[key] !== undefined || (key === 'period' && values.some(({ period }) => period));
  const missing = (Object.keys(NEEDED) as (keyof typeof NEEDED)[]).filter((key) => !isSaid(key));
  if (missing.length === 0) return;
  throw new UsageError('key_not_said', {
    keys: missing.join(', '),
    options: missing.flatMap((key) => NEEDED[key] ?? []).join(' '),
    headings: headings.map(({ heading }) => `"${heading}"`).join(', '),
  });
}
