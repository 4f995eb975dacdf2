import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A row as dx prints it for scripts. */
export type ExportedRow = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** What dx says of the record, in its own machine formats. */
export interface ExportedRecord {
  readonly measurements: ReadonlyMap<string, ExportedRow>;
  readonly targets: ReadonlyMap<string, ExportedRow>;
  readonly plans: ReadonlyMap<string, ExportedRow>;
  /** With what is computed of a place, by its address. */
  readonly places: ReadonlyMap<string, ExportedRow>;
  /** As written, with their notes; by the same addresses. */
  readonly rankings: ReadonlyMap<string, ExportedRow>;
  readonly provinces: ReadonlyMap<string, ExportedRow>;
  readonly sources: ReadonlyMap<string, ExportedRow>;
  /** Tallies as published, by `plan#as_of`. */
  readonly tallies: ReadonlyMap<string, ExportedRow>;
}

/** The address of a place, as dx gives it. */
export const placeAddress = (index: string, edition: string, population: string, unit: string): string =>
  `${index}@${edition}/${population}/${unit}`;

/** Runs the built program over the record of this folder. A database of its own is made and removed. */
export function exportedRecord(): ExportedRecord {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'dx-record-'));
  const report = (...argv: string[]) => {
    const args = [join(root, 'bin/dx.js'), ...argv, '-C', root, '--db', join(folder, 'record.sqlite'), '--json', '-q'];
    const stdout = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
    return JSON.parse(stdout) as { readonly rows: readonly ExportedRow[]; readonly summary?: readonly ExportedRow[] };
  };
  const by = (rows: readonly ExportedRow[], key: string) => new Map(rows.map((row) => [String(row[key]), row]));
  try {
    const withAddress = (row: ExportedRow) => {
      const index = [row.index, row.component].filter(Boolean).join('/');
      const [edition, population, province] = [row.edition, row.population, row.province].map(String) as [
        string,
        string,
        string,
      ];
      return { ...row, ranking: placeAddress(index, edition, population, province) };
    };
    const tallies = (report('status').summary ?? []).map((row) => ({
      ...row,
      tally: `${row.plan}#${row.reported_as_of}`,
    }));
    return {
      measurements: by(report('export', 'measurements').rows, 'measurement'),
      targets: by(report('export', 'targets').rows, 'target'),
      plans: by(report('list', 'plans').rows, 'plan'),
      places: by(report('ranks').rows.map(withAddress), 'ranking'),
      rankings: by(report('export', 'rankings').rows, 'ranking'),
      provinces: by(report('list', 'provinces').rows, 'id'),
      sources: by(report('list', 'sources').rows, 'id'),
      tallies: by(tallies, 'tally'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
