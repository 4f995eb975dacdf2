import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { sarif } from '../../../src/render/ci/sarif.ts';
import type { CheckResult } from '../../../src/view/view.ts';
import { aCase, anEnv, aView, casesCalled, HOSTILE_TITLES } from '../../helpers/build.ts';

/** The schema comes with a package. It says draft-04, of which it uses nothing that draft-07 reads otherwise but `id`. */
const { resolve } = createRequire(import.meta.url);
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync(resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

const logOf = (cases: readonly CheckResult[], env = {}) => JSON.parse(sarif({ ...aView([], []), cases }, anEnv(env)));
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

  describe('tells a finding', () => {
    const prints = (...cases: CheckResult[]) =>
      logOf(cases).runs[0].results.map(
        ({ partialFingerprints }: { partialFingerprints: Record<string, string> }) => partialFingerprints,
      );
    const at = (line: number) => ({ file: 'a.yaml', line, column: 1 });
    const hashes = (...cases: CheckResult[]) =>
      prints(...cases).map((each: Record<string, string>) => each.primaryLocationLineHash);

    test('by its target, not by its line', () => {
      expect(prints(aCase({ at: at(1) }))).toEqual(prints(aCase({ at: at(99) })));
    });

    test('by a hash that GitHub knows it by: another for another target or code, the same each time', () => {
      const found = hashes(aCase(), aCase({ name: 'quang-ninh/plan/other' }), aCase({ code: 'off_track' }));
      expect(new Set(found).size).toBe(3);
      for (const hash of found) expect(hash).toMatch(/^[0-9a-f]{16}:1$/);
      // FNV-1a of «quang-ninh/plan/share missed», counted by another program.
      expect(found[0]).toBe('e9f839acfa36a408:1');
    });

    test('from another of the same words by their count', () => {
      const identity = 'a.yaml unreadable_number bảy';
      const found = hashes(aCase({ name: 'x', identity }), aCase({ name: 'y', identity }));
      expect(found).toEqual([expect.stringMatching(/:1$/), found[0]?.replace(/:1$/, ':2')]);
    });
  });

  test('says what each rule is about; of a code without a sentence, its words', () => {
    const cases = [aCase(), aCase({ code: 'unreadable_number' })];
    const view = { ...aView([], []), cases, rules: { missed: 'The goal was missed.' } };
    const [{ tool }] = JSON.parse(sarif(view, anEnv())).runs;
    expect(tool.driver.rules).toEqual([
      { id: 'missed', shortDescription: { text: 'The goal was missed.' } },
      { id: 'unreadable_number', shortDescription: { text: 'unreadable number' } },
    ]);
  });
});
