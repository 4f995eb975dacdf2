/** «dx» followed by 0x0001: marks a file as a database of this program. */
export const APPLICATION_ID = 0x64780001;

/** Another number means: rebuild from the text files. Raise it with every change below. */
export const SCHEMA_VERSION = 11;

/** `.schema` in sqlite3 shows these comments: they are the documentation of the tables. */
export const SCHEMA = `
CREATE TABLE built (                 -- one row: what built this database
  dx    TEXT NOT NULL,               -- the version of dx; another one builds it anew
  file  TEXT NOT NULL,               -- device and inode of this file: a copy is not trusted, but built anew
  seal  TEXT NOT NULL                -- digest of the row
) STRICT;

CREATE TABLE files (                 -- the text files this database was built from
  path        TEXT PRIMARY KEY,      -- relative to the workspace; the package's own begin with dx:
  size        INTEGER NOT NULL,
  mtime_ms    REAL NOT NULL,
  ctime_ms    REAL NOT NULL,
  inode       REAL NOT NULL,
  checked_ms  REAL NOT NULL,         -- when these were last compared with the content
  hash        TEXT NOT NULL,         -- SHA-256 of the content
  warnings    TEXT,                  -- what reading it left doubtful, a JSON array; null where nothing is
  written     TEXT,                  -- the file as parsed, so that unchanged files are not parsed again; no facts to query
  seal        TEXT NOT NULL          -- digest of the row: what something else has changed is not used
) STRICT;

CREATE TABLE units (
  id         TEXT PRIMARY KEY,
  symbol     TEXT NOT NULL,
  name_vi    TEXT,
  name_en    TEXT,
  kind       TEXT NOT NULL CHECK (kind IN ('share', 'count', 'money', 'score', 'rank', 'yes-no', 'other')),
  tolerance  REAL,                   -- figures of one period that differ by more are a conflict
  file       TEXT NOT NULL, line INTEGER NOT NULL, col INTEGER NOT NULL
) STRICT;

CREATE TABLE populations (           -- sets of provinces that are ranked together
  id     TEXT PRIMARY KEY,
  from_  TEXT,                       -- first and last day, null where it has none
  until  TEXT,
  file   TEXT NOT NULL, line INTEGER NOT NULL, col INTEGER NOT NULL
) STRICT;

CREATE TABLE provinces (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  code       TEXT,
  region     TEXT,
  successor  TEXT REFERENCES provinces DEFERRABLE INITIALLY DEFERRED,
  nation     INTEGER NOT NULL CHECK (nation IN (0, 1)),
  aliases    TEXT NOT NULL,          -- JSON array
  file       TEXT NOT NULL, line INTEGER NOT NULL, col INTEGER NOT NULL
) STRICT;

CREATE TABLE province_populations (
  province    TEXT NOT NULL REFERENCES provinces,
  population  TEXT NOT NULL REFERENCES populations,
  PRIMARY KEY (province, population)
) STRICT;

CREATE TABLE indicators (
  id             TEXT PRIMARY KEY,
  name_vi        TEXT NOT NULL,
  name_en        TEXT NOT NULL,
  unit           TEXT NOT NULL REFERENCES units,
  direction      TEXT NOT NULL CHECK (direction IN ('up', 'down')),
  domain_low     REAL,               -- null: no end
  domain_high    REAL,
  frequency      TEXT NOT NULL CHECK (frequency IN ('point', 'year', 'half', 'quarter', 'month')),
  cumulative     INTEGER NOT NULL CHECK (cumulative IN (0, 1)),
  methods        TEXT NOT NULL,      -- JSON array of {id, name}: ways of counting it
  pillar         TEXT,
  definition_vi  TEXT,
  definition_en  TEXT,
  file           TEXT NOT NULL, line INTEGER NOT NULL, col INTEGER NOT NULL
) STRICT;

CREATE TABLE indices (               -- an index, or a component such as dti/digital-government
  id          TEXT PRIMARY KEY,
  name_vi     TEXT NOT NULL,
  name_en     TEXT NOT NULL,
  scale_low   REAL,
  scale_high  REAL,
  has_scale   INTEGER NOT NULL CHECK (has_scale IN (0, 1)),
  versions    TEXT NOT NULL,         -- JSON array of {from, scale, note}: ways in which it was made up
  file        TEXT NOT NULL, line INTEGER NOT NULL, col INTEGER NOT NULL
) STRICT;

CREATE TABLE sources (
  id         TEXT PRIMARY KEY,
  publisher  TEXT NOT NULL,
  title_vi   TEXT NOT NULL,
  title_en   TEXT NOT NULL,
  url        TEXT,
  date       TEXT,                   -- a period: a year or month is enough
  tier       TEXT NOT NULL CHECK (tier IN ('official-statistics', 'official-document', 'official-site', 'press')),
  file       TEXT NOT NULL, line INTEGER NOT NULL, col INTEGER NOT NULL
) STRICT;

CREATE TABLE plans (
  address           TEXT PRIMARY KEY, -- province/id
  id                TEXT NOT NULL,
  province          TEXT NOT NULL REFERENCES provinces,
  title_vi          TEXT NOT NULL,
  title_en          TEXT NOT NULL,
  issuer            TEXT,
  issued            TEXT,
  issued_end        TEXT,             -- last day of issued
  until             TEXT,
  declared_targets  INTEGER,
  declared_tasks    INTEGER,
  note              TEXT,
  note_en           TEXT,
  sort              INTEGER NOT NULL, -- order in the files
  file              TEXT NOT NULL, line INTEGER NOT NULL, col INTEGER NOT NULL
) STRICT;

CREATE TABLE plan_sources (
  plan    TEXT NOT NULL REFERENCES plans,
  source  TEXT NOT NULL REFERENCES sources,
  sort    INTEGER NOT NULL,
  PRIMARY KEY (plan, source)
) STRICT;

CREATE TABLE reported_tallies (      -- «16 of 20 targets done», as somebody published it
  plan      TEXT NOT NULL REFERENCES plans,
  sort      INTEGER NOT NULL,
  achieved  INTEGER NOT NULL,
  of_       INTEGER NOT NULL,
  as_of     TEXT NOT NULL,
  source    TEXT NOT NULL REFERENCES sources,
  parts     TEXT NOT NULL,           -- JSON object: label to count
  note      TEXT,
  note_en   TEXT,
  file      TEXT NOT NULL, line INTEGER NOT NULL, col INTEGER NOT NULL,
  PRIMARY KEY (plan, sort)
) STRICT;

CREATE TABLE targets (
  address            TEXT PRIMARY KEY, -- province/plan/id
  id                 TEXT NOT NULL,
  plan               TEXT NOT NULL REFERENCES plans,
  province           TEXT NOT NULL REFERENCES provinces,
  title_vi           TEXT NOT NULL,
  title_en           TEXT NOT NULL,
  subject            TEXT NOT NULL CHECK (subject IN ('indicator', 'index', 'qualitative')),
  indicator          TEXT REFERENCES indicators,
  index_id           TEXT REFERENCES indices,
  population         TEXT REFERENCES populations,
  pillar             TEXT,             -- its own; else its indicator's counts
  goal_op            TEXT NOT NULL CHECK (goal_op IN ('ge', 'gt', 'le', 'lt', 'between', 'rank_le', 'rank_share_le', 'yes')),
  goal_value         REAL,
  goal_value2        REAL,
  deadline           TEXT,
  deadline_inferred  INTEGER NOT NULL CHECK (deadline_inferred IN (0, 1)),
  as_stated          TEXT,
  method             TEXT,             -- the one way of counting that counts
  baseline_value     REAL,
  baseline_period    TEXT,
  baseline_source    TEXT REFERENCES sources,
  baseline_method    TEXT,
  keep               INTEGER NOT NULL CHECK (keep IN (0, 1)),
  valid_from         TEXT,
  valid_until        TEXT,
  variant_of         TEXT REFERENCES targets DEFERRABLE INITIALLY DEFERRED,
  milestones         TEXT NOT NULL,    -- JSON array of {by, value}
  note               TEXT,
  note_en            TEXT,
  attribution        TEXT,
  attribution_en     TEXT,
  confidence         TEXT,
  sort               INTEGER NOT NULL,
  file               TEXT NOT NULL, line INTEGER NOT NULL, col INTEGER NOT NULL
) STRICT;

CREATE TABLE target_sources (
  target  TEXT NOT NULL REFERENCES targets,
  source  TEXT NOT NULL REFERENCES sources,
  sort    INTEGER NOT NULL,
  PRIMARY KEY (target, source)
) STRICT;

CREATE TABLE measurements (
  address       TEXT PRIMARY KEY,    -- province/indicator/period/source[/published][/method]
  province      TEXT NOT NULL REFERENCES provinces,
  indicator     TEXT NOT NULL REFERENCES indicators,
  period        TEXT NOT NULL,       -- as written; it stands for its last day
  period_start  TEXT NOT NULL,
  period_end    TEXT NOT NULL,
  period_assumed INTEGER NOT NULL CHECK (period_assumed IN (0, 1)), -- the year is ours: shown, never judged
  method        TEXT,                -- how it was counted, one of the methods of the indicator
  qualifier     TEXT NOT NULL
    CHECK (qualifier IN ('eq', 'gt', 'ge', 'lt', 'le', 'approx', 'nearly', 'between', 'estimate')),
  value         REAL NOT NULL,       -- the number stated; «over 50» is 50 with qualifier gt
  high          REAL,                -- upper end of a range
  half_unit     REAL NOT NULL,       -- half a unit of the last printed decimal
  numerator     REAL,
  denominator   REAL,
  estimate      INTEGER NOT NULL CHECK (estimate IN (0, 1)), -- «ước đạt khoảng»: an estimate that is hedged besides
  source        TEXT NOT NULL REFERENCES sources,
  tier          TEXT NOT NULL,
  published     TEXT,
  known_on      TEXT NOT NULL,       -- first day on which the figure was known
  final         INTEGER CHECK (final IN (0, 1)),
  derived       INTEGER NOT NULL CHECK (derived IN (0, 1)),
  as_stated     TEXT,
  note          TEXT,
  note_en       TEXT,
  attribution   TEXT,
  attribution_en TEXT,
  confidence    TEXT,
  sort          INTEGER NOT NULL,
  file          TEXT NOT NULL, line INTEGER NOT NULL, col INTEGER NOT NULL
) STRICT;

CREATE TABLE rankings (              -- the place of one province in one edition of an index
  address      TEXT PRIMARY KEY,     -- index[/component]@edition/population/province
  index_id     TEXT NOT NULL,        -- an index, a component, or an indicator that provinces are ranked by
  edition      TEXT NOT NULL,
  edition_end  TEXT NOT NULL,
  province     TEXT NOT NULL REFERENCES provinces,
  population   TEXT NOT NULL REFERENCES populations,
  of_          INTEGER NOT NULL,     -- how many units are ranked
  qualifier    TEXT CHECK (qualifier IN ('eq', 'gt', 'ge', 'lt', 'le', 'approx', 'nearly', 'between', 'estimate')),
  rank         REAL,                 -- null where only the score is known
  rank_high    REAL,                 -- upper end of a range of places
  estimate     INTEGER NOT NULL CHECK (estimate IN (0, 1)), -- as in measurements
  score        REAL,
  basis        TEXT NOT NULL CHECK (basis IN ('stated', 'derived', 'listed-order')),
  stated_change INTEGER,             -- places climbed as the source says
  stated_since TEXT,                 -- since which edition; null for the one before
  source       TEXT NOT NULL REFERENCES sources,
  tier         TEXT NOT NULL,
  published    TEXT,
  known_on     TEXT NOT NULL,
  as_stated    TEXT,
  note         TEXT,
  note_en      TEXT,
  sort         INTEGER NOT NULL,
  file         TEXT NOT NULL, line INTEGER NOT NULL, col INTEGER NOT NULL
) STRICT;

CREATE INDEX rankings_of ON rankings (province, index_id, known_on);
CREATE INDEX measurements_of ON measurements (province, indicator, known_on);
CREATE INDEX targets_of ON targets (plan);

CREATE VIEW facts AS                 -- every target beside every figure of its indicator in its province
SELECT t.address AS target, t.province, t.title_vi AS title, t.goal_op, t.goal_value, t.goal_value2, t.deadline,
       i.id AS indicator, u.symbol AS unit, m.period, m.qualifier, m.value, m.high, m.known_on, m.as_stated,
       s.publisher, s.title_vi AS source, s.url, s.tier, m.file, m.line
FROM targets t
JOIN indicators i ON i.id = t.indicator
JOIN units u ON u.id = i.unit
LEFT JOIN measurements m ON m.indicator = t.indicator AND m.province = t.province
LEFT JOIN sources s ON s.id = m.source;
`;

/** Its statements as SQLite keeps them, in their order. */
export const STATEMENTS: readonly string[] = SCHEMA.trim()
  .replace(/;$/, '')
  .split(/;\n+(?=CREATE )/);

/** Tables of files and facts in an order in which rows can be inserted; deleting goes backwards. */
export const TABLES = [
  'files',
  'units',
  'populations',
  'provinces',
  'province_populations',
  'indicators',
  'indices',
  'sources',
  'plans',
  'plan_sources',
  'reported_tallies',
  'targets',
  'target_sources',
  'measurements',
  'rankings',
] as const;
export type Table = (typeof TABLES)[number];
