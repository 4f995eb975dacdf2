import type { CourseLevel } from '../../core/series/levels.ts';

/** From the lowest to the highest. */
const BLOCKS = '▁▂▃▄▅▆▇█';

/** A series as a line of blocks, the highest at its largest value; a blank parts what is not compared. */
export const sparkText = (levels: readonly CourseLevel[]): string =>
  levels.map(({ height, isJoined }, index) => (index > 0 && !isJoined ? ' ' : '') + blockOf(height)).join('');

const blockOf = (height: number): string =>
  BLOCKS[Math.min(BLOCKS.length - 1, Math.floor(height * BLOCKS.length))] ?? '';
