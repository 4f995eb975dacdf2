import type { Domain } from '../../../core/number/interval.ts';
import type { GoalNeed } from '../../../core/record/problem-args.ts';
import type { Subject } from '../../../core/record/statement.ts';
import type { UnitKind, Vocabulary } from '../../../core/record/vocabulary.ts';
import type { Item } from '../../parse/parsed-file.ts';
import type { WrittenTarget } from '../../schema/plan.ts';
import type { Registry } from '../registry.ts';
import type { Entry } from './fields.ts';
import { unitWordsOf } from './quantity.ts';

/** The subject of a target, with kind and domain for parsing its numbers. */
export interface Measured {
  readonly subject: Subject;
  readonly kind: UnitKind;
  readonly domain: Domain;
  /** The words of its unit behind a number. */
  readonly unitWords?: readonly string[];
}

const YES_NO = { kind: 'yes-no', domain: [0, 1] } as const;

/** The subject of a target: an indicator, a rank in an index, or a yes or no. Null, and reported, where it has none. */
export function subjectOf(
  { item, place }: Entry<Item<WrittenTarget>>,
  vocabulary: Vocabulary,
  registry: Registry,
): Measured | null {
  const { indicator, index, population, qualitative } = item.value;
  if (indicator !== undefined && index !== undefined) return refuse('one_subject', 'index');
  if (population !== undefined && index === undefined) return refuse('index', 'population');
  if (index !== undefined) {
    if (qualitative) return refuse('one_subject', 'qualitative');
    if (population !== undefined) registry.refer('populations', population, () => place('population'));
    const subject: Subject = { kind: 'index', index, population: population ?? null };
    return registry.refer('indices', index, () => place('index')) ? { subject, kind: 'rank', domain: [1, null] } : null;
  }
  if (indicator === undefined) {
    return qualitative ? { subject: { kind: 'qualitative', indicator: null }, ...YES_NO } : refuse('subject', '');
  }
  if (!registry.refer('indicators', indicator, () => place('indicator'))) return null;
  const found = vocabulary.indicators.get(indicator);
  const unit = found && vocabulary.units.get(found.unit);
  if (!unit) return null;
  if (qualitative && unit.kind !== 'yes-no') return refuse('yes_no_indicator', 'indicator');
  const subject: Subject = qualitative ? { kind: 'qualitative', indicator } : { kind: 'indicator', indicator };
  return { subject, kind: unit.kind, domain: found.domain, unitWords: unitWordsOf(unit) };

  function refuse(needs: GoalNeed, path: string): null {
    registry.report('goal_needs', place(path), { needs });
    return null;
  }
}
