import { assessAll } from '../../core/assess-all.ts';
import type { Assessment, ConsideredFigure } from '../../core/assessment.ts';
import { nearest } from '../../core/nearest.ts';
import { prospectsOf } from '../../core/prospect.ts';
import type { Target } from '../../core/statement.ts';
import { readingsOf, successorFigure, successorOf } from '../../core/successor.ts';
import type { CommandSpec } from '../command.ts';
import { UsageError } from '../failure.ts';
import { figuresFor } from '../figures.ts';
import { provinceNamed } from '../names.ts';

/** `dx explain <target>`: everything behind one verdict. */
export const explain: CommandSpec = {
  name: 'explain',
  group: 'reports',
  declare(command, words) {
    command.argument('<target>', words.commands.explain.argument);
  },
  async run(context, [name = '']) {
    const { options, asOf } = context;
    const { store, settings, language, notes } = await context.open();
    const vocabulary = await store.vocabulary();
    const target = targetNamed(name, await store.targets({}));
    const [plan] = await store.plans({ plans: [target.plan] });
    if (!plan) throw new Error(`the plan of ${target.address} is not in the database`);
    const [asked] = options.province ?? [];
    const province = asked === undefined ? target.province : provinceNamed(asked, vocabulary).province.id;
    const measurements = await figuresFor([province], store);
    const always = { ...target, validFrom: null, validUntil: null };
    const [judged] = assessAll([{ plan, province, targets: [always] }], measurements, vocabulary, asOf, settings);
    const [found] = judged?.assessments ?? [];
    if (!found) throw new UsageError('nothing_selected', { filter: `${name} --province ${province}` });
    const successor = successorOf(found, vocabulary);
    const later = successor === null ? [] : await figuresFor([successor], store);
    const assessment = withFigure(found, successorFigure(found, later));
    const { explainView } = await import('../../view/explain/explain.ts');
    const [prospects, readings] = [prospectsOf(found), readingsOf(found, later)];
    return { view: explainView({ assessment, prospects, readings, vocabulary, asOf, words: language.words }), notes };
  },
};

/** The assessment with another figure to be shown, where there is one. */
const withFigure = (assessment: Assessment, figure: ConsideredFigure | null): Assessment =>
  figure ? { ...assessment, figures: [...assessment.figures, figure] } : assessment;

/** A target by its address, or by its id where only one has it. Throws UsageError with the nearest ones. */
function targetNamed(name: string, targets: readonly Target[]): Target {
  const found = targets.filter(({ address, id }) => address === name || id === name);
  const [target, ...others] = found;
  if (!target) {
    const words = targets.map(({ address, id }) => (name.includes('/') ? address : id));
    throw new UsageError('unknown_target', { name }, nearest(name, new Set(words)));
  }
  if (others.length > 0)
    throw new UsageError(
      'ambiguous_target',
      { name },
      found.map(({ address }) => address),
    );
  return target;
}
