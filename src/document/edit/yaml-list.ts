import { isAlias, isCollection, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { EntryStyle } from './entry-text.ts';
import type { Quoting } from './scalar-text.ts';

/** An item of a list, with its offsets in the text. */
export interface ListedItem {
  readonly start: number;
  /** The offset behind it; for a block scalar, behind its last line that is not empty. */
  readonly end: number;
  /** The offset of its dash; null within brackets. */
  readonly dash: number | null;
  /** The item as a map; null for an alias and for anything else. */
  readonly map: YAMLMap | null;
}

/** A list that a file holds under a key. */
export interface YamlList {
  readonly isFlow: boolean;
  readonly start: number;
  readonly end: number;
  readonly items: readonly ListedItem[];
}

/** Where something can be added to a list of a file. */
export interface ListPlace {
  /** The list; null where the file has none under this key, undefined where what it has is no list of its own. */
  readonly list: YamlList | null | undefined;
  /** Whether the file is empty. */
  readonly isEmpty: boolean;
  /**
   * The offsets behind its last key, and behind the last of its first keys (HEAD); null where the file is one map in
   * braces.
   */
  readonly end: number | null;
  readonly headEnd: number | null;
}

/** The keys with a single word that a file begins with. */
const HEAD: readonly string[] = ['province', 'locale'];

/** Finds a list of a file that has been read without errors. */
export function listPlaceIn(text: string, key: string): ListPlace {
  const { contents } = parseDocument(text, {
    schema: 'core',
    uniqueKeys: false,
    merge: false,
    logLevel: 'silent',
    keepSourceTokens: true,
  });
  const isEmpty = contents === null || (isScalar(contents) && contents.source === '');
  const nothing = { list: undefined, isEmpty, end: null, headEnd: null };
  if (!isMap(contents)) return nothing;
  const pairs = contents.items as Pair<Node, Node | null>[];
  const found = pairs.find((pair) => nameOf(pair) === key);
  const own = contents.flow === true ? null : pairs;
  const last = own?.at(-1);
  const head = own?.findLast((pair) => HEAD.includes(nameOf(pair)) && isScalar(pair.value));
  return {
    list: found ? listOf(found.value) : null,
    isEmpty,
    end: last ? pairEnd(last, text) : null,
    headEnd: head ? pairEnd(head, text) : null,
  };

  function listOf(node: Node | null): YamlList | undefined {
    if (!isSeq(node)) return undefined;
    const [start = 0, end = 0] = node.range ?? [];
    const token = node.srcToken;
    const tokens = token && 'items' in token ? token.items : [];
    const items = (node.items as Node[]).map((item, index): ListedItem => {
      const dash = tokens[index]?.start.find(({ type }) => type === 'seq-item-ind');
      return {
        start: item.range?.[0] ?? 0,
        end: endOf(item, text),
        dash: dash ? dash.offset : null,
        map: isMap(item) ? item : null,
      };
    });
    return { isFlow: node.flow === true, start, end, items };
  }
}

const nameOf = ({ key }: Pair<Node, unknown>): string => (isScalar(key) ? String(key.value) : '');

function pairEnd({ key, value }: Pair<Node, Node | null>, text: string): number {
  const isWritten = value !== null && !(isScalar(value) && value.source === '');
  return isWritten ? endOf(value, text) : (key.range?.[1] ?? 0);
}

/** The offset behind the value of a node, without comments and empty lines behind it. */
function endOf(node: Node, text: string): number {
  const [start = 0, end = 0] = node.range ?? [];
  if (isCollection(node) && node.flow !== true) {
    const last = node.items.at(-1) as Node | Pair<Node, Node | null> | undefined;
    if (last) return 'key' in last ? pairEnd(last as Pair<Node, Node | null>, text) : endOf(last as Node, text);
  }
  return isAlias(node) ? end : start + text.slice(start, end).trimEnd().length;
}

/** The single value of a key of an item; null where there is none. */
export function saidBy({ map }: ListedItem, key: string): string | null {
  const value = map?.get(key, true);
  return isScalar(value) ? String(value.value) : null;
}

/** How the entries of a list are written, by the last map up to an item, else by the first behind it. */
export function styleOf(text: string, { items }: YamlList, at: number, lineEnd: string): EntryStyle {
  const near = items.slice(0, at + 1).findLast(({ map }) => map) ?? items.find(({ map }) => map) ?? items[at];
  const dashed = items[at]?.dash ?? near?.dash ?? null;
  const dash = dashed === null ? 2 : columnOf(text, dashed);
  const isFlow = near?.map ? near.map.flow === true : true;
  const before = items.slice(0, at + 1).toReversed();
  return {
    form: isFlow ? 'flow' : 'block',
    isAiry: !isFlow || near?.map === null || near === undefined || /^\{\s/.test(text.slice(near.start)),
    dash,
    keys: near && !isFlow ? columnOf(text, near.start) : dash + 2,
    lineEnd,
    quotingOf: (key, said) => quotingIn([...before, ...items.slice(at + 1)], key, said),
  };
}

/** How texts of a key are quoted in the nearest item that has one; of values one with blanks if this one has some. */
function quotingIn(items: readonly ListedItem[], key: string, said: string): Quoting | null {
  for (const { map } of items) {
    const value = map?.get(key, true);
    if (!isScalar(value) || typeof value.source !== 'string') continue;
    if (key === 'value' && value.source.includes(' ') !== said.includes(' ')) continue;
    if (value.type === 'QUOTE_DOUBLE') return 'double';
    if (value.type === 'QUOTE_SINGLE') return 'single';
    if (value.type === 'PLAIN') return 'plain';
  }
  return null;
}

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);
