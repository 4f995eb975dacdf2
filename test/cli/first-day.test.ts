import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder } from '../helpers/folder.ts';
import { PACKAGE } from '../helpers/package.ts';
import { aWorkspace, type Result } from '../helpers/workspace.ts';

/** Indicators of the vocabulary that dx brings along, as `dx list indicators` finds them, all of them shares. */
const MEASURED = [
  'digital-economy-share-of-grdp',
  'e-commerce-share-of-retail',
  'enterprises-e-contract',
  'smes-on-digital-platforms',
  'settled-procedure-files-digitised',
  'procedure-results-signed-and-returned-online',
  'agencies-providing-open-data',
  'people-with-e-id',
  'households-with-digital-address',
  'adults-with-e-payment-account',
  'population-covered-by-5g',
  'work-files-online-district-and-commune',
  'utilities-using-e-contracts',
  'households-with-fibre',
  'adults-with-smartphone',
  'procedure-files-via-online-services',
  'digital-economy-workforce-share',
];

/** A plan as somebody types it off a document, with three slips. */
const TYPED = `province: quang-ninh
plans:
  - id: my-plan
    title: Kế hoạch của tôi
    issued: 2022-02-05
    until: 2025
    declares: { targets: 17 }
    source: my-documnt
    targets:
${MEASURED.map((id, at) => `      - { id: target-${at + 1}, title: Chỉ tiêu ${at + 1}, indicator: ${id}, goal: ">= ${at + 50}%" }`).join('\n')}
`
  .replace('people-with-e-id', 'peopel-with-e-id')
  .replace('">= 60%"', '60%');

const FIGURES = `Chỉ số đo;Kỳ;Giá trị;Nguồn
${MEASURED.slice(0, 7)
  .map((id, at) => `${id};2023;${at + 40},5%;my-document`)
  .join('\n')}
`;

test('from an empty folder to a plan of 17 targets with 7 figures: six commands, three errors', async () => {
  const dir = aFolder();
  const { dxIn } = aWorkspace({}, PACKAGE);
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  };
  const calls: Result[] = [];
  const dx = async (...argv: string[]): Promise<Result> => {
    const result = await dxIn(dir, ...argv, '--lang', 'en');
    calls.push(result);
    return result;
  };

  expect((await dx('init', '--province', 'quang-ninh')).code).toBe(0);
  expect((await dx('new', 'source', 'my-document', '--title', 'Văn bản của tôi')).stdout).toContain('seeds/sources/');
  // The example is a plan to write over.
  write('data/quang-ninh/example-plan.yaml', TYPED);

  const faults = await dx('lint');
  expect(faults.code).toBe(1);
  const told = faults.stdout.match(/^error\[\S+ data\/quang-ninh\/example-plan\.yaml:\d+/gm) ?? [];
  expect(told).toHaveLength(3);
  // Each says what to type instead.
  for (const remedy of ['"my-document"', '"people-with-e-id"', '">= 60%"']) expect(faults.stdout).toContain(remedy);
  const mended = readFileSync(join(dir, 'data/quang-ninh/example-plan.yaml'), 'utf8')
    .replace('my-documnt', 'my-document')
    .replace('peopel-with-e-id', 'people-with-e-id')
    .replace('goal: 60%', 'goal: ">= 60%"');
  write('data/quang-ninh/example-plan.yaml', mended);

  write('figures.csv', FIGURES);
  expect(await dx('import', 'figures.csv', '--province', 'quang-ninh')).toMatchObject({ code: 0 });
  expect((await dx('lint')).code).toBe(0);
  const { code, stdout } = await dx('status', '--plan', 'my-plan');
  expect(code).toBe(0);
  expect(stdout).toMatch(/17 declared · 17 itemised/);
  expect(stdout).toContain('No figure (10)');

  expect(calls).toHaveLength(6);
  expect(calls.filter((call) => call.code !== 0)).toHaveLength(1);
});
