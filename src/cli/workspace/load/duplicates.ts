import { type Problem, problemOf } from '../../../core/record/problem.ts';
import { MOST_KEPT } from '../../../core/record/problem-list.ts';
import type { SourceLocation } from '../../../core/record/source-location.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import { provinceFinder } from '../../../document/model/province-ids.ts';
import { registryOf } from '../../../document/model/registry.ts';
import { statementsIn } from '../../../document/model/statements.ts';
import { buildVocabulary } from '../../../document/model/vocabulary.ts';
import { isTable } from '../../../document/read/files.ts';
import { type AddressBook, addressKey } from './add-statements.ts';
import type { ReadFile } from './parsing/parse-file.ts';
import { statementsOf } from './table/table-source.ts';

/**
 * A problem for every statement whose address is taken by one before it, with both places; of a table the first few,
 * and how many more there are. The files are read once more for this, so that a load need not remember the place of
 * every statement.
 */
export function duplicates(
  read: Iterable<ReadFile>,
  vocabulary: Vocabulary,
  { taken, clashes }: AddressBook,
  tableLimit: number,
): Problem[] {
  if (taken.size === 0) return [];
  const found: Problem[] = [];
  const firsts = new Map<string, SourceLocation>();
  const registry = registryOf(new Set(), false, NOWHERE);
  // A ranking that refers to what is not defined states nothing.
  buildVocabulary([{ known: vocabulary }], registry);
  const around = { vocabulary, finder: provinceFinder(vocabulary, registry, new Set()), registry };
  for (const { name, written, table } of read) {
    const statements = written
      ? statementsIn(written, around)
      : table && statementsOf(table, { file: name, ...around }, tableLimit);
    if (!statements) continue;
    let left = isTable(name) ? MOST_KEPT : Number.POSITIVE_INFINITY;
    for (let next = statements.next(); !next.done; ) {
      const { list, address, at } = next.value;
      const key = addressKey(list, address);
      const related = firsts.get(key);
      if (related && left > 0) {
        found.push({ code: 'duplicate_address', at, args: { address }, related });
        left -= 1;
      } else if (!related && taken.has(key)) firsts.set(key, at);
      next = statements.next(!related);
    }
    const errors = isTable(name) ? (clashes.get(name) ?? 0) - MOST_KEPT : 0;
    if (errors > 0) found.push(problemOf('not_listed', { file: name, line: 1, column: 1 }, { errors, warnings: 0 }));
  }
  // Nothing may be loaded then: one of the two statements is not stored.
  if (found.length === 0) throw new Error('an address is taken twice, and in no file when they are read again');
  return found;
}

/** Drops problems: all others have been reported. */
const NOWHERE = { push: () => {} };
