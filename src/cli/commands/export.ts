import type { ExportTable } from '../../view/export/tables.ts';
import type { Flow } from '../../view/flow.ts';
import type { SharedOptions } from '../args/options.ts';
import type { Answer } from '../command.ts';
import { UsageError } from '../errors/errors.ts';
import { judge } from '../select/assess-selection.ts';
import { unmatchedNotes } from '../select/names/unmatched.ts';
import { exportedTable } from '../select/record/exported-table.ts';

/** `dx export <table...>`: the record in tidy tables. */
export const exportCommand: Answer = async (context, tables) => {
  expectHonoured(tables, context.options);
  const opened = await context.open();
  const isJudged = tables.some((table) => table === 'targets' || table === 'assessments');
  const verdicts = isJudged ? await judge(opened, context) : null;
  const flows: Flow[] = [];
  const notes = new Set(verdicts?.notes);
  for (const table of new Set(tables)) {
    const { flow, remarks } = await exportedTable(table as ExportTable, verdicts, opened, context);
    flows.push(flow);
    for (const remark of remarks) notes.add(remark);
  }
  const unmatched = unmatchedNotes(verdicts?.unmatched ?? [], opened.language);
  return { notes: [...opened.notes, ...notes, ...unmatched], flows };
};

/** The tables about targets; the others have nothing to do with plans. */
const OF_TARGETS: readonly string[] = ['targets', 'assessments'];

/** Throws UsageError for an option that one of the tables cannot honour. */
function expectHonoured(tables: readonly string[], { plan, status }: SharedOptions): void {
  const table = tables.find((each) => !OF_TARGETS.includes(each));
  const [option] = Object.entries({ plan, status }).flatMap(([name, value]) => (value ? [`--${name}`] : []));
  if (table === undefined || option === undefined) return;
  const others = OF_TARGETS.map((each) => `export ${each}`).join(', ');
  throw new UsageError('not_for_command', { option, command: `export ${table}`, others });
}
