import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlCharacterIn, isPlain, piledMarksIn } from '../../../src/document/parse/control-character.ts';
import { decodedSource } from '../../../src/document/read/read.ts';
import { LONGEST_LINE, piecesOf, textPieces } from '../../../src/document/read/text-pieces.ts';

/** The text of bytes that are read so many at a time, or why it cannot be read. */
function inPieces(bytes: Uint8Array, piece: number) {
  const pieces = piecesOf(bytes, 'measurements.csv', bytes.length, piece);
  const texts: string[] = [];
  for (let text = pieces.next(); text !== null; text = pieces.next()) texts.push(text);
  return pieces.problem ?? { text: texts.join(''), hash: pieces.hash() };
}

const PARTS = [
  'a',
  'ệ',
  'e\u0323\u0302',
  '\r',
  '\n',
  '\r\n',
  '😀',
  '\ufeff',
  `x${'\u0301'.repeat(31)}`,
  ',',
  '"',
  '\u0000',
];
const texts = fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }).map((parts) => parts.join(''));

describe('a text in pieces', () => {
  it('is the text that is read at once, or refused for the same reason at the same place', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), fc.boolean(), (text, piece, isLong) => {
        // Only behind so many bytes does a piece end with the first line.
        const bytes = Buffer.from(isLong ? `${'x'.repeat(256)}\n${text}` : text);
        expect(inPieces(bytes, piece)).toEqual(decodedSource(bytes, 'measurements.csv'));
      }),
      { numRuns: 1000, seed: 7 },
    );
  });

  it.each([
    ['UTF-16', Buffer.from('\ufeffprovince,value\nquang-ninh,1\n', 'utf16le')],
    ['Latin letters of one byte', Buffer.from('province\nQu\xe0ng Ninh\n', 'latin1')],
    [
      'bytes that are no UTF-8 behind marks that pile up',
      Buffer.from([...Buffer.from(`a${'\u0301'.repeat(40)}\n`), 255]),
    ],
    ['nothing', Buffer.alloc(0)],
    ['a byte order mark alone', Buffer.from('\ufeff')],
  ])('is what the whole is: %s', (_, bytes) => {
    for (const piece of [1, 3, 300]) expect(inPieces(bytes, piece)).toEqual(decodedSource(bytes, 'measurements.csv'));
  });

  it('ends each piece with a line, and never between CR and LF', () => {
    const start = `${'x'.repeat(300)}\r\n`;
    const bytes = Buffer.from(`${start}ab\r\n\r\ncd\ref`);
    let next = 0;
    const byByte = (into: Uint8Array): number => {
      const byte = bytes.subarray(next, next + 1);
      into.set(byte);
      next += byte.length;
      return byte.length;
    };
    const pieces = textPieces(byByte, 'a.csv', 999);
    const read = Array.from({ length: 6 }, () => pieces.next());
    expect(read).toEqual([start, 'ab\r\n', '\r\n', 'cd\r', 'ef', null]);
  });

  it('is refused beyond its limit, whatever size the file seemed to have', () => {
    const pieces = piecesOf(Buffer.from('ab\ncd\nef\n'), 'a.csv', 5, 3);
    while (pieces.next() !== null);
    expect(pieces.problem).toMatchObject({ code: 'file_too_large', args: { limit: 5, setting: 'max_csv_mib' } });
  });

  it('is refused at a line that never ends, when so much of it has been read', () => {
    let read = 0;
    const pieces = textPieces(
      (into) => {
        const part = read === 0 ? Buffer.from('a\n') : Buffer.alloc(into.length, 'x');
        into.set(part);
        read += part.length;
        return part.length;
      },
      'a.csv',
      Number.POSITIVE_INFINITY,
    );
    while (pieces.next() !== null);
    expect(pieces.problem).toMatchObject({
      code: 'csv_syntax',
      at: { line: 2, column: 1 },
      args: { reason: 'long_row' },
    });
    expect(read).toBeLessThan(4 * LONGEST_LINE);
  });
});

it('calls no character plain that is forbidden, a mark, or another one in NFC, alone or beside any', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const character = String.fromCharCode(code);
    if (!isPlain(character) || character === '\r') continue;
    const isChanged = [character, `a${character}`, `${character}a`].some((text) => text.normalize('NFC') !== text);
    if (controlCharacterIn(character) !== null || piledMarksIn(character.repeat(31)) >= 0 || isChanged)
      expect.unreachable(code.toString(16));
  }
  expect(isPlain('Tỷ trọng ≥ 50 % – «đạt»\r\n')).toBe(true);
});
