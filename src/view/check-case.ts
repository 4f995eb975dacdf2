import type { Assessment } from '../core/assessment.ts';
import { type Finding, isUnproven } from '../core/finding.ts';
import type { GateRules } from '../core/gate.ts';
import { remedyOf } from '../core/remedy.ts';
import type { RuleFault } from '../core/rule-fault.ts';
import type { Vocabulary } from '../core/vocabulary.ts';
import { cellsOf, gapRange, joined, say } from './cell.ts';
import { sourceOf } from './explain-target.ts';
import { measureOf } from './measure.ts';
import { dayText, periodText } from './period-text.ts';
import type { Case, Cell, Pair, Phrase } from './view.ts';
import type { Words } from './words/words.ts';

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
export function caseOf(assessment: Assessment, finding: Finding | null, context: CaseContext): Case {
  const { target, plan, status, province } = assessment;
  const isDecided = status !== 'undetermined' && status !== 'no_data';
  const { lang } = context.words;
  // A plan of another unit is judged for several provinces: the same target is then another case for each.
  const isOwn = province === target.province;
  return {
    outcome: finding?.severity ?? (isDecided ? 'passed' : 'open'),
    code: finding?.code ?? status,
    suite: isOwn ? plan.address : `${province} ${plan.address}`,
    name: isOwn ? target.address : `${province} ${target.address}`,
    title: isOwn ? target.title[lang] : `${context.vocabulary.provinces.get(province)?.name} · ${target.title[lang]}`,
    at: target.at,
    message: messageOf(assessment, finding, context),
    facts: factsOf(assessment, context),
    precedence: context.precedenceOf(finding),
  };
}

/** «Key databases · ≥ 8 by 2023 · no figure»: what was promised, and how it stands. */
const messageOf = (assessment: Assessment, finding: Finding | null, context: CaseContext): Phrase =>
  joined([
    assessment.target.title[context.words.lang],
    goalOf(assessment, context),
    standingOf(assessment, finding, context),
  ]);

/** «≥ 8 by 2023». */
export function goalOf({ target, measurand }: Assessment, { vocabulary, words }: CaseContext): Phrase {
  const goal: Cell = { kind: 'goal', goal: target.goal, measure: measureOf(measurand, vocabulary) };
  return words.explain.goalBy(goal, target.deadline && periodText(target.deadline, words));
}

/** «undetermined · no figure decides the deadline · waived until 31 Dec 2026: …». */
export function standingOf(assessment: Assessment, finding: Finding | null, { words, since }: CaseContext): Phrase {
  const { check, statuses } = words;
  return joined([
    statuses[assessment.status],
    assessment.figure && isUnproven(assessment) ? check.undecided : '',
    ...(finding ? remarksOf(finding, words) : []),
    finding?.isOld && since ? check.alreadySo(dayText(since, words)) : '',
  ]);
}

function remarksOf({ waiver, severity }: Finding, words: Words): readonly string[] {
  if (!waiver) return [];
  const { waivedUntil, waiverEnded } = words.check;
  return [(severity === 'waived' ? waivedUntil : waiverEnded)(dayText(waiver.until, words), waiver.reason)];
}

/** Goal, figure, gap, source, and the two numbers of which one would have to be another. */
function factsOf(assessment: Assessment, context: CaseContext): readonly Pair[] {
  const { vocabulary, words, rules } = context;
  const { figure, gap, measurand, status } = assessment;
  // The sentence has said it all.
  if (!figure) return [];
  const { labels, toPass } = words.check;
  const measure = measureOf(measurand, vocabulary);
  const goalCell = (goal: Assessment['target']['goal']): Cell => ({ kind: 'goal', goal, measure });
  const pair = (label: keyof typeof labels, cells: Phrase): readonly Pair[] =>
    cells.length === 0 ? [] : [{ label: labels[label], cells }];
  const { source } = figure.measurement;
  const remedy = remedyOf(assessment, rules.failOn);
  const { period } = remedy.figure;
  return [
    ...pair('goal', goalOf(assessment, context)),
    ...pair('figure', figureOf(assessment, { vocabulary, words })),
    ...pair('gap', gap.ok ? cellsOf(gapRange(gap.value, measure)) : []),
    ...pair('source', sourceOf(vocabulary.sources.get(source), source, words)),
    ...(status === 'achieved'
      ? []
      : pair(
          'toPass',
          toPass(
            goalCell(remedy.figure.goal),
            period && periodText(period, words),
            remedy.goal && status === 'missed' ? goalCell(remedy.goal) : null,
          ),
        )),
  ];
}

/** The figure that decides, or the latest one, with the line it is written in. */
export function figureOf(
  { figure, measurand }: Assessment,
  { vocabulary, words }: Pick<CaseContext, 'vocabulary' | 'words'>,
): Phrase {
  if (!figure) return [];
  const { quantity, period, at } = figure.measurement;
  const measure = measureOf(measurand, vocabulary);
  const stated: Cell = { kind: 'quantity', quantity, measure };
  return say`${stated} (${periodText(period, words)}) · ${`${at.file}:${at.line}`}`;
}

/** A rule of `dx.yaml` that is off. `near` is the address most like its own, if any. */
export function faultCase(fault: RuleFault, near: string | undefined, { words, precedenceOf }: CaseContext): Case {
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
    message: joined([say`${sentence}`, hint], '; '),
    facts: [],
    precedence: precedenceOf(fault),
  };
}
