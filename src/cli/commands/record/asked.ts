import { type Period, parsePeriod } from '../../../core/time/period.ts';
import { UsageError } from '../../errors/errors.ts';
import type { Context } from '../../workspace/context.ts';

/** The options of `dx record`. */
export interface RecordOptions {
  readonly period?: Period;
  readonly source?: string;
  readonly asStated?: string;
  readonly published?: Period;
  readonly method?: string;
  readonly note?: string;
  readonly provisional?: boolean;
  readonly periodAssumed?: boolean;
  readonly locale?: 'vi' | 'en';
  readonly file?: string;
  readonly dryRun?: boolean;
}

/** The options with those that a figure requires. */
export type CompleteOptions = RecordOptions & Required<Pick<RecordOptions, 'period' | 'source'>>;

/** How many times a question is asked until its answer can be read. */
const MOST_TRIES = 3;

/**
 * The options with what was missing asked for, on a terminal. Throws UsageError that names the option where there is no
 * terminal, or no answer.
 */
export async function completed(
  options: RecordOptions,
  { surroundings: { stdin }, language }: Context,
): Promise<CompleteOptions> {
  const { questions } = language.words.record;
  const period = options.period ?? (await asked('--period <period>', questions.period, parsePeriod));
  const source = options.source ?? (await asked('--source <id>', questions.source, (text) => text));
  return { ...options, period, source };

  async function asked<Value>(option: string, question: string, read: (text: string) => Value | null): Promise<Value> {
    for (let tries = 1; stdin.isTTY && tries <= MOST_TRIES; tries += 1) {
      const answer = await stdin.ask(`${question} `);
      if (answer === null) break;
      const value = answer.trim() === '' ? null : read(answer.trim());
      if (value !== null) return value;
    }
    throw new UsageError('missing', { name: option });
  }
}
