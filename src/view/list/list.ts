import type { Vocabulary } from '../../core/record/vocabulary.ts';
import { gridOf } from '../column.ts';
import { leaveOutLast } from '../heading.ts';
import { byAlphabet } from '../text/alphabet.ts';
import type { Block, View } from '../view.ts';
import type { Words } from '../words/words.ts';
import {
  INDICATORS,
  INDICES,
  type ListedIndicator,
  type ListedPlan,
  type ListTable,
  PLANS,
  PROVINCES,
  SOURCES,
  UNITS,
} from './columns.ts';
import type { ListName } from './names.ts';

export interface ListInput {
  readonly vocabulary: Vocabulary;
  /** In the order in which they are to be listed. */
  readonly plans: readonly ListedPlan[];
  /** How many figures of each indicator are known; none for one that is absent. */
  readonly figures?: ReadonlyMap<string, number>;
  /** Ids of what is to be listed; null for everything. */
  readonly only?: ReadonlySet<string> | null;
  readonly words: Words;
}

const byName = <Row>(rows: Iterable<Row>, name: (row: Row) => string): Row[] =>
  Array.from(rows).sort((a, b) => byAlphabet(name(a), name(b)));

/** `dx list <what>`: what the files define, by its Vietnamese name; plans as given, sources by id. */
export function listView(what: ListName, { vocabulary, plans, figures, only = null, words }: ListInput): View {
  const kept = <Row extends { readonly id: string }>(rows: Iterable<Row>): Row[] =>
    Array.from(rows).filter(({ id }) => only?.has(id) ?? true);
  switch (what) {
    case 'provinces':
      return viewOf(
        what,
        PROVINCES,
        byName(kept(vocabulary.provinces.values()), ({ name }) => name),
        vocabulary,
        words,
      );
    case 'indicators':
      return viewOf(
        what,
        INDICATORS,
        byName(kept(vocabulary.indicators.values()), ({ name }) => name.vi).map(
          (each): ListedIndicator => ({ ...each, figures: figures?.get(each.id) ?? 0 }),
        ),
        vocabulary,
        words,
      );
    case 'plans':
      return viewOf(what, PLANS, plans, vocabulary, words);
    case 'indices':
      return viewOf(
        what,
        INDICES,
        byName(kept(vocabulary.indices.values()), ({ id }) => id),
        vocabulary,
        words,
      );
    case 'sources':
      return viewOf(
        what,
        SOURCES,
        byName(kept(vocabulary.sources.values()), ({ id }) => id),
        vocabulary,
        words,
      );
    case 'units':
      return viewOf(
        what,
        UNITS,
        byName(kept(vocabulary.units.values()), ({ id }) => id),
        vocabulary,
        words,
      );
  }
}

function viewOf<Row>(
  what: ListName,
  table: ListTable<Row>,
  rows: readonly Row[],
  vocabulary: Vocabulary,
  words: Words,
): View {
  const headings = table.page(words, vocabulary);
  const arrange = (order: readonly number[]): readonly Block[] => [
    {
      kind: 'table',
      headings: leaveOutLast(
        headings.map(({ cell: _, ...heading }) => heading),
        2,
      ),
      rows: order.flatMap((index) => rows[index] ?? []).map((row) => headings.map(({ cell }) => cell(row))),
    },
  ];
  const page = (): readonly Block[] => arrange([...rows.keys()]);
  return { report: `list-${what}`, asOf: null, grid: gridOf(table.columns, rows), summary: null, page, arrange };
}
