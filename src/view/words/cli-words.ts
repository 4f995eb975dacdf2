import type { UsageCode } from '../usage.ts';

type Args = Readonly<Record<string, string>>;

/** What the command line says beside its reports: wrong usage, remarks, failures. */
export interface CliWords {
  readonly usage: Readonly<Record<UsageCode, (args: Args) => string>>;
  readonly didYouMean: (nearest: readonly string[]) => string;
  readonly seeHelp: (command: string) => string;
  readonly error: string;
  /** How far a long step is, on one line. */
  readonly progress: {
    readonly reading: (count: { readonly files: number; readonly rows: number }) => string;
    readonly writing: (characters: number) => string;
  };
  readonly notices: {
    readonly built: (path: string) => string;
    readonly rebuilt: (path: string) => string;
    readonly otherVersion: (path: string) => string;
    readonly unmarked: (dir: string) => string;
    readonly replaced: (path: string) => string;
    readonly copied: (path: string) => string;
    readonly interrupted: (path: string) => string;
    readonly finished: (path: string) => string;
    readonly link: (path: string) => string;
    readonly not_a_file: (path: string) => string;
    readonly other_owner: (path: string) => string;
    readonly world_writable: (path: string) => string;
    readonly alsoNamed: (id: string, others: string) => string;
    readonly noPlace: (ids: string) => string;
    /** Of places that reach beyond the first `top`, which are not shown. */
    readonly maybeWithin: (count: number, top: number) => string;
    readonly leftOut: (count: number, plan: string, province: string) => string;
    /** Of a plan that was issued after the day of the report. */
    readonly notIssued: (plan: string, day: string) => string;
    /** Of figures whose period begins after the day of the report. */
    readonly forecasts: (count: number, day: string) => string;
    /** How many targets a filter by status hides, and how many other wordings of targets. */
    readonly filtered: (targets: number, wordings: number) => string;
    readonly noProblems: (files: number) => string;
    readonly loaded: (path: string) => string;
    readonly twoReadings: (figure: string, text: string, grouped: number) => string;
    readonly lastGood: (problems: number) => string;
    readonly soundPart: (problems: number) => string;
    readonly moreDoubts: (count: number) => string;
  };
  readonly database: Readonly<
    Record<
      'missing' | 'other_version' | 'elsewhere' | 'interrupted' | 'not_ours' | 'corrupt' | 'locked' | 'unwritable',
      (path: string) => string
    >
  >;
  /** Why nothing could be written, by the name that the system has for it. */
  readonly causes: Readonly<
    Record<
      | 'SQLITE_FULL'
      | 'ENOSPC'
      | 'EDQUOT'
      | 'EACCES'
      | 'EPERM'
      | 'EROFS'
      | 'ENOENT'
      | 'ENOTDIR'
      | 'EISDIR'
      | 'ELOOP'
      | 'ENAMETOOLONG'
      | 'EFBIG'
      | 'EIO'
      | 'ENXIO'
      | 'EBADF',
      string
    >
  >;
  readonly freeSpace: (bytes: number) => string;
  /** What dx stands on is not there, or does not answer. */
  readonly surroundings: Readonly<Record<'no_directory' | 'no_home' | 'git_hangs', string>>;
  readonly outputFailed: (path: string, why: string) => string;
  readonly systemFailed: (what: string, why: string) => string;
  readonly bug: (message: string) => string;
}
