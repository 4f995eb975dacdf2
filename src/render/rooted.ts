import type { Cell } from '../view/view.ts';

/**
 * The name of a file for those who look from the root of the repository. The package's own files, `dx:…`, lie in no
 * repository.
 */
export const rooted = (file: string, root: string): string => (file.startsWith('dx:') ? file : root + file);

/** A cell in which files are named so. */
export function rootedCell(cell: Cell, root: string): Cell {
  if (cell.kind === 'spot') return { ...cell, file: rooted(cell.file, root) };
  return cell.kind === 'phrase' ? { ...cell, cells: cell.cells.map((part) => rootedCell(part, root)) } : cell;
}
