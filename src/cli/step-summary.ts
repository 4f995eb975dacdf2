import { appendFileSync } from 'node:fs';
import { md } from '../render/md.ts';
import type { Env } from '../render/renderer.ts';
import type { View } from '../view/view.ts';
import { OutputError } from './failure.ts';

/** GitHub drops the summary of a step that is larger. */
const MOST_BYTES = 1_000_000;

/** Adds the report as Markdown to the summary of the step that runs it. Throws OutputError. */
export function addStepSummary(path: string, view: View, env: Env): void {
  try {
    appendFileSync(path, fitting(view, env));
  } catch (error) {
    throw new OutputError(path, { cause: error });
  }
}

/** The page, or as much of it as there is room for: half of its rows, half of those … and how many are left out. */
function fitting(view: View, env: Env): string {
  let count = [...view.grid.rows].length;
  let text = md(view, env);
  while (Buffer.byteLength(text) > MOST_BYTES && count > 0 && view.arrange) {
    count = Math.floor(count / 2);
    const page = view.arrange([...Array(count).keys()]);
    text = md({ ...view, page: () => page }, env);
  }
  return text;
}
