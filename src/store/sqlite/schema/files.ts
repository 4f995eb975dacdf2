/** What a database was built from: the files, and what is remembered of them. */
export const FILE_TABLES = `CREATE TABLE built (                 -- one row: what built this database
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

`;
