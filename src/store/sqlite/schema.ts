import { GOAL_OPS } from '../../core/record/goal.ts';
import { QUALIFIERS } from '../../core/record/quantity.ts';
import { BASES } from '../../core/record/ranking.ts';
import { DIRECTIONS, FREQUENCIES, TIERS, UNIT_KINDS } from '../../core/record/vocabulary.ts';

/** «dx» followed by 0x0001: marks a file as a database of this program. */
export const APPLICATION_ID = 0x64780001;

/** Another number means: rebuild from the text files. Raise it with every change below. */
export const SCHEMA_VERSION = 13;

/** Positions of one file: its rows of a table are those from `file * FILE_SPAN` on. */
export const FILE_SPAN = 2 ** 32;

/** What a column may hold. */
const oneOf = (column: string, values: readonly string[]): string =>
  `CHECK (${column} IN (${values.map((value) => `'${value}'`).join(', ')}))`;

/** `.schema` in sqlite3 shows these comments: they are the documentation of the tables. */
export const SCHEMA = `
CREATE TABLE built (                 -- one row: what built this database
  dx    TEXT NOT NULL,               -- the version of dx; another one builds it anew
  file  TEXT NOT NULL,               -- device and inode of this file: a copy is not trusted, but built anew
  seal  TEXT NOT NULL                -- digest of the row
) STRICT;

CREATE TABLE files (                 -- the text files whose content the facts are
  id          INTEGER PRIMARY KEY,
  path        TEXT NOT NULL UNIQUE,  -- relative to the workspace; the package's own begin with dx:
  sort        INTEGER NOT NULL,      -- the order in which files are read
  hash        TEXT NOT NULL,         -- SHA-256 of the content
  warnings    TEXT,                  -- what reading it left doubtful, a JSON array; null where nothing is
  seal        TEXT NOT NULL          -- digest of the row: what something else has changed is not used
) STRICT;

CREATE TABLE stamps (                -- what this machine remembers of the files, so as not to read them; no facts
  path        TEXT PRIMARY KEY,
  size        INTEGER NOT NULL,
  mtime_ms    REAL NOT NULL,
  ctime_ms    REAL NOT NULL,
  inode       REAL NOT NULL,
  checked_ms  REAL NOT NULL,         -- when these were last compared with the content
  hash        TEXT NOT NULL,         -- SHA-256 of the content
  seal        TEXT NOT NULL          -- digest of the row
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (              -- one row: dx.yaml with what it leaves out filled in, a JSON object
  json  TEXT NOT NULL,
  seal  TEXT NOT NULL                -- digest of the row
) STRICT;

CREATE TABLE mentions (              -- what each file refers to: a change of it has the file read again
  kind  TEXT NOT NULL CHECK (kind IN ('units', 'populations', 'provinces', 'indicators', 'indices', 'sources', 'successors', 'names')),
  id    TEXT NOT NULL,               -- of kind names: a province by another name than its id
  file  INTEGER NOT NULL REFERENCES files,
  PRIMARY KEY (kind, id, file)
) STRICT, WITHOUT ROWID;

CREATE TABLE doubts (                -- what one file leaves doubtful by itself; what compares figures is computed when it is asked for
  file     INTEGER NOT NULL REFERENCES files,
  sort     INTEGER NOT NULL,
  problem  TEXT NOT NULL,            -- a JSON object
  PRIMARY KEY (file, sort)
) STRICT, WITHOUT ROWID;

CREATE TABLE periods (               -- first and last day of the periods that figures and editions are of
  period  TEXT PRIMARY KEY,
  start   TEXT NOT NULL,
  end_    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE units (
  pos        INTEGER PRIMARY KEY,    -- file * 2^32 + place in the file: the rows of a file are one stretch
  file       INTEGER GENERATED ALWAYS AS (pos >> 32) VIRTUAL,
  line       INTEGER NOT NULL,
  col        INTEGER NOT NULL,
  length     INTEGER,                -- letters that are meant there
  id         TEXT NOT NULL UNIQUE,
  symbol     TEXT NOT NULL,
  name_vi    TEXT,
  name_en    TEXT,
  kind       TEXT NOT NULL ${oneOf('kind', UNIT_KINDS)},
  tolerance  REAL                   -- figures of one period that differ by more are a conflict
) STRICT;

CREATE TABLE populations (           -- sets of provinces that are ranked together
  pos     INTEGER PRIMARY KEY,
  file    INTEGER GENERATED ALWAYS AS (pos >> 32) VIRTUAL,
  line    INTEGER NOT NULL,
  col     INTEGER NOT NULL,
  length  INTEGER,
  id     TEXT NOT NULL UNIQUE,
  from_  TEXT,                       -- first and last day, null where it has none
  until  TEXT
) STRICT;

CREATE TABLE provinces (
  pos        INTEGER PRIMARY KEY,
  file       INTEGER GENERATED ALWAYS AS (pos >> 32) VIRTUAL,
  line       INTEGER NOT NULL,
  col        INTEGER NOT NULL,
  length     INTEGER,
  id         TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL,
  code       TEXT,
  region     TEXT,
  successor  TEXT REFERENCES provinces (id) DEFERRABLE INITIALLY DEFERRED,
  nation     INTEGER NOT NULL CHECK (nation IN (0, 1)),
  aliases    TEXT NOT NULL          -- JSON array
) STRICT;

CREATE TABLE province_populations (
  province    TEXT NOT NULL REFERENCES provinces (id),
  population  TEXT NOT NULL REFERENCES populations (id),
  PRIMARY KEY (province, population)
) STRICT;

CREATE TABLE province_names (        -- what provinces are found by: small letters without marks and blanks
  kind      TEXT NOT NULL CHECK (kind IN ('exact', 'loose')), -- with the word for what kind of unit it is, or without
  key       TEXT NOT NULL,
  province  TEXT NOT NULL REFERENCES provinces (id),
  PRIMARY KEY (kind, key, province)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicators (
  pos            INTEGER PRIMARY KEY,
  file           INTEGER GENERATED ALWAYS AS (pos >> 32) VIRTUAL,
  line           INTEGER NOT NULL,
  col            INTEGER NOT NULL,
  length         INTEGER,
  id             TEXT NOT NULL UNIQUE,
  name_vi        TEXT NOT NULL,
  name_en        TEXT NOT NULL,
  unit           TEXT NOT NULL REFERENCES units (id),
  direction      TEXT NOT NULL ${oneOf('direction', DIRECTIONS)},
  domain_low     REAL,               -- null: no end
  domain_high    REAL,
  frequency      TEXT NOT NULL ${oneOf('frequency', FREQUENCIES)},
  cumulative     INTEGER NOT NULL CHECK (cumulative IN (0, 1)),
  methods        TEXT NOT NULL,      -- JSON array of {id, name}: ways of counting it
  pillar         TEXT,
  definition_vi  TEXT,
  definition_en  TEXT
) STRICT;

CREATE TABLE indices (               -- an index, or a component such as dti/digital-government
  pos         INTEGER PRIMARY KEY,
  file        INTEGER GENERATED ALWAYS AS (pos >> 32) VIRTUAL,
  line        INTEGER NOT NULL,
  col         INTEGER NOT NULL,
  length      INTEGER,
  id          TEXT NOT NULL UNIQUE,
  name_vi     TEXT NOT NULL,
  name_en     TEXT NOT NULL,
  scale_low   REAL,
  scale_high  REAL,
  has_scale   INTEGER NOT NULL CHECK (has_scale IN (0, 1)),
  versions    TEXT NOT NULL          -- JSON array of {from, scale, note}: ways in which it was made up
) STRICT;

CREATE TABLE sources (
  pos        INTEGER PRIMARY KEY,
  file       INTEGER GENERATED ALWAYS AS (pos >> 32) VIRTUAL,
  line       INTEGER NOT NULL,
  col        INTEGER NOT NULL,
  length     INTEGER,
  id         TEXT NOT NULL UNIQUE,
  publisher  TEXT NOT NULL,
  title_vi   TEXT NOT NULL,
  title_en   TEXT NOT NULL,
  url        TEXT,
  date       TEXT,                   -- a period: a year or month is enough
  tier       TEXT NOT NULL ${oneOf('tier', TIERS)}
) STRICT;

CREATE TABLE plans (
  pos               INTEGER PRIMARY KEY,
  file              INTEGER GENERATED ALWAYS AS (pos >> 32) VIRTUAL,
  line              INTEGER NOT NULL,
  col               INTEGER NOT NULL,
  length            INTEGER,
  address           TEXT NOT NULL UNIQUE, -- province/id
  id                TEXT NOT NULL,
  province          TEXT NOT NULL REFERENCES provinces (id),
  title_vi          TEXT NOT NULL,
  title_en          TEXT NOT NULL,
  issuer            TEXT,
  issued            TEXT,
  issued_end        TEXT,             -- last day of issued
  until             TEXT,
  declared_targets  INTEGER,
  declared_tasks    INTEGER,
  note              TEXT,
  note_en           TEXT
) STRICT;

CREATE TABLE plan_sources (
  plan    TEXT NOT NULL REFERENCES plans (address),
  source  TEXT NOT NULL REFERENCES sources (id),
  sort    INTEGER NOT NULL,
  PRIMARY KEY (plan, source)
) STRICT;

CREATE TABLE reported_tallies (      -- «16 of 20 targets done», as somebody published it
  plan      TEXT NOT NULL REFERENCES plans (address),
  sort      INTEGER NOT NULL,
  achieved  INTEGER NOT NULL,
  of_       INTEGER NOT NULL,
  as_of     TEXT NOT NULL,
  source    TEXT NOT NULL REFERENCES sources (id),
  parts     TEXT NOT NULL,           -- JSON object: label to count
  note      TEXT,
  note_en   TEXT,
  line      INTEGER NOT NULL,
  col       INTEGER NOT NULL,
  PRIMARY KEY (plan, sort)
) STRICT;

CREATE TABLE targets (
  pos                INTEGER PRIMARY KEY,
  file               INTEGER GENERATED ALWAYS AS (pos >> 32) VIRTUAL,
  line               INTEGER NOT NULL,
  col                INTEGER NOT NULL,
  length             INTEGER,
  address            TEXT NOT NULL UNIQUE, -- province/plan/id
  id                 TEXT NOT NULL,
  plan               TEXT NOT NULL REFERENCES plans (address),
  province           TEXT NOT NULL REFERENCES provinces (id),
  title_vi           TEXT NOT NULL,
  title_en           TEXT NOT NULL,
  subject            TEXT NOT NULL CHECK (subject IN ('indicator', 'index', 'qualitative')),
  indicator          TEXT REFERENCES indicators (id),
  index_id           TEXT REFERENCES indices (id),
  population         TEXT REFERENCES populations (id),
  pillar             TEXT,             -- its own; else its indicator's counts
  goal_op            TEXT NOT NULL ${oneOf('goal_op', GOAL_OPS)},
  goal_value         REAL,
  goal_value2        REAL,
  deadline           TEXT,
  deadline_inferred  INTEGER NOT NULL CHECK (deadline_inferred IN (0, 1)),
  as_stated          TEXT,
  method             TEXT,             -- the one way of counting that counts
  baseline_value     REAL,
  baseline_period    TEXT,
  baseline_source    TEXT REFERENCES sources (id),
  baseline_method    TEXT,
  keep               INTEGER NOT NULL CHECK (keep IN (0, 1)),
  valid_from         TEXT,
  valid_until        TEXT,
  variant_of         TEXT REFERENCES targets (address) DEFERRABLE INITIALLY DEFERRED,
  milestones         TEXT NOT NULL,    -- JSON array of {by, value}
  note               TEXT,
  note_en            TEXT,
  attribution        TEXT,
  attribution_en     TEXT,
  confidence         TEXT,
  percent_sign       INTEGER NOT NULL CHECK (percent_sign IN (0, 1)) -- whether the goal is written with «%»
) STRICT;

CREATE TABLE target_sources (
  target  TEXT NOT NULL REFERENCES targets (address),
  source  TEXT NOT NULL REFERENCES sources (id),
  sort    INTEGER NOT NULL,
  PRIMARY KEY (target, source)
) STRICT;

CREATE TABLE spans (                 -- where the parts of plans and targets stand
  list  TEXT NOT NULL CHECK (list IN ('plans', 'targets')),
  pos   INTEGER NOT NULL,            -- of the plan or target
  json  TEXT NOT NULL,               -- by path: [line, column, length], and a number as written
  PRIMARY KEY (list, pos)
) STRICT, WITHOUT ROWID;

CREATE TABLE measurements (
  pos           INTEGER PRIMARY KEY,
  file          INTEGER GENERATED ALWAYS AS (pos >> 32) VIRTUAL,
  line          INTEGER NOT NULL,
  col           INTEGER NOT NULL,
  length        INTEGER,
  address       TEXT GENERATED ALWAYS AS (province || '/' || indicator || '/' || period || '/' || source || tail)
    VIRTUAL,                         -- province/indicator/period/source[/published][/method]
  province      TEXT NOT NULL REFERENCES provinces (id),
  indicator     TEXT NOT NULL REFERENCES indicators (id),
  period        TEXT NOT NULL REFERENCES periods, -- as written; it stands for its last day
  period_assumed INTEGER NOT NULL DEFAULT 0 CHECK (period_assumed IN (0, 1)), -- the year is ours: shown, never judged
  method        TEXT,                -- how it was counted, one of the methods of the indicator
  qualifier     TEXT NOT NULL
    ${oneOf('qualifier', QUALIFIERS)},
  value         REAL NOT NULL,       -- the number stated; «over 50» is 50 with qualifier gt
  high          REAL,                -- upper end of a range
  half_unit     REAL NOT NULL,       -- half a unit of the last printed decimal
  numerator     REAL,
  denominator   REAL,
  percent_sign  INTEGER NOT NULL DEFAULT 0 CHECK (percent_sign IN (0, 1)), -- whether it is written with «%»
  estimate      INTEGER NOT NULL DEFAULT 0 CHECK (estimate IN (0, 1)), -- «ước đạt khoảng»: an estimate that is hedged besides
  source        TEXT NOT NULL REFERENCES sources (id),
  published     TEXT,
  tail          TEXT NOT NULL DEFAULT '', -- the end of the address: [/published][/method]
  known_on      TEXT NOT NULL,       -- first day on which the figure was known
  final         INTEGER CHECK (final IN (0, 1)),
  as_stated     TEXT,
  note          TEXT,
  note_en       TEXT,
  attribution   TEXT,
  attribution_en TEXT,
  confidence    TEXT
) STRICT;

CREATE TABLE rankings (              -- the place of one province in one edition of an index
  pos          INTEGER PRIMARY KEY,
  file         INTEGER GENERATED ALWAYS AS (pos >> 32) VIRTUAL,
  line         INTEGER NOT NULL,
  col          INTEGER NOT NULL,
  length       INTEGER,
  address      TEXT GENERATED ALWAYS AS (index_id || '@' || edition || '/' || population || '/' || province) VIRTUAL,
  index_id     TEXT NOT NULL,        -- an index, a component, or an indicator that provinces are ranked by
  edition      TEXT NOT NULL REFERENCES periods,
  province     TEXT NOT NULL REFERENCES provinces (id),
  population   TEXT NOT NULL REFERENCES populations (id),
  of_          INTEGER NOT NULL,     -- how many units are ranked
  qualifier    TEXT ${oneOf('qualifier', QUALIFIERS)},
  rank         REAL,                 -- null where only the score is known
  rank_high    REAL,                 -- upper end of a range of places
  estimate     INTEGER NOT NULL DEFAULT 0 CHECK (estimate IN (0, 1)), -- as in measurements
  score        REAL,
  basis        TEXT NOT NULL ${oneOf('basis', BASES)},
  stated_change INTEGER,             -- places climbed as the source says
  stated_since TEXT,                 -- since which edition; null for the one before
  source       TEXT NOT NULL REFERENCES sources (id),
  published    TEXT,
  known_on     TEXT NOT NULL,
  as_stated    TEXT,
  note         TEXT,
  note_en      TEXT
) STRICT;

CREATE UNIQUE INDEX measurements_key ON measurements (province, indicator, period, source, tail);
CREATE UNIQUE INDEX rankings_key ON rankings (index_id, edition, population, province);
CREATE INDEX rankings_of ON rankings (province, index_id);
CREATE INDEX plans_of ON plans (province);
CREATE INDEX plans_called ON plans (id);
CREATE INDEX targets_of ON targets (plan);
CREATE INDEX targets_called ON targets (id);
CREATE INDEX targets_variants ON targets (variant_of) WHERE variant_of IS NOT NULL;
CREATE INDEX mentions_of ON mentions (file);

CREATE VIEW facts AS                 -- every target beside every figure of its indicator in its province
SELECT t.address AS target, t.province, t.title_vi AS title, t.goal_op, t.goal_value, t.goal_value2, t.deadline,
       i.id AS indicator, u.symbol AS unit, m.period, p.end_ AS period_end, m.qualifier, m.value, m.high, m.known_on,
       m.as_stated, s.publisher, s.title_vi AS source, s.url, s.tier, f.path AS file, m.line
FROM targets t
JOIN indicators i ON i.id = t.indicator
JOIN units u ON u.id = i.unit
LEFT JOIN measurements m ON m.indicator = t.indicator AND m.province = t.province
LEFT JOIN periods p ON p.period = m.period
LEFT JOIN files f ON f.id = m.file
LEFT JOIN sources s ON s.id = m.source;
`;

/** Its statements as SQLite keeps them, in their order. */
export const STATEMENTS: readonly string[] = SCHEMA.trim()
  .replace(/;$/, '')
  .split(/;\n+(?=CREATE )/);

/** Tables of files and facts in an order in which rows can be inserted; deleting goes backwards. */
export const TABLES = [
  'files',
  'stamps',
  'settings',
  'mentions',
  'doubts',
  'periods',
  'units',
  'populations',
  'provinces',
  'province_populations',
  'province_names',
  'indicators',
  'indices',
  'sources',
  'plans',
  'plan_sources',
  'reported_tallies',
  'targets',
  'target_sources',
  'spans',
  'measurements',
  'rankings',
] as const;
export type Table = (typeof TABLES)[number];

/** Tables of which every row stands in a file, at its position. */
export const PLACED_TABLES = [
  'units',
  'populations',
  'provinces',
  'indicators',
  'indices',
  'sources',
  'plans',
  'targets',
  'measurements',
  'rankings',
] as const satisfies readonly Table[];
export type PlacedTable = (typeof PLACED_TABLES)[number];

/** Tables whose rows belong to a row of another one, by which of its columns. */
export const PART_TABLES = [
  ['province_populations', 'province', 'provinces', 'id'],
  ['province_names', 'province', 'provinces', 'id'],
  ['plan_sources', 'plan', 'plans', 'address'],
  ['reported_tallies', 'plan', 'plans', 'address'],
  ['target_sources', 'target', 'targets', 'address'],
] as const satisfies readonly (readonly [Table, string, PlacedTable, string])[];
