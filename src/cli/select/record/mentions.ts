import { metricOf } from '../../../core/record/metric.ts';
import type { Plan } from '../../../core/record/statement.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import type { FactReader } from '../../../store/fact-store.ts';
import { componentOf } from '../../commands/ranks/selection.ts';

/** What one definition or statement in the files is about. */
export interface Mention {
  readonly province?: string;
  readonly plan?: Plan;
  /** Its indicator or index; for a component also the index that it is part of. */
  readonly indicators: readonly string[];
  readonly pillars: readonly string[];
  readonly sources: readonly string[];
}

const NOTHING: Mention = { indicators: [], pillars: [], sources: [] };

/** The mentions in the definitions of vocabulary and plans. */
export function definitions(vocabulary: Vocabulary, plans: readonly Plan[]): Mention[] {
  const { provinces, indicators, indices, sources } = vocabulary;
  return [
    ...[...provinces.keys()].map((province) => ({ ...NOTHING, province })),
    ...[...indicators.keys(), ...indices.keys()].map((id) => ({ ...NOTHING, ...measured(id, vocabulary) })),
    ...[...sources.keys()].map((source) => ({ ...NOTHING, sources: [source] })),
    ...plans.map((plan) => ({ ...NOTHING, plan, province: plan.province })),
  ];
}

/** The mentions in plans, targets, measurements and rankings. */
export async function statements(
  store: FactReader,
  vocabulary: Vocabulary,
  plans: readonly Plan[],
): Promise<Mention[]> {
  const byAddress = new Map(plans.map((plan) => [plan.address, plan]));
  const found: Mention[] = plans.map((plan) => ({ ...NOTHING, plan, province: plan.province, sources: plan.sources }));
  for (const target of await store.targets({})) {
    const plan = byAddress.get(target.plan);
    const { id, pillar } = metricOf(target, vocabulary);
    const { indicators, pillars } = id === null ? NOTHING : measured(id, vocabulary);
    const { province, sources } = target;
    const all = pillar === null ? pillars : [...pillars, pillar];
    found.push({ province, sources, indicators, pillars: all, ...(plan && { plan }) });
  }
  for await (const { province, indicator, source } of store.eachMeasurement({}))
    found.push({ province, sources: [source], ...measured(indicator, vocabulary) });
  for await (const { province, index, source } of store.eachRanking({}))
    found.push({ province, sources: [source], ...measured(index, vocabulary) });
  return found;
}

function measured(id: string, { indicators, indices }: Vocabulary): Pick<Mention, 'indicators' | 'pillars'> {
  const pillar = indicators.get(id)?.pillar ?? null;
  if (!indices.has(id) || !id.includes('/')) return { indicators: [id], pillars: pillar === null ? [] : [pillar] };
  return { indicators: [id, id.slice(0, id.lastIndexOf('/'))], pillars: [componentOf(id)] };
}
