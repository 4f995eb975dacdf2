import type { Out, Surroundings } from '../call.ts';

/** The widest table in a pipe, unless COLUMNS says otherwise, and the least width of any table. */
const WIDEST_IN_A_PIPE = 120;
const DEFAULT_TERMINAL = 80;
const LEAST = 20;

/** An output for people: its width in columns, and its colours (0 none, 1 basic, 3 all). */
export interface Terminal {
  readonly width: number;
  readonly color: 0 | 1 | 3;
}

/** Width and colours of a stream, by `--color`, the environment and the stream. */
export const terminalOf = (out: Out, env: Surroundings['env'], color: boolean | undefined): Terminal => ({
  width: widthOf(out, env),
  color: colorOf(out, env, color),
});

/** The width in columns: COLUMNS, else that of the terminal, else that of a page. */
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

/** Whether a variable of a CI runner is on: set, and neither empty nor «false». */
export const isOn = (value: string | undefined): boolean => value !== undefined && value !== '' && value !== 'false';
