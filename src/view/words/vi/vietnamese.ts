import type { Language } from '../language.ts';
import { cliVi } from './cli.ts';
import { helpVi } from './help.ts';
import { vi } from './vi.ts';

export const vietnamese: Language = { words: vi, cli: cliVi, help: helpVi };
