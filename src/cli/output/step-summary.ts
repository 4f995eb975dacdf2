import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { md } from '../../render/md.ts';
import type { Env } from '../../render/renderer.ts';
import type { View } from '../../view/view.ts';
import { OutputError } from '../errors/errors.ts';
import { freeBytes } from './file/free-space.ts';
import { writeAll } from './write-all.ts';

/** GitHub drops the summary of a step that is larger, whoever wrote what of it. */
const MOST_BYTES = 1_000_000;

/** Adds the report as Markdown to the summary of the step that runs it, as far as there is room. Throws OutputError. */
export function addStepSummary(path: string, view: View, env: Env): void {
  try {
    const fd = openSync(path, APPEND);
    try {
      writeAll(fd, fitting(view, env, MOST_BYTES - fstatSync(fd).size));
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    throw new OutputError(path, { cause: error }, freeBytes(path));
  }
}

/** A pipe that nobody reads is an error and nothing to wait for. */
const APPEND = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NONBLOCK ?? 0);

/**
 * The page, or as much of it as fits: the worst half of its rows, half of those … and how many are left out; or
 * nothing.
 */
function fitting(view: View, env: Env, room: number): string {
  const fits = (text: string): boolean => Buffer.byteLength(text) <= room;
  let count = [...view.grid.rows].length;
  let text = md(view, env);
  while (!fits(text) && count > 0 && view.brief) {
    count = Math.floor(count / 2);
    const page = view.brief(count);
    text = md({ ...view, page: () => page }, env);
  }
  return fits(text) ? text : '';
}
