import type { Assessment } from '../../core/target/assessment.ts';
import { joined, phrase, textCell } from '../cell.ts';
import { periodText } from '../text/period-text.ts';
import type { Phrase } from '../view.ts';
import type { Words } from '../words/words.ts';
import { goalCell, type TargetContext } from './table.ts';

/** Targets without a figure in one paragraph, each by its name: where one plan is read. */
export function foldedByName(rows: readonly Assessment[], context: TargetContext): Phrase {
  const { words } = context;
  const items = rows.map((row) => {
    const { target, reason } = row;
    const about = joined(
      [
        target.goal.op === 'yes' ? '' : goalCell(row, context),
        target.deadline ? periodText(target.deadline, words) : '',
        target.variantOf === null ? '' : words.status.variant,
        reason === 'no_comparable_figure' ? whyNone(row, words) : '',
      ],
      ', ',
    );
    const title = target.title[words.lang];
    return about.length === 0 ? phrase`${title}` : phrase`${title} (${about})`;
  });
  return [textCell(words.status.noFigure(rows.length), 'strong'), ...joined(items)];
}

/** The same in one line, by the fields of work: where several plans are read at a glance. */
export function foldedByPillar(rows: readonly Assessment[], words: Words): Phrase {
  const pillars = [...Map.groupBy(rows, ({ metric }) => metric.pillar)];
  const nameOf = (pillar: string | null): string =>
    pillar === null ? words.coverage.noPillar : (words.pillars[pillar] ?? pillar);
  // Where none names a field of work there is nothing to tell them by.
  const isTold = pillars.some(([pillar]) => pillar !== null);
  const items = isTold ? pillars.map(([pillar, own]) => `${nameOf(pillar)}\u00a0${own.length}`) : [];
  return [textCell(words.status.noFigure(rows.length), 'strong'), ...joined(items)];
}

/** Why none of the figures there are can be judged, in a few words. */
function whyNone({ metric, figures }: Assessment, { status }: Words): string {
  if (metric.kind === 'rank') return status.notOfPopulation;
  const isOfLength = figures.some(({ reason }) => reason === 'not_of_method');
  return isOfLength ? status.notOfMethod : status.notComparable;
}
