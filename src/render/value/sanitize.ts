/** The picture of a control character: ␛ for escape. C1 is what it abbreviates, an escape and a letter. */
function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (code === 0x7f) return '␡';
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : `␛${String.fromCharCode(code - 0x40)}`;
}

/**
 * Text from files that can do nothing to a terminal: control characters become visible, format characters (bidi,
 * zero width) are dropped, line breaks and tabs become spaces. Vietnamese and every other script stays as it is.
 */
export function inert(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n|[\n\t\u2028\u2029]/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      .replace(/[\u0000-\u001f\u007f-\u009f]/g, picture)
      .replace(/\p{Cf}/gu, '')
  );
}

/**
 * Text of one or more lines that give no CI runner a command: `::set-output …` is read after any indentation, `##[…]`
 * and its kin (`##vso[…]`) anywhere in a line.
 */
export const uncommanded = (text: string): string =>
  text.replace(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, '$1∶').replace(/#(?=#\w*\[)/g, '＃');

/**
 * Text of one or more lines for stderr, with words in it that somebody typed: it does nothing to a terminal or a
 * runner.
 */
export const said = (text: string): string => uncommanded(text.split('\n').map(inert).join('\n'));

/** JSON that does nothing to a terminal: the same data, with control and format characters by their numbers. */
export const inertJson = (json: string): string =>
  json.replace(/[\u007f-\u009f\u2028\u2029]|\p{Cf}/gu, (character) =>
    [...Array(character.length).keys()]
      .map((unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`)
      .join(''),
  );
