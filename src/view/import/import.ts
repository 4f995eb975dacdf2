import type { Problem } from '../../core/record/problem.ts';
import type { Locale } from '../../core/record/quantity.ts';
import type { SourceLocation } from '../../core/record/source-location.ts';
import type { Measurement } from '../../core/record/statement.ts';
import { listCell, phrase, spot, textCell } from '../cell.ts';
import { type Column, gridOf } from '../column.ts';
import type { Block, View } from '../view.ts';
import type { Words } from '../words/words.ts';

/** What becomes of a figure of the file. */
const OUTCOMES = ['added', 'known', 'empty', 'refused'] as const;

/** A figure of the file, what became of it, and why it was refused. */
export interface ImportedFigure {
  readonly at: SourceLocation;
  readonly outcome: (typeof OUTCOMES)[number];
  readonly figure: { readonly measurement: Measurement; readonly value: string; readonly locale: Locale } | null;
  readonly problem: Problem | null;
}

/** How a file was understood. */
export interface UnderstoodFile {
  readonly file: string;
  readonly separator: string | null;
  readonly locale: Locale;
  readonly isExport: boolean;
  readonly headings: readonly { readonly heading: string; readonly key: string | null }[];
  /** The number of the row that holds the headings. */
  readonly header: number;
}

export interface ImportReport {
  readonly understood: UnderstoodFile;
  readonly outcomes: readonly ImportedFigure[];
  /** The table that figures go to; null where none is new. */
  readonly table: string | null;
  readonly isWritten: boolean;
  readonly sentenceOf: (problem: Problem) => string;
}

/** A number as each locale writes it. */
const NUMBERS: Readonly<Record<Locale, string>> = { vi: '1.234,5', en: '1,234.5' };

/** How a file was understood, in a line or two. */
export function understoodText(understood: UnderstoodFile, { import: words }: Words): string[] {
  const { file, separator, header, locale, headings, isExport } = understood;
  const parted = separator === null ? null : (words.separators[separator] ?? separator);
  const about = words.understood(file, parted, header, isExport ? null : NUMBERS[locale]);
  const named = headings.filter(({ key }) => key !== null).map(({ heading, key }) => `${heading} → ${key}`);
  const others = headings.filter(({ key }) => key === null).map(({ heading }) => heading);
  const passed = others.length === 0 ? [] : [`${words.passedOver}: ${others.join(', ')}`];
  return [
    isExport ? `${about} (${words.ofExport})` : about,
    `${words.columns}: ${[...(isExport ? [] : named), ...passed].join(' · ')}`,
  ].slice(0, isExport ? 1 : 2);
}

/** `dx import`: what was understood, what became of each figure, and where they were written. */
export function importView(report: ImportReport, words: Words): View {
  const { outcomes, understood, table, isWritten, sentenceOf } = report;
  const { import: said } = words;
  const countOf = (outcome: ImportedFigure['outcome']): number =>
    outcomes.filter((each) => each.outcome === outcome).length;
  const refused = outcomes.filter(({ problem }) => problem !== null);
  const counted = OUTCOMES.filter((outcome) => outcome === 'added' || countOf(outcome) > 0);
  const closing = table === null ? said.nothingNew : isWritten ? said.written(table) : said.wouldWrite(table);
  return {
    report: 'import',
    asOf: null,
    grid: gridOf(columnsFor(sentenceOf), outcomes),
    summary: gridOf(
      [
        { key: 'table', cell: () => textCell(table) },
        { key: 'written', cell: () => isWritten },
        ...OUTCOMES.map((outcome): Column<ImportReport> => ({ key: outcome, cell: () => countOf(outcome) })),
        { key: 'locale', cell: () => textCell(understood.locale) },
        {
          key: 'columns',
          cell: () => listCell(understood.headings.flatMap(({ heading, key }) => (key ? [`${heading}=${key}`] : []))),
        },
      ],
      [report],
    ),
    page: () => [
      ...understoodText(understood, words).map((text): Block => ({ kind: 'text', cells: phrase`${text}` })),
      { kind: 'blank' },
      ...(refused.length > 0 ? [{ kind: 'text', cells: phrase`${textCell(said.leftOut, 'strong')}` } as const] : []),
      ...refused.map(
        ({ problem, at }): Block => ({
          kind: 'text',
          cells: phrase`${spot((problem ?? { at }).at)}: ${problem ? sentenceOf(problem) : ''}`,
          indent: 2,
        }),
      ),
      ...(refused.length > 0 ? [{ kind: 'blank' } as const] : []),
      { kind: 'text', cells: phrase`${counted.map((outcome) => said.counts[outcome](countOf(outcome))).join(' · ')}` },
      { kind: 'text', cells: phrase`${closing}` },
    ],
  };
}

const columnsFor = (sentenceOf: ImportReport['sentenceOf']): readonly Column<ImportedFigure>[] => [
  { key: 'line', cell: ({ at }) => at.line },
  { key: 'column', cell: ({ at, problem }) => (problem ?? { at }).at.column },
  { key: 'outcome', cell: ({ outcome }) => textCell(outcome) },
  { key: 'measurement', cell: ({ figure }) => textCell(figure?.measurement.address) },
  { key: 'code', cell: ({ problem }) => textCell(problem?.code) },
  { key: 'message', cell: ({ problem }) => textCell(problem && sentenceOf(problem)) },
];
