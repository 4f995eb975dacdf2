import type { CommandName } from '../../view/words/help-words.ts';
import type { Answer } from '../command.ts';

/** The answer of each command, one file each, loaded when needed. Commands are declared in `args/commands.ts`. */
export const answers: Readonly<Record<CommandName, () => Promise<Answer>>> = {
  status: async () => (await import('./status.ts')).status,
  ranks: async () => (await import('./ranks/command.ts')).ranks,
  trend: async () => (await import('./trend.ts')).trend,
  compare: async () => (await import('./compare.ts')).compareCommand,
  coverage: async () => (await import('./coverage.ts')).coverage,
  explain: async () => (await import('./explain.ts')).explain,
  diff: async () => (await import('./diff/command.ts')).diff,
  list: async () => (await import('./list.ts')).list,
  check: async () => (await import('./check.ts')).check,
  load: async () => (await import('./load/command.ts')).load,
  export: async () => (await import('./export.ts')).exportCommand,
  lint: async () => (await import('./lint.ts')).lint,
  record: async () => (await import('./record/command.ts')).record,
  import: async () => (await import('./import/command.ts')).importCommand,
  init: async () => (await import('./init/command.ts')).init,
  new: async () => (await import('./init/new-entry.ts')).newEntry,
  schema: async () => (await import('./schema.ts')).schema,
  completion: async () => (await import('./completion.ts')).completionCommand,
  help: async () => (await import('./help.ts')).help,
};

/** The answer of `dx` alone in a workspace. */
export const withoutCommand = async (): Promise<Answer> => (await import('./standing.ts')).standing;
