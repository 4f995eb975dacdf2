import { largest } from '../../core/number/extent.ts';
import { joined } from '../../view/cell.ts';
import type { Block, Phrase, TableBlock } from '../../view/view.ts';
import type { Words } from '../../view/words/words.ts';
import type { Env, Renderer } from '../renderer.ts';
import { cellSpans, type TonedText } from '../value/cell-text.ts';
import { inert, uncommanded } from '../value/sanitize.ts';
import { chartLines } from './chart.ts';
import { MARGIN } from './draw-table.ts';
import { layTable, needsOf } from './layout.ts';
import { type Paint, painter } from './paint.ts';
import { dimmed, pairLines, paragraph, spansOf } from './prose.ts';
import type { Sheet } from './record-lines.ts';
import { printedWidth } from './width.ts';
import { lineWidth, wordsOf } from './wrap.ts';

/** No terminal is narrower; one that says so has not been asked. */
const NARROWEST = 10;

/** The page for a terminal or a pipe: no line is wider than `width`, none ends in a blank. */
export const table: Renderer = ({ page }, env) => {
  const blocks = page();
  const width = Math.max(NARROWEST, Math.floor(env.width));
  const paint = painter(env);
  const tables = tablesOf(blocks, { ...env, width }, paint);
  const drawn = blocks.map((block) => tables.lines.get(block) ?? linesOf(block, { ...env, width }, paint));
  const edge = Math.min(
    width,
    largest([Math.min(width, 80), ...blocks.map((block, i) => tableWidth(block, drawn[i] ?? []))]),
  );
  const lines = blocks.flatMap((block, index) =>
    block.kind === 'title' ? ['', ...titleLines(block, edge, env, paint), ''] : (drawn[index] ?? []),
  );
  // Said once, however many tables lack the same columns.
  const said =
    tables.leftOut.size > 0
      ? asideLines([env.words.table.leftOut([...tables.leftOut].join(' · '))], width, env.words, paint)
      : [];
  const kept = [...lines, ...said]
    .map((line) => uncommanded(line.trimEnd()))
    .filter((line, index, all) => line !== '' || (index > 0 && all[index - 1] !== ''));
  const text = kept.join('\n').replace(/\n+$/, '');
  return text === '' ? '' : `${text}\n`;
};

const tableWidth = (block: Block, lines: readonly string[]): number =>
  block.kind === 'table' ? printedWidth(lines) : 0;

/** The lines of each table, and the titles of the columns that had no room in one of them. */
interface DrawnTables {
  readonly lines: ReadonlyMap<Block, readonly string[]>;
  readonly leftOut: ReadonlySet<string>;
}

/**
 * All tables of a page: those of one shape are laid out together, and a mark is explained below the first that has it.
 */
function tablesOf(blocks: readonly Block[], env: Env, paint: Paint): DrawnTables {
  const { words, width } = env;
  const tables = blocks
    .filter((block) => block.kind === 'table')
    .map((block) => ({ block, sheet: sheetOf(block, env) }));
  const shapes = Map.groupBy(tables, ({ block }) => block.shape ?? block);
  const needs = new Map([...shapes].map(([shape, alike]) => [shape, needsOf(alike.map(({ sheet }) => sheet))]));
  const leftOut = new Set<string>();
  const explained = new Set<string>();
  const lines = new Map<Block, readonly string[]>();
  for (const { block, sheet } of tables) {
    const laid = layTable(sheet, needs.get(block.shape ?? block) ?? [], width, paint);
    for (const title of laid.leftOut) leftOut.add(title);
    const legend = (block.legend ?? [])
      .filter(({ column }) => laid.shown.includes(column))
      .filter(({ cells }) => isNew(lineText(spansOf(cells, words)), explained))
      .map(({ cells }) => cells);
    lines.set(block, [...laid.lines, ...asideLines(joined(legend), width, words, paint)]);
  }
  return { lines, leftOut };
}

function isNew(text: string, known: Set<string>): boolean {
  const isKnown = known.has(text);
  known.add(text);
  return !isKnown;
}

const lineText = (spans: readonly TonedText[]): string => spans.map(({ text }) => text).join('');

const asideLines = (cells: Phrase, width: number, words: Words, paint: Paint): readonly string[] =>
  paragraph(dimmed(spansOf(cells, words)), MARGIN, width, paint);

/** The cells of a table in words. */
function sheetOf({ headings, rows, notes = [] }: TableBlock, { words, header }: Env): Sheet {
  return {
    headings: headings.map((heading) => ({ ...heading, title: inert(heading.title) })),
    rows: rows.map((row) => row.map((cell) => wordsOf(cellSpans(cell, words)))),
    notes: notes.map((cells) => wordsOf(dimmed(spansOf(cells, words)))),
    header,
  };
}

/** The lines of a block that is no table. */
function linesOf(block: Block, env: Env, paint: Paint): readonly string[] {
  const { words, width } = env;
  switch (block.kind) {
    case 'title':
    case 'table':
      return [];
    case 'blank':
      return [''];
    case 'heading':
      return ['', ...paragraph(cellSpans({ kind: 'text', text: block.text, tone: 'strong' }, words), 0, width, paint)];
    case 'text':
      return paragraph(spansOf(block.cells, words), block.indent ?? 0, width, paint);
    case 'chart':
      return chartLines(block.chart, block.labels, width, words);
    case 'pairs':
      return pairLines(block.pairs, words, width, paint);
  }
}

/** The title with its remark at the right edge, or below it where both do not fit on one line. */
function titleLines(
  { text, aside }: Extract<Block, { kind: 'title' }>,
  edge: number,
  { words }: Env,
  paint: Paint,
): readonly string[] {
  const title = cellSpans({ kind: 'text', text, tone: 'strong' }, words);
  const remark = cellSpans({ kind: 'text', text: aside, tone: 'dim' }, words);
  const between = edge - lineWidth(title) - lineWidth(remark);
  if (between >= 2) return [paint([...title, { text: ' '.repeat(between) }, ...remark])];
  return [...paragraph(title, 0, edge, paint), ...paragraph(remark, 0, edge, paint)];
}
