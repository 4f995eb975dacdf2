import type { Locale } from '../../core/record/quantity.ts';
import { isStatement, lists } from '../schema/file.ts';
import { EMPTY, type Written } from './parsed-file.ts';
import type { SpansByPath, TextSpan } from './spot.ts';
import { eachValue, isObject, selfOf, type Tree, type ValuePath, valueAt } from './tree.ts';

/** Texts that nothing is checked against when files are linked: where they stand need not be kept. */
const PROSE = new Set([
  'note',
  'as_stated',
  'attribution',
  'confidence',
  'definition',
  'publisher',
  'issuer',
  'url',
  'title',
]);

type Entry = Readonly<Record<string, unknown>>;

/** The valid entries of a file with their places; those on a broken path are left out, and only their ids kept. */
export function writtenOf(tree: Tree, brokenPaths: readonly ValuePath[]): Written {
  const isBroken = brokenLookup(brokenPaths);
  const broken: string[] = [];
  const whole = tree.value as Entry;
  const header = { province: textOf(whole.province), locale: localeOf(whole.locale) };
  const headerAt = pick(placedIn(tree, whole, ['plans', 'measurements']).at, ['province']);
  const provinceAt = isBroken(['province']) ? undefined : headerAt.province;
  const province = provinceAt && { id: header.province, at: provinceAt };
  const written: Record<string, unknown> = { ...EMPTY, file: tree.file, province: province ?? null };
  for (const name of Object.keys(lists)) {
    const noProvince = isStatement(name) && isBroken(['province']);
    written[name] = entriesAt(tree, [name]).flatMap((entry, index) => {
      if (!noProvince && !isBroken([name, String(index)])) return [itemOf(name, entry, index)];
      for (const id of idsOf(name, entry)) broken.push(id);
      return [];
    });
  }
  return { ...(written as unknown as Written), broken };

  function itemOf(name: string, entry: Entry, index: number): object {
    if (!isStatement(name)) return { value: entry, ...placedIn(tree, entry, []) };
    const placed = placedIn(tree, entry, ['targets']);
    const at = { ...headerAt, ...placed.at };
    const { numerals } = placed;
    if (name === 'measurements') return { ...header, ...stated(entry), at, numerals };
    const { targets: _, ...plan } = entry;
    const targets = entriesAt(tree, [name, String(index), 'targets']).flatMap((target, position) => {
      if (!isBroken([name, String(index), 'targets', String(position)]))
        return [{ value: target, ...placedIn(tree, target, []) }];
      for (const id of idsOf('targets', target)) broken.push(id);
      return [];
    });
    return { ...header, value: plan, at, numerals, targets };
  }
}

/** A row of a table names its own province and locale. */
function stated({ province, locale, ...value }: Entry): Entry {
  return province === undefined ? { value } : { value, province, locale: localeOf(locale) };
}

const localeOf = (value: unknown): Locale => (value === 'en' ? 'en' : 'vi');

function entriesAt(tree: Tree, path: ValuePath): Entry[] {
  const list = valueAt(tree.value, path);
  return Array.isArray(list) ? list.map((entry) => (isObject(entry) ? entry : {})) : [];
}

/** The ids that references may name although the entry has errors: its own, and those of the parts of an index. */
function idsOf(name: string, { id, components }: Entry): string[] {
  if (typeof id !== 'string') return [];
  const parts = Array.isArray(components)
    ? components.map((part) => `${id}/${isObject(part) ? textOf(part.id) : ''}`)
    : [];
  return [id, ...parts].map((found) => `${name}:${found}`);
}

/** A text as it is; a map or list in its place has been reported, and is none. */
const textOf = (value: unknown): string => (typeof value === 'object' ? '' : String(value ?? ''));

/** Answers whether an entry is broken: itself, or something in it that is not an entry with an answer of its own. */
function brokenLookup(paths: readonly ValuePath[]): (path: readonly string[]) => boolean {
  const broken = new Set<string>();
  for (const path of paths) {
    const [list, index, inner, position] = path.map(String);
    const ofTarget = inner === 'targets' && position !== undefined;
    broken.add([list, index, ...(ofTarget ? [inner, position] : [])].join('.'));
    // A list that is no list, a province that is none: the first key alone says it.
    if (path.length === 1) broken.add(String(list));
  }
  return (path) => broken.has(path.join('.')) || broken.has(String(path[0]));
}

/** Where the parts of an entry stand and how its numbers are written. */
interface Placed {
  readonly at: Record<string, TextSpan>;
  readonly numerals: Record<string, string>;
}

/** The parts of an entry by path; the entry itself is the empty path. */
function placedIn(tree: Tree, entry: Entry, without: readonly string[]): Placed {
  const placed: Placed = { at: {}, numerals: {} };
  const self = selfOf(tree, entry);
  if (self) placed.at[''] = self;
  collect(tree, entry, '', without, placed);
  return placed;
}

function collect(tree: Tree, part: object, prefix: string, without: readonly string[], placed: Placed): void {
  const isWanted = (key: string): boolean => !PROSE.has(key) && !without.includes(key);
  eachValue(tree, part, isWanted, (key, spot, numeral) => {
    placed.at[prefix + key] = spot;
    if (numeral !== undefined) placed.numerals[prefix + key] = numeral;
    const inner = (part as Entry)[key];
    if (isObject(inner)) collect(tree, inner, `${prefix}${key}.`, without, placed);
  });
}

const pick = (spots: SpansByPath, keys: readonly string[]): SpansByPath =>
  Object.fromEntries(keys.flatMap((key) => (spots[key] ? [[key, spots[key]]] : [])));
