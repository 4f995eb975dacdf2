import { metricOfIndicator } from '../../core/record/metric.ts';
import type { Measurement } from '../../core/record/statement.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Assessment, SelectionReason } from '../../core/target/assessment.ts';
import { phrase, quantityCell, spot, textCell } from '../cell.ts';
import { type Column, gridOf } from '../column.ts';
import { measureOf } from '../text/measure.ts';
import { periodText } from '../text/period-text.ts';
import { verdictCell } from '../text/verdict-text.ts';
import type { Block, Cell, View } from '../view.ts';
import type { Words } from '../words/words.ts';

/** A figure that was recorded, or would be, and the targets that it serves, judged without and with it. */
export interface RecordReport {
  readonly measurement: Measurement;
  readonly served: readonly { readonly before: Assessment; readonly after: Assessment }[];
  readonly isWritten: boolean;
  readonly vocabulary: Vocabulary;
  readonly asOf: string;
}

type Served = RecordReport['served'][number];

/** `dx record`: the figure with its place, and what it does to the targets that it serves. */
export function recordView(report: RecordReport, words: Words): View {
  const { measurement, served, asOf } = report;
  return {
    report: 'record',
    asOf,
    grid: gridOf(columnsFor(measurement), served),
    summary: gridOf(FIGURE, [report]),
    page: () => pageOf(report, words),
  };
}

/** Whether a new figure decides a target, or why it does not; null where it is not known yet on the day. */
const standingOf = ({ address }: Measurement, { after }: Served): SelectionReason | null =>
  after.figures.find(({ measurement }) => measurement.address === address)?.reason ?? null;

const columnsFor = (figure: Measurement): readonly Column<Served>[] => [
  { key: 'province', cell: ({ after }) => textCell(after.province) },
  { key: 'plan', cell: ({ after }) => textCell(after.plan.address) },
  { key: 'target', cell: ({ after }) => textCell(after.target.address) },
  { key: 'title', cell: ({ after }) => textCell(after.target.title.vi) },
  { key: 'status_from', cell: ({ before }) => textCell(before.status) },
  { key: 'status_to', cell: ({ after }) => textCell(after.status) },
  { key: 'standing', cell: (row) => textCell(standingOf(figure, row)) },
];

const FIGURE: readonly Column<RecordReport>[] = [
  { key: 'measurement', cell: ({ measurement }) => textCell(measurement.address) },
  { key: 'written', cell: ({ isWritten }) => isWritten },
  { key: 'file', cell: ({ measurement }) => textCell(measurement.at.file) },
  { key: 'line', cell: ({ measurement }) => measurement.at.line },
];

function pageOf({ measurement, served, isWritten, vocabulary }: RecordReport, words: Words): readonly Block[] {
  const { record, standings, lang } = words;
  const { indicators, provinces } = vocabulary;
  const name = indicators.get(measurement.indicator)?.name[lang] ?? measurement.indicator;
  const province = provinces.get(measurement.province)?.name ?? measurement.province;
  const metric = metricOfIndicator(measurement.indicator, vocabulary);
  const value: Cell = metric ? quantityCell(measurement, measureOf(metric, vocabulary)) : null;
  const done = isWritten ? record.recorded : record.wouldRecord;
  const figure = phrase`${province} · ${name}: ${value} (${periodText(measurement.period, words)})`;
  const [first] = served;
  return [
    { kind: 'text', cells: phrase`${textCell(`${done}:`, 'strong')} ${figure}` },
    { kind: 'text', cells: phrase`${record.in} ${spot(measurement.at)}`, indent: 2 },
    { kind: 'blank' },
    ...(first
      ? ([
          {
            kind: 'table',
            headings: [
              { title: record.headings.target, align: 'left', wrap: true, lead: true },
              { title: record.headings.before, align: 'left', wrap: true, least: 14 },
              { title: record.headings.after, align: 'left', wrap: true, least: 14 },
              { title: record.headings.standing, align: 'left', wrap: true, leaveOut: 1 },
            ],
            rows: served.map((row): readonly Cell[] => {
              const standing = standingOf(measurement, row);
              const { target, plan } = row.after;
              return [
                `${target.title[lang]} (${plan.title[lang]})`,
                verdictCell(row.before),
                verdictCell(row.after),
                standing === null ? null : standings[standing],
              ];
            }),
          },
          { kind: 'blank' },
          { kind: 'text', cells: phrase`${record.more} dx explain ${first.after.target.address}` },
        ] as const)
      : [{ kind: 'text', cells: phrase`${record.servesNone(province)}` } as const]),
  ];
}
