import type { Plan } from '../../../core/record/statement.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import type { FactReader } from '../../../store/fact-store.ts';
import type { ListName } from '../../../view/list/names.ts';
import type { Language } from '../../../view/words/language.ts';
import type { SharedOptions } from '../../args/options.ts';
import { componentsOf } from '../../commands/ranks/selection.ts';
import { UsageError } from '../../errors/errors.ts';
import { checkKnown, plansNamed } from '../names/known-names.ts';
import { distinct, type Named, namesakes, provincesNamed, unitsNamed } from '../names/named-provinces.ts';
import { filterText, unmatchedNotes } from '../names/unmatched.ts';
import { definitions, type Mention, statements } from './mentions.ts';

interface Facts {
  readonly store: FactReader;
  readonly vocabulary: Vocabulary;
  readonly plans: readonly Plan[];
  readonly language: Language;
}

type Selecting = 'province' | 'plan' | 'indicator' | 'pillar';
const SELECTING = ['province', 'plan', 'indicator', 'pillar'] as const satisfies readonly Selecting[];

/** The ids to list, null for all, and notes on the selection. */
interface Listed {
  readonly only: ReadonlySet<string> | null;
  /** The ids of the provinces asked for; null for all. */
  readonly provinces: readonly string[] | null;
  readonly notes: readonly string[];
}

/**
 * Selects the entries of a list that concern the provinces, plans, indicators and pillars asked for: an entry is
 * selected if one definition or statement about it fits all options. Throws UsageError for an unknown name and an empty
 * selection.
 */
export async function listed(what: ListName, options: SharedOptions, facts: Facts): Promise<Listed> {
  const { store, vocabulary, plans, language } = facts;
  if (SELECTING.every((option) => options[option] === undefined)) return { only: null, provinces: null, notes: [] };
  checkKnown(options, vocabulary, componentsOf(vocabulary));
  const chosen = new Map((options.plan ?? []).map((name) => [name, plansNamed([name], plans)]));
  const stated = await statements(store, vocabulary, plans);
  const mentions = [...definitions(vocabulary, plans), ...stated];
  const isOf = (mention: Mention, option: Selecting, name: string, provinces: readonly string[]): boolean => {
    if (option === 'province') return mention.province !== undefined && provinces.includes(mention.province);
    if (option === 'plan') return mention.plan !== undefined && chosen.get(name)?.includes(mention.plan) === true;
    return option === 'indicator' ? mention.indicators.includes(name) : mention.pillars.includes(name);
  };
  const fits = (mention: Mention, idsOf: (name: string) => readonly string[]): boolean =>
    idsIn(what, mention, vocabulary).length > 0 &&
    SELECTING.every((option) => options[option]?.some((name) => isOf(mention, option, name, idsOf(name))) ?? true);
  const hasStatements = (id: string): boolean => stated.some((mention) => fits(mention, () => [id]));
  const names = options.province ?? [];
  // In a list of provinces, all units that share a name are listed.
  const named =
    what === 'provinces' ? new Map<string, Named>() : await provincesNamed(names, vocabulary, hasStatements);
  const units = new Map(names.map((name) => [name, idsNamed(name, named.get(name), vocabulary)]));
  const idsOf = (name: string): readonly string[] => units.get(name) ?? [];
  const kept = mentions.filter((mention) => fits(mention, idsOf));
  if (kept.length === 0) throw new UsageError('nothing_selected', { filter: filterText(options) });
  const unmatched = SELECTING.flatMap((option) =>
    (options[option] ?? [])
      .filter((name) => !kept.some((mention) => isOf(mention, option, name, idsOf(name))))
      .map((name) => filterText({ [option]: [name] })),
  );
  return {
    provinces: options.province ? names.flatMap(idsOf) : null,
    only: new Set(kept.flatMap((mention) => idsIn(what, mention, vocabulary))),
    notes: [...namesakes(distinct(named), language), ...unmatchedNotes(unmatched, language)],
  };
}

/** The id of the province that a name was resolved to, else of all that have the name; an id means itself. */
function idsNamed(name: string, read: Named | undefined, vocabulary: Vocabulary): readonly string[] {
  if (read) return [read.province.id];
  return vocabulary.provinces.has(name) ? [name] : unitsNamed(name, vocabulary).map(({ id }) => id);
}

/** The ids in a list that a mention is about. */
function idsIn(what: ListName, mention: Mention, { indicators, indices }: Vocabulary): readonly string[] {
  const { province, plan, sources } = mention;
  switch (what) {
    case 'provinces':
      return province === undefined ? [] : [province];
    case 'plans':
      return plan ? [plan.address] : [];
    case 'sources':
      return sources;
    case 'indicators':
      return mention.indicators.filter((id) => indicators.has(id));
    case 'units':
      return mention.indicators.flatMap((id) => indicators.get(id)?.unit ?? []);
    case 'indices':
      return mention.indicators.slice(0, 1).filter((id) => indices.has(id));
  }
}
