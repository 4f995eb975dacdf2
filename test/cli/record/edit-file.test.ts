import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SILENT } from '../../../src/cli/progress/progress.ts';
import { contextOf } from '../../../src/cli/workspace/context.ts';
import { againWhereChanged, bytesOf, ChangedMeanwhile, writeEdit } from '../../../src/cli/workspace/edit-file.ts';
import { aSmallPackage } from '../../helpers/package.ts';
import { aWorkspace, SMALL, textOf } from '../../helpers/workspace.ts';

const FILE = 'data/figures.yaml';

/** A workspace that is open for reading, and a file of it as it was then. */
async function anOpenWorkspace() {
  const workspace = aWorkspace(SMALL);
  const surroundings = {
    ...{ env: {}, cwd: workspace.dir, home: workspace.dir, uid: process.geteuid?.(), packageDir: aSmallPackage() },
    ...{
      version: '0.0.0',
      today: '2025-06-30',
      nowMs: Date.now() + 60_000,
      isRunning: () => false,
      elapsedMs: () => 0,
    },
    stdin: { isTTY: false, ask: async () => null, readAll: async () => new Uint8Array() },
  };
  const context = contextOf(surroundings, {}, { width: 80, color: 0 }, SILENT);
  return { workspace, context, opened: await context.open(), before: bytesOf(FILE, workspace.dir) };
}

test('where files never stop changing, another dx is at work: try again', async () => {
  const { context } = await anOpenWorkspace();
  let tries = 0;
  const step = async (): Promise<never> => {
    tries += 1;
    throw new ChangedMeanwhile();
  };
  await expect(againWhereChanged(context, step)).rejects.toMatchObject({ trouble: 'locked' });
  expect(tries).toBeGreaterThan(10);
  await context.close();
});

describe('a file of the workspace is not written', () => {
  test('where it has become another one since it was read', async () => {
    const { workspace, context, opened, before } = await anOpenWorkspace();
    workspace.write(FILE, `${SMALL[FILE]}# edited\n`);
    await expect(writeEdit({ name: FILE, before, text: 'x' }, opened, context)).rejects.toThrow(ChangedMeanwhile);
    expect(textOf(workspace, FILE)).toBe(`${SMALL[FILE]}# edited\n`);
    expect(readdirSync(dirname(workspace.path(FILE)))).toEqual(['figures.yaml', 'plan.yaml']);
    await context.close();
  });

  test('where the bytes that its new text was made of are not those it has', async () => {
    const { workspace, context, opened } = await anOpenWorkspace();
    const edit = { name: FILE, before: Buffer.from('other'), text: 'x' };
    await expect(writeEdit(edit, opened, context)).rejects.toThrow(ChangedMeanwhile);
    expect(textOf(workspace, FILE)).toBe(SMALL[FILE]);
    await context.close();
  });

  test('where another file has changed, which may hold the same figure now', async () => {
    const { workspace, context, opened, before } = await anOpenWorkspace();
    workspace.write('data/more.yaml', SMALL[FILE] ?? '');
    await expect(writeEdit({ name: FILE, before, text: 'x' }, opened, context)).rejects.toThrow(ChangedMeanwhile);
    await context.close();
  });

  test('where there is one already of a name that was free', async () => {
    const { workspace, context, opened } = await anOpenWorkspace();
    await expect(writeEdit({ name: FILE, before: null, text: 'x' }, opened, context)).rejects.toThrow(ChangedMeanwhile);
    expect(textOf(workspace, FILE)).toBe(SMALL[FILE]);
    await context.close();
  });
});
