import type { Problem } from '../../core/record/problem.ts';
import { periodOf } from '../model/entry/fields.ts';
import { SETTINGS_FILE } from '../read/workspace.ts';
import { type SettingsFile, settings as schema } from '../schema/settings.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { locationOf } from './spot.ts';
import { isObject, keySpot, reporter, spotAt, type Tree } from './tree.ts';
import { validate } from './validate.ts';
import { parseYaml } from './yaml/yaml-tree.ts';

/**
 * Parses and validates the text of `dx.yaml`; an empty one is right. With errors the settings are those of an empty
 * one.
 */
export function parseSettings(text: string): { settings: Settings; problems: Problem[] } {
  const { tree, problems } = parseYaml(text, SETTINGS_FILE);
  const found = reporter(SETTINGS_FILE);
  const own = problems.filter(({ code }) => code !== 'empty_file');
  if (!tree) return { settings: DEFAULT_SETTINGS, problems: own };
  const broken = validate(schema, tree, found.report);
  const all = [...own, ...found.problems];
  const isUsable = all.length === 0 && broken.length === 0 && isObject(tree.value);
  return { settings: isUsable ? settingsOf(tree) : DEFAULT_SETTINGS, problems: all };
}

function settingsOf(tree: Tree): Settings {
  const { workspace, approximation, infer_baseline, max_csv_mib, lang, check = {} } = tree.value as SettingsFile;
  const { fail_on, mode, levels = {}, waivers = [] } = check;
  return {
    workspace: workspace ?? null,
    approximation: approximation ?? DEFAULT_SETTINGS.approximation,
    inferBaseline: infer_baseline ?? DEFAULT_SETTINGS.inferBaseline,
    maxCsvMib: max_csv_mib ?? DEFAULT_SETTINGS.maxCsvMib,
    lang: lang ?? null,
    check: {
      failOn: fail_on ?? null,
      mode: mode ?? null,
      levels: Object.entries(levels).map(([target, level]) => ({
        target,
        level,
        at: locationOf(tree.file, keySpot(tree, ['check', 'levels'], target)),
      })),
      waivers: waivers.map(({ target, until, reason }, index) => ({
        target,
        until: periodOf(until)?.end ?? '',
        reason,
        at: locationOf(tree.file, spotAt(tree, ['check', 'waivers', index, 'target'])),
      })),
    },
  };
}
