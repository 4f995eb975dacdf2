import type Database from 'better-sqlite3';
import { keysOfProvince } from '../../../core/record/province-names.ts';
import type { Province, Vocabulary } from '../../../core/record/vocabulary.ts';
import type { Period } from '../../../core/time/period.ts';
import type { AddressedList, FactReader, FactWriter, KeyClash } from '../../fact-store.ts';
import { addressIn, type FigureBatch } from '../../figure-batch.ts';
import { figureBatch } from '../../figure-packer.ts';
import { insert } from '../insert.ts';
import { prepared } from '../prepared.ts';
import { problemsToText } from '../rows/problem-rows.ts';
import { rankingToRow } from '../rows/ranking-rows.ts';
import { fromPeriod, type ReadRow, type SqlRow } from '../rows/row.ts';
import { planToRow, tallyToRow, targetToRow } from '../rows/statement-rows.ts';
import {
  indexToRow,
  indicatorToRow,
  populationToRow,
  provinceToRow,
  sourceToRow,
  unitToRow,
} from '../rows/vocabulary-rows.ts';
import { FILE_SPAN, type PlacedTable } from '../schema/tables.ts';
import { sealOf, sealOfFile } from '../seal.ts';
import { dropContent, dropFile } from './drop.ts';
import { figureWriter } from './figure-writer.ts';
import { holderOf } from './key.ts';

/** The writing methods of a FactWriter, synchronous. */
type RowWriter = {
  readonly [Name in Exclude<keyof FactWriter, keyof FactReader>]: (
    ...args: Parameters<FactWriter[Name]>
  ) => Awaited<ReturnType<FactWriter[Name]>>;
};

/** Writes rows, those of one file after another. The caller has begun a transaction. */
export function rowWriter(db: Database.Database, startOver: (db: Database.Database) => void): RowWriter {
  /** The order of the files, by path. */
  const sorts = new Map<string, number>();
  /** The next free position in each table, within the file that was begun last. */
  const next = new Map<PlacedTable, number>();
  /** The periods that have been inserted. */
  const periods = new Set<string>();
  const writeFigures = figureWriter(db);
  /** The id of the file that was begun last, and how many doubts it has. */
  let file = 0;
  let doubts = 0;

  return {
    startOver: () => startOver(db),
    arrange(paths) {
      for (const [sort, path] of paths.entries()) sorts.set(path, sort);
      for (const { id, path, sort } of prepared(db, 'SELECT id, path, sort FROM files').all() as ReadRow[]) {
        const now = sorts.get(path);
        if (now === undefined) dropFile(db, id);
        else if (now !== sort) prepared(db, 'UPDATE files SET sort = ? WHERE id = ?').run(now, id);
      }
    },
    clear(paths) {
      for (const path of paths) {
        const known = prepared(db, 'SELECT id FROM files WHERE path = ?').get(path) as ReadRow;
        if (known) dropContent(db, known.id);
      }
    },
    begin({ path, hash, warnings }) {
      const known = prepared(db, 'SELECT id FROM files WHERE path = ?').get(path) as ReadRow;
      if (known) dropFile(db, known.id);
      file = known?.id ?? (prepared(db, 'SELECT coalesce(max(id), 0) + 1 AS id FROM files').get() as ReadRow).id;
      const seal = sealOfFile({ path, hash, warnings });
      const said = problemsToText(warnings);
      insert(db, 'files', { id: file, path, sort: sorts.get(path) ?? 0, hash, warnings: said, seal });
      doubts = 0;
      next.clear();
    },
    finish({ path, hash, warnings }) {
      const seal = sealOfFile({ path, hash, warnings });
      const said = problemsToText(warnings);
      prepared(db, 'UPDATE files SET hash = ?, warnings = ?, seal = ? WHERE path = ?').run(hash, said, seal, path);
    },
    setSettings(json) {
      db.exec('DELETE FROM settings');
      insert(db, 'settings', { json, seal: sealOf(json) });
    },
    addVocabulary({ units, populations, provinces, indicators, indices, sources }) {
      insertAll('units', units, unitToRow);
      insertAll('populations', populations, populationToRow);
      insertAll('provinces', provinces, provinceToRow);
      for (const province of provinces.values()) insertParts(province);
      insertAll('indicators', indicators, indicatorToRow);
      insertAll('indices', indices, indexToRow);
      insertAll('sources', sources, sourceToRow);
    },
    addPlans: (plans) =>
      added('plans', plans, ({ statement: plan, spans }) => {
        const { address, sources, reported } = plan;
        const pos = insertNext('plans', planToRow(plan));
        if (pos === null) return address;
        insert(db, 'spans', { list: 'plans', pos, json: JSON.stringify(spans) });
        for (const [sort, source] of sources.entries()) insert(db, 'plan_sources', { plan: address, source, sort });
        for (const [sort, tally] of reported.entries())
          insert(db, 'reported_tallies', tallyToRow(tally, address, sort));
        return null;
      }),
    addTargets: (targets) =>
      added('targets', targets, ({ statement: target, spans }) => {
        const { address, sources } = target;
        const pos = insertNext('targets', targetToRow(target));
        if (pos === null) return address;
        insert(db, 'spans', { list: 'targets', pos, json: JSON.stringify(spans) });
        for (const [sort, source] of sources.entries()) insert(db, 'target_sources', { target: address, source, sort });
        return null;
      }),
    addMeasurements: (measurements) => addFigures(figureBatch(measurements)),
    addFigures,
    addRankings: (rankings) =>
      added('rankings', rankings, (ranking) => {
        keepPeriod(ranking.edition);
        return insertNext('rankings', rankingToRow(ranking)) === null ? ranking.address : null;
      }),
    addDoubts(problems) {
      for (const problem of problems) {
        insert(db, 'doubts', { file, sort: doubts, problem: JSON.stringify(problem) });
        doubts += 1;
      }
    },
    addMentions(mentions) {
      const insertion = `INSERT OR FAIL INTO mentions (kind, id, file) SELECT ?, value, ? FROM json_each(?)
        WHERE true ON CONFLICT DO NOTHING`;
      for (const [kind, own] of Map.groupBy(mentions, (mention) => mention.kind))
        prepared(db, insertion).run(kind, file, JSON.stringify(own.map(({ id }) => id)));
    },
    whereIs: (list, address) => holderOf(db, list, address)?.at ?? null,
  };

  /** Adds items one by one. `add` answers the address of an item whose key is taken, else null. */
  function added<Item>(list: AddressedList, items: readonly Item[], add: (item: Item) => string | null): KeyClash[] {
    const clashes: KeyClash[] = [];
    for (let index = 0; index < items.length; index += 1) {
      const taken = add(items[index] as Item);
      const holder = taken === null ? null : holderOf(db, list, taken);
      if (holder) clashes.push({ index, first: holder.at });
    }
    return clashes;
  }

  function addFigures(batch: FigureBatch): KeyClash[] {
    const { count, columns } = batch;
    for (const text of columns.find(({ field }) => field === 'period')?.texts ?? []) keepPeriod(fromPeriod(text));
    const first = positions('measurements', count);
    if (writeFigures(batch, first) === count) return [];
    // Some were skipped: those whose address belongs to a row at another position.
    return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
      const holder = holderOf(db, 'measurements', addressIn(batch, index));
      return holder && holder.pos !== first + index ? [{ index, first: holder.at }] : [];
    });
  }

  function insertParts(province: Province): void {
    const { id, populations } = province;
    for (const population of populations) insert(db, 'province_populations', { province: id, population });
    const { exact, loose } = keysOfProvince(province);
    for (const key of exact) insert(db, 'province_names', { kind: 'exact', key, province: id });
    for (const key of loose) insert(db, 'province_names', { kind: 'loose', key, province: id });
  }

  function insertAll<Thing>(
    table: keyof Vocabulary,
    things: ReadonlyMap<string, Thing>,
    toRow: (one: Thing) => SqlRow,
  ) {
    for (const thing of things.values()) insertNext(table, toRow(thing));
  }

  /** Inserts a row at the next position and answers that position; null where its key is taken. */
  function insertNext(table: PlacedTable, row: SqlRow): number | null {
    const pos = positions(table, 1);
    return insert(db, table, { pos, ...row }) ? pos : null;
  }

  /** Reserves positions and answers the first of them. */
  function positions(table: PlacedTable, count: number): number {
    const place = next.get(table) ?? 0;
    next.set(table, place + count);
    return file * FILE_SPAN + place;
  }

  function keepPeriod({ text, start, end }: Period): void {
    if (periods.has(text)) return;
    periods.add(text);
    insert(db, 'periods', { period: text, start, end_: end });
  }
}
