import type { Finding } from '../../core/gate/finding.ts';
import { remedyOf } from '../../core/gate/remedy.ts';
import type { RuleFault } from '../../core/gate/rule-faults.ts';
import type { GateRules } from '../../core/gate/rules.ts';
import type { Goal } from '../../core/record/goal.ts';
import type { Source, Vocabulary } from '../../core/record/vocabulary.ts';
import type { Assessment } from '../../core/target/assessment.ts';
import { cellsOf, gapRange, joined, phrase, phraseCell, quantityCell, spot } from '../cell.ts';
import { sourcePhrase } from '../explain/target.ts';
import { askedOf, boundsOf, metBy } from '../text/bound-rounding.ts';
import { measureOf } from '../text/measure.ts';
import { dayText, periodText } from '../text/period-text.ts';
import { verdictText } from '../text/verdict-text.ts';
import type { Cell, CheckResult, Pair, Phrase, Rounding } from '../view.ts';
import type { Words } from '../words/words.ts';

export interface CaseContext {
  readonly vocabulary: Vocabulary;
  readonly words: Words;
  readonly rules: GateRules;
  /** The day since which failures count; null for always. */
  readonly since: string | null;
  /** Where a finding stands when the worst come first; anything else comes after. */
  readonly precedenceOf: (found: Finding | RuleFault | null) => number;
}

/** A target as the gate saw it, with or without a finding. */
export function caseOf(assessment: Assessment, finding: Finding | null, context: CaseContext): CheckResult {
  const { target, plan, status, province } = assessment;
  const isDecided = status !== 'undetermined' && status !== 'no_data';
  // A plan of another unit is judged for several provinces: the same target is then another case for each.
  const isOwn = province === target.province;
  return {
    outcome: finding?.severity ?? (isDecided ? 'passed' : 'open'),
    code: finding?.code ?? status,
    suite: isOwn ? plan.address : `${province} ${plan.address}`,
    name: isOwn ? target.address : `${province} ${target.address}`,
    title: titleOf(assessment, context),
    at: target.at,
    message: messageOf(assessment, finding, context),
    facts: finding ? factsOf(assessment, context) : [],
    ...(finding?.severity === 'warning' && !assessment.figure && { brief: briefOf(assessment, context) }),
    precedence: context.precedenceOf(finding),
  };
}

/** The title, and for whom a target of another unit is judged. */
function titleOf({ target, province }: Assessment, { vocabulary, words: { lang } }: CaseContext): string {
  const title = target.title[lang];
  return province === target.province ? title : `${vocabulary.provinces.get(province)?.name ?? province} · ${title}`;
}

/** «Key databases (≥ 8 by 2023)». */
const briefOf = (assessment: Assessment, context: CaseContext): Phrase =>
  phrase`${titleOf(assessment, context)} (${goalPhrase(assessment, context)})`;

/** «Key databases · ≥ 8 by 2023 · no figure»: what was promised, and how it stands. */
const messageOf = (assessment: Assessment, finding: Finding | null, context: CaseContext): Phrase =>
  joined([titleOf(assessment, context), goalPhrase(assessment, context), standingOf(assessment, finding, context)]);

/** «≥ 8 by 2023». */
export function goalPhrase(assessment: Assessment, context: CaseContext): Phrase {
  const { words } = context;
  const { goal, deadline } = assessment.target;
  return words.explain.goalBy(goalCell(goal, assessment, context), deadline && periodText(deadline, words));
}

/** A goal as a cell; yes is a word among words, hence in quotes. */
function goalCell(goal: Goal, { metric }: Assessment, { vocabulary }: CaseContext, rounding?: Rounding): Cell {
  const cell: Cell = { kind: 'goal', goal, measure: measureOf(metric, vocabulary), ...(rounding && { rounding }) };
  return goal.op === 'yes' ? phraseCell('«', cell, '»') : cell;
}

/** «undetermined · the deadline has passed and … · waived until 31 Dec 2026: …». */
export function standingOf(assessment: Assessment, finding: Finding | null, { words, since }: CaseContext): Phrase {
  const { check } = words;
  return joined([
    verdictText(assessment, words),
    reasonOf(assessment, words),
    ...(finding ? remarksOf(finding, words) : []),
    finding?.isOld && since ? check.alreadySo(dayText(since, words)) : '',
  ]);
}

/** Why nobody can tell, as a part of a sentence; that there is no figure has been said. */
function reasonOf({ status, reason }: Assessment, { reasons }: Words): string {
  const isOpen = status === 'undetermined' || status === 'no_data';
  if (!isOpen || reason === null || reason === 'no_measurement') return '';
  const [first = '', ...rest] = reasons[reason].replace(/\.$/, '');
  return first.toLowerCase() + rest.join('');
}

function remarksOf({ waiver, severity }: Finding, words: Words): readonly string[] {
  if (!waiver) return [];
  const { waivedUntil, waiverEnded } = words.check;
  return [(severity === 'waived' ? waivedUntil : waiverEnded)(dayText(waiver.until, words), waiver.reason)];
}

/**
 * Goal, figure, gap, source, and the two numbers of which one would have to be another; without a figure, who promised.
 */
function factsOf(assessment: Assessment, context: CaseContext): readonly Pair[] {
  const { vocabulary, words } = context;
  const { target, figure, gap, metric } = assessment;
  const { labels } = words.check;
  const pair = (label: keyof typeof labels, cells: Phrase): readonly Pair[] =>
    cells.length === 0 ? [] : [{ label: labels[label], cells }];
  const goal = pair('goal', goalPhrase(assessment, context));
  const toPass = pair('toPass', toPassOf(assessment, context));
  if (!figure) {
    // One source is enough here: `dx explain` names them all.
    const [first = ''] = target.sources;
    return [...goal, ...pair('promise', briefSource(vocabulary.sources.get(first), first, words)), ...toPass];
  }
  const { source } = figure.measurement;
  return [
    ...goal,
    ...pair('figure', checkedFigure(assessment, context)),
    ...pair('gap', gap.ok ? cellsOf(gapRange(gap.value, measureOf(metric, vocabulary))) : []),
    ...pair('source', sourcePhrase(vocabulary.sources.get(source), source, words)),
    ...toPass,
  ];
}

/** «a figure of ≥ 20 % for 2025, or a goal of ≥ 7.1 %»; nothing where neither helps. */
function toPassOf(assessment: Assessment, context: CaseContext): Phrase {
  const { words, rules } = context;
  const { figure, goal } = remedyOf(assessment, rules);
  const { toPass } = words.check;
  const period = figure?.period && { kind: figure.period.kind, text: periodText(figure.period, words) };
  return joined(
    [
      figure ? toPass.figure(goalCell(figure.goal, assessment, context, askedOf(figure.goal)), period ?? null) : '',
      goal ? toPass.goal(goalCell(goal, assessment, context, metBy(goal)), goal.op) : '',
    ],
    toPass.or,
  );
}

/** A source in a few words: publisher, title, date. */
function briefSource(source: Source | undefined, id: string, words: Words): Phrase {
  if (!source) return cellsOf(id);
  const { publisher, title, date } = source;
  return joined([publisher, `«${title[words.lang]}»`, date ? periodText(date, words) : '']);
}

/** The figure that decides, or the latest one, with the line it is written in. */
export function checkedFigure(
  assessment: Assessment,
  { vocabulary, words }: Pick<CaseContext, 'vocabulary' | 'words'>,
): Phrase {
  const { figure, metric } = assessment;
  if (!figure) return [];
  const { period, at } = figure.measurement;
  const measure = measureOf(metric, vocabulary);
  const stated = quantityCell(figure.measurement, measure, boundsOf(assessment));
  return phrase`${stated} (${periodText(period, words)}) · ${spot(at)}`;
}

/** A rule of `dx.yaml` that is off. `near` is the address most like its own, if any. */
export function faultCase(
  fault: RuleFault,
  near: string | undefined,
  { words, precedenceOf }: CaseContext,
): CheckResult {
  const { code, severity, rule } = fault;
  const { check } = words;
  const hint = near === undefined ? '' : check.didYouMean(near);
  const sentence = {
    level_unmatched: () => check.levelUnmatched(rule.target),
    waiver_unmatched: () => check.waiverUnmatched(rule.target),
    waiver_expired: () =>
      'until' in rule ? check.waiverExpired(rule.target, dayText(rule.until, words), rule.reason) : '',
  }[code]();
  return {
    outcome: severity,
    code,
    suite: rule.at.file,
    name: `${rule.at.file} ${code} ${rule.target}`,
    title: rule.target,
    at: rule.at,
    message: joined([phrase`${sentence}`, hint], '; '),
    facts: [],
    precedence: precedenceOf(fault),
  };
}
