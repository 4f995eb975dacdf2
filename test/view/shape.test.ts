import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain } from '../../src/render/data/machine-value.ts';
import { table } from '../../src/render/terminal/table.ts';
import { empty, numberCell, textCell } from '../../src/view/cell.ts';
import { limitRows, pick, type Shaped, sortRows } from '../../src/view/shape.ts';
import { statusView } from '../../src/view/status/status.ts';
import type { View } from '../../src/view/view.ts';
import { anEnv, aView } from '../helpers/build.ts';
import { planInput } from '../helpers/plan-09.ts';

const status = statusView(planInput('en'));

function shaped(result: Shaped): View {
  if (!result.ok) throw new Error(`unknown: ${result.unknown}`);
  return result.view;
}

const columnOf = ({ grid }: View, key: string): unknown[] =>
  [...grid.rows].map((row) => plain(row[grid.columns.indexOf(key)] ?? empty));

describe('sorting', () => {
  const names = ['Đà Nẵng', 'An Giang', 'Đắk Lắk', 'Điện Biên', 'Ăn', 'Ấn'];
  const view = aView(
    ['name', 'gap'],
    names.map((name, index) => [textCell(name), index === 2 ? empty : numberCell(index % 2)]),
  );

  test('knows the Vietnamese alphabet', () => {
    expect(columnOf(shaped(sortRows(view, 'name')), 'name')).toEqual([
      'An Giang',
      'Ăn',
      'Ấn',
      'Đà Nẵng',
      'Đắk Lắk',
      'Điện Biên',
    ]);
  });

  test('keeps the order of ties and puts what is missing last, either way', () => {
    expect(columnOf(shaped(sortRows(view, 'gap')), 'name')).toEqual([
      'Đà Nẵng',
      'Ăn',
      'An Giang',
      'Điện Biên',
      'Ấn',
      'Đắk Lắk',
    ]);
    expect(columnOf(shaped(sortRows(view, 'gap:desc')), 'name')).toEqual([
      'An Giang',
      'Điện Biên',
      'Ấn',
      'Đà Nẵng',
      'Ăn',
      'Đắk Lắk',
    ]);
  });

  test('orders statuses as reports list them', () => {
    const statuses = columnOf(shaped(sortRows(status, 'status')), 'status');
    expect(statuses.slice(0, 4)).toEqual(['achieved', 'achieved', 'at_risk', 'off_track']);
  });

  test('knows an order that no column has: by urgency', () => {
    const statuses = columnOf(shaped(sortRows(status, 'urgency')), 'status');
    expect(statuses[0]).toBe('missed');
    expect(statuses.indexOf('off_track')).toBeLessThan(statuses.indexOf('achieved'));
    expect(sortRows(status, 'urgency:desc')).toMatchObject({ ok: false, unknown: 'urgency:desc' });
  });

  test('loses no row', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer())), fc.constantFrom('v', 'v:desc'), (values, by) => {
        const view = aView(
          ['v'],
          values.map((value) => [numberCell(value)]),
        );
        const sorted = columnOf(shaped(sortRows(view, by)), 'v');
        expect(sorted.toSorted()).toEqual(values.toSorted());
      }),
    );
  });

  test('names what it knows when it is asked for something else', () => {
    expect(sortRows(status, 'gab')).toMatchObject({
      ok: false,
      unknown: 'gab',
      known: [...status.grid.columns, 'urgency'],
    });
    expect(sortRows(status, 'gap:up')).toEqual({ ok: false, unknown: 'gap:up', known: ['gap:asc', 'gap:desc'] });
  });

  test('sorts what people see too', () => {
    const page = table(shaped(sortRows(status, 'title:desc')), anEnv({ width: 200 }));
    expect(page.indexOf('Digital economy share')).toBeLessThan(page.indexOf('National rank'));
  });
});

describe('limiting', () => {
  test('keeps the first rows, for people too', () => {
    const two = limitRows(status, 2);
    expect([...two.grid.rows]).toHaveLength(2);
    const page = table(two, anEnv({ width: 200 }));
    expect(page).toContain('Digital economy share');
    expect(page).not.toMatch(/e-ID|No figure/);
    expect(page).toContain('20 declared');
  });

  test('follows a sort', () => {
    const worst = limitRows(shaped(sortRows(status, 'gap:desc')), 1);
    expect(columnOf(worst, 'gap')).toEqual([12877]);
    expect(table(worst, anEnv({ width: 200 }))).toContain('Key databases');
  });
});

describe('picking fields', () => {
  test('makes one plain table of them', () => {
    const view = shaped(pick(limitRows(status, 2), ['gap', 'status', 'attainment']));
    expect(view.grid.columns).toEqual(['gap', 'status', 'attainment']);
    expect(table(view, anEnv())).toBe(
      [
        '           gap  status       attainment',
        ' ──────────────────────────────────────',
        ' 2 places over  ✓ achieved',
        '       12.9 pp  ▼ off track      35.5 %',
        '',
      ].join('\n'),
    );
  });

  test('names the fields there are when one is unknown', () => {
    expect(pick(status, ['target', 'colour'])).toEqual({ ok: false, unknown: 'colour', known: status.grid.columns });
  });
});
