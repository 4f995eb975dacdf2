import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { SCHEMA, SCHEMA_VERSION } from '../../../src/store/sqlite/schema.ts';

/** Which text each version of the schema has had, by the beginning of its SHA-256: a line for each, and none is changed. */
const RECORDED: Readonly<Record<number, string>> = {
  11: '0d2b741ccf9b1c58',
  12: '6cc55312450d87ca',
  13: '6cc55312450d87ca',
  14: 'b72b69776069fc38',
};

test('another schema has another version: databases of the one before are rebuilt, not read', () => {
  const hash = createHash('sha256').update(SCHEMA).digest('hex').slice(0, 16);
  const latest = Math.max(...Object.keys(RECORDED).map(Number));
  const remedy =
    RECORDED[SCHEMA_VERSION] === undefined
      ? `record this version in test/store/sqlite/schema.test.ts, below the others:\n  ${SCHEMA_VERSION}: '${hash}',`
      : `the schema is another than version ${SCHEMA_VERSION}: raise SCHEMA_VERSION in src/store/sqlite/schema.ts to ${latest + 1}, and record\n  ${latest + 1}: '${hash}',`;
  expect(RECORDED[SCHEMA_VERSION], remedy).toBe(hash);
});
