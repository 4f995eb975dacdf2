import { FIGURE_TABLES } from './schema/figures.ts';
import { FILE_TABLES } from './schema/files.ts';
import { INDEXES } from './schema/indexes.ts';
import { PLAN_TABLES } from './schema/plans.ts';
import { VOCABULARY_TABLES } from './schema/vocabulary.ts';

/** Marks a file as a database of this program: the letters «dx», then 1. */
export const APPLICATION_ID = 0x64780001;

/** A database with another number is built anew from the text files. Raise it with every change in `schema/`. */
export const SCHEMA_VERSION = 14;

/** The whole schema. `.schema` in sqlite3 shows its comments: they document the tables. */
export const SCHEMA = `
${FILE_TABLES}${VOCABULARY_TABLES}${PLAN_TABLES}${FIGURE_TABLES}${INDEXES}`;

/** The statements of the schema, in their order, as SQLite stores them. */
export const STATEMENTS: readonly string[] = SCHEMA.trim()
  .replace(/;$/, '')
  .split(/;\n+(?=CREATE )/);
