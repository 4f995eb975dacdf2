import { largest } from '../../core/number/extent.ts';
import { START_WORDS } from '../words/start/languages.ts';
import type { StartWords } from '../words/start/start-words.ts';
import type { Example } from './example.ts';
import { measurementsText } from './measurements-text.ts';
import { planText } from './plan-text.ts';
import { settingsText } from './settings-text.ts';
import { vocabularyText } from './vocabulary-text.ts';

/** A file of a new workspace: its name with `/`, what it is for, and what it holds. */
export interface StartFile {
  readonly name: string;
  readonly holds: keyof StartWords['files'];
  readonly text: string;
}

/** The JSON Schemas that the first lines of the files name. */
interface Schemas {
  readonly dx: object;
  readonly settings: object;
}

/**
 * The files of a new workspace in the order in which they are written: `dx.yaml`, which makes a workspace of the
 * folder, comes last.
 */
export function startFiles(example: Example, schemas: Schemas): readonly StartFile[] {
  const folder = `data/${example.province}`;
  const json = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;
  return [
    { name: 'schema/dx.schema.json', holds: 'schema', text: json(schemas.dx) },
    { name: 'schema/dx.yaml.schema.json', holds: 'schema', text: json(schemas.settings) },
    { name: 'seeds/own.yaml', holds: 'vocabulary', text: vocabularyText(example) },
    { name: `${folder}/example-plan.yaml`, holds: 'plan', text: planText(example) },
    { name: `${folder}/measurements.yaml`, holds: 'measurements', text: measurementsText(example) },
    { name: 'dx.yaml', holds: 'settings', text: settingsText(example) },
  ];
}

/** What was written, and what to type next. `dir` is the way to the folder, empty where it is this one. */
export function startText({ province, lang }: Example, files: readonly StartFile[], dir: string): string {
  const { made, files: about, next, steps } = START_WORDS[lang];
  const rows = files.map(({ name, holds }) => [holds === 'schema' ? 'schema/' : name, about[holds]] as const);
  const listed = [...new Map(rows)].toReversed();
  const calls = [
    ['dx status', steps.status],
    [`dx explain ${province}/example-plan/example-target`, steps.explain],
    ['dx list indicators kinh te so', steps.indicators],
    ['dx new --help', steps.entry],
    ['dx record --help', steps.figure],
    ['dx lint', steps.lint],
  ] as const;
  const width = largest([...listed, ...calls].map(([left]) => left.length));
  const lines = (rows: readonly (readonly [string, string])[]): string[] =>
    rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
  const way = dir === '' ? [] : [`  cd ${dir}`];
  return `${[made(dir === '' ? '.' : dir), ...lines(listed), '', next, ...way, ...lines(calls)].join('\n')}\n`;
}
