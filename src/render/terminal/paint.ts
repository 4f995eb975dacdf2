import { Chalk, type ChalkInstance } from 'chalk';
import type { Env } from '../renderer.ts';
import type { TonedText } from '../value/cell-text.ts';
import { NBSP } from '../value/number-text.ts';
import type { Line } from './wrap.ts';

type Tone = NonNullable<TonedText['tone']>;
export type Paint = (line: Line) => string;

/** Writes a line in colour. The level is decided once by the caller: nothing here looks at the environment. */
export function painter({ color }: Pick<Env, 'color'>): Paint {
  const tones = color === 0 ? null : tonesOf(new Chalk({ level: color }));
  return (line) =>
    line
      .map(({ text, tone }) => (tone && tones ? tones[tone](text) : text))
      .join('')
      .replaceAll(NBSP, ' ');
}

const tonesOf = (chalk: ChalkInstance): Readonly<Record<Tone, (text: string) => string>> => ({
  strong: chalk.bold,
  dim: chalk.dim,
  achieved: chalk.green,
  on_track: chalk.cyan,
  at_risk: chalk.yellow,
  off_track: chalk.red,
  missed: chalk.bold.red,
  undetermined: chalk.magenta,
  no_data: chalk.dim,
});
