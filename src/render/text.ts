import type { Case } from '../view/view.ts';
import type { Span } from './cell-text.ts';
import { type Excerpt, frame, placeText, toWordEnd } from './frame.ts';
import { inert, uncommanded } from './inert.ts';
import { NBSP } from './number-text.ts';
import { type Paint, painter } from './paint.ts';
import { hanging, pairLines, spansOf } from './prose.ts';
import type { Env, Renderer } from './renderer.ts';
import { worst } from './worst.ts';

/** More of one file is noise: the worst are shown. */
const MOST_PER_FILE = 50;

const TONES = { error: 'missed', warning: 'at_risk', waived: 'dim' } as const;
type Found = Case & { readonly outcome: keyof typeof TONES };

/** Findings as people read them: what and where, the line of the file with a caret, and the numbers behind it. */
export const text: Renderer = ({ cases = [], closing = '' }, env) => {
  const paint = painter(env);
  const found = cases.filter((each): each is Found => each.outcome in TONES);
  const line = (said: string): string => hanging([{ text: said }], env.width, paint);
  const parts = [...Map.groupBy(found, ({ at }) => at.file)].flatMap(([file, all]) => {
    const source = env.sourceOf(file);
    const rest = all.length - MOST_PER_FILE;
    const shown = worst(all, MOST_PER_FILE).map((each) => findingText(each, source, env, paint));
    return rest > 0 ? [...shown, line(`${env.words.check.more(rest)} · ${inert(file)}`)] : shown;
  });
  return `${uncommanded([...parts, line(closing)].join('\n\n'))}\n`;
};

/** An error with the lines around it; what is no error with its own line alone. */
function findingText(each: Found, source: string | null, { words, width }: Env, paint: Paint): string {
  const { outcome, code, at, message, facts } = each;
  const excerpt: Excerpt = outcome === 'error' ? 'around' : 'alone';
  const place = placeText(at).replaceAll(' ', NBSP);
  const head: readonly Span[] = [
    { text: `${words.check.severities[outcome]}[${code}]`, tone: TONES[outcome] },
    { text: ` ${place}: ` },
  ];
  return [
    hanging([...head, ...spansOf(message, words)], width, paint),
    ...(source === null ? [] : frame(source, toWordEnd(source, at), excerpt, width)),
    ...pairLines(facts, words, width, paint),
  ].join('\n');
}
