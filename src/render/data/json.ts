import type { Flow } from '../../view/flow.ts';
import type { Datum, Grid } from '../../view/view.ts';
import type { FlowRenderer, Renderer } from '../renderer.ts';
import { plain } from './machine-value.ts';

/** The version of the shape: changes only with the major version of dx. */
export const VERSION = 1;

/** A row as one line of JSON, keys in the order of the columns. */
export function rowOf(row: readonly Datum[], columns: readonly string[]): string {
  const fields: Record<string, unknown> = {};
  for (const [place, datum] of row.entries()) fields[columns[place] ?? ''] = plain(datum);
  return JSON.stringify(fields);
}

/** Up to the first list: what the report is and of which day. */
const headOf = (report: string, asOf: string | null): string =>
  `{\n  "dx": ${VERSION},\n  "report": ${JSON.stringify(report)},\n  "as_of": ${JSON.stringify(asOf)}`;

/** The shape of the contract (§4), one row a line: a difference between two runs is a line too. */
export const json: Renderer = ({ report, asOf, grid, summary }) =>
  `${headOf(report, asOf)}${listOf('rows', grid)}${summary ? listOf('summary', summary) : ''}\n}\n`;

function listOf(key: string, { columns, rows }: Grid): string {
  const lines = Array.from(rows, (row) => `\n    ${rowOf(row, columns)}`);
  return `,\n  "${key}": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]`;
}

/** The name of an exported table among several. */
export const tableName = ({ report }: Flow): string => report.replace(/^export-/, '');

/** One table as every report is; several side by side, each a list of rows under its name. */
export const jsonFlow: FlowRenderer = async function* (flows) {
  const [first] = flows;
  const isOne = flows.length === 1 && first !== undefined;
  yield headOf(isOne ? first.report : 'export', flows.find(({ asOf }) => asOf !== null)?.asOf ?? null);
  for (const flow of flows) {
    yield `,\n  "${isOne ? 'rows' : tableName(flow)}": [`;
    let isEmpty = true;
    for await (const row of flow.rows) {
      yield `${isEmpty ? '' : ','}\n    ${rowOf(row, flow.columns)}`;
      isEmpty = false;
    }
    yield isEmpty ? ']' : '\n  ]';
  }
  yield '\n}\n';
};
