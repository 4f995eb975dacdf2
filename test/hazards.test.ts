import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Lists of a fixed, small size that stand as the arguments of a call, by what is spread. */
const SMALL: ReadonlySet<string> = new Set([
  // A statement of SQL and its values, which are names from the command line.
  'measurementsOf(filter)',
  'rankingsOf(filter)',
  'values',
  // What at most 64 rows say in at most 27 columns.
  'ownCells',
  // Units that share a name from the command line.
  'namesakes(named, language)',
  // Year, month, day.
  'numbers(day)',
  // The columns that a table must have.
  'table.required.map((column) => columns.indexOf(column))',
  // The parts of one cell.
  'cellsOf(shareCell(assessment.completion))',
  'cellsOf(covered)',
]);

/** What the calls of a text spread into their arguments: a list of a hundred thousand there is a crash. */
function spreadArguments(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'/g, '');
  const open: string[] = [];
  const found: string[] = [];
  for (let at = 0; at < code.length; at++) {
    const character = code[at] ?? '';
    if ('([{'.includes(character)) open.push(character);
    else if (')]}'.includes(character)) open.pop();
    else if (code.startsWith('...', at) && open.at(-1) === '(') {
      const spread = code.slice(at + 3, at + 3 + lengthOf(code.slice(at + 3)));
      // `...parts: Part[]` declares a parameter.
      if (!/^\w+:/.test(spread)) found.push(spread);
      at += 2;
    }
  }
  return found;
}

/** How far an argument goes: to the comma or bracket that ends it. */
function lengthOf(code: string): number {
  let depth = 0;
  for (let at = 0; at < code.length; at++) {
    const character = code[at] ?? '';
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (depth < 0 || (depth === 0 && character === ',')) return at;
  }
  return code.length;
}

describe('a list of any length', () => {
  test('is never spread into the arguments of a call', () => {
    const found = globSync('src/**/*.ts').flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const spread = spreadArguments(text).filter((each) => !SMALL.has(each));
      return [...spread, ...(text.match(/\.apply\(/g) ?? [])].map((each) => `${file}: ${each}`);
    });
    expect(found).toEqual([]);
  });

  test('would be found there', () => {
    const text = 'list.push(...items); Math.max(0, ...list.map(f)); new Map([...a]); f({ ...b }); (...c: C[]) => 0;';
    expect(spreadArguments(text)).toEqual(['items', 'list.map(f)']);
  });
});
