import { GOAL_OPS } from '../../../core/record/goal.ts';
import { among } from './among.ts';

/** What was promised. */
export const PLAN_TABLES = `CREATE TABLE plans (
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
  goal_op            TEXT NOT NULL ${among('goal_op', GOAL_OPS)},
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

`;
