import type { Assessment } from '../assessment.ts';

/**
 * How many figures of these targets are about a time that has not begun: shown by none of them, and judged by none
 * (methodology §7).
 */
export function forecastsAmong(assessments: readonly Pick<Assessment, 'figures'>[]): number {
  const found = assessments.flatMap(({ figures }) => figures.filter(({ reason }) => reason === 'forecast'));
  return new Set(found.map(({ measurement }) => measurement.address)).size;
}
