import { type Assessment, STATUSES, type Status } from './assessment.ts';

/** What targets can be filtered by: their status, or what several of them have in common. */
export const STATUS_FILTERS = [...STATUSES, 'behind', 'overdue', 'stale'] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

const BEHIND: readonly Status[] = ['missed', 'off_track', 'at_risk'];

/** Whether a target is of the kind asked for (reference §3). */
export function isOfStatus(assessment: Assessment, filter: StatusFilter): boolean {
  if (filter === 'behind') return isBehind(assessment);
  if (filter === 'stale') return assessment.flags.includes('stale');
  return filter === 'overdue' ? isOverdue(assessment) : assessment.status === filter;
}

/** Whether a target is short of what was promised, or was when it was last measured before its deadline passed. */
const isBehind = ({ status, flags }: Assessment): boolean =>
  BEHIND.includes(status) ||
  (status === 'undetermined' && (flags.includes('last_off_track') || flags.includes('last_at_risk')));

/** Whether the deadline has passed and there is no figure for it (methodology §8, step 5). */
const isOverdue = ({ status, reason }: Assessment): boolean =>
  status === 'undetermined' && reason === 'no_measurement_at_deadline';
