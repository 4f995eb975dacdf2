import type { Block, Pair } from '../view/view.ts';
import type { Words } from '../view/words/words.ts';
import { cellSpans, type Span } from './cell-text.ts';
import { inert, uncommanded } from './inert.ts';
import { layTable } from './layout.ts';
import { type Paint, painter } from './paint.ts';
import type { Env, Renderer } from './renderer.ts';
import { printedWidth } from './width.ts';
import { fill, lineWidth, wordsOf } from './wrap.ts';

/** Prose is wrapped here at the latest: longer lines are hard to read on any screen. */
const LONGEST_LINE = 100;
/** No terminal is narrower; one that says so has not been asked. */
const NARROWEST = 10;

/** The page for a terminal or a pipe: no line is wider than `width`, none ends in a blank. */
export const table: Renderer = ({ page }, env) => {
  const blocks = page();
  const width = Math.max(NARROWEST, Math.floor(env.width));
  const paint = painter(env);
  const drawn = blocks.map((block) => linesOf(block, { ...env, width }, paint));
  const edge = Math.min(
    width,
    Math.max(Math.min(width, 80), ...blocks.map((block, i) => tableWidth(block, drawn[i] ?? []))),
  );
  const lines = blocks.flatMap((block, index) =>
    block.kind === 'title' ? ['', ...titleLines(block, edge, env, paint), ''] : (drawn[index] ?? []),
  );
  const kept = lines
    .map((line) => uncommanded(line.trimEnd()))
    .filter((line, index, all) => line !== '' || (index > 0 && all[index - 1] !== ''));
  const text = kept.join('\n').replace(/\n+$/, '');
  return text === '' ? '' : `${text}\n`;
};

const tableWidth = (block: Block, lines: readonly string[]): number =>
  block.kind === 'table' ? printedWidth(lines) : 0;

function linesOf(block: Block, env: Env, paint: Paint): readonly string[] {
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
    case 'pairs':
      return pairLines(block.pairs, words, width, paint);
    case 'table': {
      const rows = block.rows.map((row) => row.map((cell) => wordsOf(cellSpans(cell, words))));
      const headings = block.headings.map((heading) => ({ ...heading, title: inert(heading.title) }));
      return layTable({ headings, rows, header }, width, paint);
    }
  }
}

const spansOf = (cells: Pair['cells'], words: Words): readonly Span[] =>
  cells.flatMap((cell) => cellSpans(cell, words));

function paragraph(spans: readonly Span[], indent: number, width: number, paint: Paint): readonly string[] {
  const margin = Math.min(indent, Math.max(0, width - 1));
  const lines = fill(wordsOf(spans), Math.min(width, LONGEST_LINE) - margin);
  return lines.map((line) => ' '.repeat(margin) + paint(line));
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

/** A value narrower than this goes below its label. */
const LEAST_VALUE = 24;
const PAIR_INDENT = 2;
const AFTER_LABEL = 2;

function pairLines(pairs: readonly Pair[], words: Words, width: number, paint: Paint): readonly string[] {
  const labels = pairs.map(({ label }) => cellSpans({ kind: 'text', text: label, tone: 'dim' }, words));
  const widestLabel = Math.max(0, ...labels.map(lineWidth));
  const column = PAIR_INDENT + widestLabel + AFTER_LABEL;
  if (Math.min(width, LONGEST_LINE) - column < LEAST_VALUE) {
    return pairs.flatMap(({ cells }, index) => [
      ...paragraph(labels[index] ?? [], PAIR_INDENT, width, paint),
      ...paragraph(spansOf(cells, words), PAIR_INDENT * 2, width, paint),
    ]);
  }
  return pairs.flatMap(({ cells }, index) => {
    const label = labels[index] ?? [];
    const pad = ' '.repeat(widestLabel - lineWidth(label) + AFTER_LABEL);
    const value = paragraph(spansOf(cells, words), column, width, paint);
    const first = ' '.repeat(PAIR_INDENT) + paint(label) + pad + (value[0] ?? '').slice(column);
    return [first, ...value.slice(1)];
  });
}
