import type { View } from '../view/view.ts';
import { rowsOf, VERSION } from './json.ts';
import type { Env } from './renderer.ts';

type TablesRenderer = (views: readonly View[], env: Env) => string;

const nameOf = ({ report }: View): string => report.replace(/^export-/, '');

/** Tables side by side in one object, each a list of rows under its name. */
const json: TablesRenderer = (views) => {
  const asOf = views.find((view) => view.asOf !== null)?.asOf ?? null;
  const lists = views.map(
    (view) =>
      `"${nameOf(view)}": [${rowsOf(view.grid)
        .map((row) => `\n    ${row}`)
        .join(',')}\n  ]`,
  );
  const head = [`"dx": ${VERSION}`, '"report": "export"', `"as_of": ${JSON.stringify(asOf)}`];
  return `{\n  ${[...head, ...lists].join(',\n  ')}\n}\n`;
};

/** Tables one after the other; every row says which it belongs to. */
const ndjson: TablesRenderer = (views) =>
  views
    .flatMap((view) => rowsOf(view.grid).map((row) => `{"table":${JSON.stringify(nameOf(view))},${row.slice(1)}\n`))
    .join('');

/** The formats that can hold several tables. */
export const tablesRenderers = { json, ndjson };
