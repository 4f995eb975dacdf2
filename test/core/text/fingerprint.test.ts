import { expect, test } from 'vitest';
import { fingerprintOf } from '../../../src/core/text/fingerprint.ts';

test('is FNV-1a with 64 bits, as published for texts of one byte a letter', () => {
  expect(fingerprintOf('')).toBe('cbf29ce484222325');
  expect(fingerprintOf('a')).toBe('af63dc4c8601ec8c');
  expect(fingerprintOf('foobar')).toBe('85944171f73967e8');
});

test('another letter, another order and another length give another one', () => {
  const texts = [
    '["0.1.0","1:2"]',
    '["0.1.0","1:3"]',
    '["0.1.1","1:2"]',
    '["1:2","0.1.0"]',
    '["0.1.0","1:2"] ',
    'Đ',
    'Ð',
  ];
  expect(new Set(texts.map(fingerprintOf)).size).toBe(texts.length);
});
