import { Chalk } from 'chalk';
import type { Env } from '../renderer.ts';
import type { TonedText } from '../value/cell-text.ts';
import { NBSP } from '../value/number-text.ts';
import type { Line } from './wrap.ts';

type Tone = NonNullable<TonedText['tone']>;
export type Paint = (line: Line) => string;

/** Writes a line in colour. The level is decided once by the caller: nothing here looks at the environment. */
export function painter({ color }: Pick<Env, 'color'>): Paint {
  const chalk = new Chalk({ level: color });
  const tones: Readonly<Record<Tone, (text: string) => string>> = {
    strong: chalk.bold,
    dim: chalk.dim,
    achieved: chalk.green,
    on_track: chalk.cyan,
    at_risk: chalk.yellow,
    off_track: chalk.red,
    missed: chalk.bold.red,
    undetermined: chalk.magenta,
    no_data: chalk.dim,
  };
  return (line) =>
    line
      .map(({ text, tone }) => (tone ? tones[tone](text) : text))
      .join('')
      .replaceAll(NBSP, ' ');
}
