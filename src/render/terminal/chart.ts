import type { Chart, ChartPoint } from '../../core/series/chart.ts';
import type { ChartLabels } from '../../view/view.ts';
import type { Words } from '../../view/words/words.ts';
import { cellText } from '../value/cell-text.ts';
import { inert } from '../value/sanitize.ts';
import { canvasOf } from './braille.ts';
import { printedWidth } from './width.ts';

/** Lines of a chart: enough to tell ten steps apart, and little enough to leave the table in sight. */
const HEIGHT = 12;
/** Dots of a path stand this far apart, so that it is told from the line of the figures without colour. */
const DOTTED = 4;

/** A chart as lines of text, none wider than `width`: figures are joined by lines, a path is dotted, a goal is ◆. */
export function chartLines(chart: Chart, labels: ChartLabels, width: number, words: Words): readonly string[] {
  const [top, bottom] = [cellText(labels.top, words), cellText(labels.bottom, words)];
  const margin = Math.max(printedWidth([top]), printedWidth([bottom])) + 1;
  const columns = Math.max(8, width - margin - 2);
  const canvas = canvasOf(columns, HEIGHT);
  for (const path of chart.paths) eachPair(path, (from, to) => canvas.line(from, to, DOTTED));
  for (const figure of chart.figures) {
    const before = figure.before === null ? undefined : chart.figures[figure.before];
    if (before) canvas.line(before, figure, 1);
  }
  for (const goal of chart.goals) canvas.sign(goal, '◆');
  for (const figure of chart.figures) canvas.sign(figure, figure.isHedged ? '○' : '●');
  const rows = canvas.rows();
  const label = (row: number): string => (row === 0 ? top : row === HEIGHT - 1 ? bottom : '');
  const axis = rows.map((text, row) => `${padded(label(row), margin)}┤${text}`.trimEnd());
  const [from, to] = [inert(labels.from), inert(labels.to)];
  const between = Math.max(1, columns - printedWidth([from]) - printedWidth([to]));
  return [
    ...axis,
    `${' '.repeat(margin)}└${'─'.repeat(columns)}`,
    `${' '.repeat(margin + 1)}${from}${' '.repeat(between)}${to}`,
  ];
}

const padded = (text: string, width: number): string => ' '.repeat(Math.max(0, width - printedWidth([text]))) + text;

function eachPair(points: readonly ChartPoint[], draw: (from: ChartPoint, to: ChartPoint) => void): void {
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (from) draw(from, to);
  }
}
