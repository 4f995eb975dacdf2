import type { Status } from '../../core/target/assessment.ts';

/** One symbol per status: read without colour, and by those who do not see it. */
export const SYMBOLS: Readonly<Record<Status, string>> = {
  achieved: '✓',
  on_track: '●',
  at_risk: '!',
  off_track: '▼',
  missed: '✗',
  undetermined: '?',
  no_data: '–',
};
