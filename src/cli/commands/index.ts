import type { CommandName } from '../../view/words/help-words.ts';
import type { Answer } from '../command.ts';
import { check } from './check.ts';
import { compareCommand } from './compare.ts';
import { coverage } from './coverage.ts';
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
import { trend } from './trend.ts';

/** What answers each command: a file each and a line here. How they are declared stands in `args/commands.ts`. */
export const answers: Readonly<Record<CommandName, Answer>> = {
  status,
  ranks,
  trend,
  compare: compareCommand,
  coverage,
  explain,
  diff,
  list,
  check,
  load,
  export: exportCommand,
  lint,
  schema,
  help,
};
