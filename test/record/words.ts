import type { Measurement, Target } from '../../src/core/record/statement.ts';

/** The factors that a word behind a number may stand for: nghìn, triệu, tỷ. */
const FACTORS = [1, 1e3, 1e6, 1e9];

/** Numbers that pages spell out. */
const SPELT: Readonly<Record<string, number>> = { six: 6, eight: 8 };

/** Whether the words of the source hold every number of a statement, in the way of writing of either language. */
export function holdsNumbers(words: string, numbers: readonly number[]): boolean {
  const said = new Set<number>();
  for (const [digits] of words.matchAll(/\d(?:[\d.,]*\d)?/g)) {
    for (const plain of [digits.replaceAll('.', '').replace(',', '.'), digits.replaceAll(',', '')]) {
      for (const factor of FACTORS) said.add(rounded(Number(plain) * factor));
    }
  }
  for (const [word, value] of Object.entries(SPELT)) if (words.includes(word)) said.add(value);
  return numbers.every((number) => said.has(rounded(number)));
}

/** The numbers that the words of a figure have to hold: both of a fraction, else the one stated. */
export const numbersOf = ({ quantity: { fraction, value } }: Measurement): readonly number[] =>
  fraction ? [fraction.numerator, fraction.denominator] : [value];

/** The numbers that the words of a target have to hold. */
export const numbersOfGoal = ({ goal }: Target): readonly number[] =>
  goal.op === 'yes' ? [] : 'value2' in goal ? [goal.value, goal.value2] : [goal.value];

const rounded = (value: number): number => Number(value.toPrecision(12));
