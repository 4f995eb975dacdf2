import { describe, expect, test } from 'vitest';
import { aWorkspace, SMALL } from '../helpers/workspace.ts';

/** Figures that are divided, finer than any other, or hedged with an open end; every target but the last is missed. */
const FINE = {
  'seeds/own.yaml': `indicators:
  - { id: falls, name: { vi: Giảm, en: Falls }, unit: percent, direction: down, domain: [0, null] }
  - { id: fine, name: { vi: Nhỏ, en: Fine }, unit: percent, direction: down, domain: [0, null] }
  - { id: rises, name: { vi: Tăng, en: Rises }, unit: percent, direction: up }
  - { id: open, name: { vi: Mở, en: Open }, unit: percent, direction: up, domain: [null, null] }
sources:
  - { id: report, publisher: Sở, title: { vi: Báo cáo, en: Report }, date: 2025-02-01, tier: official-document }
`,
  'data/plan.yaml': `province: quang-ninh
locale: en
plans:
  - id: plan
    title: { vi: Kế hoạch, en: Plan }
    issued: 2022-02-05
    until: 2024
    source: report
    targets:
      - { id: falls, title: { vi: Giảm, en: Falls }, indicator: falls, goal: "<= 10.05%", source: report }
      - { id: fine, title: { vi: Nhỏ, en: Fine }, indicator: fine, goal: "<= 10%", source: report }
      - { id: rises, title: { vi: Tăng, en: Rises }, indicator: rises, goal: ">= 66.7%", source: report }
      - { id: open, title: { vi: Mở, en: Open }, indicator: open, goal: ">= 100%", source: report }
measurements:
  - { indicator: falls, period: 2024, value: 12/119, source: report }
  - { indicator: fine, period: 2024, value: 10.000011, source: report }
  - { indicator: rises, period: 2024, value: 66.69999, source: report }
  - { indicator: open, period: 2023, value: "< 50%", source: report }
  - { indicator: open, period: 2024, value: "> 150%", source: report }
`,
};

const WIDE = { COLUMNS: '120' };

describe('a figure that misses its goal by little', () => {
  test('reads as missing it in the table, and so does its distance', async () => {
    const { stdout } = await aWorkspace(FINE).dxWith(WIDE, 'status');
    expect(stdout).toMatch(/Falls +≤ 10\.05 % +10\.08 % \(2024\).+ 0\.04 pp +2024\* +✗ missed/);
    expect(stdout).toMatch(/Fine +≤ 10 % +10\.000011 % \(2024\).+ 0\.000011 pp +2024\* +✗ missed/);
    expect(stdout).toMatch(/Rises +≥ 66\.7 % +66\.69999 % \(2024\).+ 0\.00001 pp +2024\* +✗ missed/);
  });

  test('reads so in the gate, which advises no goal that it misses', async () => {
    const { stdout } = await aWorkspace(FINE).dx('check');
    expect(stdout).toContain('Figure   10.08 % (2024)');
    expect(stdout).toContain('or a goal of ≤ 10.0841 %');
    expect(stdout).toContain('Figure   10.000011 % (2024)');
    expect(stdout).toContain('or a goal of ≤ 10.0001 %');
    expect(stdout).toContain('or a goal of ≥ 66.6999 %');
  });

  test('reads so where it is explained, in its series and among the changes', async () => {
    const workspace = aWorkspace(FINE);
    expect((await workspace.dx('explain', 'quang-ninh/plan/falls')).stdout).toMatch(/10\.08 % = 12\/119 \(2024\)/);
    expect((await workspace.dx('trend', 'falls', '-p', 'quang-ninh')).stdout).toMatch(/2024 +10\.08 % /);
    expect((await workspace.dx('trend', '-p', 'quang-ninh')).stdout).toMatch(/Falls +10\.08 % \(2024\) +≤ 10\.05 %/);
    const { stdout } = await workspace.dx('diff', '--from', '2024-06', '--to', '2025-06-01');
    expect(stdout).toContain('New figure: 10.08 % (2024)');
  });
});

test('more than a number is never written as that much or more', async () => {
  const workspace = aWorkspace(FINE);
  const { stdout } = await workspace.dxWith(WIDE, 'status');
  expect(stdout).toMatch(/Open +≥ 100 % +> 150 % \(2024\).+ > 150\.0 % +> 50 pp over +2024\* +✓ achieved/);
  expect((await workspace.dx('trend', 'open', '-p', 'quang-ninh')).stdout).toMatch(/2024 +> 150 % +> \+100 pp/);
});

test('a figure that the gate asks for would pass it as it is printed', async () => {
  const target = 'goal: ">= 20%", by: 2028, baseline: { value: 0, period: 2021 }';
  const { stdout } = await aWorkspace({
    ...SMALL,
    'data/plan.yaml': (SMALL['data/plan.yaml'] ?? '').replace('goal: ">= 20%"', target),
    'data/figures.yaml': (SMALL['data/figures.yaml'] ?? '').replace('7.1%', '5%').replace('7,1%', '5%'),
  }).dx('check', '--fail-on', 'off_track');
  // 0.6 of 20 · 3/7 is 5.142857…
  expect(stdout).toContain('To pass  a figure of ≥ 5.1429 % for 2024');
});
