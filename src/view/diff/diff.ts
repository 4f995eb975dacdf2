import type { Change, Diff } from '../../core/diff/diff.ts';
import type { Assessment } from '../../core/target/assessment.ts';
import { cellsOf, empty, joined, phrase, phraseCell, textCell } from '../cell.ts';
import { gridOf } from '../column.ts';
import { dayText } from '../text/period-text.ts';
import { verdictCell } from '../text/verdict-text.ts';
import type { Block, Cell, Phrase, View } from '../view.ts';
import type { Words } from '../words/words.ts';
import { type DiffSide, diffColumns, TOTAL_COLUMNS } from './columns.ts';
import { whyOf } from './why.ts';

export interface DiffInput {
  readonly diff: Diff;
  /** Which of the changes get a row; all of them are counted. */
  readonly isShown: (change: Change) => boolean;
  readonly before: DiffSide;
  readonly after: DiffSide;
  readonly words: Words;
}

/** `dx diff`: plan by plan, what stands otherwise than before, and why. */
export function diffView(input: DiffInput): View {
  const { diff, before, after, words, isShown } = input;
  const { compared } = diff;
  const [changes, unmoved] = [diff.changes.filter(isShown), diff.unmoved.filter(isShown)];
  const arrange = (rows: readonly number[]): readonly Block[] => {
    const shown = rows.flatMap((row) => changes[row] ?? []);
    const hidden = diff.changes.length - shown.length;
    const plans = Map.groupBy(shown, ({ shown: { province, plan } }) => `${province} ${plan.address}`);
    return [
      line([textCell(betweenText(input), 'strong')], 0),
      { kind: 'blank' },
      ...[...plans.values()].flatMap((own) => sectionOf(own, input)),
      ...(shown.length > 0 ? [{ kind: 'blank' } as const] : []),
      ...(hidden > 0 ? [line(cellsOf(words.diff.hidden(hidden)))] : []),
      ...(unmoved.length > 0 ? [line(foldedOf(unmoved, input))] : []),
      line(closingOf(diff.changes, compared, words)),
    ];
  };
  return {
    report: 'diff',
    asOf: after.asOf,
    grid: gridOf(diffColumns(before, after), changes),
    summary: gridOf(TOTAL_COLUMNS, [input]),
    page: () => arrange([...changes.keys()]),
    arrange,
  };
}

const line = (cells: Phrase, indent = 1): Block => ({ kind: 'text', cells, indent });

/** «From HEAD~1 (9fc5f41, 23 Nov 2026) to the files as they are (25 Nov 2026)». */
function betweenText({ before, after, words }: DiffInput): string {
  const { between, files } = words.diff;
  const ofRevisions = before.revision !== null || after.revision !== null;
  const [from = '', to = ''] = [before, after].map(({ asOf, revision }) => {
    const day = dayText(asOf, words);
    if (revision) return `${revision.name} (${revision.hash.slice(0, 7)}, ${day})`;
    return ofRevisions ? files(day) : day;
  });
  return between(from, to);
}

function sectionOf(changes: readonly Change[], input: DiffInput): readonly Block[] {
  const { words } = input;
  const { headings } = words.diff;
  const [first] = changes;
  return [
    { kind: 'title', text: first ? planText(first, input) : '', aside: '' },
    {
      kind: 'table',
      headings: [
        { title: headings.target, align: 'left', wrap: true, lead: true },
        { title: headings.before, align: 'left', wrap: true, least: 14 },
        { title: headings.after, align: 'left', wrap: true, least: 14 },
        { title: headings.why, align: 'left', wrap: true },
      ],
      rows: changes.map((change): readonly Cell[] => [
        textCell(change.shown.target.title[words.lang]),
        statusCell(change.before),
        statusCell(change.after),
        phraseCell(whyOf(change, contextOf(input))),
      ]),
    },
  ];
}

const statusCell = (side: Assessment | null): Cell => (side ? verdictCell(side) : empty);

const contextOf = ({ before, after, words }: DiffInput) => ({
  before: before.vocabulary,
  after: after.vocabulary,
  words,
});

function planText({ shown: { province, plan }, after: now }: Change, { before, after, words }: DiffInput): string {
  const { provinces } = (now ? after : before).vocabulary;
  return `${provinces.get(province)?.name ?? province} · ${plan.title[words.lang]}`;
}

/** Targets whose facts changed and whose status did not, in one paragraph: folded, never hidden. */
function foldedOf(unmoved: readonly Change[], input: DiffInput): Phrase {
  const items = unmoved.map(
    (change) => phrase`${change.shown.target.title[input.words.lang]} (${whyOf(change, contextOf(input))})`,
  );
  return [textCell(input.words.diff.unmoved(unmoved.length), 'strong'), ...joined(items)];
}

/** «3 of 39 targets stand otherwise than before: new figure 2, clock only 1». */
function closingOf(changes: readonly Change[], compared: number, { diff }: Words): Phrase {
  const counts = Map.groupBy(
    changes.flatMap(({ causes }) => causes),
    (cause) => cause,
  );
  const parts = [...counts].map(([cause, found]) => `${diff.causes[cause].toLowerCase()} ${found.length}`);
  return cellsOf([diff.closing(changes.length, compared), parts.join(', ')].filter(Boolean).join(': '));
}
