import { join, relative, resolve } from 'node:path';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import { findWorkspace, isInput } from '../../../document/read/workspace.ts';
import type { Example } from '../../../view/start/example.ts';
import type { Answer } from '../../command.ts';
import { UsageError } from '../../errors/errors.ts';
import { namesakes, provinceNamed } from '../../select/names/named-provinces.ts';
import type { Context } from '../../workspace/context.ts';
import { writeNewFiles } from './new-files.ts';

/** The province of the example where none is named: one that dx does not know. */
const OWN_PROVINCE = 'example-province';

/** `dx init [dir]`: a new workspace with an example of everything. Changes no file that exists. */
export const init: Answer = async (context, [folder = '.']) => {
  const { surroundings, options, language } = context;
  const { lang } = language.words;
  const dir = resolve(surroundings.cwd, options.dir ?? '.', folder);
  expectOutside(dir, context);
  const { packageVocabulary } = await import('../../workspace/package-vocabulary.ts');
  const { jsonSchemas } = await import('../../../document/schema/json-schema.ts');
  const { startFiles, startText } = await import('../../../view/start/start.ts');
  const { START_WORDS: words } = await import('../../../view/words/start/languages.ts');
  const { province, notes } = await provinceOf(context, await packageVocabulary(surroundings.packageDir));
  const example: Example = {
    province: province?.id ?? OWN_PROVINCE,
    name: province?.name ?? words[lang].examples.province,
    isOwn: province === null,
    ...{ today: surroundings.today, lang, words },
  };
  const { dx, 'dx.yaml': settings } = jsonSchemas();
  const files = startFiles(example, { dx: dx ?? {}, settings: settings ?? {} });
  writeNewFiles(dir, files);
  return { text: startText(example, files, relative(surroundings.cwd, dir)), notes };
};

/**
 * The province that was named, of those that share a name the one that is a unit on the day; null where none was named.
 */
async function provinceOf({ options, surroundings, language }: Context, vocabulary: Vocabulary) {
  const { today } = surroundings;
  const [name, another] = options.province ?? [];
  if (another !== undefined) throw new UsageError('one_province', { name: another, command: 'init' });
  if (name === undefined) return { province: null, notes: [] };
  const isOfTheDay = (id: string): boolean =>
    vocabulary.provinces.get(id)?.populations.some((set) => {
      const { from, until } = vocabulary.populations.get(set) ?? { from: null, until: null };
      return (from === null || from <= today) && (until === null || today <= until);
    }) === true;
  const named = await provinceNamed(name, vocabulary, isOfTheDay);
  return { province: named.province, notes: namesakes([named], language) };
}

/** Throws UsageError for a folder among the files of another workspace, which would read it as its own. */
function expectOutside(dir: string, { surroundings: { cwd, packageDir } }: Context): void {
  for (const around of [findWorkspace({ cwd: dir, packageDir }), findWorkspace({ cwd, packageDir })])
    if (around && isInput(join(dir, 'dx.yaml'), around) && dir !== around.dir)
      throw new UsageError('inside_workspace', { dir, workspace: around.dir });
}
