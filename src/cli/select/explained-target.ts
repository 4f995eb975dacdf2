import type { Plan, Target } from '../../core/record/statement.ts';
import type { Province } from '../../core/record/vocabulary.ts';
import { nearest } from '../../core/text/did-you-mean.ts';
import type { FactReader } from '../../store/fact-store.ts';
import type { Language } from '../../view/words/language.ts';
import type { SharedOptions } from '../args/options.ts';
import { UsageError } from '../errors/errors.ts';
import { distinct, namesakes, provincesNamed } from './names/named-provinces.ts';
import { plansFor, unitsFor } from './names/narrow.ts';
import { selectPlans } from './names/plan-selection.ts';
import { filterText } from './names/unmatched.ts';

/** A target, the plan it belongs to, and the province that it is judged for. */
interface Choice {
  readonly target: Target;
  readonly plan: Plan;
  readonly province: string;
}

interface Facts {
  readonly store: FactReader;
  readonly language: Language;
}

/**
 * Finds a target by its address, or by its id if only one of the plans and provinces asked for has it; with remarks on
 * names. Throws UsageError with the nearest names.
 */
export async function targetNamed(
  name: string,
  options: SharedOptions,
  { store, language }: Facts,
): Promise<Choice & { readonly remarks: readonly string[] }> {
  const called = await store.targets({ called: name });
  if (called.length === 0) {
    const targets = await store.targets({});
    const words = targets.map(({ address, id }) => (name.includes('/') ? address : id));
    throw new UsageError('unknown_target', { name }, nearest(name, new Set(words)));
  }
  const names = options.plan ?? called.map(({ plan }) => plan);
  const plans = await plansFor([], names, store);
  const { provinces: owners } = await store.vocabularyOf({ provinces: plans.map((each) => each.province) });
  const units = await unitsFor(options.province ?? [], store);
  const choicesFor = (provinces: readonly Province[]): Choice[] => {
    const read = selectPlans(plans, provinces, names, { provinces: owners });
    const found = called.flatMap((target) =>
      read.flatMap((each) => (each.plan.address === target.plan ? [{ ...each, target }] : [])),
    );
    const own = found.filter(({ target, province }) => target.province === province);
    return own.length > 0 ? own : found;
  };
  const hasOne = (id: string): boolean => {
    const province = units.provinces.get(id);
    return province !== undefined && choicesFor([province]).length > 0;
  };
  const named = distinct(await provincesNamed(options.province ?? [], units, hasOne));
  const [, second] = named;
  if (second) throw new UsageError('one_province', { name: second.province.id, command: 'explain' });
  const choices = choicesFor(named.map(({ province }) => province));
  const [only, ...others] = choices;
  const { province, plan } = options;
  if (!only) {
    const filter = filterText({ ...(province && { province }), ...(plan && { plan }) });
    throw new UsageError('nothing_selected', { filter: `${name} ${filter}` });
  }
  const addresses = choices.map(({ target }) => target.address);
  if (others.length > 0) throw new UsageError('ambiguous_target', { name }, addresses);
  return { ...only, remarks: namesakes(named, language) };
}
