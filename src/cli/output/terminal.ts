import type { Io, Out } from '../io.ts';

/** Widest table in a pipe, unless COLUMNS says otherwise; narrower than the least no table is readable. */
const WIDEST_IN_A_PIPE = 120;
const DEFAULT_TERMINAL = 80;
const LEAST = 20;

/** Columns to fill: COLUMNS, else the terminal's own, else what fits a page. */
export function widthOf({ env, stdout }: Pick<Io, 'env' | 'stdout'>): number {
  const asked = Number(env.COLUMNS);
  if (Number.isInteger(asked) && asked > 0) return Math.max(LEAST, asked);
  if (!stdout.isTTY) return WIDEST_IN_A_PIPE;
  return Math.max(LEAST, stdout.columns || DEFAULT_TERMINAL);
}

/** Colour of one stream: --color or --no-color, NO_COLOR, FORCE_COLOR, TERM=dumb, then the stream (contract §8). */
export function colorOf(out: Out, env: Io['env'], asked: boolean | undefined): 0 | 1 | 3 {
  const rich = /truecolor|24bit/.test(env.COLORTERM ?? '') ? 3 : 1;
  if (asked !== undefined) return asked ? rich : 0;
  if (env.NO_COLOR) return 0;
  if (env.FORCE_COLOR) return /^(0|false)$/.test(env.FORCE_COLOR) ? 0 : rich;
  if (env.TERM === 'dumb') return 0;
  return out.isTTY ? rich : 0;
}

/** The language of what people read: --lang, DX_LANG, dx.yaml where it comes to that, the locale of the machine, English. */
export function languageOf(asked: string | undefined, env: Io['env'], settings: () => 'vi' | 'en' | null): 'vi' | 'en' {
  const known = [asked, env.DX_LANG].find((lang) => lang === 'vi' || lang === 'en') ?? settings();
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return known ?? (/^vi\b|^vi_/.test(locale) ? 'vi' : 'en');
}

/** Whether a variable of a CI runner is set: `true`, as a rule. */
export const isOn = (value: string | undefined): boolean => value !== undefined && value !== '' && value !== 'false';
