/** The exit codes of the process (reference §6). */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  refused: 3,
  database: 4,
  output: 5,
  nodeTooOld: 69,
  bug: 70,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
