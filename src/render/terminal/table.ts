import { largest } from '../../core/number/extent.ts';
import type { Block } from '../../view/view.ts';
import type { Env, Renderer } from '../renderer.ts';
import { cellSpans } from '../value/cell-text.ts';
import { inert, uncommanded } from '../value/sanitize.ts';
import { chartLines } from './chart.ts';
import { asideLines, layTable } from './layout.ts';
import { type Paint, painter } from './paint.ts';
import { pairLines, paragraph, spansOf } from './prose.ts';
import { printedWidth } from './width.ts';
import { lineWidth, wordsOf } from './wrap.ts';

/** No terminal is narrower; one that says so has not been asked. */
const NARROWEST = 10;

/** The page for a terminal or a pipe: no line is wider than `width`, none ends in a blank. */
export const table: Renderer = ({ page }, env) => {
  const blocks = page();
  const width = Math.max(NARROWEST, Math.floor(env.width));
  const paint = painter(env);
  const leftOut = new Set<string>();
  const drawn = blocks.map((block) => linesOf(block, { ...env, width }, paint, leftOut));
  const edge = Math.min(
    width,
    largest([Math.min(width, 80), ...blocks.map((block, i) => tableWidth(block, drawn[i] ?? []))]),
  );
  const lines = blocks.flatMap((block, index) =>
    block.kind === 'title' ? ['', ...titleLines(block, edge, env, paint), ''] : (drawn[index] ?? []),
  );
  // Said once, however many tables lack the same columns.
  const said =
    leftOut.size > 0 ? asideLines([env.words.table.leftOut([...leftOut].join(' · '))], width, env.words, paint) : [];
  const kept = [...lines, ...said]
    .map((line) => uncommanded(line.trimEnd()))
    .filter((line, index, all) => line !== '' || (index > 0 && all[index - 1] !== ''));
  const text = kept.join('\n').replace(/\n+$/, '');
  return text === '' ? '' : `${text}\n`;
};

const tableWidth = (block: Block, lines: readonly string[]): number =>
  block.kind === 'table' ? printedWidth(lines) : 0;

/** The lines of a block; the titles of columns that have no room are added to those that are left out. */
function linesOf(block: Block, env: Env, paint: Paint, leftOut: Set<string>): readonly string[] {
  const { words, width, header } = env;
  switch (block.kind) {
    case 'title':
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
    case 'table': {
      const rows = block.rows.map((row) => row.map((cell) => wordsOf(cellSpans(cell, words))));
      const headings = block.headings.map((heading) => ({ ...heading, title: inert(heading.title) }));
      const notes = (block.notes ?? []).map((cells) => wordsOf(spansOf(cells, words)));
      const laid = layTable({ headings, rows, notes, legend: block.legend ?? [], header }, width, words, paint);
      for (const title of laid.leftOut) leftOut.add(title);
      return laid.lines;
    }
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
