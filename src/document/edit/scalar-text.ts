import { isMap, isScalar, parseDocument } from 'yaml';

/** The style of a text in YAML. */
export type Quoting = 'plain' | 'single' | 'double';

/** The context of a text: within braces, or behind a key on a line of its own. */
export type ScalarPlace = 'flow' | 'block';

/**
 * A text as YAML writes it, so that it is read as the same text again. `wanted` is how texts like it are written
 * nearby: without quotes only where none are needed, with single ones only where the text has no line end. `isText`
 * says that a number or a flag may not be read in its place.
 */
export function scalarText(text: string, place: ScalarPlace, wanted: Quoting, isText: boolean): string {
  if (wanted === 'plain' && isReadPlain(text, place, isText)) return text;
  const isOneLine = !/[\r\n\t]/.test(text);
  if (wanted === 'single' && isOneLine) return `'${text.replaceAll("'", "''")}'`;
  // A JSON string is a valid double-quoted scalar of YAML.
  return JSON.stringify(text);
}

/** Whether YAML reads a text without quotes unchanged. */
function isReadPlain(text: string, place: ScalarPlace, isText: boolean): boolean {
  if (text === '' || text !== text.trim() || /[\r\n]/.test(text)) return false;
  const { contents, errors } = parseDocument(place === 'flow' ? `{ key: ${text} }` : `key: ${text}`, {
    schema: 'core',
    logLevel: 'silent',
  });
  if (errors.length > 0 || !isMap(contents) || contents.items.length !== 1) return false;
  const value = contents.items[0]?.value;
  // A comment, an anchor or a tag would not be part of the value.
  if (!isScalar(value) || value.type !== 'PLAIN' || value.source !== text) return false;
  return !isText || value.value === text;
}
