import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { aSmallRepository, FIGURES, PLAN, rowsBetween, SEEDS } from '../helpers/small-repository.ts';

describe('what dx diff shows', () => {
  test('is a target that either side of it is asked for, whole', async () => {
    const repository = aSmallRepository();
    const moved = SEEDS.replace('pillar: own', 'pillar: else');
    repository.commit('2025-06-02', { 'seeds/own.yaml': moved });
    expect(await rowsBetween(repository, '--pillar', 'own')).toEqual([]);
    expect(await rowsBetween(repository, '--pillar', 'else')).toEqual([]);
    repository.commit('2025-06-03', {
      'data/plan.yaml': PLAN.replace('indicator: own-share', 'indicator: other-share'),
    });
    expect(await rowsBetween(repository, '-i', 'own-share')).toMatchObject([
      { causes: ['changed_goal'], changed: ['subject'] },
    ]);
    const { code, stderr } = await repository.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD', '-i', 'own-shares');
    expect([code, stderr]).toEqual([2, expect.stringContaining('"own-share"')]);
  });

  test('counts every change, and has rows of the statuses asked for', async () => {
    const repository = aSmallRepository();
    repository.commit('2025-06-02', { 'data/plan.yaml': PLAN.replace('">= 20%"', '">= 7%"') });
    expect(await rowsBetween(repository, '--status', 'missed')).toEqual([]);
    const { stdout } = await repository.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD', '--status', 'missed');
    expect(stdout).toContain('… and 1 more\n 1 of 2 targets stands otherwise than before: goal changed 1');
  });

  test('says what a source changed about a figure besides its number', async () => {
    const repository = aSmallRepository();
    repository.commit('2025-06-02', {
      'data/figures.yaml': FIGURES.replace('value: 7.1%', 'value: 7.1%, final: false'),
      'seeds/own.yaml': SEEDS.replace('date: 2025-02-01', 'date: 2025-03-01'),
    });
    const { stdout } = await repository.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Share (Figure revised: 7.1 % (2024) · known on 1 Feb 2025 → 1 Mar 2025, provisional now · data/figures.yaml:3)',
    );
  });

  test('is the definition where an indicator is counted in another unit: its numbers are others', async () => {
    const repository = aSmallRepository();
    repository.commit('2025-06-02', {
      'seeds/own.yaml': SEEDS.replace(
        'unit: percent, direction: up, pillar: own',
        'unit: people, direction: up, pillar: own',
      ),
      'data/plan.yaml': PLAN.replace('">= 20%"', '20').replace('goal: 20', 'goal: ">= 20"'),
      'data/figures.yaml': FIGURES.replace('value: 7.1%', 'value: 21'),
    });
    expect(await rowsBetween(repository)).toMatchObject([{ causes: ['changed_rules'], changed: ['definition'] }]);
  });

  test('selects as dx status does, on the side that has it', async () => {
    const repository = aSmallRepository();
    repository.commit('2025-06-02', { 'data/plan.yaml': PLAN.replace('id: small', 'id: smaller') });
    const targets = (await rowsBetween(repository, '--plan', 'smaller')).map(
      ({ target }: { target: string }) => target,
    );
    expect(targets).toEqual(['quang-ninh/smaller/share', 'quang-ninh/smaller/other']);
    const { code, stderr } = await repository.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD', '--plan', 'smallest');
    expect([code, stderr]).toEqual([2, expect.stringContaining('"smaller"')]);
  });

  test('has the keys of json as the columns of csv', async () => {
    const repository = aSmallRepository();
    repository.commit('2025-06-02', { 'data/plan.yaml': PLAN.replace('">= 20%"', '">= 7%"') });
    const [row] = await rowsBetween(repository);
    const { stdout } = await repository.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD', '-f', 'csv');
    const [columns = [], values] = parse(stdout) as string[][];
    expect(columns).toEqual(Object.keys(row));
    expect(values?.[columns.indexOf('causes')]).toBe('changed_goal');
  });

  test('folds what changed without changing a status, and says so where nothing did', async () => {
    const repository = aSmallRepository();
    repository.commit('2025-06-02', { 'data/plan.yaml': PLAN.replace('">= 20%"', '">= 19%"') });
    const { stdout } = await repository.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Other facts, the same status (1): Share (Goal changed: ≥ 20 % by 2025 → ≥ 19 % by 2025)',
    );
    expect(stdout).toContain('No status changed among 2 targets');
  });

  test('is a page of 80 columns, in both languages', async () => {
    const repository = aSmallRepository();
    repository.commit('2026-02-01', {
      'data/plan.yaml': PLAN.replace('">= 50%"', '">= 60%"').replace('id: share,', 'id: portion,'),
    });
    for (const lang of ['en', 'vi']) {
      const { stdout } = await repository.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD', '--lang', lang);
      const plain = stdout.replaceAll(/[0-9a-f]{7}/g, 'abcdef0');
      await expect(plain).toMatchFileSnapshot(`../render/terminal/golden/diff-${lang}.txt`);
    }
  });
});
