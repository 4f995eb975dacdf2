import type { Random } from './random.ts';

/** Words and signs that mean something to some reader, and some that look as if they did. */
const WORDS: readonly string[] = [
  ...['trên', 'dưới', 'khoảng', 'gần', 'ước đạt', 'ước tính', 'tối thiểu', 'không quá', 'từ', 'đến', 'tới', 'nghìn tỷ'],
  ...[
    'triệu',
    'ngàn',
    'tỉ',
    'đồng',
    'vnd',
    'lần',
    'phần trăm',
    'có',
    'không',
    'over',
    'about',
    'between',
    'and',
    'from',
  ],
  ...['to', 'at least', 'up to', 'million', 'billion', 'top', 'tốp', 'yes', 'no', 'null', 'true', 'NaN', 'Infinity'],
  ...['>=', '<=', '>', '<', '≥', '≤', '~', '≈', '%', '/', '..', '–', '-', '−', '+', '.', ',', ' ', '\u00a0', '\t'],
  ...['0', '00', '7,1', '1.234', '1.234,5', '1,234.5', '57.877', '1e6', '1e400', '-0', '9007199254740993', '63', '100'],
  ...['2025', '2025-Q3', '2025-H1', '2025-06', '2025-06-30', '2023-01..2023-09', '2025-02-30', '9999', '0000-00'],
  ...[
    'quang-ninh',
    '__proto__',
    'constructor',
    '&a',
    '*a',
    '!!binary',
    '|',
    '>-',
    '{',
    '}',
    '[',
    ']',
    ':',
    '#',
    '"',
    "'",
  ],
  ...[
    '\u0000',
    '\u001b[31m',
    '\u202e',
    '\u0301',
    '\u200b',
    '\ufeff',
    '\ud800',
    '٣',
    '５',
    '½',
    '²',
    '𝟙',
    '\r\n',
    '\n',
    '""',
  ],
];

/** What may stand between two words, and be repeated for long. */
const GAPS: readonly string[] = [' ', '\u00a0', '\t', '-', '..', ', ', '1 ', '1.', '/ ', 'ước ', 'trên ', 'từ 1 đến '];

type Change = (text: string, random: Random, others: readonly string[]) => string;

/** What can happen to a text. */
const CHANGES: readonly Change[] = [
  (text, random) => inserted(text, random.pick(WORDS), random),
  (text, random) => inserted(text, ` ${random.pick(WORDS)} `, random),
  (text, random, others) => inserted(text, random.pick(others), random),
  (text, random) => cut(text, random),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.replace(/\d/g, (digit) => (random.chance(0.3) ? String(random.below(10)) : digit)),
  (text, random) =>
    inserted(text, String(random.below(10)).repeat(1 + random.below(random.chance(0.1) ? 400 : 20)), random),
  (text, random) => inserted(text, random.pick(WORDS).repeat(1 + random.below(random.chance(0.1) ? 3000 : 8)), random),
  (_, random) => random.pick(WORDS) + random.pick(GAPS).repeat(random.below(8000)) + random.pick(WORDS),
  (text, random) => text.replace(/[.,]/g, () => random.pick(['.', ',', '', ' '])),
  (text, random) => (random.chance(0.5) ? text.toUpperCase() : text.normalize(random.pick(['NFD', 'NFKC']))),
  (text, random) => `${text}${random.pick(['..', ' - ', '–', '/', ' đến '])}${text}`,
  (text, random) => String.fromCharCode(...Array.from(text.slice(0, 200), (letter) => strayed(letter, random))),
];

/** Changes of whole lines, for files. */
const LINE_CHANGES: readonly ((lines: string[], random: Random) => string[])[] = [
  (lines, random) => lines.toSpliced(random.below(lines.length), 1),
  (lines, random) => lines.toSpliced(random.below(lines.length), 0, random.pick(lines)),
  (lines, random) => lines.toSpliced(random.below(lines.length), 1, random.pick(lines)),
  (lines, random) => changedLine(lines, random, (line) => ' '.repeat(random.below(12)) + line.trimStart()),
  (lines, random) => changedLine(lines, random, (line) => line.replace(/:.*/, `: ${random.pick(WORDS)}`)),
  (lines, random) => changedLine(lines, random, (line) => spoilt(line, random, lines)),
];

/** A text after one to four changes; never longer than a reader is fed with. */
export function spoilt(text: string, random: Random, others: readonly string[]): string {
  let changed = text;
  for (let left = 1 + random.below(4); left > 0; left -= 1) changed = random.pick(CHANGES)(changed, random, others);
  return changed.slice(0, 20_000);
}

/** A file after one to four changes of its lines. */
export function spoiltFile(text: string, random: Random): string {
  let lines = text.split('\n');
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    lines = random.pick(LINE_CHANGES)(lines, random);
    if (lines.length === 0) lines = [''];
  }
  return lines.join('\n');
}

function inserted(text: string, word: string, random: Random): string {
  const place = random.below(text.length + 1);
  return text.slice(0, place) + word + text.slice(place);
}

function cut(text: string, random: Random): string {
  const from = random.below(text.length + 1);
  return text.slice(0, from) + text.slice(from + random.below(8));
}

function strayed(letter: string, random: Random): number {
  const code = letter.charCodeAt(0);
  return random.chance(0.05) ? random.below(0x10000) : code;
}

function changedLine(lines: readonly string[], random: Random, change: (line: string) => string): string[] {
  const place = random.below(lines.length);
  return lines.toSpliced(place, 1, change(lines[place] ?? ''));
}
