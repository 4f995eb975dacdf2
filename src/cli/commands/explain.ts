import { isIssued } from '../../core/target/assess.ts';
import { assessAll } from '../../core/target/assess-plans.ts';
import type { Assessment, ConsideredFigure } from '../../core/target/assessment.ts';
import { beforeAndAfterMerger, successorFigure, successorOf } from '../../core/target/merged-province.ts';
import { prospectsOf } from '../../core/target/progress/prospect.ts';
import type { Answer } from '../command.ts';
import { UsageError } from '../errors/errors.ts';
import { targetNamed } from '../select/explained-target.ts';
import { figuresOfSeries, seriesOfTargets } from '../select/figures.ts';
import { forecastNotesOf, notIssuedNotes } from '../select/future-remarks.ts';
import { vocabularyFor } from '../select/names/narrow.ts';
import { readingNotes } from '../workspace/readings.ts';

/** `dx explain <target>`: everything behind one verdict. */
export const explain: Answer = async (context, [name = '']) => {
  const { options, asOf } = context;
  const { store, settings, language, notes } = await context.open();
  const { target, plan, province, remarks } = await targetNamed(name, options, { store, language });
  const reading = { plan, province, targets: [{ ...target, validFrom: null, validUntil: null }] };
  const measurements = await figuresOfSeries(seriesOfTargets([reading]), store);
  const own = await vocabularyFor([reading], measurements, store);
  const [judged] = assessAll([reading], measurements, own, asOf, settings);
  const [found] = judged?.assessments ?? [];
  if (!found) throw new UsageError('nothing_selected', { filter: `${name} --province ${province}` });
  const successor = successorOf(found, own);
  const after = successor === null ? [] : [{ ...reading, province: successor }];
  const later = await figuresOfSeries(seriesOfTargets(after), store);
  const vocabulary = await vocabularyFor([reading, ...after], [...measurements, ...later], store);
  const assessment = withFigure(found, successorFigure(found, later));
  const { explainView } = await import('../../view/explain/explain.ts');
  const [prospects, readings] = [prospectsOf(found), beforeAndAfterMerger(found, later)];
  const view = explainView({ assessment, prospects, readings, vocabulary, asOf, words: language.words });
  const ofDay = [
    ...notIssuedNotes(isIssued(plan, asOf) ? [] : [plan], language),
    ...forecastNotesOf([found], asOf, language),
  ];
  return { view, notes: [...notes, ...remarks, ...ofDay, ...readingNotes([found], language)] };
};

/** The assessment with another figure to show, if there is one. */
const withFigure = (assessment: Assessment, figure: ConsideredFigure | null): Assessment =>
  figure ? { ...assessment, figures: [...assessment.figures, figure] } : assessment;
