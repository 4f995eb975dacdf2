import { addressedFacts } from './addresses.ts';
import { sameNumber } from './agreement.ts';
import { type Difference, missing, unless } from './difference.ts';
import type { ExportedRecord, ExportedRow } from './exported.ts';
import { cell, type Fact, numberIn } from './facts.ts';

/** Holds what the five articles state against the record: figures, tallies, targets, places and what plans declare. */
export function compareArticles(record: ExportedRecord): Difference[] {
  return addressedFacts('article-facts').flatMap(({ fact, address }) => {
    const tally = record.tallies.get(address);
    if (tally) return compareTally(fact, tally);
    const row = record.measurements.get(address) ?? record.targets.get(address) ?? record.places.get(address);
    const plan = record.plans.get(address);
    if (plan) return comparePlan(fact, plan);
    return row ? compareNumber(fact, row) : missing(fact, address || cell(fact, 'indicator_hint'));
  });
}

/** What a number is counted in, where the record counts in đồng. */
const UNITS: Readonly<Record<string, number>> = { 'million VND': 1e6, 'billion VND': 1e9 };

/** The hedges by the words that they were noted with. */
const HEDGES: Readonly<Record<string, string>> = { exact: 'eq', more_than: 'gt', about: 'approx', nearly: 'nearly' };

/** Its number, be it a figure, a goal or a place. */
function compareNumber(fact: Fact, row: ExportedRow): Difference[] {
  const noted = numberIn(fact, 'rank') ?? numberIn(fact, 'value');
  const own = [row.stated, row.numerator, row.goal_value, row.rank, row.score].filter(
    (each) => typeof each === 'number',
  );
  const whole = noted === null ? null : noted * (UNITS[cell(fact, 'unit')] ?? 1);
  const agree = noted === null || own.some((each) => sameNumber(whole, each)) || row.goal_op === 'yes';
  return [...unless(agree, fact, 'value', noted, own.join(' ')), ...compareHedge(fact, row)];
}

/** «ước đạt» was noted as «about» at first. */
function compareHedge(fact: Fact, { stated, qualifier }: ExportedRow): Difference[] {
  if (stated === undefined || stated === null) return [];
  const bound = cell(fact, 'bound');
  const hedge = bound === 'about' && /ước/.test(cell(fact, 'as_stated')) ? 'estimate' : HEDGES[bound];
  return unless(hedge === qualifier, fact, 'bound', hedge, qualifier);
}

function compareTally(fact: Fact, tally: ExportedRow): Difference[] {
  return [
    ...unless(
      numberIn(fact, 'value') === tally.reported_achieved,
      fact,
      'value',
      cell(fact, 'value'),
      tally.reported_achieved,
    ),
    ...unless(
      numberIn(fact, 'denominator') === tally.reported_of,
      fact,
      'denominator',
      cell(fact, 'denominator'),
      tally.reported_of,
    ),
  ];
}

function comparePlan(fact: Fact, plan: ExportedRow): Difference[] {
  const declared = [plan.declared_targets, plan.declared_tasks];
  const noted = numberIn(fact, 'value');
  return unless(noted === null || declared.includes(noted), fact, 'value', noted, declared.join(' '));
}
