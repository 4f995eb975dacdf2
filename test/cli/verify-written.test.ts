import { expect, test } from 'vitest';
import { compareFiles } from '../../src/cli/workspace/changed-files.ts';
import type { WorkspacePaths } from '../../src/cli/workspace/database.ts';
import { loadFiles } from '../../src/cli/workspace/load/load-files.ts';
import { fileStates } from '../../src/cli/workspace/load.ts';
import { verified } from '../../src/cli/workspace/verification.ts';
import type { FactStore, FactWriter } from '../../src/store/fact-store.ts';
import type { WorkspaceStore } from '../../src/store/file-memory.ts';
import { openInMemory } from '../../src/store/sqlite/store.ts';
import { aSmallPackage } from '../helpers/package.ts';
import { aWorkspace, SMALL } from '../helpers/workspace.ts';

type Fault = (writer: FactWriter) => Partial<FactWriter>;

/** A store that writes with a fault, the same one whenever anything is loaded into it or into its copies. */
function faulty(store: WorkspaceStore, fault: Fault): WorkspaceStore {
  const copies = new Map<FactStore, FactStore>();
  const writing = <Store extends FactStore>(own: Store): Store => ({
    ...own,
    change: (step) => own.change((writer) => step({ ...writer, ...fault(writer) })),
  });
  return {
    ...writing(store),
    async copyOf(paths) {
      const copy = await store.copyOf(paths);
      const shown = writing(copy);
      copies.set(shown, copy);
      return shown;
    },
    verify: (expected) => store.verify(copies.get(expected) ?? expected),
  };
}

/** What the verification says of a workspace that was loaded with a fault. */
async function verifiedWith(fault: Fault) {
  const packageDir = aSmallPackage();
  const { dir } = aWorkspace(SMALL, packageDir);
  const location = { path: '', named: false, instead: null };
  const place: WorkspacePaths = {
    ...{ workspace: { dir, shipped: false }, location, packageDir },
    ...{ nowMs: 0, dx: '', uid: undefined },
  };
  const store = faulty(openInMemory(), fault);
  await loadFiles(store, fileStates(await compareFiles(place, null)));
  const result = await verified(store, place);
  await store.close();
  return result;
}

const row = 'quang-ninh/own-share/2024/own-report';

test('what was written as the files say it is no difference', async () => {
  const { compared, differences } = await verifiedWith(() => ({}));
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(100);
});

test.each<[string, Fault, object]>([
  [
    'of a figure',
    (writer) => ({
      addMeasurements: (figures) =>
        writer.addMeasurements(
          figures.map((each) => ({ ...each, quantity: { ...each.quantity, value: each.quantity.value + 1 } })),
        ),
    }),
    { table: 'measurements', row, column: 'quantity.value', kind: 'changed', stored: 8.1, expected: 7.1 },
  ],
  [
    'of a figure that is left out',
    (writer) => ({ addMeasurements: (figures) => writer.addMeasurements(figures.slice(1)) }),
    { table: 'measurements', row, column: null, kind: 'missing' },
  ],
  [
    'of a plan',
    (writer) => ({
      addPlans: (plans) =>
        writer.addPlans(plans.map((each) => ({ ...each, statement: { ...each.statement, sources: [] } }))),
    }),
    { table: 'plans', column: 'sources.0', kind: 'changed', stored: null },
  ],
  [
    'of a target',
    (writer) => ({ addTargets: (targets) => writer.addTargets(targets.map((each) => ({ ...each, spans: {} }))) }),
    { table: 'targets', kind: 'changed', stored: null },
  ],
])('a fault in the writing %s is told, although every load makes it', async (_, fault, difference) => {
  const { differences } = await verifiedWith(fault);
  expect(differences[0]).toMatchObject(difference);
  expect(new Set(differences.map(({ table }) => table)).size).toBe(1);
});
