import type { Day } from '../../core/time/period.ts';
import type { CommentName, StartWords } from '../words/start/start-words.ts';

/** What the files of a new workspace are made for. */
export interface Example {
  /** The province of the example plan, by id. */
  readonly province: string;
  /** The name of that province, and of the workspace. */
  readonly name: string;
  /** Whether the province is none that dx knows, and is defined as an example too. */
  readonly isOwn: boolean;
  readonly today: Day;
  /** The language of the comments, and of the reports of the workspace. */
  readonly lang: 'vi' | 'en';
  /** What is said in both languages: titles have one each. */
  readonly words: Readonly<Record<'vi' | 'en', StartWords>>;
}

/** The comments of an example in its language. */
export const commentsOf = ({ words, lang }: Example): Readonly<Record<CommentName, string>> => words[lang].comments;

/** A text of the example in both languages, as YAML: `{ vi: …, en: … }`. */
export const exampleTexts = (name: keyof StartWords['examples'], { words }: Example): string =>
  `{ vi: ${yamlText(words.vi.examples[name])}, en: ${yamlText(words.en.examples[name])} }`;

/** A text of the example in the language of the reader, as YAML. */
export const exampleText = (name: keyof StartWords['examples'], { words, lang }: Example): string =>
  yamlText(words[lang].examples[name]);

/** A text as a YAML scalar: in double quotes, which a JSON text is. */
export const yamlText = (text: string): string => JSON.stringify(text);

/** The year of the day, and those around it: a plan was issued last year, its figures are of then and before. */
export const yearOf = ({ today }: Pick<Example, 'today'>, offset = 0): number => Number(today.slice(0, 4)) + offset;
