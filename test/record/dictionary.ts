import { readdirSync } from 'node:fs';
import { factsOf } from '../../record/facts.ts';
import type { Dataset } from '../../src/core/record/dataset.ts';
import type { Indicator } from '../../src/core/record/vocabulary.ts';
import { TIERS } from '../../src/core/record/vocabulary.ts';
import { measurementColumns, rankingColumns, targetColumns } from '../../src/view/export/columns.ts';
import { statusColumns } from '../../src/view/status/columns.ts';
import { meaningOf } from './columns.ts';
import { TABLES } from './tables.ts';

/** The generated part of data/README.md begins behind this line. */
export const MARK =
  '<!-- What follows is generated from the files; `npx vitest run test/record -u` brings it up to date. -->';

/** The dictionary of the record: what is held, by province, plan, index and indicator, and what is exported. */
export function dictionaryOf(dataset: Dataset): string {
  return [
    totalsOf(dataset),
    plansOf(dataset),
    rankingsOf(dataset),
    sourcesOf(dataset),
    indicatorsOf(dataset),
    exportsOf(dataset),
  ].join('\n');
}

/** How much there is in all. */
function totalsOf({ plans, targets, measurements, rankings, vocabulary }: Dataset): string {
  const rows = [
    ['plans', plans.length],
    ['targets', targets.filter(({ variantOf }) => variantOf === null).length],
    ['figures', measurements.length],
    ['places and scores', rankings.length],
    ['sources', vocabulary.sources.size],
    ['rows noted down from sources, which `npm run verify-record` holds against the record', notedRows()],
  ];
  return `## In all\n\n${table(['of', 'there are'], rows)}`;
}

/** The rows of the files that the record is held against. */
const notedRows = (): number =>
  readdirSync('record/facts').reduce((sum, name) => sum + factsOf(name.replace('.csv', '')).length, 0);

function plansOf({ plans, targets, measurements, vocabulary }: Dataset): string {
  const rows = plans.map((plan) => {
    const own = targets.filter(({ plan: address, variantOf }) => address === plan.address && variantOf === null);
    const reported = plan.reported.map(({ achieved, of, asOf }) => `${achieved}/${of} (${asOf.text})`).join(', ');
    return [plan.address, plan.title.vi, plan.issued?.text, plan.declares.targets, own.length, reported];
  });
  const figures = [...Map.groupBy(measurements, ({ province }) => province)].map(([province, own]) => [
    province,
    vocabulary.provinces.get(province)?.name,
    own.length,
    new Set(own.map(({ indicator }) => indicator)).size,
    [...Map.groupBy(own, ({ period }) => period.end.slice(0, 4))]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([year, figures]) => `${year}: ${figures.length}`)
      .join(', '),
  ]);
  return [
    '## Plans\n',
    table(['plan', 'title', 'issued', 'declared', 'itemised', 'reported'], rows),
    '## Figures\n',
    table(['unit', 'name', 'figures', 'indicators', 'by the year of the figure'], figures),
  ].join('\n');
}

function rankingsOf({ rankings }: Dataset): string {
  const editions = Map.groupBy(rankings, ({ index, edition, population }) => `${index} ${edition.text} ${population}`);
  const rows = [...editions.values()].map((places) => {
    const [first] = places;
    return [first?.index, first?.edition.text, first?.population, `${places.length} of ${first?.of}`];
  });
  return ['## Rankings\n', table(['index', 'edition', 'population', 'places held'], rows)].join('\n');
}

function sourcesOf({ vocabulary }: Dataset): string {
  const tiers = TIERS.map((tier) => [
    tier,
    [...vocabulary.sources.values()].filter((each) => each.tier === tier).length,
  ]);
  const tables = [...TABLES].map((id) => `\`${id}\``).join(', ');
  return [
    '## Sources\n',
    table(['tier, best first', 'sources'], tiers),
    `Tables and datasets, whose cells a place is, so that it has no \`as_stated\`: ${tables}. Every other source is prose.\n`,
  ].join('\n');
}

function indicatorsOf({ vocabulary }: Dataset): string {
  const pillars = Map.groupBy(vocabulary.indicators.values(), ({ pillar }) => pillar ?? '–');
  const sections = [...pillars]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([pillar, indicators]) => {
      const rows = indicators.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(indicatorRow);
      return `### ${pillar}\n\n${table(['indicator', 'name', 'unit', 'better', 'definition'], rows)}`;
    });
  return ['## Indicators\n', ...sections].join('\n');
}

const indicatorRow = ({ id, name, unit, direction, frequency, cumulative, definition }: Indicator) => [
  id,
  `${name.vi}<br>${name.en}`,
  [unit, frequency === 'point' ? '' : `per ${frequency}`, cumulative ? 'cumulative' : ''].filter(Boolean).join(', '),
  direction,
  definition?.en,
];

/** The tables of `dx export`, each with the keys of its columns in their order. */
export function exportedColumns({ vocabulary }: Dataset) {
  const keys = (columns: readonly { readonly key: string }[]): readonly string[] => columns.map(({ key }) => key);
  return {
    targets: keys(targetColumns(vocabulary)),
    measurements: keys(measurementColumns(vocabulary, 0.05)),
    rankings: keys(rankingColumns(vocabulary, 0.05)),
    assessments: keys(statusColumns(vocabulary)),
  };
}

function exportsOf(dataset: Dataset): string {
  const tables = exportedColumns(dataset);
  const sections = Object.entries(tables).map(
    ([name, keys]) =>
      `### ${name}\n\n${table(
        ['no.', 'column', 'means'],
        keys.map((key, index) => [index + 1, key, meaningOf(name, key)]),
      )}`,
  );
  return ['## Columns of `dx export`\n', spreadsheetOf(tables.measurements), ...sections].join('\n');
}

/** How to open an export in LibreOffice. What looks like a number or a day in the words of a source has to stay text. */
function spreadsheetOf(columns: readonly string[]): string {
  const asText = ['period', 'as_stated'].map((key) => `${columns.indexOf(key) + 1}/2`).join('/');
  return `What is missing is empty, never 0. For a spreadsheet that works in Vietnamese:

\`\`\`sh
dx export measurements --excel --lang vi -o measurements.csv
soffice --headless --infilter="CSV:59,34,76,1,${asText},1066,false,true" --convert-to xlsx measurements.csv
\`\`\`

The second line makes a workbook of it in LibreOffice without a window: \`;\` between fields (59), \`"\` around them (34),
UTF-8 (76), from line 1, Vietnamese numbers (1066). \`${asText}\` has columns ${columns.indexOf('period') + 1} and ${columns.indexOf('as_stated') + 1}, \`period\` and \`as_stated\`, read as
text: else «33,13%», «11/54» or 2024 become numbers or days. For another table, take the numbers from below; in the
import window, set these columns to Text.
`;
}

type Field = string | number | null | undefined;

const field = (value: Field): string => String(value ?? '').replaceAll('|', '\\|');

const table = (headings: readonly string[], rows: readonly (readonly Field[])[]): string =>
  [headings, headings.map(() => '---'), ...rows].map((row) => `| ${row.map(field).join(' | ')} |`).join('\n') + '\n';
