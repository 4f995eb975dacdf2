import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { provincesCalled } from '../../../src/core/record/province-names.ts';
import { linkTexts } from '../../document/workspace-of.ts';

const seeds = (name: string): string => readFileSync(join(import.meta.dirname, '../../../seeds', name), 'utf8');
const { vocabulary } = linkTexts({
  'seeds/populations.yaml': seeds('populations.yaml'),
  'seeds/provinces.yaml': seeds('provinces.yaml'),
}).dataset ?? { vocabulary: { provinces: new Map<string, never>() } };
const called = provincesCalled(vocabulary.provinces.values());
const idsOf = (name: string): string[] => called(name).map(({ id }) => id);

describe('the provinces that a name means', () => {
  it.each([
    [
      'quang-ninh',
      'Tỉnh Quảng Ninh|TỈNH QUẢNG NINH|tinh Quang Ninh|Quang Ninh Province|QuangNinh|quảng  ninh|Quảng Ninh',
    ],
    ['ha-noi', 'Thành phố Hà Nội|TP Hà Nội|TP. Hà Nội|T.P. Hà Nội|Thủ đô Hà Nội|Hanoi|Ha Noi City|HÀ NỘI'],
    ['hue', 'Thành phố Huế|TT-Hue|TT. Huế|T.T. Huế|Thừa Thiên - Huế|Thua Thien Hue|ThuaThienHue|Hue City'],
    ['dien-bien', 'Điện Biên|DienBien|Tỉnh Điện Biên'],
    ['kon-tum', 'KonTum|Kontum|Kon Tum|Tỉnh Kon Tum'],
    ['bac-kan', 'Bac Can|Bắc Cạn|Backan|BacCan|Bac Kan'],
    ['dak-nong', 'Đắc Nông|Dak Nong|Daknong|Đăk Nông|Dac Nong'],
    ['ba-ria-vung-tau', 'BRVT|BR-VT|Ba Ria - Vung Tau|Bà Rịa – Vũng Tàu|BaRiaVungTau|Tỉnh Bà Rịa - Vũng Tàu'],
    ['hoa-binh', 'Hoà Bình|Hòa Bình|Hoa Binh'],
  ])('is %s whichever way it is spelt', (id, names) => {
    expect(names.split('|').map((name) => [name, idsOf(name)])).toEqual(names.split('|').map((name) => [name, [id]]));
  });

  it.each([
    ['ho-chi-minh', 'HCM|HCMC|TP.HCM|TPHCM|TP HCM|Thành phố Hồ Chí Minh|Ho Chi Minh City|HoChiMinh|Sài Gòn|Saigon'],
    ['da-nang', 'Da Nang City|Danang|Ðà Nẵng|Thành phố Đà Nẵng'],
    ['hai-phong', 'Haiphong|TP. Hải Phòng|Hai Phong City'],
    ['dak-lak', 'Daklak|Đắk Lắk|Đắc Lắc|Dac Lak|Tỉnh Đắk Lắk'],
    ['bac-ninh', 'Bắc Ninh|BacNinh|Tỉnh Bắc Ninh|Bac Ninh Province'],
  ])('are %s and the unit that took its name, whichever way it is spelt', (id, names) => {
    for (const name of names.split('|')) expect([name, idsOf(name)]).toEqual([name, [id, `${id}-2025`]]);
  });

  it.each(['', '-', 'Tỉnh', 'Thành phố', 'Province', 'Nowhere', 'Tỉnh Province'])('are none for «%s»', (name) => {
    expect(idsOf(name)).toEqual([]);
  });

  it('are those that are spelt like it first: a kind may be part of a name', () => {
    const odd = provincesCalled([
      { id: 'a', name: 'Tịnh Biên', aliases: [] },
      { id: 'b', name: 'Biên', aliases: [] },
    ]);
    expect([odd('Tinh Bien'), odd('Biên')].map((found) => found.map(({ id }) => id))).toEqual([['a'], ['b']]);
  });
});
