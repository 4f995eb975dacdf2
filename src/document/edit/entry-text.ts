import { readPlainNumber } from '../../core/parse/parse-number.ts';
import { type Quoting, type ScalarPlace, scalarText } from './scalar-text.ts';

/** A figure as it is to be written: the texts of its keys. `value` may be a text that must not become a number. */
export interface NewFigure {
  readonly indicator: string;
  readonly period: string;
  readonly isPeriodAssumed: boolean;
  readonly method: string | null;
  readonly value: string;
  /** Whether the value needs quotes to keep its meaning: `57.877` is 57877 only as a Vietnamese text. */
  readonly isValueText: boolean;
  readonly source: string;
  readonly published: string | null;
  readonly isProvisional: boolean;
  readonly asStated: string | null;
  readonly note: string | null;
}

/** A key of an entry and its text; a flag is never quoted. */
export interface EntryPart {
  readonly key: string;
  readonly text: string;
  readonly kind: 'text' | 'scalar' | 'flag';
}

/** The parts of a figure that it has, in the order of the record. */
export function partsOf(figure: NewFigure): EntryPart[] {
  const { indicator, period, method, value, source, published, asStated, note } = figure;
  const part = (key: string, text: string | null, kind: EntryPart['kind']): EntryPart[] =>
    text === null ? [] : [{ key, text, kind }];
  return [
    ...part('indicator', indicator, 'text'),
    ...part('period', period, 'scalar'),
    ...part('period_assumed', figure.isPeriodAssumed ? 'true' : null, 'flag'),
    ...part('method', method, 'text'),
    ...part('value', value, figure.isValueText ? 'text' : 'scalar'),
    ...part('source', source, 'text'),
    ...part('published', published, 'scalar'),
    ...part('final', figure.isProvisional ? 'false' : null, 'flag'),
    ...part('as_stated', asStated, 'text'),
    ...part('note', note, 'text'),
  ];
}

/** How the entries nearby are written. Columns are counted from 0. */
export interface EntryStyle {
  readonly form: ScalarPlace;
  /** Whether there is a space inside the braces. */
  readonly isAiry: boolean;
  /** The column of the dash, and that of the keys of a block. */
  readonly dash: number;
  readonly keys: number;
  readonly lineEnd: string;
  /** How texts of a key are quoted nearby; null where there are none. */
  readonly quotingOf: (key: string, text: string) => Quoting | null;
}

/** The keys whose texts are quoted where no other entry shows how. */
const PROSE: ReadonlySet<string> = new Set(['as_stated', 'note']);

/** The figure between braces. */
export function flowEntry(figure: NewFigure, style: EntryStyle): string {
  const said = partsOf(figure)
    .map((part) => writtenPart(part, 'flow', style))
    .join(', ');
  return style.isAiry ? `{ ${said} }` : `{${said}}`;
}

/** The figure as an item of a list of lines, with its dash and the line end behind it. */
export function listedEntry(figure: NewFigure, style: EntryStyle): string {
  const { form, dash, keys, lineEnd } = style;
  const before = `${' '.repeat(dash)}-`;
  if (form === 'flow') return `${before} ${flowEntry(figure, style)}${lineEnd}`;
  const lines = partsOf(figure).map((part) => writtenPart(part, 'block', style));
  const margin = ' '.repeat(keys);
  const [first = '', ...rest] = lines;
  return [`${before.padEnd(keys)}${first}`, ...rest.map((line) => margin + line), ''].join(lineEnd);
}

function writtenPart({ key, text, kind }: EntryPart, place: ScalarPlace, { quotingOf }: EntryStyle): string {
  if (kind === 'flag') return `${key}: ${text}`;
  const wanted = quotingOf(key, text) ?? (PROSE.has(key) ? 'double' : 'plain');
  // In quotes a number would be read as text, in the locale of the file.
  const isBare = kind === 'scalar' && (key !== 'value' || readPlainNumber(text).ok);
  const quoting = isBare ? 'plain' : wanted;
  return `${key}: ${scalarText(text, place, quoting, kind === 'text')}`;
}
