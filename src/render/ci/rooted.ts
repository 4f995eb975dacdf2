import type { Cell } from '../../view/view.ts';
import type { Env } from '../renderer.ts';

/**
 * The name of a file for those who look from the root of the repository. The package's own files, `dx:…`, lie in no
 * repository.
 */
export const rooted = (file: string, root: string): string => (file.startsWith('dx:') ? file : root + file);

/**
 * A cell with names of files relative to the root. The root is asked for only if the cell names a file: not every call
 * has one.
 */
export function rootedCell(cell: Cell, env: Pick<Env, 'root'>): Cell {
  if (cell === null || typeof cell !== 'object') return cell;
  if (cell.kind === 'spot') return { ...cell, file: rooted(cell.file, env.root) };
  return cell.kind === 'phrase' ? { ...cell, cells: cell.cells.map((part) => rootedCell(part, env)) } : cell;
}
