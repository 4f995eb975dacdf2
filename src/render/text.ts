import type { Case } from '../view/view.ts';
import { sentence } from './case-text.ts';
import { type Excerpt, frame, placeText, toLineEnd } from './frame.ts';
import { inert, uncommanded } from './inert.ts';
import { type Paint, painter } from './paint.ts';
import { pairLines } from './prose.ts';
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
  const parts = [...Map.groupBy(found, ({ at }) => at.file)].flatMap(([file, all]) => {
    const source = env.sourceOf(file);
    const rest = all.length - MOST_PER_FILE;
    const shown = worst(all, MOST_PER_FILE).map((each) => findingText(each, source, env, paint));
    return rest > 0 ? [...shown, `${env.words.check.more(rest)} · ${inert(file)}`] : shown;
  });
  return `${uncommanded([...parts, closing].join('\n\n'))}\n`;
};

/** An error with the lines around it; what is no error with its own line alone. */
function findingText(each: Found, source: string | null, env: Env, paint: Paint): string {
  const { words, width } = env;
  const { outcome, code, at, facts } = each;
  const excerpt: Excerpt = outcome === 'error' ? 'around' : 'alone';
  return [
    `${paint([{ text: `${outcome}[${code}]`, tone: TONES[outcome] }])} ${placeText(at)}: ${sentence(each, { ...env, root: '' })}`,
    ...(source === null ? [] : frame(source, toLineEnd(source, at), excerpt)),
    ...pairLines(facts, words, width, paint),
  ].join('\n');
}
