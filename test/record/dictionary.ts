import type { Dataset } from '../../src/core/dataset.ts';
import type { Indicator } from '../../src/core/vocabulary.ts';
import { TIERS } from '../../src/core/vocabulary.ts';
import { measurementColumns, rankingColumns, targetColumns } from '../../src/view/export-columns.ts';
import { statusColumns } from '../../src/view/status-columns.ts';
import { TABLES } from './tables.ts';

/** The generated part of data/README.md begins behind this line. */
export const MARK =
  '<!-- What follows is generated from the files; `npx vitest run test/record -u` brings it up to date. -->';

/** The dictionary of the record: what is held, by province, plan, index and indicator, and what is exported. */
export function dictionaryOf(dataset: Dataset): string {
  return [plansOf(dataset), rankingsOf(dataset), sourcesOf(dataset), indicatorsOf(dataset), exportsOf(dataset)].join(
    '\n',
  );
}

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
  ]);
  return [
    '## Plans\n',
    table(['plan', 'title', 'issued', 'declared', 'itemised', 'reported'], rows),
    '## Figures\n',
    table(['unit', 'name', 'figures', 'indicators'], figures),
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

function exportsOf({ vocabulary }: Dataset): string {
  const tables = {
    targets: targetColumns(vocabulary),
    measurements: measurementColumns(vocabulary, 0.05),
    rankings: rankingColumns(vocabulary),
    assessments: statusColumns(vocabulary),
  };
  const rows = Object.entries(tables).map(([name, columns]) => [name, columns.map(({ key }) => key).join(', ')]);
  return ['## Columns of `dx export`\n', table(['table', 'columns'], rows)].join('\n');
}

type Field = string | number | null | undefined;

const field = (value: Field): string => String(value ?? '').replaceAll('|', '\\|');

const table = (headings: readonly string[], rows: readonly (readonly Field[])[]): string =>
  [headings, headings.map(() => '---'), ...rows].map((row) => `| ${row.map(field).join(' | ')} |`).join('\n') + '\n';
