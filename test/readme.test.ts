import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMAND_NAMES } from '../src/cli/args/commands.ts';
import { EXIT } from '../src/cli/errors/exit-code.ts';
import { run } from '../src/cli/run.ts';
import { FORMATS } from '../src/render/index.ts';
import { aWorkspace } from './helpers/workspace.ts';

const readme = readFileSync('README.md', 'utf8');
const questions = readFileSync('docs/questions.md', 'utf8');
const examplesIn = (page: string): { readonly call: string; readonly output: string }[] =>
  [...page.matchAll(/<!-- example -->\n```console\n\$ dx (.*)\n([\s\S]*?)```/g)].map(([, call = '', output = '']) => ({
    call,
    output,
  }));
const examples = examplesIn(readme);

/** Runs a call of the README on the record that comes with the program. */
async function outputOf(call: string): Promise<string> {
  const said = { out: '' };
  const collect = (text: string): void => void Object.assign(said, { out: said.out + text });
  const writeAll = async (pieces: AsyncIterable<string>): Promise<void> => {
    for await (const piece of pieces) collect(piece);
  };
  const scratch = aWorkspace({});
  await run({
    argv: [...call.split(' '), '--db', scratch.path('readme.sqlite')],
    surroundings: {
      env: { COLUMNS: '80' },
      cwd: scratch.dir,
      home: scratch.dir,
      packageDir: realpathSync(join(import.meta.dirname, '..')),
      version: '0.0.0',
      today: '2025-06-30',
      uid: process.geteuid?.(),
      nowMs: Date.UTC(2025, 5, 30),
      elapsedMs: () => 0,
      isRunning: () => false,
      stdin: { isTTY: false, ask: async () => null, readAll: async () => new Uint8Array() },
    },
    streams: {
      stdout: { write: collect, writeAll, failure: null, isTTY: false, columns: undefined },
      stderr: { write: () => {}, writeAll, failure: null, isTTY: false, columns: undefined },
    },
  });
  return said.out;
}

describe('the README', () => {
  test('has examples', () => expect(examples.length).toBeGreaterThan(1));

  test.each(examples)('shows what dx $call prints', async ({ call, output }) => {
    expect(await outputOf(`-C ${realpathSync('.')} ${call}`)).toBe(output);
  });

  test.each(COMMAND_NAMES)('documents dx %s', (name) => expect(readme).toContain(`| \`dx ${name}`));

  test.each(Object.keys(FORMATS))('names the format %s', (format) => expect(readme).toContain(`\`${format}\``));

  test('leads to a list of every exit code', () => {
    const reference = readFileSync('docs/reference.md', 'utf8');
    const table = reference.slice(reference.indexOf('## 6. Exit codes'), reference.indexOf('## 7.'));
    for (const code of Object.values(EXIT)) expect(table).toMatch(new RegExp(`\\b${code}\\b`));
  });
});

describe('the ten questions', () => {
  const answered = examplesIn(questions);

  test.each(answered)('are answered by dx $call as the page shows', async ({ call, output }) => {
    expect(await outputOf(`-C ${realpathSync('.')} ${call}`)).toBe(output);
    expect(output.split('\n').length).toBeGreaterThan(3);
  });

  test('are those of the README, with the same commands and headings', () => {
    const listed = [...readme.matchAll(/^\| \[(.*)\]\(docs\/questions\.md#(\S+)\) \| `dx (.*)` \|$/gm)];
    expect(listed).toHaveLength(10);
    expect(listed.map(([, , , call]) => call)).toEqual(answered.map(({ call }) => call));
    const headings = [...questions.matchAll(/^## (\d+\. .*)$/gm)].map(([, heading = '']) => heading);
    expect(listed.map(([, question], at) => `${at + 1}. ${question}`)).toEqual(headings);
    const anchors = headings.map((heading) => heading.toLowerCase().replace(/[.?]/g, '').replaceAll(' ', '-'));
    expect(listed.map(([, , anchor]) => anchor)).toEqual(anchors);
  });
});
