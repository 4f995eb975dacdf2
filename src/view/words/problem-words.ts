import type { Problem, ProblemCode } from '../../core/record/problem.ts';
import type { CsvFault, GoalNeed, ProblemArgs } from '../../core/record/problem-args.ts';

/** A problem in words: what is wrong, and what to type; null where there is nothing to type. */
export interface ProblemSentence<Args> {
  readonly message: (args: Args) => string;
  readonly help: (args: Args) => string | null;
}

/** What does not happen where there are errors: files are not loaded, an import is not written. */
export type Undone = 'loaded' | 'written';

/** Everything said about problems, in one language. */
export interface ProblemWords {
  readonly problems: { readonly [Code in ProblemCode]: ProblemSentence<ProblemArgs[Code]> };
  /** Said before the code of a problem. */
  readonly severities: Readonly<Record<'error' | 'warning', string>>;
  /** Said before what to type. */
  readonly help: string;
  /** Said under the other place of a pair. */
  readonly related: (place: string) => string;
  /** Said for those of a file that are not shown. */
  readonly more: (count: number, file: string) => string;
  /** `undone` is what errors kept from happening. */
  readonly closing: (counts: { files: number; errors: number; warnings: number }, undone: Undone) => string;
}

/** The words that sentences are put together from, in one language. */
export interface ProblemTerms {
  /** What a reference may name: «indicator». */
  readonly kinds: Readonly<Record<string, string>>;
  /** What an indicator is, by the kind of its unit: «a percentage». */
  readonly unitKinds: Readonly<Record<string, string>>;
  /** How often an indicator is counted: «quarter». */
  readonly frequencies: Readonly<Record<string, string>>;
  /** What a value may be: «a text». */
  readonly types: Readonly<Record<string, string>>;
  /** What to type for a value of the type that is wanted. */
  readonly typeHelp: Readonly<Record<string, string>>;
  /** What a value of the right type must be besides. */
  readonly expected: Readonly<Record<string, string>>;
  /** Why a file is not read, and what to do about it. */
  readonly unread: Readonly<Record<string, string>>;
  readonly unreadHelp: Readonly<Record<string, string>>;
  /** What is wrong with a table in CSV. */
  readonly table: { readonly [Reason in CsvFault['reason']]: ProblemSentence<Extract<CsvFault, { reason: Reason }>> };
  /** What is wrong with the YAML, by the code of the parser. */
  readonly syntax: Readonly<Record<string, string>>;
  readonly syntaxHelp: Readonly<Record<string, string>>;
  /** Slips that people make in YAML, with the cure. */
  readonly slips: Readonly<Record<string, ProblemSentence<ProblemArgs['yaml_syntax']>>>;
  /** What to add where a key is missing whose values are known. */
  readonly missing: Readonly<Record<string, string>>;
  /** What a target lacks. */
  readonly needs: Readonly<Record<GoalNeed, ProblemSentence<ProblemArgs['goal_needs']>>>;
}

/** A sentence that may be the same whatever the problem holds. */
export const say = <Args>(
  message: ((args: Args) => string) | string,
  help: ((args: Args) => string | null) | string | null = null,
): ProblemSentence<Args> => ({
  message: typeof message === 'string' ? () => message : message,
  help: typeof help === 'function' ? help : () => help,
});

/** The term for a token; the token itself where there is none. */
export const term = (terms: Readonly<Record<string, string>>, token: string | number = ''): string =>
  terms[token] ?? String(token);

/** What may stand in a place, from `string|object`. */
export const oneOf = (terms: Readonly<Record<string, string>>, tokens: string | number = '', or: string): string =>
  [
    ...new Set(
      String(tokens)
        .split('|')
        .map((token) => term(terms, token)),
    ),
  ].join(or);

/** Bytes as MiB. */
export const mebibytes = (bytes: string | number = 0): string => String(Math.floor(Number(bytes) / 1024 / 1024));

/** The ids most like an unknown one, quoted. */
export const quoted = (nearest: string | number, or: string): string =>
  String(nearest)
    .split(', ')
    .map((id) => `"${id}"`)
    .join(or);

/** Whether a text is a number that says nothing of the side that is meant: «20 %». */
export const isBareNumber = (text: string | number): boolean => /^[\d.,]+ ?%?$/.test(String(text).trim());

/** The sentence of a table that is meant for these arguments, which say themselves by what they are told apart. */
export const tableSentence = ({ table }: ProblemTerms, fault: CsvFault): ProblemSentence<CsvFault> =>
  table[fault.reason] as ProblemSentence<CsvFault>;

/** The sentence about a problem: what is wrong, and what to type; null where there is nothing to type. */
export function sentenceOf(problem: Problem, { problems }: ProblemWords): { message: string; help: string | null } {
  const { message, help } = problems[problem.code] as ProblemSentence<Problem['args']>;
  return { message: message(problem.args), help: help(problem.args) };
}
