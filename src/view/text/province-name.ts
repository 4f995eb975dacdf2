import type { Vocabulary } from '../../core/record/vocabulary.ts';

/** The name of a unit; one that another of those shown bears too is told apart by the id. */
export function provinceName(
  id: string,
  shown: readonly string[],
  { provinces }: Pick<Vocabulary, 'provinces'>,
): string {
  const name = provinces.get(id)?.name ?? id;
  return shown.some((other) => other !== id && provinces.get(other)?.name === name) ? `${name} (${id})` : name;
}
