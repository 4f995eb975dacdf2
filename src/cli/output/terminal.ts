import type { Out, Surroundings } from '../call.ts';

/** Widest table in a pipe, unless COLUMNS says otherwise; narrower than the least no table is readable. */
const WIDEST_IN_A_PIPE = 120;
const DEFAULT_TERMINAL = 80;
const LEAST = 20;

/** A stream for people: how wide it is, and how many colours it has (0 for none, 1 for the basic ones, 3 for all). */
export interface Terminal {
  readonly width: number;
  readonly color: 0 | 1 | 3;
}

/** What a stream is, as `--color`, the environment and the stream itself say. */
export const terminalOf = (out: Out, env: Surroundings['env'], color: boolean | undefined): Terminal => ({
  width: widthOf(out, env),
  color: colorOf(out, env, color),
});

/** Columns to fill: COLUMNS, else the terminal's own, else what fits a page. */
export function widthOf(stdout: Out, env: Surroundings['env']): number {
  const asked = Number(env.COLUMNS);
  if (Number.isInteger(asked) && asked > 0) return Math.max(LEAST, asked);
  if (!stdout.isTTY) return WIDEST_IN_A_PIPE;
  return Math.max(LEAST, stdout.columns || DEFAULT_TERMINAL);
}

/** Colour of one stream: --color or --no-color, NO_COLOR, FORCE_COLOR, TERM=dumb, then the stream (reference §8). */
function colorOf(out: Out, env: Surroundings['env'], asked: boolean | undefined): 0 | 1 | 3 {
  const rich = /truecolor|24bit/.test(env.COLORTERM ?? '') ? 3 : 1;
  if (asked !== undefined) return asked ? rich : 0;
  if (env.NO_COLOR) return 0;
  if (env.FORCE_COLOR) return /^(0|false)$/.test(env.FORCE_COLOR) ? 0 : rich;
  if (env.TERM === 'dumb') return 0;
  return out.isTTY ? rich : 0;
}

/** Whether a variable of a CI runner is set: `true`, as a rule. */
export const isOn = (value: string | undefined): boolean => value !== undefined && value !== '' && value !== 'false';
