import { joined, ratioCell } from '../view/cell.ts';
import type { Block, Cell, Phrase, TableBlock } from '../view/view.ts';
import type { Words } from '../view/words/words.ts';
import { rootedCell } from './ci/rooted.ts';
import type { Env, Renderer } from './renderer.ts';
import { chartLines } from './terminal/chart.ts';
import { cellText } from './value/cell-text.ts';
import { NBSP } from './value/number-text.ts';
import { uncommanded } from './value/sanitize.ts';

/** A chart in a block of code is as wide as one is read without scrolling. */
const CHART_WIDTH = 80;

/** The page as GitHub-flavoured Markdown: for a pull request, a wiki or a summary of a CI run. */
export const md: Renderer = ({ page }, env) => {
  const blocks = page()
    .map((block) => blockText(block, env))
    .filter((text) => text !== '');
  const text = uncommanded(blocks.join('\n\n'));
  return text === '' ? '' : `${text}\n`;
};

function blockText(block: Block, env: Env): string {
  const { words } = env;
  switch (block.kind) {
    case 'blank':
      return '';
    case 'title':
      return `## ${escaped(block.text, words)}${block.aside && ` (${escaped(block.aside, words)})`}`;
    case 'heading':
      return `### ${escaped(block.text, words)}`;
    case 'text':
      return paragraph(block.cells, words);
    case 'chart':
      return ['```text', ...chartLines(block.chart, block.labels, CHART_WIDTH, words), '```'].join('\n');
    case 'pairs':
      return block.pairs
        .map(({ label, cells }) => `- **${escaped(label, words)}:** ${phraseText(cells, words)}`)
        .join('\n');
    case 'table':
      return tableText(block, env);
  }
}

const escaped = (text: string, words: Words): string => markdown(cellText(text, words));
const cellOf = (cell: Cell, words: Words): string => markdown(cellText(cell, words));
const phraseText = (cells: Phrase, words: Words): string => cellOf({ kind: 'phrase', cells }, words);

/** A paragraph whose first letters begin no heading, list or quotation. */
const paragraph = (cells: Phrase, words: Words): string =>
  phraseText(cells, words)
    .trimStart()
    .replace(/^[-+#=>]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');

/** GitHub's tables need a header line; without one it is empty. */
function tableText({ headings, rows, notes = [], legend = [] }: TableBlock, env: Env): string {
  const { words, header } = env;
  const explained = legend.filter(({ isDrawn }) => !isDrawn).map(({ cells }) => cells);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(headings.map(({ title }) => (header ? escaped(title, words) : ''))),
    line(headings.map(({ align }) => (align === 'right' ? '--:' : ':--'))),
    ...rows.map((row, index) => {
      const cells = row.map((cell) => cellOf(inWords(rootedCell(cell, env), words), words).trim());
      const note = phraseText(notes[index] ?? [], words);
      return line(note === '' ? cells : cells.with(-1, joinedText([cells.at(-1) ?? '', note])));
    }),
    ...(explained.length === 0 ? [] : ['', phraseText(joined(explained), words)]),
  ].join('\n');
}

const joinedText = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('<br>');

/** A bar is drawn where letters are of one width; here its mark is said. */
function inWords(cell: Cell, words: Words): Cell {
  if (cell === null || typeof cell !== 'object') return cell;
  if (cell.kind === 'phrase') return { ...cell, cells: cell.cells.map((part) => inWords(part, words)) };
  if (cell.kind !== 'bar') return cell;
  return cell.mark === null ? null : { kind: 'phrase', cells: words.table.path(ratioCell(cell.mark)) };
}

/**
 * Text that means nothing to Markdown, nor to GitHub, which looks for more in what has become of it: a formula, a
 * person, an issue, an address. An empty comment parts what it would join; all keeps its look.
 */
function markdown(text: string): string {
  return text
    .replaceAll(NBSP, ' ')
    .replaceAll('&', '&amp;')
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replaceAll('<', '&lt;')
    .replace(/@|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/gi, `$&${PARTED}`)
    .replaceAll('$', '&#36;');
}

const PARTED = '<!-- -->';
