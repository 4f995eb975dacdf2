import { join } from 'node:path';
import type { WorkspaceStore } from '../../src/store/file-memory.ts';
import { openForLoading, openInMemory } from '../../src/store/sqlite/store.ts';
import { aFolder } from '../helpers/folder.ts';
import { changesFacts } from './conformance/change.ts';
import { choosesFacts } from './conformance/chosen-facts.ts';
import { comparesFacts } from './conformance/comparison.ts';
import { remembersFiles } from './conformance/file-memory.ts';
import { keepsFacts } from './conformance/kept-facts.ts';
import { findsLastFigures } from './conformance/last-figures.ts';
import { keepsOrder } from './conformance/order.ts';

/** Everything that the interfaces of the store promise. */
const PROMISES = [
  ...[keepsFacts, choosesFacts, findsLastFigures, keepsOrder],
  ...[changesFacts, comparesFacts, remembersFiles],
];

/** Every implementation of them. */
const STORES: Readonly<Record<string, () => WorkspaceStore>> = {
  SQLite: () => openForLoading(join(aFolder(), 'dx.sqlite'), '1.0.0'),
  memory: openInMemory,
};

for (const [name, open] of Object.entries(STORES)) for (const promise of PROMISES) promise(name, open);
