import type { Assessment } from './assessment.ts';

/**
 * Orders targets by how much they ask for attention, the most urgent first (reference §3): missed, off track, at risk,
 * then undetermined (an undetermined one that was off track or at risk when last measured stands with those that are),
 * on track, achieved, no figure. Among equals the earlier deadline comes first, none last.
 */
export function byUrgency(a: Assessment, b: Assessment): number {
  return classOf(a) - classOf(b) || compareDays(endOf(a), endOf(b));
}

const CLASSES = {
  missed: 0,
  off_track: 1,
  at_risk: 3,
  undetermined: 5,
  on_track: 6,
  achieved: 7,
  no_data: 8,
} as const;

/** Behind the verdict that it had when last measured, before any other undetermined one. */
function classOf({ status, flags }: Assessment): number {
  if (status !== 'undetermined') return CLASSES[status];
  if (flags.includes('last_off_track')) return CLASSES.off_track + 1;
  return flags.includes('last_at_risk') ? CLASSES.at_risk + 1 : CLASSES.undetermined;
}

const endOf = ({ target }: Assessment): string | null => target.deadline?.end ?? null;

function compareDays(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : a > b ? 1 : 0;
}
