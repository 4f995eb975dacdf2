import type { Vocabulary } from '../../core/record/vocabulary.ts';
import { link } from '../../document/model/link.ts';
import { DEFAULT_SETTINGS } from '../../document/parse/settings.ts';
import { listPackage } from '../../document/read/files.ts';
import { readSource } from '../../document/read/read.ts';
import { parseText } from './load/parsing/parse-file.ts';

/** The vocabulary of the package, for a command without a workspace. */
export async function packageVocabulary(packageDir: string): Promise<Vocabulary> {
  const forms = [];
  for (const file of listPackage({ dir: '', shipped: false }, packageDir).files) {
    const source = readSource(file);
    if ('text' in source) forms.push((await parseText(file.name, source.text)).written);
  }
  return link(forms, DEFAULT_SETTINGS).sound.vocabulary;
}
