import type { Domain } from '../number/interval.ts';
import type { Goal } from '../record/goal.ts';
import { normalised, type Read, unreadable } from './parse-number.ts';
import { type ParseContext, readQuantity, withoutVerb } from './parse-quantity.ts';

const ANY_NUMBER: Domain = [null, null];

/** «top 5», «trong nhóm 5», «top 1/3»: a place in a ranking. Places have few digits. */
const TOP =
  /^(?:(?:nằm |đứng )?(?:trong |thuộc |vào )|(?:in |within )?the |in |within )?(?:t[oố]p|nhóm) ?(\d{1,9})(?: ?\/ ?(\d{1,9}))?( (?:dẫn đầu|cả nước|toàn quốc|nationwide))?$/;

/** Whether a text names a place in a ranking, whatever comes of it (methodology §3). */
export function namesPlace(text: string): boolean {
  const stated = normalised(text);
  return stated !== null && (TOP.test(stated) || /^t[oố]p(?!\p{L})/u.test(stated));
}

/**
 * Reads a goal: `>= 20%`, `< 5`, `10..30`, `top 5`, `top 1/3`, `yes`. In the indicator's unit. A bare number is
 * refused: it does not say which side of it is meant; so is «about», which no figure could decide (reference §2.5).
 */
export function readGoal(text: string, reading: Omit<ParseContext, 'domain'>): Read<Goal> {
  const stated = normalised(text);
  if (stated === null) return unreadable('too_long');
  const { kind } = reading;
  const top = TOP.exec(stated);
  if (top?.[1] && !isGroupNumber(stated, top[3]))
    return kind === 'rank' ? topGoal(top[1], top[2]) : unreadable('wrong_unit');
  const read = readQuantity(stated, { ...reading, domain: ANY_NUMBER });
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
      return unreadable('not_a_number', withoutVerb(stated));
    case 'estimate':
    case 'approx':
    case 'nearly':
      return unreadable('not_a_number', stated.slice(stated.search(/\d/)));
  }
}

/** A bare «nhóm 2» may be the second group: only «trong nhóm» or «nhóm 5 dẫn đầu» counts places. */
const isGroupNumber = (text: string, tail: string | undefined): boolean =>
  text.startsWith('nhóm') && tail === undefined;

function topGoal(places: string, units: string | undefined): Read<Goal> {
  const value = Number(places);
  if (value === 0) return unreadable('not_a_number');
  if (units === undefined) return { ok: true, value: { op: 'rank_le', value } };
  const value2 = Number(units);
  return value2 >= value ? { ok: true, value: { op: 'rank_share_le', value, value2 } } : unreadable('not_a_number');
}
