import { QUALIFIERS } from '../../../core/record/quantity.ts';
import { BASES } from '../../../core/record/ranking.ts';
import { among } from './among.ts';

/** What was measured, and how provinces were ranked. */
export const FIGURE_TABLES = `CREATE TABLE measurements (
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
    ${among('qualifier', QUALIFIERS)},
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
  qualifier    TEXT ${among('qualifier', QUALIFIERS)},
  rank         REAL,                 -- null where only the score is known
  rank_high    REAL,                 -- upper end of a range of places
  estimate     INTEGER NOT NULL DEFAULT 0 CHECK (estimate IN (0, 1)), -- as in measurements
  score        REAL,
  basis        TEXT NOT NULL ${among('basis', BASES)},
  stated_change INTEGER,             -- places climbed as the source says
  stated_since TEXT,                 -- since which edition; null for the one before
  source       TEXT NOT NULL REFERENCES sources (id),
  published    TEXT,
  known_on     TEXT NOT NULL,
  as_stated    TEXT,
  note         TEXT,
  note_en      TEXT
) STRICT;

`;
