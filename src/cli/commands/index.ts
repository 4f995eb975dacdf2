import type { CommandSpec } from '../command.ts';
import { check } from './check.ts';
import { diff } from './diff/command.ts';
import { explain } from './explain.ts';
import { exportCommand } from './export.ts';
import { help } from './help.ts';
import { lint } from './lint.ts';
import { list } from './list.ts';
import { load } from './load.ts';
import { ranks } from './ranks/command.ts';
import { schema } from './schema.ts';
import { status } from './status.ts';

/** Every command, in the order of the help. A command is one file and one line here. */
export const commands: readonly CommandSpec[] = [
  status,
  ranks,
  explain,
  diff,
  list,
  check,
  load,
  exportCommand,
  lint,
  schema,
  help,
];
