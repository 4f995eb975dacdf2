import type { Workspace } from '../../document/read/workspace.ts';
import type { WorkspaceStore } from '../../store/file-memory.ts';
import type { Location } from '../../store/location.ts';
import type { Distrust } from '../../store/sqlite/file/trust.ts';
import type { LoadCount } from '../progress/counted.ts';
import type { Loaded } from './load.ts';

/** A workspace, its database, and what this run is. */
export interface WorkspacePaths {
  readonly workspace: Workspace;
  readonly location: Location;
  /** The folder of the package, with its own `seeds/`. */
  readonly packageDir: string;
  /** When the run began. */
  readonly nowMs: number;
  /** The version of dx; a database of another version is built anew. */
  readonly dx: string;
  /** The number of the user; undefined on systems that have none. */
  readonly uid: number | undefined;
  /** Called with the progress of a load. */
  readonly onLoad?: (count: LoadCount) => void;
}

/** What was done with the database at `path`, or why it is not used: to be told to the reader. */
export interface DatabaseNotice {
  readonly notice: 'built' | 'rebuilt' | 'otherVersion' | 'copied' | 'interrupted' | 'finished' | Distrust;
  readonly path: string;
}

/** A database open for reading, with what was loaded into it and what to tell the reader about it. */
export interface Database {
  readonly store: WorkspaceStore;
  readonly place: WorkspacePaths;
  readonly loaded: Loaded;
  readonly notices: readonly DatabaseNotice[];
}

/** The same workspace with the database in the user's cache. */
export const inCache = (place: WorkspacePaths): WorkspacePaths => ({
  ...place,
  location: { path: place.location.instead ?? place.location.path, named: false, instead: null },
});
