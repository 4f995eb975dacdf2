import { cliVi } from './cli.ts';
import { helpVi } from './help.ts';
import { vi } from './vi.ts';

/** Everything the program says in Vietnamese. */
export const vietnamese = { words: vi, cli: cliVi, help: helpVi };
