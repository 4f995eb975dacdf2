import type { Measurement } from '../../core/record/statement.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import { UsageError } from '../errors/errors.ts';
import type { Context, Opened } from '../workspace/context.ts';
import { judge, type Verdicts } from './assess-selection.ts';
import { figuresFor } from './figures.ts';
import { distinct, namesakes, provincesNamed } from './names/named-provinces.ts';
import { filterText } from './names/unmatched.ts';

/** The selected targets and figures, for a report on coverage. */
export interface Covered extends Pick<Verdicts, 'assessments' | 'summaries' | 'unmatched' | 'notes'> {
  readonly figures: readonly Measurement[];
  /** The targets without the filter by pillar: a figure may serve a target of another pillar. */
  readonly ofAnyPillar: Verdicts['assessments'];
}

const NO_TARGETS = { assessments: [], summaries: [], unmatched: [], notes: [], ofAnyPillar: [] };

/**
 * The verdicts on the selected targets, with all figures of the provinces asked for, else of all. A province with
 * figures and without targets is included. Throws UsageError for an unknown name, and where there are neither.
 */
export async function selectCovered(opened: Opened, context: Context, vocabulary: Vocabulary): Promise<Covered> {
  const { store, language } = opened;
  const { options, asOf } = context;
  const verdicts = await verdictsOrNone(opened, context);
  const known = async (ids: readonly string[]): Promise<Measurement[]> => figuresFor(ids, store, asOf);
  if (!options.province) {
    if (!verdicts) throw nothingIn(context);
    return { ...verdicts, figures: await known([...vocabulary.provinces.keys()]) };
  }
  const judged = new Set(verdicts?.summaries.map(({ province }) => province));
  const has = async (id: string): Promise<boolean> => (verdicts ? judged.has(id) : (await known([id])).length > 0);
  const named = await provincesNamed(options.province, vocabulary, has);
  const figures = await known(distinct(named).map(({ province }) => province.id));
  if (!verdicts && figures.length === 0) throw nothingIn(context);
  const measured = new Set(figures.map(({ province }) => province));
  const covered = options.province.filter((name) => measured.has(named.get(name)?.province.id ?? ''));
  const told = new Set(covered.map((name) => filterText({ province: [name] })));
  const { unmatched, notes, ...rest } = verdicts ?? { ...NO_TARGETS, notes: namesakes(distinct(named), language) };
  return { ...rest, figures, notes, unmatched: unmatched.filter((part) => !told.has(part)) };
}

type CoveredVerdicts = Verdicts & Pick<Covered, 'ofAnyPillar'>;

/** The verdicts; null where no target is selected, and no plan was asked for by name. */
async function verdictsOrNone(opened: Opened, context: Context): Promise<CoveredVerdicts | null> {
  const { pillar, ...others } = context.options;
  try {
    const verdicts = await judge(opened, context);
    const all = pillar ? await judge(opened, { options: others, asOf: context.asOf }) : verdicts;
    return { ...verdicts, ofAnyPillar: all.assessments };
  } catch (error) {
    const isNothing = error instanceof UsageError && error.code === 'nothing_selected';
    if (isNothing && context.options.plan === undefined && context.options.pillar === undefined) return null;
    throw error;
  }
}

const nothingIn = ({ options }: Context): UsageError =>
  new UsageError('nothing_selected', { filter: filterText(options) });
