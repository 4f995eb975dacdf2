import type { Plan } from '../../core/record/statement.ts';
import type { Reporting, Where } from '../model/registry.ts';

/** Reports tallies whose achieved targets, or whose parts, exceed the total. */
export function checkTallies(plans: readonly Plan[], where: Where, registry: Reporting): void {
  for (const plan of plans) {
    for (const [index, { achieved, of, parts }] of plan.reported.entries()) {
      const told = Object.values(parts).reduce((sum, part) => sum + part, 0);
      const report = (what: 'achieved' | 'parts', count: number): void => {
        if (count > of)
          registry.report('tally_beyond_total', where(plan, `reported.${index}.${what}`), { what, count, of });
      };
      report('achieved', achieved);
      report('parts', told);
    }
  }
}
