import { COLLECTION_STYLE, EVENT_ID, type Event, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Lines } from '../lines.ts';
import type { Tree } from '../tree.ts';
import { scalarOf, stretchOf } from './event-scalar.ts';
import type { FlowRow } from './flow-rows.ts';
import type { OffsetPlaces } from './offset-places.ts';
import { Unusual } from './unusual.ts';
import { MAX_DEPTH, MOST_WEIGHT, PAIR, UNWRITTEN, WEIGHTS } from './yaml-depth.ts';

/** A text, and what is known of it before its events are read. */
export interface EventSource {
  readonly file: string;
  readonly text: string;
  readonly lines: Lines;
  /** Whether the text is in NFC as it stands. */
  readonly isComposed: boolean;
  /** The rows that were read already; in the events each is an empty map. */
  readonly rows: ReadonlyMap<number, FlowRow>;
  /** Takes where the maps and lists stand, but those of the rows, which it has. */
  readonly places: OffsetPlaces;
}

/** The deepest nesting that is read here: the full path may count a level twice. */
const DEPTH = MAX_DEPTH / 2;

/** The longest key: YAML requires a question mark before a longer one. */
const LONGEST_KEY = 1000;

/** The weights of an item beside its value, and of a line with everything that can stand in it. */
const ITEM = WEIGHTS.comma + 2 * WEIGHTS.space;
const LINE = WEIGHTS.newline + WEIGHTS.comment + 2 * WEIGHTS.space;

/** Keys that an object orders by itself: whole numbers. */
const WHOLE = /^\d+$/;

/**
 * The values of a document and their places, from its events. Throws Unusual where the full path may read the text
 * differently, or refuse it.
 */
export function treeOf(events: readonly Event[], { file, text, lines, isComposed, rows, places }: EventSource): Tree {
  let weight = LINE * lines.count;
  let next = 1;
  let rowsLeft = rows.size;
  /** The offset behind the last token that was read. */
  let end = 0;
  const [document, root] = events;
  if (document?.type !== EVENT_ID.DOCUMENT || document.directives.length > 0) throw new Unusual();
  const value = collection(root, 1, []);
  if (events[next]?.type !== EVENT_ID.POP || next + 1 !== events.length) throw new Unusual();
  // A row that the events do not have was part of a text of several lines.
  if (rowsLeft > 0) throw new Unusual();
  return { file, value, origins: places.origins };

  /** Reads a map or list, and adds its offsets to those of the collection around it. */
  function collection(event: Event | undefined, depth: number, around: number[]): object {
    if (event?.type !== EVENT_ID.MAPPING && event?.type !== EVENT_ID.SEQUENCE) throw new Unusual();
    if (depth > DEPTH || event.anchorStart !== -1 || event.tagStart !== -1) throw new Unusual();
    const { start } = event;
    const row = rows.get(start);
    if (row) return taken(row, start, depth, around);
    const isMap = event.type === EVENT_ID.MAPPING;
    const isFlow = event.style === COLLECTION_STYLE.FLOW;
    if (isFlow) {
      if (text[start] !== (isMap ? '{' : '[')) throw new Unusual();
      weigh(WEIGHTS['flow-map-start']);
    }
    next += 1;
    end = start + 1;
    const offsets = [start, start];
    const made = isMap ? entries(offsets, isFlow, depth) : items(offsets, isFlow, depth);
    next += 1;
    if (isFlow) end = behindBracket(isMap ? '}' : ']');
    // What has no bracket ends with a line or further on: of its first line everything belongs to it.
    offsets[1] = isFlow ? end : text.length;
    around.push(start, offsets[1]);
    places.note(made, offsets);
    return made;
  }

  function taken({ map, end: behind, weight: own }: FlowRow, start: number, depth: number, around: number[]) {
    if (depth + 1 > DEPTH) throw new Unusual();
    weigh(own);
    rowsLeft -= 1;
    next += 2;
    end = behind;
    around.push(start, behind);
    return map;
  }

  function items(offsets: number[], isFlow: boolean, depth: number): unknown[] {
    const list: unknown[] = [];
    for (let event = events[next]; event?.type !== EVENT_ID.POP; event = events[next]) {
      if (event === undefined || isUnwritten(event)) throw new Unusual();
      if (!isFlow && list.length > 0) endOfLine();
      weigh(ITEM);
      list.push(child(event, offsets, depth));
    }
    return list;
  }

  function entries(offsets: number[], isFlow: boolean, depth: number): object {
    const map: Record<string, unknown> = {};
    let names: string[] | null = null;
    for (let event = events[next]; event?.type !== EVENT_ID.POP; event = events[next]) {
      if (event?.type !== EVENT_ID.SCALAR) throw new Unusual();
      if (!isFlow && offsets.length > 2) endOfLine();
      const { key, from, to } = keyOf(event);
      if (Object.hasOwn(map, key)) throw new Unusual();
      if (names === null && WHOLE.test(key)) names = Object.keys(map);
      names?.push(key);
      weigh(PAIR);
      next += 1;
      const following = events[next];
      if (following === undefined) throw new Unusual();
      if (isUnwritten(following)) {
        weigh(UNWRITTEN);
        next += 1;
        const colon = behindBlanks(end);
        if (text[colon] === ':') end = colon + 1;
        // A map that ends with nothing on the line that it begins on ends before that line does.
        const isLast = !isFlow && events[next]?.type === EVENT_ID.POP;
        if (isLast && !text.slice(offsets[0], end).includes('\n')) throw new Unusual();
        offsets.push(from, to);
        map[key] = null;
      } else {
        const value = child(following, offsets, depth, true);
        map[key] = value;
        // Quotes with nothing between them stand where their key does.
        if (value === '') offsets.splice(-2, 2, from, to);
      }
      offsets.push(from, to);
    }
    if (names) places.order(map, names);
    return map;
  }

  /** A value that is written, whose offsets are added. */
  function child(event: Event, offsets: number[], depth: number, isOfMap = false): unknown {
    if (event.type !== EVENT_ID.SCALAR) {
      return collection(event, depth + 1, offsets);
    }
    const value = scalar(event);
    const [from, to] = stretchOf(text, event, end);
    // Where a comment stands between a key and its value depends on how far each of them stands in.
    if (isOfMap && from > end + 2 && text.slice(end, from).includes('#')) throw new Unusual();
    next += 1;
    end = to;
    offsets.push(from, to);
    return value;
  }

  function keyOf(event: ScalarEvent): { readonly key: string; readonly from: number; readonly to: number } {
    if (event.valueStart === -1 || event.style > SCALAR_STYLE.DOUBLE_QUOTED) throw new Unusual();
    const [from, to] = stretchOf(text, event, end);
    const colon = behindBlanks(to);
    const value = scalar(event);
    const written = text.slice(from, to);
    const key = typeof value === 'string' ? value : written;
    // Assigning to this key of an object would change its prototype.
    if (colon - from > LONGEST_KEY || value === null || written.includes('\n') || key === '__proto__')
      throw new Unusual();
    end = to;
    return { key, from, to };
  }

  function scalar(event: ScalarEvent): unknown {
    if (event.anchorStart !== -1 || event.tagStart !== -1) throw new Unusual();
    weigh(event.style === SCALAR_STYLE.PLAIN ? WEIGHTS.scalar : 1 + WEIGHTS.scalar);
    return scalarOf(text, event, isComposed);
  }

  function weigh(more: number): void {
    weight += more;
    if (weight > MOST_WEIGHT) throw new Unusual();
  }

  function behindBlanks(from: number): number {
    let at = from;
    while (text[at] === ' ') at += 1;
    return at;
  }

  /** Throws Unusual unless the rest of the line is empty or a comment. */
  function endOfLine(): void {
    const at = behindBlanks(end);
    const isOver = text[at] === '\n' || text[at] === '\r' || (text[at] === '#' && at > end) || text[end - 1] === '\n';
    if (!isOver) throw new Unusual();
  }

  /** The offset behind the closing bracket of a map or list whose last item was read. */
  function behindBracket(bracket: string): number {
    const between = /(?:[ ,:\r\n]|#.*)*/y;
    between.lastIndex = end;
    const at = end + (between.exec(text)?.[0].length ?? 0);
    if (text[at] !== bracket) throw new Unusual();
    return at + 1;
  }
}

/** Whether a value is missing where one could stand. */
const isUnwritten = (event: Event): boolean =>
  event.type === EVENT_ID.SCALAR && event.valueStart === -1 && event.anchorStart === -1 && event.tagStart === -1;
