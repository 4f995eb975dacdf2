import type { Goal } from './goal.ts';
import type { Domain } from './interval.ts';
import { type Locale, type Read, unreadable } from './read-number.ts';
import { readQuantity } from './read-quantity.ts';
import type { UnitKind } from './vocabulary.ts';

const ANY_NUMBER: Domain = [null, null];

/**
 * Reads a goal: `>= 20%`, `< 5`, `10..30`, `top 5`, `top 1/3`, `yes`. In the indicator's unit. A bare number is refused:
 * it does not say which side of it is meant; so is «about», which no figure could decide.
 */
export function readGoal(text: string, { locale, kind }: { locale: Locale | null; kind: UnitKind }): Read<Goal> {
  const stated = text.normalize('NFC').trim().toLowerCase();
  const top = /^t[oố]p\s+(\d+)(?:\s*\/\s*(\d+))?$/.exec(stated);
  if (top?.[1]) return kind === 'rank' ? topGoal(Number(top[1]), top[2]) : unreadable('wrong_unit');
  const read = readQuantity(stated, { locale, kind, domain: ANY_NUMBER });
  if (!read.ok) return read;
  const { qualifier, value, high } = read.value;
  if (kind === 'yes-no') return value === 1 ? { ok: true, value: { op: 'yes' } } : unreadable('not_a_number');
  switch (qualifier) {
    case 'ge':
    case 'gt':
    case 'lt':
      return { ok: true, value: { op: qualifier, value } };
    case 'le':
      return { ok: true, value: { op: kind === 'rank' ? 'rank_le' : 'le', value } };
    case 'between':
      return { ok: true, value: { op: 'between', value, value2: high ?? value } };
    case 'eq':
    case 'estimate':
    case 'approx':
    case 'nearly':
      return unreadable('not_a_number');
  }
}

function topGoal(value: number, of: string | undefined): Read<Goal> {
  if (value === 0) return unreadable('not_a_number');
  if (of === undefined) return { ok: true, value: { op: 'rank_le', value } };
  return Number(of) >= value
    ? { ok: true, value: { op: 'rank_share_le', value, value2: Number(of) } }
    : unreadable('not_a_number');
}
