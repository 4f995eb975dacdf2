import { readFileSync } from 'node:fs';

/** The files of a folder that its index loads when they are asked for. */
const askedOf = (folder) =>
  [...readFileSync(`${folder}/index.ts`, 'utf8').matchAll(/\bimport\('\.\/([^']+)'\)/g)].map(
    ([, name]) => `${folder}/${name}`,
  );

/** What the most frequent calls use: `dx status`, as a table or for a program. */
const REPORTS = [
  'src/cli/answer.ts',
  'src/cli/commands/status.ts',
  'src/render/terminal/table.ts',
  'src/render/data/csv.ts',
  'src/render/data/json.ts',
];

/** The lines of a file with what is wrong in them. */
const FRAMES = ['src/render/terminal/problem-text.ts', 'src/render/ci/findings-text.ts', 'src/render/ci/junit.ts'];

/** A new workspace: much text, and called once. */
const START = ['src/cli/commands/init/command.ts', 'src/cli/commands/init/new-entry.ts'];

/** What completes a line that is being typed; the program that does only that is bundled by itself. */
const COMPLETE = ['src/cli/complete/complete.ts'];

const COMMANDS = [...new Set([...askedOf('src/cli/commands'), ...askedOf('src/render')])].filter(
  (file) => ![...REPORTS, ...FRAMES, ...START].includes(file),
);

/**
 * Where the bundle is cut: a dynamic import of one of these files loads the part that holds them all. Any other is loaded
 * with the file that it stands in, since one more file costs more time than what is in it. What parts share is in the first.
 */
export const PARTS = {
  // Database, table, and what reports share.
  reports: REPORTS,
  // Every other command and format.
  commands: [...COMMANDS, ...COMPLETE],
  frames: FRAMES,
  start: START,
  // The YAML parser, the schemas, what joins files; git.
  reading: [
    'src/document/parse/parse.ts',
    'src/document/parse/read-settings.ts',
    'src/document/schema/json-schema.ts',
    'src/document/model/link.ts',
    'src/cli/workspace/load/load-files.ts',
    'src/cli/workspace/load/table/table-source.ts',
    'src/cli/workspace/load/lint-facts.ts',
    'src/cli/workspace/load/save-dataset.ts',
    'src/document/model/sound-part.ts',
    'src/cli/workspace/verification.ts',
    'src/cli/commands/diff/revision-facts.ts',
    'src/cli/commands/record/recorded.ts',
    'src/cli/commands/import/imported.ts',
    'src/cli/workspace/package-vocabulary.ts',
  ],
};
