import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGoal } from '../../../src/core/parse/parse-goal.ts';
import type { Unreadable } from '../../../src/core/parse/parse-number.ts';
import { readPlainQuantity, readQuantity } from '../../../src/core/parse/parse-quantity.ts';
import { intervalOf, type Quantity } from '../../../src/core/record/quantity.ts';
import { aMeasurement, aTarget } from '../../helpers/facts.ts';
import { judged } from '../../helpers/judged.ts';

function read(text: string): Quantity {
  const found = readQuantity(text, { kind: 'share', domain: [0, 100], locale: 'vi' });
  if (!found.ok) throw new Error(found.error);
  return found.value;
}

const flagsOf = (quantity: Quantity) =>
  judged({
    target: aTarget(),
    measurements: [aMeasurement({ quantity })],
  }).flags;

describe('an estimate', () => {
  test('of a plain number is a point, provisional and not approximate', () => {
    const quantity = read('ước đạt 30%');
    expect(quantity).toMatchObject({ qualifier: 'estimate', value: 30 });
    expect(flagsOf(quantity)).toEqual(['provisional']);
  });

  test.each([
    ['ước đạt khoảng 30%', 'khoảng 30%'],
    ['ước đạt trên 30%', 'trên 30%'],
    ['ước tính gần 30%', 'gần 30%'],
    ['ước đạt từ 20 đến 30%', 'từ 20 đến 30%'],
    ['estimated at about 30%', 'about 30%'],
  ])('«%s» keeps its hedge and is provisional besides', (stated, hedge) => {
    const quantity = read(stated);
    expect(quantity.qualifier).toBe(read(hedge).qualifier);
    expect(intervalOf(quantity, [0, 100], 0.05)).toEqual(intervalOf(read(hedge), [0, 100], 0.05));
    expect(flagsOf(quantity)).toEqual(['approximate', 'provisional']);
    expect(flagsOf(read(hedge))).toEqual(['approximate']);
  });
});

const share = { kind: 'share', domain: [0, 100], locale: 'vi' } as const;
const change = { kind: 'share', domain: [null, null], locale: 'vi' } as const;
const count = { kind: 'count', domain: [0, null], locale: 'vi', unitWords: ['doanh nghiệp', 'enterprises'] } as const;
const money = { kind: 'money', domain: [0, null], locale: 'vi' } as const;
const rank = { kind: 'rank', domain: [1, null], locale: 'vi' } as const;

describe('a figure as reports word it', () => {
  test.each([
    ['80% trở lên', 'ge', 80],
    ['từ 80% trở lên', 'ge', 80],
    ['đạt từ 80% trở lên', 'ge', 80],
    ['tối thiểu 80% trở lên', 'ge', 80],
    ['từ 80%', 'ge', 80],
    ['80%+', 'ge', 80],
    ['80% or more', 'ge', 80],
    ['at least 80 per cent', 'ge', 80],
    ['không thấp hơn 80%', 'ge', 80],
    ['80% trở xuống', 'le', 80],
    ['từ 5% trở xuống', 'le', 5],
    ['up to 5%', 'le', 5],
    ['5 percent or less', 'le', 5],
    ['đạt 45%', 'eq', 45],
    ['chiếm 45%', 'eq', 45],
    ['80 phần trăm', 'eq', 80],
    ['80\u00a0%', 'eq', 80],
    ['đạt trên 80%', 'gt', 80],
    ['trên50%', 'gt', 50],
    ['gần100%', 'nearly', 100],
    ['gần đạt 80%', 'nearly', 80],
    ['nhiều hơn 80%', 'gt', 80],
    ['ít hơn 5%', 'lt', 5],
    ['chưa đầy 5%', 'lt', 5],
    ['chưa đến 5%', 'lt', 5],
    ['Khoảng  80 %', 'approx', 80],
  ])('«%s» is %s %d', (text, qualifier, value) => {
    expect(readQuantity(text, share)).toMatchObject({ ok: true, value: { qualifier, value } });
  });

  test.each([
    'khoảng 80–85%',
    'about 80-85%',
    'khoảng từ 80 đến 85%',
    'trong khoảng 80–85%',
    'đạt từ 80% đến 85%',
    '80 đến 85%',
    '80%-85%',
    'between 80 and 85%',
  ])('«%s» is the range it names', (text) => {
    expect(readQuantity(text, share)).toMatchObject({ ok: true, value: { qualifier: 'between', value: 80, high: 85 } });
  });

  test.each<[string, Unreadable]>([
    ['trên 80% đến dưới 90%', 'hedged_range'],
    ['từ 80% đến dưới 90%', 'hedged_range'],
    ['trên 80–90%', 'hedged_range'],
    ['từ 80 đến 90% trở lên', 'hedged_range'],
    ['trên 80% trở lên', 'not_a_number'],
    ['tối đa 80% trở lên', 'not_a_number'],
    ['khoảng 80% trở lên', 'not_a_number'],
    ['khoảng gần 80%', 'not_a_number'],
    ['from 80%', 'not_a_number'],
    ['tăng 5%', 'not_a_number'],
    // Above 5 %, or by 5 % more than was planned.
    ['vượt 5%', 'not_a_number'],
    ['đạt', 'not_a_number'],
    ['trên', 'not_a_number'],
    ['80 điểm phần trăm', 'other_word'],
    ['80 đồng', 'wrong_unit'],
    ['-', 'not_a_number'],
    ['80%%', 'not_a_number'],
    ['80e1', 'not_a_number'],
  ])('«%s» is refused: %s', (text, error) => {
    expect(readQuantity(text, change)).toMatchObject({ ok: false, error });
  });

  test('a bound behind the place of a ranking does not say which places are meant', () => {
    expect(readQuantity('5 trở lên', rank)).toMatchObject({ ok: false, error: 'rank_side' });
    expect(readQuantity('từ 5', rank)).toMatchObject({ ok: false, error: 'rank_side' });
  });

  test.each(['412 doanh nghiệp', '412 Doanh Nghiệp', '412 enterprises', 'khoảng 412 doanh nghiệp', '412'])(
    '«%s» is a number of the unit',
    (text) => expect(readQuantity(text, count)).toMatchObject({ ok: true, value: { value: 412 } }),
  );

  test('names the word that is not the unit', () => {
    expect(readQuantity('412 hộ', count)).toEqual({ ok: false, error: 'other_word', word: 'hộ' });
    expect(readQuantity('1,5 nghìn hộ', count)).toEqual({ ok: false, error: 'other_word', word: 'hộ' });
    expect(readQuantity('412%', count)).toMatchObject({ error: 'wrong_unit' });
  });

  test('shares a scale word between the ends of a range, not a unit', () => {
    expect(readQuantity('1–2 tỷ đồng', money)).toMatchObject({ value: { value: 1e9, high: 2e9 } });
    expect(readQuantity('500 triệu – 2 tỷ', money)).toMatchObject({ value: { value: 5e8, high: 2e9 } });
  });
});

describe('a goal as plans word it', () => {
  test.each([
    ['đạt trên 80%', { op: 'gt', value: 80 }],
    ['trên 80 %', { op: 'gt', value: 80 }],
    ['80% trở lên', { op: 'ge', value: 80 }],
    ['từ 80% trở lên', { op: 'ge', value: 80 }],
    ['tối thiểu 80%', { op: 'ge', value: 80 }],
    ['đạt tối thiểu 80%', { op: 'ge', value: 80 }],
    ['không quá 5 %', { op: 'le', value: 5 }],
    ['dưới 5%', { op: 'lt', value: 5 }],
    ['từ 10 đến 30%', { op: 'between', value: 10, value2: 30 }],
    ['up to 5%', { op: 'le', value: 5 }],
  ])('«%s»', (text, goal) => {
    expect(readGoal(text, share)).toEqual({ ok: true, value: goal });
  });

  test.each(['top 5', 'tốp 5', 'trong nhóm 5', 'thuộc nhóm 5', 'trong top 5', 'in the top 5', 'nhóm 5 dẫn đầu'])(
    '«%s» is a place among the first five',
    (text) => {
      expect(readGoal(text, rank)).toEqual({ ok: true, value: { op: 'rank_le', value: 5 } });
      expect(readGoal(text, share)).toMatchObject({ ok: false, error: 'wrong_unit' });
    },
  );

  test.each(['80%', 'đạt 80%', 'khoảng 80%', 'gần 80%', 'ước đạt 80%'])('«%s» does not say which side', (text) => {
    expect(readGoal(text, share)).toMatchObject({ ok: false, error: 'not_a_number' });
  });

  test('«nhóm 2» may be the second group', () => {
    expect(readGoal('nhóm 2', rank)).toMatchObject({ ok: false });
  });
});

describe('digits', () => {
  const exact = (text: string) => readQuantity(text, { ...money, domain: [null, null] });

  test('are kept to the last one', () => {
    expect(exact('123.456.789.012.345')).toMatchObject({ value: { value: 123456789012345 } });
    expect(exact('999.999.999.999.999')).toMatchObject({ value: { value: 999999999999999 } });
    expect(exact('999,999999999 nghìn tỷ')).toMatchObject({ value: { value: 999999999999000 } });
    expect(exact('0,1 nghìn')).toMatchObject({ value: { value: 100, halfUnit: 50 } });
  });

  test.each([
    '9007199254740993',
    '1'.repeat(199),
    '9 999 999 999 999 nghìn tỷ',
    '0,12345678901234567',
    '1'.padEnd(50, '0'),
  ])('«%s» is refused rather than altered', (text) =>
    expect(exact(text)).toMatchObject({ ok: false, error: 'too_many_digits' }),
  );

  test('beyond any figure are not read at all', () => {
    expect(exact('9'.repeat(400))).toMatchObject({ ok: false, error: 'too_long' });
    expect(readPlainQuantity('9'.repeat(400), [null, null])).toMatchObject({ ok: false, error: 'too_long' });
    expect(readPlainQuantity('1e400', [null, null])).toMatchObject({ ok: false, error: 'too_many_digits' });
  });

  test('mean the same as a text and as a number of YAML', () => {
    const digits = fc.stringMatching(/^-?(?:0|[1-9]\d{0,20})$/);
    fc.assert(
      fc.property(digits, (text) => {
        expect(exact(text)).toEqual(readPlainQuantity(text, [null, null]));
      }),
    );
  });

  test('of a share of two long numbers stay finite', () => {
    expect(readQuantity(`1/${'9'.repeat(15)}`, share)).toMatchObject({ ok: true });
    expect(readQuantity(`1/${'9'.repeat(40)}`, share)).toMatchObject({ ok: false });
  });
});
