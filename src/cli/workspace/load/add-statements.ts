import { MOST_KEPT } from '../../../core/record/problem-list.ts';
import type { Ranking } from '../../../core/record/ranking.ts';
import type { Measurement, Plan, Target } from '../../../core/record/statement.ts';
import type { FileStatement } from '../../../document/model/statements.ts';
import { isTable } from '../../../document/read/files.ts';
import type { AddressedList, FactWriter, KeyClash, Spanned } from '../../../store/fact-store.ts';

/** How many statements are added at a time, and so in memory at most. */
const BATCH = 512;

/**
 * The most addresses of wrong rows that are remembered of one table. A duplicate of another one is told once its row is
 * right.
 */
const MOST_BROKEN = 10_000;

/** The addresses that could not be used, as found while statements are added. */
export interface AddressBook {
  /** Addresses that more than one statement has; of those in one table the first few. */
  readonly taken: Set<string>;
  /** For each file, how many of its statements have an address that is taken. */
  readonly clashes: Map<string, number>;
  /** Addresses of statements with errors: these take their address too. */
  readonly ofBroken: Set<string>;
  /** Files that were not read in this load, and hold an address that another statement has now. */
  readonly holders: Set<string>;
}

/** An empty address book. */
export const addressBook = (): AddressBook => ({
  taken: new Set(),
  clashes: new Map(),
  ofBroken: new Set(),
  holders: new Set(),
});

/** Where the statements of a file go. `isRead` answers whether a file is read in this load. */
export interface StatementsInto {
  readonly file: string;
  readonly writer: FactWriter;
  readonly book: AddressBook;
  readonly isRead: (file: string) => boolean;
}

/** One text for a list and an address in it. */
export const addressKey = (list: string, address: string): string => `${list} ${address}`;

type Batch =
  | { readonly list: 'plans'; readonly items: Spanned<Plan>[] }
  | { readonly list: 'targets'; readonly items: Spanned<Target>[] }
  | { readonly list: 'measurements'; readonly items: Measurement[] }
  | { readonly list: 'rankings'; readonly items: Ranking[] };

/** Adds the statements of a file, in their order. Answers what the generator returns. */
export async function addStatements<Outcome>(
  statements: Generator<FileStatement, Outcome, boolean>,
  { file, writer, book: { taken, clashes, ofBroken, holders }, isRead }: StatementsInto,
): Promise<Outcome> {
  let brokenLeft = isTable(file) ? MOST_BROKEN : Number.POSITIVE_INFINITY;
  let batch: Batch = { list: 'plans', items: [] };
  let next = statements.next();
  while (!next.done) {
    const { list, address } = next.value;
    if (batch.list !== list || batch.items.length >= BATCH) await flush(list);
    const isNew = next.value.statement === null ? await takeBroken(list, address) : takeSound(next.value);
    // A plan is added at once: its targets are read only if it is the first of its address.
    const isKept = isNew && (list !== 'plans' || !(await flush(list)));
    next = statements.next(isKept);
  }
  await flush('plans');
  return next.value;

  function takeSound(value: FileStatement): boolean {
    const { list, address, statement } = value;
    if (ofBroken.size > 0 && ofBroken.has(addressKey(list, address))) {
      take(addressKey(list, address));
      return false;
    }
    const item = 'spans' in value ? { statement, spans: value.spans } : statement;
    (batch.items as unknown[]).push(item);
    return true;
  }

  async function takeBroken(list: AddressedList, address: string): Promise<boolean> {
    await flush(list);
    const key = addressKey(list, address);
    const at = await writer.whereIs(list, address);
    if (at) note(key, at.file);
    else if (ofBroken.has(key)) take(key);
    else if (brokenLeft > 0) {
      ofBroken.add(key);
      brokenLeft -= 1;
    }
    return at === null;
  }

  function note(key: string, holder: string): void {
    if (isRead(holder)) take(key);
    else holders.add(holder);
  }

  function take(key: string): void {
    const count = (clashes.get(file) ?? 0) + 1;
    clashes.set(file, count);
    if (count <= MOST_KEPT || !isTable(file)) taken.add(key);
  }

  /** Adds the batch and begins one of another list. Answers whether any address in it was taken. */
  async function flush(then: AddressedList): Promise<boolean> {
    const { list, items } = batch;
    const clashes = items.length > 0 ? await added(batch) : [];
    for (const { index, first } of clashes) note(addressKey(list, addressOf(items[index])), first.file);
    batch = { list: then, items: [] };
    return clashes.length > 0;
  }

  function added(full: Batch): Promise<KeyClash[]> {
    if (full.list === 'plans') return writer.addPlans(full.items);
    if (full.list === 'targets') return writer.addTargets(full.items);
    if (full.list === 'measurements') return writer.addMeasurements(full.items);
    return writer.addRankings(full.items);
  }
}

const addressOf = (item: Batch['items'][number] | undefined): string =>
  item === undefined ? '' : 'statement' in item ? item.statement.address : item.address;
