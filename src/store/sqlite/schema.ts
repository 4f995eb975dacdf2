import { FIGURE_TABLES } from './schema/figures.ts';
import { FILE_TABLES } from './schema/files.ts';
import { INDEXES } from './schema/indexes.ts';
import { PLAN_TABLES } from './schema/plans.ts';
import { VOCABULARY_TABLES } from './schema/vocabulary.ts';

/** «dx» followed by 0x0001: marks a file as a database of this program. */
export const APPLICATION_ID = 0x64780001;

/** Another number means: rebuild from the text files. Raise it with every change in `schema/`. */
export const SCHEMA_VERSION = 14;

/** `.schema` in sqlite3 shows the comments in it: they are the documentation of the tables. */
export const SCHEMA = `
${FILE_TABLES}${VOCABULARY_TABLES}${PLAN_TABLES}${FIGURE_TABLES}${INDEXES}`;

/** Its statements as SQLite keeps them, in their order. */
export const STATEMENTS: readonly string[] = SCHEMA.trim()
  .replace(/;$/, '')
  .split(/;\n+(?=CREATE )/);
