import type { CheckResult } from '../../view/view.ts';
import type { Words } from '../../view/words/words.ts';
import type { Env, Renderer } from '../renderer.ts';
import { type Excerpt, frame, placeText, type ShownText, toWordEnd } from '../terminal/code-frame.ts';
import { type Paint, painter } from '../terminal/paint.ts';
import { hanging, pairLines, spansOf } from '../terminal/prose.ts';
import type { TonedText } from '../value/cell-text.ts';
import { NBSP } from '../value/number-text.ts';
import { inert, uncommanded } from '../value/sanitize.ts';
import { worst } from './worst.ts';

/** More of one file is noise: the worst are shown. */
const MOST_PER_FILE = 50;

const TONES = { error: 'missed', warning: 'at_risk', waived: 'dim' } as const;
type Found = CheckResult & { readonly outcome: keyof typeof TONES };

/** Findings as people read them: what and where, the line of the file with a caret, and the numbers behind it. */
export const text: Renderer = ({ cases = [], closing = '' }, env) => {
  const paint = painter(env);
  const found = cases.filter((each): each is Found => each.outcome in TONES);
  const line = (said: string): string => hanging([{ text: said }], env.width, paint);
  const parts = [...Map.groupBy(found, ({ at }) => at.file)].flatMap(([file, ofFile]) => {
    const all = ofFile.filter(({ brief }) => !brief);
    const rest = all.length - MOST_PER_FILE;
    const listed = worst(all, MOST_PER_FILE);
    const source = env.sourceOf(
      file,
      listed.map(({ at }) => at.line),
    );
    const shown = listed.map((each) => findingText(each, source, env, paint));
    const more = rest > 0 ? [line(`${env.words.check.more(rest)} · ${inert(file)}`)] : [];
    return [...shown, ...more, ...foldedTexts(ofFile, env, paint)];
  });
  return `${uncommanded([...parts, line(closing)].join('\n\n'))}\n`;
};

/** Findings of one plan that say no more than that there is no figure, in one paragraph at the line of the first. */
function foldedTexts(all: readonly Found[], { words, width }: Env, paint: Paint): string[] {
  const groups = Map.groupBy(
    all.filter(({ brief }) => brief),
    ({ suite, code, outcome }) => [outcome, code, suite].join(' '),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const items = group.flatMap(({ brief = [] }, index) => spansOf(index === 0 ? brief : [' · ', ...brief], words));
    const count = { text: `${inert(first.suite)}: ${words.status.noFigure(group.length)}` };
    return [hanging([...headOf(first, words), count, ...items], width, paint)];
  });
}

/** «warning[unproven] data/plan.yaml:10:15: ». */
const headOf = ({ outcome, code, at }: Found, { check }: Words): readonly TonedText[] => [
  { text: `${check.severities[outcome]}[${code}]`, tone: TONES[outcome] },
  { text: ` ${placeText(at).replaceAll(' ', NBSP)}: ` },
];

/** An error with the lines around it; what is no error with its own line alone. */
function findingText(each: Found, source: ShownText | null, { words, width }: Env, paint: Paint): string {
  const { outcome, at, message, facts } = each;
  const excerpt: Excerpt = outcome === 'error' ? 'around' : 'alone';
  return [
    hanging([...headOf(each, words), ...spansOf(message, words)], width, paint),
    ...(source === null ? [] : frame(source, toWordEnd(source, at), excerpt, width)),
    ...pairLines(facts, words, width, paint),
  ].join('\n');
}
