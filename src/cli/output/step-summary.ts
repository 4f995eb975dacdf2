import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { md } from '../../render/md.ts';
import type { Env } from '../../render/renderer.ts';
import type { View } from '../../view/view.ts';
import { OutputError } from '../errors/errors.ts';
import { freeBytes } from './file/free-space.ts';
import { writeAll } from './write-all.ts';

/** The largest summary of a step that GitHub accepts, in bytes; a larger one is dropped. */
const MOST_BYTES = 1_000_000;

/** Appends the report as Markdown to the summary of the CI step, as far as there is room. Throws OutputError. */
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

/** Opening a pipe without a reader fails at once, with O_NONBLOCK, instead of waiting. */
const APPEND = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NONBLOCK ?? 0);

/**
 * The page, or the worst half of its rows, or half of those, and so on, until it fits, with the number left out; or
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
