import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/core/text/did-you-mean.ts';
import { slug } from '../../../src/core/text/slug.ts';

describe('slug', () => {
  it.each([
    'Quảng Ninh',
    'QUẢNG NINH',
    'Quảng Ninh'.normalize('NFD'),
    'quang-ninh',
    'quang  ninh',
    'Quảng\u00a0Ninh',
    'Quảng\u200b Ninh',
    ' Quảng–Ninh ',
  ])('reads %j as quang-ninh', (name) => {
    expect(slug(name)).toBe('quang-ninh');
  });

  it('does not tell old and new tone placement apart', () => {
    expect(slug('Hoà Bình')).toBe(slug('Hòa Bình'));
  });

  it.each(['Đà Nẵng', 'Ðà Nẵng', 'Ɖà Nẵng', 'đà nẵng'])('takes the stroke from the D of %j', (name) => {
    expect(slug(name)).toBe('da-nang');
  });

  it('is empty without a letter or digit', () => {
    expect(slug(' – ')).toBe('');
  });
});

describe('nearest', () => {
  it('finds the id that was meant, best first', () => {
    expect(nearest('quang-nihn', ['quang-nam', 'quang-ninh', 'quang-ngai', 'ha-noi'])[0]).toBe('quang-ninh');
  });

  it('counts a swap of neighbours as one slip, and orders equals by name', () => {
    expect(nearest('dit', ['dti', 'dia'])).toEqual(['dia', 'dti']);
    expect(nearest('ab', ['ba', 'cd'])).toEqual(['ba']);
  });

  it('proposes nothing that is only by chance alike', () => {
    expect(nearest('ha-noi', ['ca-mau', 'vinh-long'])).toEqual([]);
  });

  it('gives at most as many as asked for', () => {
    expect(nearest('a1', ['a2', 'a3', 'a4', 'a5'], 2)).toEqual(['a2', 'a3']);
  });

  it('does not spend time on a word that no id is', () => {
    expect(nearest('x'.repeat(100_000), ['dti'])).toEqual([]);
  });
});
