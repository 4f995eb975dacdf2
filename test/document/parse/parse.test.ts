import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/document/parse/parse.ts';
import { brief } from '../workspace-of.ts';

const PLAN = `province: quang-ninh
plans:
  - id: plan-1
    title: Kế hoạch
    targets:
      - { id: one, title: Một, indicator: share, goal: ">= 20%" }
      - { id: two, title: Hai, indicator: share, goal: ">= 30%", By: 2025 }
`;

describe('a file', () => {
  it('with six different mistakes gives six problems where they are', () => {
    const text = `province: quang-ninh
measurements:
  - { indicator: share, period: 2024-02-30, value: 7, source: a, final: maybe }
  - { indicator: share, perod: 2024, period: 2024, value: [7], source: a }
  - { indicator: Tỷ lệ, period: 2024, value: 7 }
`;
    expect(parse(text, 'a.yaml').problems.map(brief).sort()).toEqual([
      'bad_id 5:18',
      'missing_key 5:5',
      'unknown_key 4:25',
      'unreadable_period 3:33',
      'wrong_type 3:73',
      'wrong_type 4:59',
    ]);
  });

  it('keeps the entries without mistakes, and the ids of the others', () => {
    const { written, problems } = parse(PLAN, 'a.yaml');
    expect(problems.map(brief)).toEqual(['unknown_key 7:66']);
    expect(problems[0]?.args).toMatchObject({ key: 'By', nearest: 'by' });
    expect(written?.plans[0]?.targets.map(({ value }) => value.id)).toEqual(['one']);
    expect(written?.broken).toEqual(['targets:two']);
  });

  it('with a map in the place of a name says so, wherever it stands', () => {
    const problemsOf = (text: string) => parse(text, 'a.yaml').problems.map(brief);
    expect(problemsOf('province:\n  vi: quang-ninh\nmeasurements: []\n')).toEqual(['wrong_type 2:3']);
    expect(problemsOf('indices:\n  - { id: x, name: X, components: [{ id: { vi: a }, name: A }] }\n')).toEqual([
      'wrong_type 2:42',
    ]);
  });

  it('survives being stored as JSON', () => {
    const { written } = parse(PLAN, 'a.yaml');
    expect(JSON.parse(JSON.stringify(written))).toEqual(written);
  });

  it('is read alike whatever the form of its Unicode was', () => {
    const text = 'provinces: [{ id: hoa-binh, name: "Ho\\u0061\\u0300 Bình" }]\n';
    expect(parse(text, 'a.yaml').written?.provinces[0]?.value.name).toBe('Hoà Bình'.normalize('NFC'));
  });

  it('may hold several lists', () => {
    const { written, problems } = parse('units: [{ id: a, kind: count }]\npopulations: [{ id: b }]\n', 'a.yaml');
    expect(problems).toEqual([]);
    expect([written?.units.length, written?.populations.length]).toEqual([1, 1]);
  });

  it('of statements must name its province', () => {
    expect(parse('plans: []\n', 'a.yaml').problems.map(brief)).toEqual(['missing_key 1:1']);
  });

  it('with prototype keys is refused', () => {
    const { problems } = parse('units: [{ id: a, kind: count, __proto__: 1, constructor: 2 }]\n', 'a.yaml');
    expect(problems.map(brief)).toEqual(['unknown_key 1:31', 'unknown_key 1:45']);
  });

  it('says which key was meant', () => {
    const { problems } = parse('unit: []\nindicators: []\n', 'a.yaml');
    expect(problems).toMatchObject([{ args: { nearest: 'units' } }]);
  });

  it('of no known kind names its keys', () => {
    const { problems, written } = parse('goals: dti\nmeasures: {}\n', 'a.yaml');
    expect([problems.map(brief), written]).toEqual([['unknown_file_kind 1:1'], null]);
    expect(problems[0]?.args).toMatchObject({ keys: 'goals, measures' });
  });

  it.each(['- 1\n', 'text\n', '7\n'])('%j is no map', (text) => {
    expect(parse(text, 'a.yaml').problems.map(({ code }) => code)).toEqual(['unknown_file_kind']);
  });

  it('that is empty says nothing and is no error', () => {
    expect(parse('', 'a.yaml').written?.plans).toEqual([]);
  });

  it('asks for quotes where a text is meant and a number stands', () => {
    const [problem] = parse('populations: [{ id: 63 }]\n', 'a.yaml').problems;
    expect(problem).toMatchObject({ code: 'wrong_type', args: { key: 'id', expected: 'string', found: 'number' } });
  });

  it('with an unreadable number reports it once', () => {
    const { problems } = parse('units: [{ id: a, kind: count, tolerance: .inf }]\n', 'a.yaml');
    expect(problems.map(brief)).toEqual(['unreadable_number 1:42']);
  });
});
