import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { isTable } from '../../../document/read/files.ts';
import { nameBelow } from '../../../document/read/inputs.ts';
import { realPath } from '../../../document/read/workspace.ts';
import type { FactReader } from '../../../store/fact-store.ts';
import { UsageError } from '../../errors/errors.ts';
import type { Context } from '../../workspace/context.ts';

/**
 * The file of the workspace that a figure belongs to, by its name there: of those that hold figures of the province the
 * one with the most of the indicator, else `data/<province>/measurements.yaml`.
 */
export async function fileFor(province: string, indicator: string, store: FactReader): Promise<string> {
  const counts = new Map<string, { all: number; own: number }>();
  for await (const figure of store.eachMeasurement({ provinces: [province] })) {
    const { file } = figure.at;
    if (isTable(file) || file.startsWith('dx:')) continue;
    const count = counts.get(file) ?? { all: 0, own: 0 };
    counts.set(file, count);
    count.all += 1;
    if (figure.indicator === indicator) count.own += 1;
  }
  const [best] = [...counts].sort(([, a], [, b]) => b.own - a.own || b.all - a.all);
  return best?.[0] ?? `data/${province}/measurements.yaml`;
}

/** The name within the workspace of the file in `--file`. Throws UsageError for one that a load would not read. */
export function fileNamedBy(option: string, { surroundings: { cwd }, place }: Context): string {
  const { dir } = place().workspace;
  for (const path of [resolve(cwd, option), resolve(dir, option)]) {
    const below = existingName(path, join(dir, 'data'));
    if (below !== null && /\.ya?ml$/i.test(below)) return `data/${below}`;
  }
  throw new UsageError('not_a_data_file', { file: option });
}

/** The name of a path below a folder, whose end may not exist yet; null where it is not below it. */
function existingName(path: string, folder: string): string | null {
  if (!existsSync(folder)) {
    const real = join(realPath(join(folder, '..')), 'data') + sep;
    return path.startsWith(real) ? path.slice(real.length).split(sep).join('/') : null;
  }
  return nameBelow(path, folder);
}

/** Throws UsageError for a file in a folder that is a link, or outside the workspace: a load would not read it. */
export function expectReadable(name: string, dir: string): void {
  for (let at = name; at.includes('/'); ) {
    at = at.slice(0, at.lastIndexOf('/'));
    const path = join(dir, at);
    if (existsSync(path) && realPath(path) !== path) throw new UsageError('not_a_data_file', { file: name });
  }
}
