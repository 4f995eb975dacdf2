import { slug } from '../../core/text/slug.ts';
import type { NamedEntry, NamedKind } from '../../store/sqlite/read/names.ts';
import type { HelpWords } from '../../view/words/help-words.ts';
import { COMMANDS } from '../args/commands.ts';
import { namesOf, optionsOf, optionsOfProgram, takesList } from '../args/options.ts';
import { type Position, takesCommand } from './position.ts';
import { argumentsOf, type Values, valuesOf } from './values.ts';

/** A word that a shell may offer, with a description, which may be empty. */
export interface Candidate {
  readonly word: string;
  readonly about: string;
}

/** What a shell offers: words, or files or folders, which it finds itself. */
export type Offer = readonly Candidate[] | 'files' | 'folders';

/** Finds the names of a kind that begin with a text. */
export type NamesLike = (kind: NamedKind, beginning: string) => readonly NamedEntry[];

/** What may be typed at a position. */
export function offered(position: Position, help: HelpWords, lang: 'vi' | 'en', named: NamesLike): Offer {
  const { spec, option, isValue, place, typed, kept } = position;
  if (!isValue && typed.startsWith('-')) return optionsAt(position, help);
  const values = option ? valuesOf(option) : spec && place !== null ? argumentsOf(spec, place) : 'free';
  if (values === 'files' || values === 'folders') return values;
  const words = wordsOf(values, typed, lang, named).map(({ word, about }) => ({ word: kept + word, about }));
  return takesCommand(position) ? [...words, ...commandsAt(typed, help)] : words;
}

function wordsOf(values: Values, typed: string, lang: 'vi' | 'en', named: NamesLike): readonly Candidate[] {
  if (typeof values !== 'string') {
    return values.filter((word) => word.startsWith(typed)).map((word) => ({ word, about: '' }));
  }
  if (values === 'free' || values === 'files' || values === 'folders') return [];
  const found = named(values, typed);
  // «Quảng» is not the beginning of an id; its slug `quang` is.
  const entries = found.length > 0 || typed === '' ? found : named(values, slug(typed));
  return entries.map(({ id, [lang]: about }) => ({ word: id, about }));
}

const commandsAt = (typed: string, help: HelpWords): readonly Candidate[] =>
  COMMANDS.filter(({ name }) => name.startsWith(typed)).map(({ name }) => ({
    word: name,
    about: help.commands[name].summary,
  }));

/** The long names of the options that are not on the line yet, or may be repeated. */
function optionsAt({ spec, typed, used }: Position, { options }: HelpWords): readonly Candidate[] {
  const free = (spec ? optionsOf(spec) : optionsOfProgram).filter(
    (option) => !used.some(({ flags }) => flags === option.flags) || takesList(option),
  );
  const words = free.map((option) => ({ word: namesOf(option).at(-1) ?? '', about: options[option.about] }));
  return words.filter(({ word }) => word.startsWith(typed));
}
