import type { Flow } from '../../view/flow.ts';
import type { Env } from '../renderer.ts';
import { csvHead, csvLines } from './csv.ts';
import { headOf, rowOf } from './json.ts';

/** Writes tables down while their rows come; byte for byte what the renderer of the format writes of one that is whole. */
type FlowRenderer = (flows: readonly Flow[], env: Env) => AsyncIterable<string>;

const nameOf = ({ report }: Flow): string => report.replace(/^export-/, '');

/** One table: a caller that has several asks for another format. */
const csv: FlowRenderer = async function* (flows, env) {
  for (const { columns, rows } of flows) {
    yield csvHead(columns, env);
    for await (const row of rows) yield csvLines([row], env);
  }
};

/** One table as every report is; several side by side, each a list of rows under its name. */
const json: FlowRenderer = async function* (flows) {
  const [first] = flows;
  const isOne = flows.length === 1 && first !== undefined;
  yield headOf(isOne ? first.report : 'export', flows.find(({ asOf }) => asOf !== null)?.asOf ?? null);
  for (const flow of flows) {
    yield `,\n  "${isOne ? 'rows' : nameOf(flow)}": [`;
    let isEmpty = true;
    for await (const row of flow.rows) {
      yield `${isEmpty ? '' : ','}\n    ${rowOf(row, flow.columns)}`;
      isEmpty = false;
    }
    yield isEmpty ? ']' : '\n  ]';
  }
  yield '\n}\n';
};

/** Tables one after the other; where there are several, every row says which it belongs to. */
const ndjson: FlowRenderer = async function* (flows) {
  for (const flow of flows) {
    const label = flows.length === 1 ? '' : `"table":${JSON.stringify(nameOf(flow))},`;
    for await (const row of flow.rows) yield `{${label}${rowOf(row, flow.columns).slice(1)}\n`;
  }
};

/** The formats that need no more than one row at a time. */
export const flowRenderers = { csv, json, ndjson };
