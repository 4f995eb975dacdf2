import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXIT } from '../../src/cli/errors/exit-code.ts';
import { aFolder } from '../helpers/folder.ts';

const DX = `"${process.execPath}" "${resolve('bin/dx.js')}"`;

/** A line of a shell in which $DX is the program; what takes too long has no status. */
function shell(line: string, env: Readonly<Record<string, string | undefined>> = {}) {
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', line.replaceAll('$DX', DX)], {
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, LANG: 'C', ...env },
  });
  return { status, stdout, stderr };
}

describe('a stream that cannot be written', () => {
  test.each([
    ['$DX schema >/dev/full', 'dx: could not write stdout: the disk is full (ENOSPC)\n'],
    ['$DX --version >/dev/full', 'dx: could not write stdout: the disk is full (ENOSPC)\n'],
    ['$DX >/dev/full', 'dx: could not write stdout: the disk is full (ENOSPC)\n'],
    ['$DX schema 1</dev/null', 'dx: could not write stdout: it is not open for writing (EBADF)\n'],
    ['$DX --nope 2>/dev/full', ''],
    ['$DX --nope --json 2>/dev/full', ''],
    ['$DX -C nowhere status 2>/dev/full', ''],
    ['$DX schema >/dev/full 2>&1', ''],
    ['$DX schema >/dev/full 2>/dev/full', ''],
    ['$DX schema -o /dev/stdout >/dev/full', 'dx: could not write stdout: the disk is full (ENOSPC)\n'],
    ['$DX schema -o /dev/full 2>/dev/full', ''],
  ])('ends the run: %s', (line, said) => {
    expect(shell(line)).toEqual({ status: EXIT.output, stdout: '', stderr: said });
  });

  test.each([
    ['set -o pipefail; $DX schema | true', 0],
    ['set -o pipefail; $DX --nope 2>&1 >/dev/null | true', EXIT.usage],
    ['set -o pipefail; $DX schema -o /dev/stdout | true', 0],
    ['$DX schema -o >(true)', 0],
    ['$DX schema >&-', 0],
    ['$DX --nope 2>&-', EXIT.usage],
  ])('keeps the code where its reader went away, or there was none: %s', (line, status) => {
    expect(shell(line)).toEqual({ status, stdout: '', stderr: '' });
  });
});

test.each([
  ['a pipe', '$EXPORT | { sleep 1; cat; }'],
  [
    'a pipe that does not wait',
    `perl -MFcntl -e 'fcntl(STDOUT, F_SETFL, O_NONBLOCK); exec @ARGV' $EXPORT | { sleep 1; cat; }`,
  ],
  ['a file', '$EXPORT > "$OUT/file"; cat "$OUT/file"'],
  ['stderr that is a pipe', '{ $EXPORT -o /dev/stderr; } 2>&1 >/dev/null | { sleep 1; cat; }'],
])('a reader that is slower than the program gets all that does not fit: %s', (_, line) => {
  const folder = aFolder();
  const exported = `$DX export rankings -f csv --db "${folder}/record.sqlite"`;
  const read = (by: string): string => shell(by.replace('$EXPORT', exported), { OUT: folder }).stdout;
  read('$EXPORT >/dev/null 2>&1');
  const text = read(line);
  expect(text.length).toBeGreaterThan(2 * 64 * 1024);
  expect(text).toBe(read('$EXPORT'));
});

describe('--output on an open file', () => {
  const dir = aFolder();
  symlinkSync('/proc/self/fd/1', join(dir, 'stdout'));
  const whole = shell('$DX schema').stdout;

  test.each([
    ['/dev/stdout', `>> "${dir}/a"`, 'a'],
    ['/dev/stderr', `2>> "${dir}/b"`, 'b'],
    ['/proc/self/fd/1', `>> "${dir}/c"`, 'c'],
    ['/dev/fd/7', `7>> "${dir}/d"`, 'd'],
    [`${dir}/stdout`, `>> "${dir}/e"`, 'e'],
  ])('goes on where it is: %s', (name, redirected, file) => {
    expect(shell(`echo before > "${dir}/${file}"; $DX schema -o ${name} ${redirected}`).status).toBe(0);
    expect(readFileSync(join(dir, file), 'utf8')).toBe(`before\n${whole}`);
  });

  test('needs one that is open', () => {
    const { status, stderr } = shell('$DX schema -o /dev/fd/77');
    expect([status, stderr]).toEqual([EXIT.output, expect.stringContaining('/dev/fd/77')]);
  });
});

describe('where something is missing', () => {
  test('a working directory that was deleted is named, and help needs none', () => {
    const gone = 'd=$(mktemp -d); cd "$d"; rmdir "$d"; $DX';
    const { status, stderr } = shell(`${gone} status`);
    expect([status, stderr]).toEqual([EXIT.output, expect.stringMatching(/^dx: the working directory .*\n$/)]);
    expect(shell(`${gone} --version`).status).toBe(0);
  });

  test.each([undefined, '', 'relative'])(
    'a home of %j is none: the shipped record has no place for its database',
    (HOME) => {
      // A user without an entry in the list of users has no home there either.
      const user = process.getuid?.() === 0 ? 'setpriv --reuid 4242 --clear-groups ' : '';
      const { status, stderr } = shell(`cd /; ${user}$DX status`, { HOME, XDG_CACHE_HOME: '', DX_DB: '', DX_DIR: '' });
      if (HOME === undefined && user === '') return;
      expect([status, stderr]).toEqual([EXIT.output, expect.stringMatching(/^dx: there is no place .* HOME .*\n$/)]);
    },
  );

  test('what nobody foresaw is a bug in one line, and never the verdict «no»', () => {
    const broken = join(aFolder(), 'broken.mjs');
    const line = `echo 'setTimeout(() => { throw new Error("unforeseen\\u001b") })' > ${broken}; `;
    const { status, stderr } = shell(
      `${line}"${process.execPath}" --import ${broken} "${resolve('bin/dx.js')}" schema >/dev/null`,
    );
    expect([status, stderr.split('\n').length, stderr]).toEqual([EXIT.bug, 2, expect.stringContaining('unforeseen ')]);
  });
});
