import { nearest } from '../../core/text/did-you-mean.ts';
import { type Format, formatEntry } from '../../render/index.ts';
import type { Env } from '../../render/renderer.ts';
import type { Flow } from '../../view/flow.ts';
import { limitRows, pick, type Shaped, sortRows } from '../../view/shape.ts';
import type { View } from '../../view/view.ts';
import type { SharedOptions } from '../args/options.ts';
import type { Report } from '../command.ts';
import { UsageError } from '../errors/errors.ts';
import type { Context } from '../workspace/context.ts';
import { nameOf, rootOf, sourceReader } from '../workspace/source-reader.ts';
import type { Pieces } from './write-all.ts';

/** Renders a report as the options ask. Throws UsageError for a column that it does not have. */
export async function render(report: Report, format: Format, context: Context): Promise<Pieces> {
  const { options } = context;
  const standsForTable = format === 'table' && options.fields === undefined;
  if (report.text !== undefined && (standsForTable || !report.view)) return [report.text];
  const env = envOf(context);
  if (report.parts) return renderParts(report.parts, format, context);
  if (report.flows) return renderFlows(report.flows, format, options, env);
  return report.view ? [(await formatEntry(format).whole())(shaped(report.view, options), env)] : [];
}

/** The environment of a renderer. */
export function envOf(context: Context, header = context.options.header !== false): Env {
  const { options, language, terminal } = context;
  const toFile = options.output !== undefined && options.output !== '-';
  return {
    words: language.words,
    width: terminal.width,
    color: toFile ? 0 : terminal.color,
    header,
    excel: options.excel === true,
    // Computed when asked for: only formats of CI need it, and not every command has a workspace.
    get root() {
      return rootOf(context);
    },
    get workspace() {
      return nameOf(context);
    },
    version: context.surroundings.version,
    sourceOf: sourceReader(context),
  };
}

/** Renders the parts of a view, all before anything is written: a failure leaves no partial output. */
async function renderParts(parts: AsyncIterable<View>, format: Format, context: Context): Promise<readonly string[]> {
  const write = await formatEntry(format).whole();
  const texts: string[] = [];
  for await (const view of parts) {
    const env = texts.length === 0 ? envOf(context) : envOf(context, false);
    texts.push(write(shaped(view, context.options), env));
  }
  return texts;
}

/** Renders tables row by row if the format can, else at once. */
async function renderFlows(flows: readonly Flow[], format: Format, options: SharedOptions, env: Env): Promise<Pieces> {
  const [only, ...others] = flows;
  const { flow: loadFlow, holdsSeveral } = formatEntry(format);
  if (others.length > 0 && !holdsSeveral) throw new UsageError('one_table', { format });
  const { collect } = await import('../../view/flow.ts');
  if (loadFlow) {
    const shapes = await Promise.all(flows.map((flow) => shapedFlow(flow, options)));
    return (await loadFlow())(shapes, env);
  }
  return only ? [(await formatEntry(format).whole())(shaped(await collect(only), options), env)] : [];
}

/** Applies the options that shape rows. Only sorting needs all rows in memory. */
async function shapedFlow(flow: Flow, options: SharedOptions): Promise<Flow> {
  const { collect, limitFlow, pickColumns, streamed } = await import('../../view/flow.ts');
  const { sort, limit, fields } = options;
  if (sort !== undefined) return streamed(shaped(await collect(flow), options));
  const limited = limit === undefined ? flow : limitFlow(flow, limit);
  const unknown = fields?.find((field) => !flow.columns.includes(field));
  if (unknown !== undefined) throw unknownField(unknown, flow.columns);
  return fields === undefined ? limited : pickColumns(limited, fields);
}

function shaped(view: View, { sort, limit, fields }: SharedOptions): View {
  const sorted = sort === undefined ? view : sortedBy(view, sort);
  const limited = limit === undefined ? sorted : limitRows(sorted, limit);
  return fields === undefined ? limited : expectKnown(pick(limited, fields));
}

/** Throws UsageError for a field that the report has not, and for a direction that is none. */
function sortedBy(view: View, sort: string): View {
  const result = sortRows(view, sort);
  if (!result.ok && view.grid.columns.includes(sort.split(':')[0] ?? ''))
    throw new UsageError('bad_value', { option: '--sort <field>', value: sort, allowed: result.known.join(', ') });
  return expectKnown(result);
}

function expectKnown(result: Shaped): View {
  if (result.ok) return result.view;
  throw unknownField(result.unknown, result.known);
}

const unknownField = (name: string, known: readonly string[]): UsageError =>
  new UsageError('unknown_field', { name, known: known.join(', ') }, nearest(name, known));
