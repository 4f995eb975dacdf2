import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { link } from '../../../src/document/model/link.ts';
import { parse } from '../../../src/document/parse/parse.ts';
import { brief, linkTexts } from '../workspace-of.ts';

const BASE = readFileSync(join(import.meta.dirname, '../../fixtures/problems/base/seeds/base.yaml'), 'utf8');
const withBase = (text: string, more: Record<string, string> = {}) =>
  linkTexts({ base: BASE, 'a.yaml': text, ...more });
const figures = (rows: string, locale = 'vi') => `province: quang-ninh\nlocale: ${locale}\nmeasurements:\n${rows}`;
const figure = (value: string, more = '') =>
  `  - { indicator: digital-economy-share, period: 2024, value: ${value}, source: baomoi-2025${more} }\n`;
const plan = (target: string, more = 'until: 2025') =>
  `province: quang-ninh\nplans: [{ id: p, title: P, ${more}, targets: [{ id: t, title: T, ${target} }] }]\n`;

describe('figures', () => {
  it.each([
    ['7.10', 7.1, 0.005],
    ['"7,1%"', 7.1, 0.05],
    ['08', 8, 0.5],
    ['"145/164"', 100 * (145 / 164), 0],
  ])('reads %s with its precision', (written, value, halfUnit) => {
    const { dataset, problems } = withBase(figures(figure(written)));
    expect(problems).toEqual([]);
    expect(dataset?.measurements[0]?.quantity.value).toBeCloseTo(value, 10);
    expect(dataset?.measurements[0]?.quantity.halfUnit).toBe(halfUnit);
  });

  it('reads a text in the locale of its file, and YAML numbers always alike', () => {
    const rows = '  - { indicator: settled-records, period: 2024, value: "1.234", source: baomoi-2025 }\n';
    expect(withBase(figures(rows, 'vi')).dataset?.measurements[0]?.quantity.value).toBe(1234);
    expect(withBase(figures(rows, 'en')).dataset?.measurements[0]?.quantity.value).toBe(1.234);
    const plain = rows.replace('"1.234"', '1.234');
    expect(withBase(figures(plain, 'vi')).dataset?.measurements[0]?.quantity.value).toBe(1.234);
  });

  it('has an address that tells revisions apart', () => {
    const { dataset } = withBase(figures(figure('7') + figure('8', ', published: 2025-06')));
    expect(dataset?.measurements.map(({ address }) => address)).toEqual([
      'quang-ninh/digital-economy-share/2024/baomoi-2025',
      'quang-ninh/digital-economy-share/2024/baomoi-2025/2025-06',
    ]);
  });

  it('is known when published, else when its source is dated, else when its period ends', () => {
    const undated = 'sources: [{ id: undated, publisher: P, title: T, tier: press }]\n';
    const rows = figure('7', ', published: 2025-04') + figure('7') + figure('7').replace('baomoi-2025', 'undated');
    const { dataset } = withBase(figures(rows), { 'b.yaml': undated });
    expect(dataset?.measurements.map(({ knownOn }) => knownOn)).toEqual(['2025-04-01', '2025-03-01', '2024-12-31']);
  });

  it.each([
    ['note: Một', { vi: 'Một', en: 'Một' }],
    ['note: { vi: Một, en: One }', { vi: 'Một', en: 'One' }],
    ['note: { en: One }', { vi: 'One', en: 'One' }],
    ['note: { vi: Một }', { vi: 'Một', en: 'Một' }],
  ])('has a remark in both languages, one for the other where one is missing: %s', (written, note) => {
    expect(withBase(figures(figure('7', `, ${written}`))).dataset?.measurements[0]?.note).toEqual(note);
  });

  it.each(['note: {}', 'note: ""', 'note: { vi: "" }', 'attribution: {}'])(
    'refuses a remark without words: %s',
    (written) => {
      const { dataset, problems } = withBase(figures(figure('7', `, ${written}`)));
      expect(dataset).toBeNull();
      expect(problems.map(({ code }) => code)).toEqual(['bad_value']);
    },
  );

  it('carries the tier of its source and the place of its value', () => {
    const [measurement] = withBase(figures(figure('7'))).dataset?.measurements ?? [];
    expect(measurement).toMatchObject({ tier: 'press', at: { file: 'a.yaml', line: 4, column: 62, length: 1 } });
  });

  it.each(['9007199254740993', '1e400', '-1', '101', '"7 tỷ đồng"', '"about"'])('refuses %s as a share', (value) => {
    const { dataset, problems } = withBase(figures(figure(value)));
    expect(dataset).toBeNull();
    expect(problems.map(({ at }) => `${at.line}:${at.column}`)).toEqual(['4:62']);
  });
});

describe('targets', () => {
  it('take the end of their plan where they have no deadline, and say so', () => {
    const { dataset } = withBase(plan('indicator: digital-economy-share, goal: ">= 20%"'));
    expect(dataset?.targets[0]).toMatchObject({ deadline: { text: '2025' }, deadlineInferred: true });
  });

  it('keep a deadline of their own', () => {
    const { dataset } = withBase(plan('indicator: digital-economy-share, goal: ">= 20%", by: 2023'));
    expect(dataset?.targets[0]).toMatchObject({ deadline: { text: '2023' }, deadlineInferred: false });
  });

  it('may be about a rank, a component of an index, or only a yes', () => {
    const index = 'indices: [{ id: ict, name: ICT, components: [{ id: parts, name: P }] }]\n';
    const component = withBase(plan('index: ict/parts, goal: top 1/2'), { 'b.yaml': index });
    expect(component.dataset?.targets[0]).toMatchObject({
      subject: { kind: 'index', index: 'ict/parts', population: null },
      goal: { op: 'rank_share_le', value: 1, value2: 2 },
    });
    const yes = withBase(plan('qualitative: true'));
    expect(yes.dataset?.targets[0]).toMatchObject({
      subject: { kind: 'qualitative', indicator: null },
      goal: { op: 'yes' },
    });
  });

  it.each([
    ['goal: ">= 20%"', 'subject'],
    ['indicator: digital-economy-share, index: dti, goal: top 1', 'one_subject'],
    ['index: dti, qualitative: true', 'one_subject'],
    ['indicator: digital-economy-share, goal: top 5', 'quantity'],
    ['index: dti, goal: "1..3"', 'rank'],
    ['indicator: digital-economy-share, qualitative: true', 'yes_no_indicator'],
    ['indicator: digital-economy-share, population: vn63, goal: ">= 1"', 'index'],
  ])('refuses %s', (target, needs) => {
    const { problems } = withBase(plan(target));
    expect(problems).toMatchObject([{ code: 'goal_needs', args: { needs } }]);
  });

  it('need a goal', () => {
    expect(withBase(plan('indicator: digital-economy-share')).problems.map(brief)).toEqual(['missing_key 2:51']);
  });

  it('may word a target of another plan', () => {
    const text = `${plan('variant_of: quang-ninh/q/t, indicator: digital-economy-share, goal: ">= 20%"')}`;
    const other = plan('indicator: digital-economy-share, goal: ">= 30%"').replace('id: p', 'id: q');
    const { dataset, problems } = withBase(text, { 'b.yaml': other });
    expect(problems.map(({ code }) => code)).toEqual(['variant_target']);
    expect(dataset?.targets[0]?.variantOf).toBe('quang-ninh/q/t');
  });
});

describe('across files', () => {
  it('reports both places of an id defined twice', () => {
    const { problems } = withBase('units: [{ id: percent, kind: share }]\n');
    expect(problems[0]).toMatchObject({
      code: 'duplicate_id',
      at: { file: 'a.yaml' },
      related: { file: 'base', line: 2 },
    });
  });

  it('reports a wrong province once, not with every figure', () => {
    const text = figures(figure('7') + figure('8').replace('2024', '2023')).replace('quang-ninh', 'quang-nin');
    const { problems } = withBase(text);
    expect(problems.map(brief)).toEqual(['unknown_reference 1:11']);
    expect(problems[0]?.args).toMatchObject({ nearest: 'quang-ninh' });
  });

  it('does not call references wrong whose definition has its own mistake', () => {
    const broken = 'indicators: [{ id: share-2, name: S, unit: percent, direction: sideways }]\n';
    const text = figures(figure('7').replace('digital-economy-share', 'share-2'));
    expect(withBase(text, { 'b.yaml': broken }).problems.map(brief)).toEqual(['bad_value 1:64']);
  });

  it('does not judge references while a file cannot be read', () => {
    const { dataset, problems } = link([parse(figures(figure('7')), 'a.yaml').written, null], {
      approximation: 0.05,
      inferBaseline: true,
    });
    expect([dataset, problems]).toEqual([null, []]);
  });

  it('lets an old and a new province share a name, but not two of one time', () => {
    expect(withBase('units: []\n').problems).toEqual([]);
    const twin = 'provinces: [{ id: hoa-binh-2, name: Other, aliases: [BẮC NINH], populations: [vn34] }]\n';
    expect(withBase(twin).problems).toMatchObject([{ code: 'same_name', args: { other: 'bac-ninh-2025' } }]);
  });

  it('keeps the written code of a province', () => {
    const { dataset } = withBase('provinces: [{ id: tuyen-quang, name: Tuyên Quang, code: 08 }]\n');
    expect(dataset?.vocabulary.provinces.get('tuyen-quang')?.code).toBe('08');
  });

  it('gives the same whether parsed now or kept as JSON', () => {
    const files = [BASE, figures(figure('7')), plan('index: dti, goal: top 1')].map(
      (text, i) => parse(text, `${i}`).written,
    );
    const settings = { approximation: 0.05, inferBaseline: true };
    expect(link(JSON.parse(JSON.stringify(files)), settings)).toEqual(link(files, settings));
  });
});

describe('doubtful figures', () => {
  const official = (value: string, more = '') => figure(value, more).replace('baomoi-2025', 'yearbook-2024');

  it.each([
    ['within the tolerance', figure('7.1') + official('7.6')],
    ['of which one is provisional', figure('7.1') + official('9', ', final: false')],
    ['a source corrects itself', figure('7.1') + figure('9', ', published: 2025-06')],
    ['a bound leaves room', figure('7.1') + official('"> 5%"')],
  ])('do not conflict when %s', (_, rows) => {
    expect(withBase(figures(rows)).problems).toEqual([]);
  });

  it('conflict when a bound excludes the other', () => {
    const { problems } = withBase(figures(figure('7.1') + official('"> 9%"')));
    expect(problems).toMatchObject([{ code: 'conflicting_figures', at: { line: 5 }, related: { line: 4 } }]);
  });

  it('may come from a source within the period', () => {
    expect(withBase(figures(figure('7').replace('2024', '2025'))).problems).toEqual([]);
  });
});

it('milestones come in the order of time, however they are written', () => {
  const text = plan(
    "indicator: digital-economy-share, goal: '>= 60%', milestones: [{ by: 2028, value: 50 }, { by: 2023, value: 10 }]",
    'until: 2030',
  );
  const { dataset } = withBase(text);
  expect(dataset?.targets[0]?.milestones.map(({ value }) => value)).toEqual([10, 50]);
});
