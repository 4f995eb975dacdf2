import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Words } from '../words/words.ts';

/** The name of an indicator or an index, the id where it has none; a component has its index before it. */
export function measuredName(id: string, { indicators, indices }: Vocabulary, { lang }: Pick<Words, 'lang'>): string {
  const [main = ''] = id.split('/');
  const name = (indicators.get(id) ?? indices.get(id))?.name[lang] ?? id;
  return id === main ? name : `${indices.get(main)?.name[lang] ?? main} · ${name}`;
}
