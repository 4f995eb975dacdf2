import { join } from 'node:path';
import { openForLoading, openInMemory } from '../../src/store/sqlite/store.ts';
import { aFolder } from '../helpers/folder.ts';
import { promisesOf } from './conformance.ts';

promisesOf('SQLite', () => openForLoading(join(aFolder(), 'dx.sqlite'), '1.0.0'));
promisesOf('memory', openInMemory);
