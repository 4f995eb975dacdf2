import { expect, test } from 'vitest';
import { aWorkspace, SMALL } from '../helpers/workspace.ts';

const workspace = aWorkspace(SMALL);

test('of a command that is misspelt, its name is what is wrong: options that only it has are not held against it', async () => {
  for (const argv of [['explian'], ['explian', '--trace'], ['explian', '--since', '2024', '-p', 'quang-ninh']]) {
    const { code, stderr } = await workspace.dx(...argv);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'dx: there is no command "explian"\n  did you mean "explain"?\n',
    });
  }
  expect((await workspace.dx('--trace')).stderr).toContain('there is no option --trace');
  expect((await workspace.dx('status', '--trace')).stderr).toContain('there is no option --trace');
});

test('options of a command may stand before it, as those that every command has', async () => {
  const options = ['--fail-on', 'missed', '-p', 'quang-ninh', '--as-of', '2025-06-30'];
  const behind = await workspace.dx('check', ...options);
  expect(behind.stdout).toContain('2 targets checked');
  const { code, stdout } = await workspace.dx(...options, 'check');
  expect({ code, stdout }).toEqual({ code: behind.code, stdout: behind.stdout });
});
