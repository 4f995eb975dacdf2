import { PROBLEMS, type Problem } from '../../../core/record/problem.ts';

/** Problems as the JSON text of a column; null for none. */
export const problemsToText = (problems: readonly Problem[]): string | null =>
  problems.length > 0 ? JSON.stringify(problems) : null;

/** The problems in a column. Throws for a text that this program did not write. */
export function problemsFromText(text: string | null): Problem[] {
  const found: unknown = text === null ? [] : JSON.parse(text);
  if (!Array.isArray(found) || !found.every(isProblem))
    throw new SyntaxError(`the database holds no problems: ${text}`);
  return found;
}

/** The problem in a column. Throws for a text that this program did not write. */
export const problemFromText = (text: string): Problem => {
  const [problem] = problemsFromText(`[${text}]`);
  if (!problem) throw new SyntaxError(`the database holds no problem: ${text}`);
  return problem;
};

function isProblem(value: unknown): value is Problem {
  const { code, at, args } = (value ?? {}) as Partial<Record<keyof Problem, unknown>>;
  const { file, line, column } = (at ?? {}) as Partial<Record<string, unknown>>;
  const isPlace = typeof file === 'string' && Number.isInteger(line) && Number.isInteger(column);
  return (
    typeof code === 'string' && Object.hasOwn(PROBLEMS, code) && isPlace && typeof args === 'object' && args !== null
  );
}
