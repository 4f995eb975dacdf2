import { DIRECTIONS, FREQUENCIES, TIERS, UNIT_KINDS } from '../../../core/record/vocabulary.ts';
import { among } from './among.ts';

/** What statements refer to. */
export const VOCABULARY_TABLES = `CREATE TABLE units (
  pos        INTEGER PRIMARY KEY,    -- file * 2^32 + place in the file: the rows of a file are one stretch
  file       INTEGER GENERATED ALWAYS AS (pos >> 32) VIRTUAL,
  line       INTEGER NOT NULL,
  col        INTEGER NOT NULL,
  length     INTEGER,                -- letters that are meant there
  id         TEXT NOT NULL UNIQUE,
  symbol     TEXT NOT NULL,
  name_vi    TEXT,
  name_en    TEXT,
  kind       TEXT NOT NULL ${among('kind', UNIT_KINDS)},
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
  direction      TEXT NOT NULL ${among('direction', DIRECTIONS)},
  domain_low     REAL,               -- null: no end
  domain_high    REAL,
  frequency      TEXT NOT NULL ${among('frequency', FREQUENCIES)},
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
  tier       TEXT NOT NULL ${among('tier', TIERS)}
) STRICT;

`;
