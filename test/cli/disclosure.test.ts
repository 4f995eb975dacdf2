import { rmSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EXIT } from '../../src/cli/errors/exit-code.ts';
import { fileNamed } from '../../src/cli/workspace/source-reader.ts';
import { aWorkspace, SMALL } from '../helpers/workspace.ts';

const SECRET = 'token: {hunter2\nlang: vi\n';

describe('a file outside of the workspace', () => {
  test('is not read as dx.yaml, whatever links there', async () => {
    const outside = aWorkspace({ 'credentials.yaml': SECRET });
    const { path, dx } = aWorkspace(SMALL);
    rmSync(path('dx.yaml'));
    symlinkSync(outside.path('credentials.yaml'), path('dx.yaml'));
    for (const command of ['status', 'lint', 'check']) {
      const { code, stdout, stderr } = await dx(command);
      expect(code).toBe(command === 'lint' ? EXIT.failed : EXIT.refused);
      expect(stdout + stderr).toContain('error[outside_workspace] dx.yaml:1:1');
      expect(stdout + stderr).not.toMatch(/hunter2|token/);
    }
  });

  test('of the workspace may go by a link within it', async () => {
    const { path, dx } = aWorkspace({ ...SMALL, 'settings/own.yaml': 'lang: vi\n' });
    rmSync(path('dx.yaml'));
    symlinkSync('settings/own.yaml', path('dx.yaml'));
    expect((await dx('--nope')).stderr).toContain('không');
  });

  const place = (dir: string) => ({ workspace: { dir, shipped: false }, packageDir: process.cwd() }) as never;

  test.each([
    '../credentials',
    '../credentials.yaml',
    'data/../../credentials.yaml',
    'data/./../dx.yaml',
    '/etc/passwd',
    '/etc/x.yaml',
    '../../../dev/zero',
    'data/notes.txt',
    'other/x.yaml',
    'data/.hidden/x.yaml',
    'dx:../package.json',
    'dx:package.json',
    'dx:data/x.yaml',
    'HEAD:data/plan.yaml',
    '',
  ])('has no name: %j', (name) => {
    expect(fileNamed(name, place('/w'))).toBeNull();
  });

  test('has one, if it is read', () => {
    expect(fileNamed('data/a/plan.yaml', place('/w'))?.path).toBe('/w/data/a/plan.yaml');
    expect(fileNamed('dx:seeds/units.yaml', place('/w'))?.within).toBe(process.cwd());
  });
});

describe('what was typed', () => {
  test.each([
    [['status', '-p', 'a\u001b[31mb']],
    [['status', '-p', 'a\u009b31m\u202eb']],
    [['sta\u001btus']],
    [['status', '--no\u0007pe']],
    [['-C', 'no\u001b]0;x\u0007where', 'status']],
    [['status', '--db', '/nowhere\u001b[2J/x']],
    [['schema', '-o', '/nowhere\u001b[2J/x']],
    [['explain', 'x\n::error::y']],
    [['diff', '--from', 'HEAD\u001b[2J']],
  ])('does nothing to a terminal when it comes back: %j', async (argv) => {
    const workspace = aWorkspace(SMALL);
    for (const more of [[], ['--json'], ['--debug']]) {
      const { stderr } = await workspace.dx(...argv, ...more);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: nothing of this may reach a terminal
      expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]|^\s*::/m);
    }
  });
});
