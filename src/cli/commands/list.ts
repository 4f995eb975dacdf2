import type { Plan } from '../../core/record/statement.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import { hasWords } from '../../core/text/words-in.ts';
import type { ListedPlan } from '../../view/list/columns.ts';
import type { ListName } from '../../view/list/names.ts';
import type { Answer } from '../command.ts';
import { UsageError } from '../errors/errors.ts';
import { listed } from '../select/record/list-selection.ts';
import { factsAnyway, type ListedFacts } from '../workspace/sound-facts.ts';

/**
 * `dx list <what>`: the entries that the files define, or those that concern some provinces, plans, indicators or
 * pillars.
 */
export const list: Answer = async (context, [what, ...asked]) => {
  const { store, language, notes } = await factsAnyway(context);
  const { listView } = await import('../../view/list/list.ts');
  const [vocabulary, all] = [await store.vocabulary(), await store.plans({})];
  const {
    only: chosen,
    provinces,
    notes: remarks,
  } = await listed(what as ListName, context.options, {
    ...{ store, vocabulary, plans: all, language },
  });
  const only = asked.length > 0 ? withWords(asked, vocabulary, chosen) : chosen;
  const figures = what === 'indicators' ? await figuresOf(store, provinces) : new Map<string, number>();
  const plans = all.filter(({ address }) => only?.has(address) ?? true);
  const counted = what === 'plans' ? await withCounts(plans, store) : [];
  const view = listView(what as ListName, { vocabulary, plans: counted, figures, only, words: language.words });
  return { view, notes: [...notes, ...remarks] };
};

/** The indicators that have every word in a name, the id or the definition. Throws UsageError where none has. */
function withWords(
  asked: readonly string[],
  { indicators }: Vocabulary,
  chosen: ReadonlySet<string> | null,
): ReadonlySet<string> {
  const found = [...indicators.values()].filter(({ id, name, definition }) => {
    const texts = [id, name.vi, name.en, definition?.vi ?? '', definition?.en ?? ''];
    return (chosen?.has(id) ?? true) && hasWords(texts, asked);
  });
  if (found.length === 0) throw new UsageError('nothing_selected', { filter: asked.join(' ') });
  return new Set(found.map(({ id }) => id));
}

/** How many figures the provinces have of each indicator, on whatever day they were known. */
async function figuresOf(
  store: ListedFacts['store'],
  provinces: readonly string[] | null,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for await (const { indicator } of store.eachMeasurement(provinces ? { provinces } : {}))
    counts.set(indicator, (counts.get(indicator) ?? 0) + 1);
  return counts;
}

/** Plans with the number of their targets; other wordings of a target are not counted. */
async function withCounts(plans: readonly Plan[], store: ListedFacts['store']): Promise<ListedPlan[]> {
  const targets = await store.targets({ plans: plans.map(({ address }) => address) });
  const own = Map.groupBy(
    targets.filter(({ variantOf }) => variantOf === null),
    ({ plan }) => plan,
  );
  return plans.map((plan) => ({ ...plan, itemised: own.get(plan.address)?.length ?? 0 }));
}
