import { join } from 'node:path';
import type { Problem } from '../core/problem.ts';
import { problemsEn } from '../view/words/problems-en.ts';
import { problemsVi } from '../view/words/problems-vi.ts';
import type { Context } from './context.ts';

const WORDS = { vi: problemsVi, en: problemsEn } as const;

/** The sentence of one problem, and what to type. */
export function worded({ code, args }: Problem, lang: 'vi' | 'en'): { message: string; help: string | null } {
  const { message, help } = WORDS[lang].problems[code];
  return { message: message(args), help: help(args) };
}

/** All problems with the lines they stand in, read from the files once more. */
export async function framesOf(problems: readonly Problem[], context: Context): Promise<string> {
  const { renderProblems } = await import('../render/problem.ts');
  const { readSource } = await import('../document/read.ts');
  const { workspace, packageDir } = context.place();
  const texts = new Map<string, string | null>();
  const sourceOf = (name: string): string | null => {
    const path = name.startsWith('dx:') ? join(packageDir, name.slice(3)) : join(workspace.dir, name);
    const known = texts.get(name);
    if (known !== undefined) return known;
    const source = readSource({ path, name, size: 0, mtimeMs: 0 });
    const text = 'text' in source ? source.text : null;
    texts.set(name, text);
    return text;
  };
  return renderProblems(problems, sourceOf, WORDS[context.language.words.lang]);
}
