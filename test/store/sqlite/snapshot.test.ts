import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { oncePerSnapshot } from '../../../src/store/sqlite/read/snapshot.ts';
import { aFolder } from '../../helpers/folder.ts';

describe('what follows from a whole table', () => {
  const path = join(aFolder(), 'facts.sqlite');
  const rowsOf = oncePerSnapshot((db) => db.prepare('SELECT a FROM t').all());

  test('is worked out once for a connection that reads one state, and anew for any other', () => {
    const writer = new Database(path);
    writer.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (1)');
    const reader = new Database(path, { readonly: true });
    reader.exec('BEGIN');
    const first = rowsOf(reader);
    expect(first).toEqual([{ a: 1 }]);
    writer.exec('INSERT INTO t VALUES (2)');
    expect(rowsOf(reader)).toBe(first);
    expect(rowsOf(writer)).toHaveLength(2);
    const other = new Database(path, { readonly: true });
    other.exec('BEGIN');
    expect(rowsOf(other)).toHaveLength(2);
    for (const db of [reader, other, writer]) db.close();
  });

  test('is worked out each time while rows may be written, and after the transaction', () => {
    const writer = new Database(path);
    writer.exec('BEGIN');
    const before = rowsOf(writer);
    writer.exec('INSERT INTO t VALUES (3)');
    expect(rowsOf(writer)).toHaveLength(before.length + 1);
    writer.exec('COMMIT');
    const reader = new Database(path, { readonly: true });
    reader.exec('BEGIN');
    const seen = rowsOf(reader);
    reader.exec('COMMIT');
    writer.exec('INSERT INTO t VALUES (4)');
    expect(rowsOf(reader)).toHaveLength(seen.length + 1);
    for (const db of [reader, writer]) db.close();
  });
});
