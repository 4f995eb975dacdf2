import { csvRead } from './csv-read.ts';
import type { Module } from './finding.ts';
import { load } from './load.ts';
import { ranks } from './ranks.ts';
import { reports } from './reports.ts';
import { start } from './start.ts';
import { tables } from './tables.ts';

/** Every module by its name, in the order of the results. */
export const MODULES: Readonly<Record<string, Module>> = { start, 'csv-read': csvRead, load, reports, ranks, tables };
