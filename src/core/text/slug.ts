/** The letters that Unicode does not take apart into a letter and a mark: đ, and ð and ɖ that look like it. */
const STROKED_D = /[đðɖ]/g;

/** No name is longer. Composing many marks on one letter takes time that grows with their square. */
const LONGEST = 1000;

/**
 * The name as an id: «Quảng Ninh», `QUẢNG NINH` and `quang-ninh` are all `quang-ninh`. Old and new tone placement (Hoà,
 * Hòa), either Unicode form and any case give one slug. Empty when the name has no letter or digit. Of very long texts
 * only the beginning counts (reference §2.5).
 */
export function slug(name: string): string {
  return name
    .slice(0, LONGEST)
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cf}/gu, '')
    .toLowerCase()
    .replace(STROKED_D, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
