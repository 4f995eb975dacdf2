import { expect, test } from 'vitest';
import { aWorkspace, SMALL } from '../../helpers/workspace.ts';

const workspace = aWorkspace(SMALL);

test('of a command that is misspelt, its name is what is wrong: options that only it has are not held against it', async () => {
  for (const argv of [
    ['rnks'],
    ['rnks', '--movers'],
    ['rnks', '--top', '3', '-p', 'quang-ninh'],
    ['rnks', '--treze'],
  ]) {
    const { code, stderr } = await workspace.dx(...argv);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'dx: there is no command "rnks"\n  did you mean "ranks"?\n',
    });
  }
  expect((await workspace.dx('status', '--movers')).stderr).toContain('dx status has no --movers');
  expect((await workspace.dx('--treze')).stderr).toContain('there is no option --treze');
});

test('help on what is misspelt is offered on a topic and on a command', async () => {
  expect((await workspace.dx('help', 'rnks')).stderr).toBe('dx: there is no help on "rnks"\n  did you mean "ranks"?\n');
  expect((await workspace.dx('help', 'format')).stderr).toContain('did you mean "formats"?');
});

test('options alone are no command, also those that one of them has; a list before it has taken its name', async () => {
  const { code, stderr } = await workspace.dx('--top', '3');
  expect({ code, stderr }).toEqual({ code: 2, stderr: 'dx: there is no command, only options\n  see dx --help\n' });
  const swallowed = await workspace.dx('-p', 'quang-ninh', 'rank', '--top', '3');
  expect(swallowed.stderr).toBe('dx: there is no command, only options\n  did you mean "ranks"?\n');
});

test('options of a command may stand before it, as those that every command has', async () => {
  const options = ['--fail-on', 'missed', '-p', 'quang-ninh', '--as-of', '2025-06-30'];
  const behind = await workspace.dx('check', ...options);
  expect(behind.stdout).toContain('2 targets checked');
  const { code, stdout } = await workspace.dx(...options, 'check');
  expect({ code, stdout }).toEqual({ code: behind.code, stdout: behind.stdout });
});
