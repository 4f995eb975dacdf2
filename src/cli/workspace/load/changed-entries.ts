import { provincesCalled } from '../../../core/record/province-names.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import type { EntryReference, FactReader } from '../../../store/fact-store.ts';

/** The lists of vocabulary. */
const LISTS = ['units', 'populations', 'provinces', 'indicators', 'indices', 'sources'] as const;

/**
 * The references whose meaning has changed between two vocabularies: entries that are new, changed or gone (a moved
 * entry is not changed), and names that mean another province now. A file without such a reference need not be read
 * again.
 */
export async function changedEntries(
  before: Vocabulary,
  after: Vocabulary,
  store: FactReader,
): Promise<EntryReference[]> {
  const own = LISTS.flatMap((kind) =>
    idsIn(before[kind], after[kind])
      .filter((id) => contentOf(before[kind].get(id)) !== contentOf(after[kind].get(id)))
      .map((id): EntryReference => ({ kind, id })),
  );
  const units = new Set(own.filter(({ kind }) => kind === 'units').map(({ id }) => id));
  const counted = [...after.indicators.values()].filter(({ unit }) => units.has(unit));
  const isOf = (kind: EntryReference['kind']): string[] => own.filter((each) => each.kind === kind).map(({ id }) => id);
  return [
    ...own,
    // A figure is read with the words of the unit of its indicator.
    ...counted.map(({ id }): EntryReference => ({ kind: 'indicators', id })),
    // The id of an indicator may stand where an index is expected, and the other way round.
    ...isOf('indicators').map((id): EntryReference => ({ kind: 'indices', id })),
    ...isOf('indices').map((id): EntryReference => ({ kind: 'indicators', id })),
    ...isOf('provinces').map((id): EntryReference => ({ kind: 'successors', id })),
    ...(isOf('provinces').length > 0 ? await changedNames(before, after, store) : []),
  ];
}

const idsIn = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): string[] => [
  ...new Set([...a.keys(), ...b.keys()]),
];

/** The content of an entry, without its place. */
function contentOf(entry: object | undefined): string {
  return entry === undefined ? '' : JSON.stringify({ ...entry, at: null });
}

/** The names in files that mean other provinces than before. */
async function changedNames(before: Vocabulary, after: Vocabulary, store: FactReader): Promise<EntryReference[]> {
  const [was, is] = [before, after].map(({ provinces }) => {
    const called = provincesCalled(provinces.values());
    return (name: string): string =>
      called(name)
        .map(({ id, populations }) => `${id} ${populations.join(' ')}`)
        .join(';');
  });
  const names = [...(await store.mentions('names')).keys()];
  const isId = (name: string): boolean => before.provinces.has(name) || after.provinces.has(name);
  return names
    .filter((name) => isId(name) || was?.(name) !== is?.(name))
    .map((id): EntryReference => ({ kind: 'names', id }));
}
