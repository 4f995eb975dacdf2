import { type EntryStyle, flowEntry, listedEntry, type NewFigure } from './entry-text.ts';
import { type ListedItem, type ListPlace, saidBy, styleOf, type YamlList } from './yaml-list.ts';

/** A text to insert into another one, before an offset. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/** The ways of adding a figure to a file, best first: those that change no existing line come before others. */
export function* insertions(text: string, place: ListPlace, province: string, figure: NewFigure): Generator<Insertion> {
  const { list, isEmpty } = place;
  if (isEmpty) {
    const head = `province: ${province}${endingOf(text)}`;
    yield { offset: text.length, text: broken(text) + head + newList(text, figure) };
  } else if (list === null) yield* ofNewList(text, place, figure);
  else if (list?.isFlow) yield* amongBrackets(text, list, figure);
  else if (list) yield* amongLines(text, list, figure);
}

/** The line end of a text. */
const endingOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** The line end that is missing at the end of a text; empty where none is. */
const broken = (text: string): string => (text === '' || text.endsWith('\n') ? '' : endingOf(text));

const newList = (text: string, figure: NewFigure): string => {
  const style: EntryStyle = {
    ...{ form: 'flow', isAiry: true, dash: 2, keys: 4 },
    lineEnd: endingOf(text),
    quotingOf: () => null,
  };
  return `measurements:${endingOf(text)}${listedEntry(figure, style)}`;
};

/** For a file without the list: at its end, or behind its first keys where the file ends within a line. */
function* ofNewList(text: string, { end, headEnd }: ListPlace, figure: NewFigure): Generator<Insertion> {
  const added = newList(text, figure);
  for (const each of [end, headEnd]) {
    const offset = each === null ? null : nextLine(text, each);
    if (offset !== null) yield { offset, text: added };
  }
  if (end !== null) yield { offset: text.length, text: broken(text) + added.trimEnd() };
}

/** The offset of the next line; null where there is none. */
function nextLine(text: string, offset: number): number | null {
  const found = text.indexOf('\n', offset);
  return found === -1 ? null : found + 1;
}

/** The index of the item behind which the new one goes: the last of the same indicator, else the last. */
function anchorOf({ items }: YamlList, { indicator }: NewFigure): number {
  const same = items.findLastIndex((item) => saidBy(item, 'indicator') === indicator);
  return same === -1 ? items.length - 1 : same;
}

/** For a list with dashes. */
function* amongLines(text: string, list: YamlList, figure: NewFigure): Generator<Insertion> {
  const at = anchorOf(list, figure);
  const anchor = list.items[at];
  if (!anchor || anchor.dash === null) return;
  const { items } = list;
  const style = styleOf(text, list, at, endingOf(text));
  const entry = listedEntry(figure, style);
  const apart = areApart(text, items) ? style.lineEnd : '';
  const behind = behindItem(text, anchor, style.dash);
  if (behind !== null) {
    yield { offset: behind, text: apart + entry };
    // Empty lines may belong to a block scalar that keeps them.
    const next = items[at + 1]?.dash ?? null;
    if (next !== null) yield { offset: lineStart(text, next), text: entry + apart };
  }
  const before = items[at - 1];
  const behindBefore = before ? behindItem(text, before, style.dash) : null;
  if (behindBefore !== null) yield { offset: behindBefore, text: apart + entry };
  yield { offset: lineStart(text, anchor.dash), text: entry + apart };
  yield { offset: text.length, text: broken(text) + apart + entry.slice(0, -style.lineEnd.length) };
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** The offset of the line behind an item and its comments; null where the text ends before. */
function behindItem(text: string, { end }: ListedItem, dash: number): number | null {
  let offset = nextLine(text, end);
  while (offset !== null) {
    const comment = /^( +)#/.exec(text.slice(offset, offset + 200));
    if (!comment?.[1] || comment[1].length <= dash) return offset;
    const next = nextLine(text, offset);
    if (next === null) return offset;
    offset = next;
  }
  return null;
}

/** Whether all items are separated by empty lines. */
function areApart(text: string, items: readonly ListedItem[]): boolean {
  const gaps = items.slice(1).map(({ dash, start }, index) => text.slice(items[index]?.end ?? 0, dash ?? start));
  return gaps.length > 0 && gaps.every((gap) => /\n[^\S\n]*\r?\n/.test(gap));
}

/** For a list in brackets: on a line of its own where the items have one, else within the line. */
function* amongBrackets(text: string, list: YamlList, figure: NewFigure): Generator<Insertion> {
  const at = anchorOf(list, figure);
  const anchor = list.items[at];
  const lineEnd = endingOf(text);
  const entry = flowEntry(figure, { ...styleOf(text, list, at, lineEnd), form: 'flow' });
  const behindOpen = restIsEmpty(text, list.start + 1) ? nextLine(text, list.start) : null;
  if (!anchor) {
    if (behindOpen !== null) yield { offset: behindOpen, text: `${marginOf(text, list.start)}  ${entry}${lineEnd}` };
    yield { offset: list.start + 1, text: entry };
    return;
  }
  const margin = marginOf(text, (list.items.at(-1) ?? anchor).start);
  for (const item of [anchor, list.items[at - 1]]) {
    const comma = item ? commaBehind(text, item.end) : null;
    if (item && comma !== null && restIsEmpty(text, comma + 1) && !text.slice(item.end, comma).includes('\n'))
      yield { offset: nextLine(text, comma) ?? text.length, text: `${margin}${entry},${lineEnd}` };
  }
  if (behindOpen !== null) yield { offset: behindOpen, text: `${margin}${entry},${lineEnd}` };
  yield { offset: anchor.end, text: `, ${entry}` };
}

/** Whether nothing but blanks and a comment stands in the rest of a line that has an end. */
const restIsEmpty = (text: string, offset: number): boolean => /^[^\S\n]*(?:#[^\n]*)?\n/.test(text.slice(offset));

/** The blanks that the line of an offset begins with. */
const marginOf = (text: string, offset: number): string => /^ */.exec(text.slice(lineStart(text, offset)))?.[0] ?? '';

/** The offset of the comma behind an item, across blanks and comments; null where there is none. */
function commaBehind(text: string, end: number): number | null {
  const between = /^(?:\s+(?:#[^\n]*)?)*/.exec(text.slice(end))?.[0].length ?? 0;
  return text[end + between] === ',' ? end + between : null;
}
