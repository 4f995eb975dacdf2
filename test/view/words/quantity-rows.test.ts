import { describe, expect, test } from 'vitest';
import { readQuantity } from '../../../src/core/parse/parse-quantity.ts';
import { QUANTITY_ROWS, quantityLines } from '../../../src/view/words/quantity-rows.ts';

describe('what dx help quantities says', () => {
  const forms = QUANTITY_ROWS.flatMap(({ forms, kind, reads }) => forms.map((form) => ({ form, kind, reads })));

  test.each(forms)('«$form» is read as it says', ({ form, kind, reads }) => {
    const domain = kind === 'share' ? ([0, 100] as const) : ([0, null] as const);
    const read = readQuantity(form, { kind, domain, locale: 'vi' });
    expect(read).toMatchObject({ ok: true, value: reads });
  });

  test.each(['vi', 'en'] as const)('%s: every form stands in it, on lines of at most 80 columns', (lang) => {
    const text = quantityLines(lang);
    for (const { form } of forms) expect(text).toContain(`"${form}"`);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});
