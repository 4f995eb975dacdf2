import type { Plan, ReportedTally } from '../../../core/record/statement.ts';
import type { PlanItem } from '../../parse/parsed-file.ts';
import type { Registry } from '../registry.ts';
import { type Built, bilingualOf, type Entry, periodOf, remarkOf, requiredPeriod, sourcesOf } from './fields.ts';

/** Builds a plan. Does not check whether its address is taken. */
export function buildPlan(entry: Entry<PlanItem>, registry: Registry): Built<Plan> & { readonly statement: Plan } {
  const { item, place } = entry;
  const { id, title, issuer = null, issued, until, declares = {}, source, reported = [], note } = item.value;
  const address = `${item.province}/${id}`;
  registry.refer('provinces', item.province, () => place('province'));
  for (const reference of sourcesOf(source)) registry.refer('sources', reference.id, () => place(reference.path));
  const tallies = reported.map((tally, index): ReportedTally => {
    registry.refer('sources', tally.source, () => place(`reported.${index}.source`));
    const { achieved, of, as_of, parts = {}, note: remark } = tally;
    // Its parts are what problems underline: of the tally itself only the start is kept.
    const { length: _, ...at } = place(`reported.${index}`);
    return { achieved, of, asOf: requiredPeriod(as_of), source: tally.source, parts, note: remarkOf(remark), at };
  });
  const statement: Plan = {
    address,
    id,
    province: item.province,
    title: bilingualOf(title),
    issuer,
    issued: periodOf(issued),
    until: periodOf(until),
    declares: { targets: declares.targets ?? null, tasks: declares.tasks ?? null },
    sources: sourcesOf(source).map((reference) => reference.id),
    reported: tallies,
    note: remarkOf(note),
    at: place('id'),
  };
  return { address, at: place('id'), statement };
}
