import { readFileSync } from 'node:fs';

/** The files of a folder that its index imports dynamically. */
const askedOf = (folder) =>
  [...readFileSync(`${folder}/index.ts`, 'utf8').matchAll(/\bimport\('\.\/([^']+)'\)/g)].map(
    ([, name]) => `${folder}/${name}`,
  );

/** The files of the most frequent calls: `dx status` as a table, csv or json. */
const REPORTS = [
  'src/cli/answer.ts',
  'src/cli/commands/status.ts',
  'src/render/terminal/table.ts',
  'src/render/data/csv.ts',
  'src/render/data/json.ts',
];

/** The files that show problems with their lines. */
const FRAMES = ['src/render/terminal/problem-text.ts', 'src/render/ci/findings-text.ts', 'src/render/ci/junit.ts'];

/** The files that make a new workspace: much text, used rarely. */
const START = ['src/cli/commands/init/command.ts', 'src/cli/commands/init/new-entry.ts'];

/** Completion; the program that only completes is bundled separately. */
const COMPLETE = ['src/cli/complete/complete.ts'];

const COMMANDS = [...new Set([...askedOf('src/cli/commands'), ...askedOf('src/render')])].filter(
  (file) => ![...REPORTS, ...FRAMES, ...START].includes(file),
);

/**
 * The parts of the bundle: a dynamic import of one of these files loads the part that holds it. Any other dynamic
 * import becomes a static one, since loading one more file costs more time than a larger one.
 */
export const PARTS = {
  // The database, tables, and what all reports share.
  reports: REPORTS,
  // Every other command and format.
  commands: [...COMMANDS, ...COMPLETE],
  frames: FRAMES,
  start: START,
  // Reading files: parsers, schemas, linking; git.
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
