import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findingOn } from '../../../src/core/gate/finding.ts';
import { gateOutcome } from '../../../src/core/gate/outcome.ts';
import { ruleFaults } from '../../../src/core/gate/rule-faults.ts';
import type { GateRules } from '../../../src/core/gate/rules.ts';
import { computed, none } from '../../../src/core/number/computed.ts';
import { point } from '../../../src/core/number/interval.ts';
import type { Assessment, Status, Verdict } from '../../../src/core/target/assessment.ts';
import { matchesParts } from '../../../src/core/text/address-pattern.ts';
import { patternIndex } from '../../../src/core/text/pattern-index.ts';
import { anAssessment } from '../../helpers/build.ts';
import { aPeriod } from '../../helpers/facts.ts';

const at = { file: 'dx.yaml', line: 1, column: 1 };
const ADDRESS = 'quang-ninh/resolution-09/digital-economy-share';
const rulesOf = (about: Partial<GateRules> = {}): GateRules => ({
  failOn: new Set<Status>(['missed']),
  mode: 'as_is',
  levels: [],
  waivers: [],
  ...about,
});
const waiver = (until: string, target = ADDRESS) => ({ target, until, reason: 'a reason', at });
const level = (target: string, how: 'off' | 'warn' | 'error') => ({ target, level: how, at });
/** On 30 June 2025, past a deadline of 2024 unless another is given. */
const judged = (status: Status, [statusMin, statusMax]: readonly [Verdict, Verdict], deadline = '2024') =>
  anAssessment({ status, statusMin, statusMax, target: { deadline: aPeriod(deadline) } });
const missed = judged('missed', ['missed', 'missed']);
const unproven = judged('no_data', ['missed', 'achieved']);
const brief = (...given: Parameters<typeof findingOn>) => {
  const finding = findingOn(...given);
  return finding && `${finding.severity} ${finding.code}`;
};

describe('a target', () => {
  test.each([
    ['missed', missed, 'error missed'],
    ['past its deadline without a figure', unproven, 'warning unproven'],
    ['past its deadline and undecided', judged('undetermined', ['missed', 'achieved']), 'warning unproven'],
    ['achieved', judged('achieved', ['achieved', 'achieved']), null],
    ['without a figure before its deadline', judged('no_data', ['off_track', 'achieved'], '2030'), null],
    ['off track', judged('off_track', ['off_track', 'off_track'], '2030'), null],
  ])('that is %s', (_, assessment, expected) => {
    expect(brief(assessment, rulesOf())).toBe(expected);
  });

  test('is unproven from the last day of its deadline on', () => {
    const due = (deadline: string) => judged('no_data', ['missed', 'achieved'], deadline);
    expect(brief(due('2025-06'), rulesOf())).toBe('warning unproven');
    expect(brief(due('2025-07'), rulesOf())).toBeNull();
  });

  test('that may be missed fails where the worst counts, and not where the best does', () => {
    expect(brief(unproven, rulesOf({ mode: 'pessimistic' }))).toBe('error unproven');
    expect(brief(unproven, rulesOf({ mode: 'optimistic' }))).toBe('warning unproven');
  });

  test('fails with any status that is listed, in every mode', () => {
    const failOn = new Set<Status>(['no_data']);
    for (const mode of ['as_is', 'pessimistic', 'optimistic'] as const)
      expect(brief(unproven, rulesOf({ failOn, mode }))).toBe('error no_data');
  });

  test('counts as the last level that fits it says', () => {
    const levels = [level('quang-ninh/*', 'off'), level('*-share', 'warn')];
    expect(brief(missed, rulesOf({ levels }))).toBe('warning missed');
    expect(brief(missed, rulesOf({ levels: levels.toReversed() }))).toBeNull();
    expect(brief(unproven, rulesOf({ levels: [level(ADDRESS, 'error')] }))).toBe('error unproven');
  });

  test('is waived to the end of the day of its waiver, and no longer', () => {
    expect(brief(missed, rulesOf({ waivers: [waiver('2025-06-30')] }))).toBe('waived missed');
    expect(brief(missed, rulesOf({ waivers: [waiver('2025-06-29')] }))).toBe('error missed');
  });

  test('whose waivers have all run out names the one that ended last, wherever it is written', () => {
    const [early, late] = [waiver('2025-01-31'), waiver('2025-05-31', '*')];
    for (const waivers of [
      [early, late],
      [late, early],
    ])
      expect(findingOn(missed, rulesOf({ waivers }))).toMatchObject({ severity: 'error', waiver: late });
  });

  test('is waived by the waiver that lasts longest', () => {
    const [early, late] = [waiver('2025-06-30'), waiver('2026-06-30')];
    for (const waivers of [
      [early, late],
      [late, early],
      [waiver('2025-01-31'), late],
    ])
      expect(findingOn(missed, rulesOf({ waivers }))).toMatchObject({ severity: 'waived', waiver: late });
  });

  test('that failed on the day before is a warning, one that could still be reached then is none', () => {
    expect(findingOn(missed, rulesOf(), missed)).toMatchObject({ severity: 'warning', isOld: true });
    expect(findingOn(missed, rulesOf(), unproven)).toMatchObject({ severity: 'error', isOld: false });
  });

  test('that failed on the day before is old only as an error: neither waived nor a warning', () => {
    const waivers = [waiver('2025-06-30')];
    expect(findingOn(missed, rulesOf({ waivers }), missed)).toMatchObject({ severity: 'waived', isOld: false });
    expect(findingOn(unproven, rulesOf(), missed)).toMatchObject({ severity: 'warning', isOld: false });
  });

  describe('that failed on the day before', () => {
    const late = judged('off_track', ['off_track', 'off_track'], '2030');
    const open = judged('undetermined', ['off_track', 'achieved'], '2030');
    const undecided = judged('undetermined', ['missed', 'achieved']);
    const severity = (now: Assessment, before: Assessment, about: Partial<GateRules>) =>
      findingOn(now, rulesOf(about), before)?.severity;
    const failOn = new Set<Status>(['missed', 'off_track']);
    const everything = new Set<Status>(['missed', 'off_track', 'undetermined', 'no_data']);
    const strict = { mode: 'pessimistic' } as const;

    test('is a warning only where it failed for something as bad', () => {
      expect(severity(missed, late, { failOn })).toBe('error');
      expect(severity(late, missed, { failOn })).toBe('warning');
      expect(severity(late, late, { failOn })).toBe('warning');
    });

    test('for what could only be is an error when it is so for certain: the worst counts no less than the status', () => {
      expect(severity(missed, unproven, strict)).toBe('error');
      expect(severity(unproven, missed, strict)).toBe('warning');
      expect(severity(unproven, undecided, strict)).toBe('warning');
      expect(severity(unproven, open, { ...strict, failOn })).toBe('error');
      expect(severity(unproven, late, { ...strict, failOn })).toBe('error');
      expect(severity(open, open, { ...strict, failOn })).toBe('warning');
      expect(severity(open, late, { ...strict, failOn })).toBe('warning');
    });

    test('for want of a figure is a warning only where it still fails for that, or was missed', () => {
      expect(severity(missed, unproven, { failOn: everything })).toBe('error');
      expect(severity(unproven, unproven, { failOn: everything })).toBe('warning');
      expect(severity(unproven, missed, { failOn: everything })).toBe('warning');
      expect(severity(unproven, undecided, { failOn: everything })).toBe('error');
      expect(severity(unproven, late, { failOn: everything })).toBe('error');
    });

    test('as its level says is a warning only where nobody could tell then either, or it was missed', () => {
      const levels = [level(ADDRESS, 'error')];
      expect(severity(unproven, undecided, { levels })).toBe('warning');
      expect(severity(unproven, missed, { levels })).toBe('warning');
      expect(severity(unproven, late, { levels, failOn })).toBe('error');
    });
  });
});

describe('the rules themselves', () => {
  const faultsOf = (rules: GateRules, assessments = [missed]) => {
    const findings = assessments.flatMap((each) => findingOn(each, rules) ?? []);
    return ruleFaults(rules, assessments, findings, [ADDRESS, 'bac-ninh/plan/other']).map(({ code }) => code);
  };

  test('are all right when they fit a target, selected or not', () => {
    expect(
      faultsOf(rulesOf({ waivers: [waiver('2030-01-01', 'bac-ninh/*')], levels: [level('bac-*', 'off')] })),
    ).toEqual([]);
  });

  test('are named when they fit none', () => {
    const rules = rulesOf({ waivers: [waiver('2030-01-01', 'x/y/z')], levels: [level('x/*', 'off')] });
    expect(faultsOf(rules)).toEqual(['level_unmatched', 'waiver_unmatched']);
  });

  test('are named when a waiver has run out, unless the error of its target says so', () => {
    const rules = rulesOf({ waivers: [waiver('2025-06-29')] });
    expect(faultsOf(rules)).toEqual([]);
    expect(faultsOf(rules, [unproven])).toEqual(['waiver_expired']);
    expect(faultsOf(rules, [judged('achieved', ['achieved', 'achieved'])])).toEqual(['waiver_expired']);
  });

  test('say nothing of a waiver that ran out on a target which is not looked at', () => {
    expect(faultsOf(rulesOf({ waivers: [waiver('2020-01-01', 'bac-ninh/*')] }))).toEqual([]);
  });
});

describe('the gate', () => {
  const bacNinh = { ...missed, province: 'bac-ninh' };
  const input = { before: [], addresses: [ADDRESS, 'bac-ninh/plan/other'], maxWarnings: null };
  const outcome = (assessments: readonly Assessment[], about: Partial<typeof input> | object, rules = rulesOf()) =>
    gateOutcome(assessments, rules, { ...input, ...about });

  test('is closed by an error, and counts what it looked at and what it found', () => {
    const achieved = judged('achieved', ['achieved', 'achieved']);
    expect(outcome([missed, unproven, unproven, achieved], {})).toMatchObject({
      ...{ checked: 4, errors: 1, warnings: 2, waived: 0 },
      ...{ exceeded: null, passed: false },
    });
    expect(outcome([unproven, achieved], {})).toMatchObject({ errors: 0, warnings: 1, passed: true });
  });

  test('is closed by more warnings than are allowed, and only by more', () => {
    expect(outcome([unproven], { maxWarnings: 1 })).toMatchObject({ exceeded: null, passed: true });
    expect(outcome([unproven], { maxWarnings: 0 })).toMatchObject({ exceeded: 0, passed: false });
  });

  test('is closed by a waiver that has run out, and counts what is wrong with its rules', () => {
    const rules = rulesOf({ waivers: [waiver('2025-06-29'), waiver('2030-01-01', 'x/y/z')] });
    expect(outcome([unproven], {}, rules)).toMatchObject({ errors: 1, warnings: 2, passed: false });
    expect(outcome([missed], {}, rulesOf({ waivers: [waiver('2025-06-30')] }))).toMatchObject({
      ...{ errors: 0, waived: 1, passed: true },
    });
  });

  test('puts the worst first: errors, then by verdict, then by how far from the goal; findings before rules', () => {
    const reached = (attainment: number | null) => ({
      ...missed,
      attainment: attainment === null ? none('rank_has_no_ratio') : computed(point(attainment)),
    });
    const [far, near, rank] = [reached(0.2), reached(0.9), reached(null)];
    const undecided = judged('undetermined', ['missed', 'achieved']);
    const late = judged('off_track', ['off_track', 'off_track'], '2030');
    const rules = rulesOf({
      failOn: new Set<Status>(['missed', 'off_track']),
      waivers: [waiver('2030-01-01', 'x/y/z'), waiver('2025-06-29', 'bac-ninh/plan/other')],
    });
    const other = { ...undecided, target: { ...undecided.target, address: 'bac-ninh/plan/other' } };
    const { worstFirst } = outcome([unproven, late, rank, near, undecided, far, other], {}, rules);
    expect(worstFirst.map((each) => ('rule' in each ? each.code : each.assessment))).toEqual([
      ...[far, near, rank, late, 'waiver_expired'],
      ...[undecided, other, unproven, 'waiver_unmatched'],
    ]);
  });

  test('knows what is old for each province that a target is judged for', () => {
    const { findings } = outcome([missed, bacNinh], { before: [bacNinh, unproven] });
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });
});

test.each([
  ['a/b/c', 'a/b/c', true],
  ['a/b/c', 'a/b', false],
  ['a/b/c', 'a/*', true],
  ['a/b/c', '*', true],
  ['a/b/c', '*/c', true],
  ['a/b/c', 'a*b*c', true],
  ['a/b/c', 'a/b/c*c', false],
  ['aa', 'a*a*a', false],
  ['a.b', 'a?b', false],
])('%s against the pattern %s: %s', (address, pattern, expected) => {
  expect(matchesParts(address, pattern.split('*'))).toBe(expected);
});

describe('the index of patterns', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 6 });
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*'), maxLength: 6 });

  test('answers as if every pattern were tried', () => {
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 12 }), letters, (patterns, address) => {
        const rules = patterns.map((target) => ({ target }));
        const fitting = rules.filter(({ target }) => matchesParts(address, target.split('*')));
        const index = patternIndex(rules);
        expect(index.all(address)).toEqual(fitting);
        expect(index.last(address)).toBe(fitting.at(-1));
      }),
    );
  });

  test.each([
    ['beginning', (number: number) => `plan-${number}/*`, (number: number) => `plan-${number}/x`],
    ['end', (number: number) => `*/target-${number}`, (number: number) => `x/target-${number}`],
    ['whole', (number: number) => `plan/target-${number}`, (number: number) => `plan/target-${number}`],
  ])('tries those alone that share the %s of the address', (_, patternOf, addressOf) => {
    let tried = 0;
    // Counts how often a pattern of the list is looked at.
    const parts = (number: number) =>
      new Proxy(patternOf(number).split('*'), {
        get: (list, key, self) => {
          if (key === Symbol.iterator) tried += 1;
          return Reflect.get(list, key, self);
        },
      });
    const rules = Array.from({ length: 1000 }, (_, number) => ({
      target: { split: () => parts(number) } as unknown as string,
    }));
    const index = patternIndex(rules);
    tried = 0;
    for (let number = 0; number < 100; number += 1) expect(index.last(addressOf(number))).toBe(rules[number]);
    expect(tried).toBeLessThan(500);
  });
});
