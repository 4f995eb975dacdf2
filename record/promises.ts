import { type AddressedFact, addressedFacts } from './addresses.ts';
import { sameNumber, samePage, sameTime } from './agreement.ts';
import { type Difference, missing, unless } from './difference.ts';
import type { ExportedRecord, ExportedRow } from './exported.ts';
import { cell, type Fact, numberIn, unitId } from './facts.ts';

const FILES = [
  'targets-national',
  'targets-national-new',
  'targets-other-provinces',
  'targets-other-provinces-new',
  'targets-quang-ninh',
];

/** The side of a goal by the word it was noted with: a rise or a cut by so much is a floor, a milestone is a yes. */
const SIDES: Readonly<Record<string, string>> = {
  approx: 'ge',
  increase_ge: 'ge',
  reduce_ge: 'ge',
  milestone: 'yes',
  qualitative: 'yes',
};

/** Holds targets, and the numbers of targets that plans declare, against the record. */
export function comparePromises(record: ExportedRecord, pages: ReadonlyMap<string, string>): Difference[] {
  return FILES.flatMap(addressedFacts).flatMap((each) => comparePromise(each, record, pages));
}

function comparePromise(
  { fact, address }: AddressedFact,
  record: ExportedRecord,
  pages: ReadonlyMap<string, string>,
): Difference[] {
  const plan = record.plans.get(address);
  if (plan)
    return unless(
      numberIn(fact, 'value') === plan.declared_targets,
      fact,
      'value',
      cell(fact, 'value'),
      plan.declared_targets,
    );
  const target = record.targets.get(address);
  if (!target) return missing(fact, address || cell(fact, 'indicator'));
  const of = record.plans.get(String(target.plan));
  const unit = unitId(cell(fact, 'province') || cell(fact, 'unit_name'));
  const comparator = cell(fact, 'comparator');
  const side = SIDES[comparator] ?? comparator;
  const value = side === 'yes' ? null : numberIn(fact, 'value');
  const deadline = cell(fact, 'deadline');
  const issued = cell(fact, 'doc_date');
  return [
    ...unless(target.province === unit, fact, 'province', unit, target.province),
    ...unless(target.goal_op === side, fact, 'comparator', side, target.goal_op),
    ...unless(sameNumber(value, target.goal_value), fact, 'value', value, target.goal_value),
    ...unless(deadline === String(target.deadline ?? ''), fact, 'deadline', deadline, target.deadline),
    ...unless(
      issued === '' || !of?.issued || sameTime(issued, String(of.issued)),
      fact,
      'doc_date',
      issued,
      of?.issued,
    ),
    ...comparePages(fact, target, record, pages),
  ];
}

/** The page must be one of those that the target cites. */
function comparePages(
  fact: Fact,
  { sources }: ExportedRow,
  record: ExportedRecord,
  pages: ReadonlyMap<string, string>,
): Difference[] {
  const ids = Array.isArray(sources) ? (sources as readonly string[]) : [];
  const noted = cell(fact, 'source_url');
  const isCited = ids.some((id) => pages.get(noted) === id || samePage(noted, String(record.sources.get(id)?.url)));
  return unless(isCited, fact, 'source', noted, ids.join(' '));
}
