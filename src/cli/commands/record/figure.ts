import { type LocalisedValue, valueForLocale } from '../../../core/parse/value-for-locale.ts';
import { isError, type Problem, problemOf } from '../../../core/record/problem.ts';
import type { Measurement } from '../../../core/record/statement.ts';
import type { Indicator, Vocabulary } from '../../../core/record/vocabulary.ts';
import { withFigure } from '../../../document/edit/add-figure.ts';
import type { NewFigure } from '../../../document/edit/entry-text.ts';
import { parseContextOf, unreadableFigure } from '../../../document/model/entry/quantity.ts';
import { provinceFinder } from '../../../document/model/province-ids.ts';
import { registryOf } from '../../../document/model/registry.ts';
import { statementsIn } from '../../../document/model/statements.ts';
import { buildVocabulary } from '../../../document/model/vocabulary.ts';
import { controlCharacterIn } from '../../../document/parse/control-character.ts';
import { parse } from '../../../document/parse/parse.ts';
import { isObject } from '../../../document/parse/tree.ts';
import { parseYaml } from '../../../document/parse/yaml/yaml-tree.ts';
import { decodedSource } from '../../../document/read/read.ts';
import { UsageError } from '../../errors/errors.ts';
import { worded } from '../../output/lint-report.ts';

/** A file with its text before and after a change. */
export interface ChangedText {
  readonly text: string;
  /** The figure as a load will read it. */
  readonly measurement: Measurement;
  /** The doubts about the figure by itself. */
  readonly warnings: readonly Problem[];
}

/** The locale in which a file of figures is read. */
export function localeOf(text: string): 'vi' | 'en' {
  const { tree } = parseYaml(text.replace(/^\ufeff/, ''), '');
  return isObject(tree?.value) && tree.value.locale === 'en' ? 'en' : 'vi';
}

/** Reads a typed figure for a file of a locale. Throws UsageError where it cannot be read, or in two ways. */
export function readTyped(
  value: string,
  typed: 'vi' | 'en' | null,
  locale: 'vi' | 'en',
  indicator: Indicator,
  { units }: Vocabulary,
  lang: 'vi' | 'en',
): LocalisedValue {
  const unit = units.get(indicator.unit);
  if (!unit) throw new Error(`${indicator.id} has an unknown unit`);
  const reading = parseContextOf(locale, unit, indicator.domain);
  const read = valueForLocale(value, typed, reading);
  if (read.ok) return read.value;
  if (read.error === 'ambiguous_separator') {
    const numberIn = (as: 'vi' | 'en'): string => {
      const found = valueForLocale(value, as, reading);
      return found.ok ? String(found.value.quantity.value) : value;
    };
    throw new UsageError('value_two_readings', { value, vi: numberIn('vi'), en: numberIn('en') });
  }
  const { code, args } = unreadableFigure(value.trim(), read, { ...reading, locale: typed ?? locale });
  const { message } = worded(problemOf(code, { file: '', line: 1, column: 1 }, args), lang);
  throw new UsageError('unreadable_value', { why: message });
}

/**
 * The text of a file with one figure more, checked as a load checks it; `before` is empty for a file that is new.
 * Throws UsageError where the file has no place for it, and for what a load would refuse: it is nothing but what was
 * typed.
 */
export function recordedIn(
  before: string,
  file: string,
  { address, province, quantity }: Pick<Measurement, 'address' | 'province' | 'quantity'>,
  figure: NewFigure,
  known: Vocabulary,
  lang: 'vi' | 'en',
): ChangedText {
  const refused = (problems: readonly Problem[]): UsageError =>
    new UsageError('unreadable_value', { why: problems.map((each) => worded(each, lang).message).join('; ') });
  for (const typed of [figure.asStated, figure.note]) {
    const character = controlCharacterIn(typed ?? '');
    const at = { file, line: 1, column: 1 };
    if (character !== null) throw refused([problemOf('control_character', at, { character })]);
  }
  const text = withFigure(before, province, figure);
  if (text === null) throw new UsageError('no_place_in_file', { file, province });
  const source = decodedSource(Buffer.from(text), file);
  if ('code' in source) throw refused([source]);
  const { written, problems } = parse(source.text, file);
  const found: Problem[] = [];
  const registry = registryOf(new Set(), true, found);
  const vocabulary = buildVocabulary([{ known }], registry);
  const finder = provinceFinder(vocabulary, registry, new Set());
  const statements = written ? statementsIn(written, { vocabulary, registry, finder }) : null;
  let measurement: Measurement | null = null;
  for (let next = statements?.next(); next && !next.done; next = statements?.next(true)) {
    const { list, statement } = next.value;
    if (list === 'measurements' && statement?.address === address) measurement = statement;
  }
  const errors = [...problems, ...found].filter(isError);
  if (errors.length > 0) throw refused(errors);
  // The file may be about another province, or its locale may give the figure another value.
  if (!measurement || JSON.stringify(measurement.quantity) !== JSON.stringify(quantity))
    throw new UsageError('no_place_in_file', { file, province });
  const { line } = measurement.at;
  return { text, measurement, warnings: found.filter(({ at }) => at.line === line) };
}
