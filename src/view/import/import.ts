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
  /** Whether a figure has a note or an attribution. */
  readonly hasRemarks: boolean;
  /** Columns by their numbers, from 1 on, that hold something and have no heading. */
  readonly unnamed: readonly number[];
  /** What options say of every figure, by key. */
  readonly constants: Readonly<Record<string, string>>;
}

export interface ImportReport {
  readonly understood: UnderstoodFile;
  readonly outcomes: readonly ImportedFigure[];
  /** The table that figures go to; null where none is new. */
  readonly table: string | null;
  readonly isWritten: boolean;
  readonly sentenceOf: (problem: Problem) => Sentence;
}

/** What is wrong, and what to type; null where there is nothing to type. */
interface Sentence {
  readonly message: string;
  readonly help: string | null;
}

/** A number as each locale writes it. */
const NUMBERS: Readonly<Record<Locale, string>> = { vi: '1.234,5', en: '1,234.5' };

/** How a file was understood, in up to three lines. */
export function understoodText(understood: UnderstoodFile, { import: words }: Words): string[] {
  const { file, separator, header, locale, headings, isExport, constants, unnamed } = understood;
  const parted = separator === null ? null : (words.separators[separator] ?? separator);
  const about = words.understood(file, parted, header, isExport ? null : NUMBERS[locale]);
  const named = headings.filter(({ key }) => key !== null).map(({ heading, key }) => `${heading} → ${key}`);
  const others = [
    ...headings.filter(({ key }) => key === null).map(({ heading }) => heading),
    ...unnamed.map(words.unnamed),
  ];
  const passed = others.length === 0 ? [] : [`${words.passedOver}: ${others.join(', ')}`];
  if (isExport) return [`${about} (${words.ofExport})`, ...(understood.hasRemarks ? [words.remarksOfExport] : [])];
  const said = Object.entries(constants).map(([key, value]) => `${key} ${value}`);
  return [
    about,
    `${words.columns}: ${[...named, ...passed].join(' · ')}`,
    ...(said.length === 0 ? [] : [`${words.allRows}: ${said.join(' · ')}`]),
  ];
}

/** The same as the page says, line by line, for who is shown a patch in its place. */
export function importRemarks(report: ImportReport, words: Words): string[] {
  const { understood, outcomes, sentenceOf } = report;
  const leftOut = outcomes.flatMap(({ problem }) => {
    if (!problem) return [];
    const { message, help } = sentenceOf(problem);
    const { file, line, column } = problem.at;
    return [`  ${file}:${line}:${column}: ${message}`, ...(help === null ? [] : [`    ${words.import.help}: ${help}`])];
  });
  return [
    ...understoodText(understood, words),
    ...(leftOut.length === 0 ? [] : [words.import.leftOut, ...leftOut]),
    ...closingLines(report, words),
  ];
}

/** How many figures are new, known, missing and left out, and where the new ones go. */
function closingLines({ outcomes, table, isWritten }: ImportReport, { import: said }: Words): [string, string] {
  const countOf = (outcome: ImportedFigure['outcome']): number => countIn(outcomes, outcome);
  const counted = OUTCOMES.filter((outcome) => outcome === 'added' || countOf(outcome) > 0);
  return [
    counted.map((outcome) => said.counts[outcome](countOf(outcome))).join(' · '),
    table === null ? said.nothingNew : isWritten ? said.written(table) : said.wouldWrite(table),
  ];
}

const countIn = (outcomes: readonly ImportedFigure[], outcome: ImportedFigure['outcome']): number =>
  outcomes.filter((each) => each.outcome === outcome).length;

/** `dx import`: what was understood, what became of each figure, and where they were written. */
export function importView(report: ImportReport, words: Words): View {
  const { outcomes, understood, table, isWritten, sentenceOf } = report;
  const { import: said } = words;
  const refused = outcomes.flatMap(({ problem }) => problem ?? []);
  return {
    report: 'import',
    asOf: null,
    grid: gridOf(columnsFor(sentenceOf), outcomes),
    summary: gridOf(
      [
        { key: 'table', cell: () => textCell(table) },
        { key: 'written', cell: () => isWritten },
        ...OUTCOMES.map((outcome): Column<ImportReport> => ({ key: outcome, cell: () => countIn(outcomes, outcome) })),
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
      ...refused.flatMap((problem): Block[] => {
        const { message, help } = sentenceOf(problem);
        return [
          { kind: 'text', cells: phrase`${spot(problem.at)}: ${message}`, indent: 2 },
          ...(help === null ? [] : [{ kind: 'text', cells: phrase`${said.help}: ${help}`, indent: 4 } as const]),
        ];
      }),
      ...(refused.length > 0 ? [{ kind: 'blank' } as const] : []),
      ...closingLines(report, words).map((text): Block => ({ kind: 'text', cells: phrase`${text}` })),
    ],
  };
}

const columnsFor = (sentenceOf: ImportReport['sentenceOf']): readonly Column<ImportedFigure>[] => [
  { key: 'line', cell: ({ at }) => at.line },
  { key: 'column', cell: ({ at, problem }) => (problem ?? { at }).at.column },
  { key: 'outcome', cell: ({ outcome }) => textCell(outcome) },
  { key: 'measurement', cell: ({ figure }) => textCell(figure?.measurement.address) },
  { key: 'code', cell: ({ problem }) => textCell(problem?.code) },
  { key: 'message', cell: ({ problem }) => textCell(problem && sentenceOf(problem).message) },
];
