import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { sarif } from '../../src/render/sarif.ts';
import type { Case } from '../../src/view/view.ts';
import { aCase, anEnv, aView, casesCalled, HOSTILE_TITLES } from '../helpers/build.ts';

/** The schema comes with a package. It says draft-04, of which it uses nothing that draft-07 reads otherwise but `id`. */
const { resolve } = createRequire(import.meta.url);
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync(resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

const logOf = (cases: readonly Case[], env = {}) => JSON.parse(sarif({ ...aView([], []), cases }, anEnv(env)));
const faultsOf = (log: unknown) => (validate(log) ? [] : validate.errors);

describe('SARIF', () => {
  test.each(HOSTILE_TITLES)('keeps to the schema whatever a title holds: %j', (title) => {
    expect(faultsOf(logOf(casesCalled(title)))).toEqual([]);
  });

  test('is whole without a finding, too', () => {
    expect(faultsOf(logOf([]))).toEqual([]);
    expect(logOf([]).runs[0].results).toEqual([]);
  });

  test('is found out by the schema when it is wrong', () => {
    const log = logOf([aCase()]);
    log.runs[0].results[0].level = 'fatal';
    expect(faultsOf(log)).not.toEqual([]);
  });

  test('has a result for what was found, and none for what passed or is open', () => {
    const [run] = logOf(casesCalled('a')).runs;
    const brief = run.results.map(({ level, suppressions }: { level: string; suppressions?: unknown[] }) => [
      level,
      suppressions?.length,
    ]);
    expect(brief).toEqual([
      ['note', 1],
      ['warning', 0],
      ['error', 0],
    ]);
    expect(run.tool.driver.rules).toEqual([{ id: 'missed', shortDescription: { text: 'missed' } }]);
  });

  test('names files from the root of the repository, as references that a browser can follow', () => {
    const at = { file: 'data/Quảng Ninh/a:b.yaml', line: 2, column: 3, length: 4 };
    const [{ locations }] = logOf([aCase({ at })], { root: 'sub/' }).runs[0].results;
    expect(locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'sub/data/Qu%E1%BA%A3ng%20Ninh/a%3Ab.yaml' },
      region: { startLine: 2, startColumn: 3, endColumn: 7 },
    });
  });

  test('names files of the package without the root of the repository, and without a scheme', () => {
    const at = { file: 'dx:seeds/units.yaml', line: 1, column: 1 };
    const [{ locations }] = logOf([aCase({ at })], { root: 'sub/' }).runs[0].results;
    expect(locations[0].physicalLocation.artifactLocation.uri).toBe('dx%3Aseeds/units.yaml');
  });

  test('ends in one newline', () => {
    expect(sarif({ ...aView([], []), cases: casesCalled('a') }, anEnv())).toMatch(/[^\n]\n$/);
  });

  test('says what the facts are, a line each, in plain blanks', () => {
    const [{ message }] = logOf([aCase({ title: 'a\u00a0b\nc' })]).runs[0].results;
    expect(message.text).toBe('a b c · missed\nGoal: ≥ 20 %');
  });

  test('tells a finding by its target, not by its line', () => {
    const of = (line: number) =>
      logOf([aCase({ at: { file: 'a.yaml', line, column: 1 } })]).runs[0].results[0].partialFingerprints;
    expect(of(1)).toEqual(of(99));
  });
});
