import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { ComparedFigure, ProvinceComparison } from '../../core/series/comparison.ts';
import type { Day } from '../../core/time/period.ts';
import { empty, joined, phraseCell, quantityCell, textCell } from '../cell.ts';
import { gridOf } from '../column.ts';
import { measureOf } from '../text/measure.ts';
import { dayText, periodText } from '../text/period-text.ts';
import { provinceName } from '../text/province-name.ts';
import { seriesName } from '../trend/cells.ts';
import type { Block, Cell, Heading, View } from '../view.ts';
import type { CompareWords } from '../words/compare-words.ts';
import type { Words } from '../words/words.ts';
import { type ComparedRow, compareColumns, isUndecided } from './columns.ts';

export interface CompareInput {
  readonly comparisons: readonly ProvinceComparison[];
  readonly vocabulary: Vocabulary;
  readonly asOf: Day;
  readonly words: Words;
}

type Mark = keyof CompareWords['legend'];
const MARKS: Readonly<Record<Mark, string>> = { undecided: '≈', older: '†', method: '‡' };

/** `dx compare`: provinces by one indicator as a league, by several side by side. */
export function compareView(input: CompareInput): View {
  const { comparisons, vocabulary, asOf } = input;
  const rows = comparisons.flatMap((comparison) => comparison.figures.map((compared) => ({ comparison, compared })));
  const arrange = (order: readonly number[]): readonly Block[] => {
    const shown = order.flatMap((place) => rows[place] ?? []);
    const [only, ...more] = comparisons;
    if (!only || shown.length === 0) return [];
    if (more.length === 0) return league(only, shown, input);
    const provinces = [...new Set(shown.map(({ compared }) => compared.province))];
    const isSorted = order.some((place, index) => place < (order[index - 1] ?? 0));
    return sideBySideBlocks({ provinces, isSorted }, rows, input);
  };
  return {
    report: 'compare',
    asOf,
    grid: gridOf(compareColumns(vocabulary), rows),
    summary: null,
    page: () => arrange([...rows.keys()]),
    arrange,
  };
}

/** The provinces by one indicator. */
function league(comparison: ProvinceComparison, rows: readonly ComparedRow[], input: CompareInput): readonly Block[] {
  const { vocabulary, words } = input;
  const { headings, measured } = words.compare;
  const shown = rows.map(({ compared }) => compared.province);
  const known = comparison.figures.filter(({ figure }) => figure !== null).length;
  const columns: readonly (Heading & { readonly cell: (row: ComparedRow) => Cell })[] = [
    { title: headings.place, align: 'right', cell: ({ compared }) => placeText(compared) },
    {
      ...{ title: headings.province, align: 'left', wrap: true, lead: true },
      cell: ({ compared: { province } }) => provinceName(province, shown, vocabulary),
    },
    { title: headings.figure, align: 'right', wrap: true, cell: (row) => figureCell(row, input) },
    { title: headings.period, align: 'left', wrap: true, cell: (row) => periodCell(row, words) },
    ...(comparison.hasMethods
      ? [{ title: headings.method, align: 'left', wrap: true, leaveOut: 1, cell: methodIn(input) } as const]
      : []),
  ];
  return [
    titleOf(seriesName(comparison, vocabulary, words), input),
    {
      kind: 'table',
      headings: columns.map(({ cell: _, ...heading }) => heading),
      rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
    },
    ...legendOf(rows, words),
    line(measured(known, comparison.figures.length)),
  ];
}

/** The provinces that are shown side by side, from the top; `isSorted` where the reader asked for another order. */
interface ShownProvinces {
  readonly provinces: readonly string[];
  readonly isSorted: boolean;
}

/**
 * A row per province, a column per indicator: the place among those compared, the figure and its period. A province
 * that is shown has all its figures, whatever the limit of rows.
 */
function sideBySideBlocks(
  { provinces, isSorted }: ShownProvinces,
  all: readonly ComparedRow[],
  input: CompareInput,
): readonly Block[] {
  const { comparisons, vocabulary, words } = input;
  const rows = all.filter(({ compared }) => provinces.includes(compared.province));
  const [first] = comparisons;
  const order = (by: ProvinceComparison): string => words.compare.orderedBy(seriesName(by, vocabulary, words));
  const cellOf = (province: string, comparison: ProvinceComparison): Cell => {
    const row = rows.find((each) => each.comparison === comparison && each.compared.province === province);
    if (!row) return empty;
    const { figure, why } = row.compared;
    if (!figure) return textCell((why && words.compare.missing[why]) ?? '–', 'dim');
    return phraseCell(`${placeText(row.compared)} · `, figureCell(row, input), ' (', periodCell(row, words), ')');
  };
  return [
    titleOf(words.compare.several, input),
    {
      kind: 'table',
      headings: [
        { title: words.compare.headings.province, align: 'left', wrap: true, lead: true },
        ...comparisons.map((comparison, index): Heading => {
          const title = seriesName(comparison, vocabulary, words);
          return { title, align: 'left', wrap: true, ...(index > 0 && { leaveOut: comparisons.length - index }) };
        }),
      ],
      rows: provinces.map((province) => [
        provinceName(province, provinces, vocabulary),
        ...comparisons.map((comparison) => cellOf(province, comparison)),
      ]),
    },
    ...legendOf(rows, words),
    line([...(first && !isSorted ? [order(first)] : []), words.compare.placesAmong].join(' ')),
  ];
}

const line = (text: string): Block => ({ kind: 'text', cells: [textCell(text, 'dim')], indent: 1 });

const titleOf = (text: string, { words, asOf }: CompareInput): Block => ({
  kind: 'title',
  text,
  aside: words.dates.asOf(dayText(asOf, words)),
});

/** «2», «2=» where another has the same value, «2–4≈» where hedged figures leave it open. */
function placeText({ places, isTied }: ComparedFigure): string {
  if (!places) return '–';
  if (places.lo !== places.hi) return `${places.lo}–${places.hi}${MARKS.undecided}`;
  return `${places.lo}${isTied ? '=' : ''}`;
}

/** The figure as it is stated, or why there is none. */
function figureCell({ comparison, compared }: ComparedRow, { vocabulary, words }: CompareInput): Cell {
  const { figure, why } = compared;
  if (figure) return quantityCell(figure.measurement, measureOf(comparison.metric, vocabulary));
  return textCell(why === 'methods_differ' ? words.compare.severalMethods : why && words.whyNot[why], 'dim');
}

function periodCell(row: ComparedRow, words: Words): Cell {
  const { figure } = row.compared;
  if (!figure) return textCell(null);
  const marks = (['older', 'method'] as const).filter((mark) => hasMark(row, mark)).map((mark) => MARKS[mark]);
  return phraseCell(periodText(figure.measurement.period, words), textCell(marks.join(''), 'dim'));
}

const methodIn =
  ({ vocabulary: { indicators }, words }: CompareInput) =>
  ({ comparison, compared }: ComparedRow): Cell => {
    const method = compared.figure?.measurement.method ?? null;
    return textCell(indicators.get(comparison.id)?.methods.find(({ id }) => id === method)?.name[words.lang] ?? method);
  };

function hasMark({ comparison, compared }: ComparedRow, mark: Mark): boolean {
  switch (mark) {
    case 'undecided':
      return isUndecided(compared);
    case 'older':
      return compared.isOlder;
    case 'method':
      return comparison.hasMethods && (compared.figure?.measurement.method ?? null) !== null;
  }
}

function legendOf(rows: readonly ComparedRow[], { compare: { legend } }: Words): readonly Block[] {
  const used = (Object.keys(MARKS) as Mark[]).filter((mark) => rows.some((row) => hasMark(row, mark)));
  const cells = joined(used.map((mark) => textCell(`${MARKS[mark]}\u00a0${legend[mark]}`, 'dim')));
  return used.length > 0 ? [{ kind: 'text', cells, indent: 1 }] : [];
}
