import { describe, expect, test } from 'vitest';
import { cellText } from '../../src/render/value/cell-text.ts';
import { wayCell } from '../../src/view/text/way.ts';
import { en } from '../../src/view/words/en/en.ts';
import { vi } from '../../src/view/words/vi/vi.ts';

const said = (lo: number | null, hi: number | null, words = en): string =>
  cellText(wayCell({ lo, hi, loOpen: false, hiOpen: false }, words), words).replaceAll('\u00a0', ' ');

describe('the way covered', () => {
  test('is a share from the baseline on', () => {
    expect(said(0, 0)).toBe('0.0 %');
    expect(said(0.241, 0.241, vi)).toBe('24,1%');
  });

  test('is «moved away» where the figure is surely on the wrong side of its baseline', () => {
    expect(said(-8, -8)).toBe('moved away');
    expect(said(null, -0.2)).toBe('moved away');
    expect(said(-8, -8, vi)).toBe('thụt lùi so với gốc');
  });

  test('is a range where the figure may be on either side', () => expect(said(-0.1, 0.2)).toBe('−10 … 20 %'));
});
