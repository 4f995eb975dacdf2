import type { Answer } from '../command.ts';
import { SHELLS, scriptOf } from '../complete/scripts.ts';

/** `dx completion <shell>`: the script that the shell reads; `dx complete` answers it. */
export const completionCommand: Answer = async (_, [asked]) => {
  const shell = SHELLS.find((name) => name === asked);
  return { text: shell ? scriptOf[shell] : '' };
};
