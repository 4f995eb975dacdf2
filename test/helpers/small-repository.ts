import { expect } from 'vitest';
import { aRepository, type Repository } from './repository.ts';
import { SMALL } from './workspace.ts';

export const PLAN = SMALL['data/plan.yaml'] ?? '';
export const FIGURES = SMALL['data/figures.yaml'] ?? '';
export const SEEDS = SMALL['seeds/own.yaml'] ?? '';

/** The small workspace, committed before its deadline. */
export const aSmallRepository = (): Repository => aRepository('2025-06-01', SMALL);

/** What `dx diff` finds between the last two commits, as rows of json. */
export async function rowsBetween(repository: Repository, ...argv: string[]) {
  const { code, stdout, stderr } = await repository.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD', '--json', ...argv);
  expect([code, stderr.replace(/^built the database.*\n/, '')]).toEqual([0, '']);
  return JSON.parse(stdout).rows;
}
