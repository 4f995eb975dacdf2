import type { Period } from '../../../core/time/period.ts';
import type { SharedOptions } from '../../args/options.ts';
import { UsageError } from '../../errors/errors.ts';

/** The options of `dx ranks`. */
export interface RanksOptions extends SharedOptions {
  readonly index?: readonly string[];
  readonly edition?: Period;
  readonly from?: Period;
  readonly to?: Period;
  readonly top?: number;
  readonly movers?: boolean;
  readonly backcast?: boolean;
}

/** Throws UsageError where `--from` comes after `--to`. */
export function checkOptions({ from, to }: RanksOptions): void {
  if (from && to && from.start > to.end) throw new UsageError('reversed_periods', { from: from.text, to: to.text });
}

/** The filter as typed, for the message that it matches nothing. */
export function filterOf(options: RanksOptions): string {
  const { province, index, indicator, pillar, edition, from, to, top, movers, backcast } = options;
  const lists = Object.entries({ province, index, indicator, pillar });
  const values = Object.entries({ edition: edition?.text, from: from?.text, to: to?.text, top });
  const switches = Object.entries({ movers, backcast });
  const typed = [
    ...lists.flatMap(([name, items]) => (items ? [`--${name} ${items.join(' ')}`] : [])),
    ...values.flatMap(([name, value]) => (value === undefined ? [] : [`--${name} ${value}`])),
    ...switches.flatMap(([name, isOn]) => (isOn ? [`--${name}`] : [])),
  ];
  return typed.join(' ');
}
