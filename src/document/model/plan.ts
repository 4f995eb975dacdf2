import type { Plan, ReportedTally } from '../../core/record/statement.ts';
import type { PlanItem } from '../parse/parsed-file.ts';
import { bilingualOf, type Entry, periodOf, remarkOf, requiredPeriod, sourcesOf } from './fields.ts';
import type { Registry } from './registry.ts';

/** Builds a plan; null when its address is taken. */
export function buildPlan(entry: Entry<PlanItem>, registry: Registry): Plan | null {
  const { item, place } = entry;
  const { id, title, issuer = null, issued, until, declares = {}, source, reported = [], note } = item.value;
  const address = `${item.province}/${id}`;
  registry.refer('provinces', item.province, place('province'));
  for (const reference of sourcesOf(source)) registry.refer('sources', reference.id, place(reference.path));
  const tallies = reported.map((tally, index): ReportedTally => {
    registry.refer('sources', tally.source, place(`reported.${index}.source`));
    const { achieved, of, as_of, parts = {}, note: remark } = tally;
    const at = place(`reported.${index}`);
    return { achieved, of, asOf: requiredPeriod(as_of), source: tally.source, parts, note: remarkOf(remark), at };
  });
  if (!registry.define('plans', address, place('id'))) return null;
  return {
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
}
