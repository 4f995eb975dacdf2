import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { readPlainNumber } from '../../../core/parse/parse-number.ts';
import { controlCharacterIn, piledMarksIn, withoutControlCharacters } from '../control-character.ts';
import type { Lines } from '../lines.ts';
import type { TextSpan } from '../spot.ts';
import type { Origin, ReportProblem, Tree } from '../tree.ts';
import { MAX_DEPTH } from './yaml-depth.ts';

/** The most aliases: more than any file needs, few enough that they cannot multiply without end. */
const MAX_ALIASES = 100;
const MAX_ALIASED_NODES = 100_000;

/** Stands for an unreadable number, which is already reported. No schema accepts it, so its entry is left out. */
const UNREADABLE = Symbol('unreadable');

interface Context {
  readonly file: string;
  readonly text: string;
  readonly lines: Lines;
  readonly report: ReportProblem;
}

/** A value, and its weight with every alias in it expanded. */
interface Converted {
  readonly value: unknown;
  readonly nodes: number;
  readonly aliases: number;
}

const LEAF = { nodes: 1, aliases: 0 };

/** Converts a document into plain values. Aliases share the value of their anchor, and its weight is counted again. */
export function convert(root: Node, { file, text, lines, report }: Context): Tree | null {
  const origins = new Map<object, Origin>();
  const anchors = new Map<string, Converted>();
  let firstAlias: TextSpan | null = null;
  let tooDeep = false;
  let isUsable = true;
  /** The anchors whose values are being visited: an alias to one of them would be infinite. */
  const open = new Set<string>();
  let written = 0;
  const converted = visit(root, 1);
  if (firstAlias && (converted.aliases > MAX_ALIASES || converted.nodes > written + MAX_ALIASED_NODES)) {
    report('too_many_aliases', firstAlias, { limit: MAX_ALIASES });
    return null;
  }
  return tooDeep || !isUsable ? null : { file, value: converted.value, origins };

  function visit(node: Node | null, depth: number): Converted {
    written += 1;
    if (isAlias(node)) return visitAlias(node);
    if (isScalar(node)) return anchored(node, { value: scalarValue(node), ...LEAF });
    if (!isMap(node) && !isSeq(node)) return { value: null, ...LEAF };
    if (depth > MAX_DEPTH) {
      if (!tooDeep) report('too_deep', spotOf(node), { limit: MAX_DEPTH });
      tooDeep = true;
      return { value: null, ...LEAF };
    }
    if (node.anchor) open.add(node.anchor);
    return anchored(node, isMap(node) ? visitMap(node, depth) : visitList(node, depth));
  }

  function anchored(node: Node & { anchor?: string }, result: Converted): Converted {
    if (node.anchor) anchors.set(node.anchor, result);
    return result;
  }

  function visitAlias(alias: Alias): Converted {
    firstAlias ??= spotOf(alias);
    const target = anchors.get(alias.source);
    if (target) return { ...target, aliases: target.aliases + 1 };
    if (isUsable && open.has(alias.source)) report('too_many_aliases', spotOf(alias), { limit: MAX_ALIASES });
    else if (isUsable) report('yaml_syntax', spotOf(alias), { reason: 'BAD_ALIAS', detail: '' });
    isUsable = false;
    return { value: null, ...LEAF };
  }

  function visitList(node: { items: unknown[] } & Node, depth: number): Converted {
    const values = new Map<string, TextSpan>();
    const numerals = new Map<string, string>();
    const list: unknown[] = [];
    const total = { nodes: 1, aliases: 0 };
    for (const [index, item] of node.items.entries()) {
      const child = visit(item as Node | null, depth + 1);
      values.set(String(index), item ? spotOf(item as Node) : spotOf(node));
      noteNumeral(numerals, String(index), item);
      list.push(child.value);
      add(total, child);
    }
    origins.set(list, { self: spotOf(node), keys: new Map(), values, numerals });
    return { value: list, ...total };
  }

  function visitMap(node: { items: { key: unknown; value: unknown }[] } & Node, depth: number): Converted {
    const keys = new Map<string, TextSpan>();
    const values = new Map<string, TextSpan>();
    const numerals = new Map<string, string>();
    // Without a prototype, `__proto__` is an ordinary key.
    const map: Record<string, unknown> = Object.create(null);
    const total = { nodes: 1, aliases: 0 };
    for (const pair of node.items) {
      const keyNode = pair.key as Node | null;
      if (!isScalar(keyNode) || keyNode.value === null) {
        report('yaml_syntax', keyNode ? spotOf(keyNode) : spotOf(node), { reason: 'NON_STRING_KEY', detail: '' });
        continue;
      }
      const key =
        typeof keyNode.value === 'string' ? String(scalarValue(keyNode)) : (keyNode.source ?? String(keyNode.value));
      anchored(keyNode, { value: key, ...LEAF });
      const first = keys.get(key);
      if (first) report('duplicate_key', spotOf(keyNode), { key }, first);
      const child = visit(pair.value as Node | null, depth + 1);
      if (first) continue;
      keys.set(key, spotOf(keyNode));
      const isWritten = isScalar(pair.value) ? pair.value.source !== '' : pair.value !== null;
      values.set(key, isWritten ? spotOf(pair.value as Node) : spotOf(keyNode));
      noteNumeral(numerals, key, pair.value);
      map[key] = child.value;
      add(total, child);
    }
    origins.set(map, { self: spotOf(node), keys, values, numerals });
    return { value: map, ...total };
  }

  function scalarValue(node: Scalar): unknown {
    const { value, source } = node;
    if (typeof value === 'string') {
      if (piledMarksIn(value) >= 0) {
        report('piled_marks', spotOf(node), {});
        return '';
      }
      const found = controlCharacterIn(value);
      const [start, end] = node.range ?? [0, 0];
      // A character in the file itself is already reported; here only those from escapes.
      if (found !== null && controlCharacterIn(text.slice(start, end)) === null)
        report('control_character', spotOf(node), { character: found });
      return (found === null ? value : withoutControlCharacters(value)).normalize('NFC');
    }
    if (typeof value !== 'number') return value;
    const written = source ?? String(value);
    // 0x1F, 0o17, .inf and .nan are no figures. Of other numbers no written digit may be lost.
    const read = readPlainNumber(written);
    if (read.ok) return value;
    report('unreadable_number', spotOf(node), { text: written, reason: read.error });
    return UNREADABLE;
  }

  function spotOf(node: Node): TextSpan {
    const [start, end] = node.range ?? [0, 0];
    return lines.spot(start, end);
  }
}

function noteNumeral(numerals: Map<string, string>, key: string, node: unknown): void {
  if (isScalar(node) && typeof node.value === 'number') numerals.set(key, node.source ?? String(node.value));
}

function add(total: { nodes: number; aliases: number }, child: Converted): void {
  total.nodes += child.nodes;
  total.aliases += child.aliases;
}
