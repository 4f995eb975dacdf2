import type { Problem } from '../../../core/record/problem.ts';
import type { SourceLocation } from '../../../core/record/source-location.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import { provinceFinder } from '../../../document/model/province-ids.ts';
import { registryOf } from '../../../document/model/registry.ts';
import { statementsIn } from '../../../document/model/statements.ts';
import type { ReadFile } from './parse-file.ts';

/** An address in its list, as one text. */
export const addressKey = (list: string, address: string): string => `${list} ${address}`;

/**
 * Every statement that takes an address after another one, with both places, for the addresses that are `taken` twice. The
 * files are gone through once more, so that no load has to remember where each statement stands.
 */
export function duplicates(
  read: Iterable<ReadFile>,
  vocabulary: Vocabulary,
  taken: ReadonlySet<string>,
  tableLimit: number,
): Problem[] {
  const found: Problem[] = [];
  const firsts = new Map<string, SourceLocation>();
  // What is wrong besides has been told.
  const registry = registryOf(new Set(), false);
  const around = { vocabulary, finder: provinceFinder(vocabulary, registry, new Set()), registry };
  for (const { name, written, table } of read) {
    const statements = written
      ? statementsIn(written, around)
      : table?.statements({ file: name, ...around }, tableLimit);
    if (!statements) continue;
    for (let next = statements.next(); !next.done; ) {
      const { list, address, at } = next.value;
      const key = addressKey(list, address);
      const related = firsts.get(key);
      if (related) found.push({ code: 'duplicate_address', at, args: { address }, related });
      else if (taken.has(key)) firsts.set(key, at);
      next = statements.next(!related);
    }
  }
  return found;
}
