import { normalised } from './parse-number.ts';
import { BOUNDS, behind, PERCENT } from './quantity-words.ts';

/**
 * A figure with the unit that is said for it elsewhere, behind its last number: «trên 50» of «tỷ đồng» is «trên 50 tỷ
 * đồng», «80 trở lên» of % is «80 % trở lên». One that names a unit itself is left as it is, and so is a fraction that
 * is a percentage anyway (methodology §2).
 */
export function withUnitBehind(text: string, unit: string): string {
  const [, before = '', rest = ''] = /^(.*\d)(\D*)$/su.exec(text) ?? [];
  const said = normalised(rest);
  if (unit === '' || before === '' || said === null) return text;
  if (before.includes('/') && PERCENT.includes(normalised(unit) ?? '')) return text;
  const isBare = said === '' || behind(BOUNDS, said)?.rest === '';
  return isBare ? `${before} ${unit}${rest}` : text;
}
