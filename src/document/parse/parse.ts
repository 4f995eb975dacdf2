import { isError, type Problem } from '../../core/record/problem.ts';
import { isTable } from '../read/files.ts';
import { file as fileSchema, lists } from '../schema/file.ts';
import { readTable } from './csv/csv.ts';
import { csvTableOf } from './csv/csv-tables.ts';
import { type TextPieces, textPiece } from './csv/csv-window.ts';
import { writtenOf } from './parsed-entries.ts';
import { EMPTY, type Written } from './parsed-file.ts';
import { isObject, keySpot, type ReportProblem, reporter, type Tree, type ValuePath } from './tree.ts';
import { validate } from './validate.ts';
import { parseYaml } from './yaml/yaml-tree.ts';

/**
 * Parses and validates one file: everything that can be said of it without the others. `written` is null when the text
 * cannot be understood at all; entries with errors are left out of it, so that each mistake is reported once.
 */
export function parse(text: string, name: string): { written: Written | null; problems: Problem[] } {
  if (isTable(name)) return parseTable(textPiece(text), name);
  const { tree, problems } = parseYaml(text, name);
  if (!tree) return { written: problems.some(isError) ? null : { ...EMPTY, file: name }, problems };
  const { problems: found, report } = reporter(name);
  const listed = asList(tree);
  const broken = recognise(listed, report);
  const all = [...problems, ...firstPerPlace(problems, found)];
  return { written: broken && { ...writtenOf(listed, broken), sound: !all.some(isError) }, problems: all };
}

/** The same of a table: all its entries at once. */
export function parseTable(pieces: TextPieces, name: string): { written: Written | null; problems: Problem[] } {
  const measurements: Written['measurements'][number][] = [];
  const rankings: Written['rankings'][number][] = [];
  const reading = readTable(pieces, name, csvTableOf(name), {
    entry(written) {
      for (const each of written.measurements) measurements.push(each);
      for (const each of written.rankings) rankings.push(each);
    },
  });
  let step = reading.next();
  while (!step.done) step = reading.next();
  const { problems, isRead } = step.value;
  const sound = !problems.some(isError);
  return { written: isRead ? { ...EMPTY, file: name, measurements, rankings, sound } : null, problems };
}

/** What cannot be read is not wrong a second time because it is not what the schema wants there. */
function firstPerPlace(before: readonly Problem[], found: readonly Problem[]): Problem[] {
  const taken = new Set(before.filter(isError).map(({ at }) => `${at.line}:${at.column}`));
  return found.filter(({ at }) => !taken.has(`${at.line}:${at.column}`));
}

/** A file that is one ranking says the same as a list of it. */
function asList(tree: Tree): Tree {
  const { value, origins } = tree;
  const origin = isObject(value) ? origins.get(value) : undefined;
  if (!isObject(value) || !origin || !('index' in value || 'ranks' in value)) return tree;
  const list = [value];
  const whole = { rankings: list };
  origins.set(list, { self: origin.self, keys: new Map(), values: new Map([['0', origin.self]]), numerals: new Map() });
  origins.set(whole, {
    self: origin.self,
    keys: new Map(),
    values: new Map([['rankings', origin.self]]),
    numerals: new Map(),
  });
  return { ...tree, value: whole };
}

/** Checks a file by the lists it holds and returns the paths with errors; null when it holds none of them. */
function recognise(tree: Tree, report: ReportProblem): ValuePath[] | null {
  const { value } = tree;
  const known = Object.keys(lists);
  const keys = isObject(value) && !Array.isArray(value) ? Object.keys(value) : [];
  const [firstKey] = keys;
  if (!isObject(value) || !keys.some((key) => known.includes(key) || key === 'province')) {
    const spot = firstKey === undefined ? ([1, 1, 0] as const) : keySpot(tree, [], firstKey);
    report('unknown_file_kind', spot, { keys: keys.slice(0, 5).join(', '), allowed: known.join(', ') });
    return null;
  }
  const broken = validate(fileSchema, tree, report);
  const stated = Object.hasOwn(value, 'plans') || Object.hasOwn(value, 'measurements');
  if (stated && !Object.hasOwn(value, 'province')) {
    report('missing_key', keySpot(tree, [], 'plans' in value ? 'plans' : 'measurements'), { key: 'province' });
    broken.push(['province']);
  }
  return broken;
}
