import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { isNarrow, width } from '../../../src/render/terminal/width.ts';

/** Vietnamese in both forms, CJK, emoji with their joiners and tones, marks, our own signs, controls, colours. */
const PIECES = [
  ...['Quảng Ninh', 'Quảng Ninh'.normalize('NFD'), 'Đà Nẵng', 'ằ', '\u0301', '\u0323\u0302', 'a\u0300\u0301'],
  ...['数字', 'ｶﾞ', '한글', 'ﾊﾞ', 'ｱ', '　', 'ไทยำ', 'क्षि', '🇻🇳', '👩‍👩‍👧', '👍🏽', '🏽', '✔️', '✓', '▽', '◾', '1️⃣', '#️⃣'],
  ...[
    '─',
    '▼',
    '†',
    '≥',
    '→',
    '↔',
    '↔️',
    '™',
    '–',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u202e',
    '\ufeff',
    '\ue000',
    '\u2028',
  ],
  ...[
    '\t',
    '\u0007',
    '\u009b',
    '\ud83d',
    '\u001b[1m',
    '\u001b[38;2;1;2;3m',
    '\u001b[0m',
    '\u001b]8;;x\u0007',
    '\u001b[',
  ],
];

test('each unit that is taken for narrow is one column for string-width, alone and beside any other', () => {
  const narrow = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(isNarrow);
  expect(narrow.length).toBeGreaterThan(1000);
  expect(narrow.filter((letter) => stringWidth(letter) !== 1)).toEqual([]);
  expect(stringWidth(narrow.join(''))).toBe(narrow.length);
});

test('the width of any text is that of string-width', () => {
  const text = fc.array(
    fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })),
  );
  fc.assert(
    fc.property(text, (pieces) => {
      const joined = pieces.join('');
      expect(width(joined)).toBe(stringWidth(joined));
    }),
    { numRuns: 2000 },
  );
});

test('a text in colours is as wide as without them', () => {
  const tones = fc.constantFrom('\u001b[1m', '\u001b[31m', '\u001b[39m', '\u001b[22m');
  fc.assert(
    fc.property(fc.array(fc.tuple(tones, fc.constantFrom('Tỷ lệ', '≥ 20 %', '数字', '▼'))), (parts) => {
      expect(width(parts.map(([tone, text]) => `${tone}${text}`).join(''))).toBe(
        width(parts.map(([, text]) => text).join('')),
      );
    }),
  );
});
