import { GATE_MODES } from '../../core/gate/rules.ts';
import { above, commented } from './commented.ts';
import { commentsOf, type Example, exampleText, yamlText, yearOf } from './example.ts';

/** The `dx.yaml` of a new workspace: every key, all but two of them commented out. */
export function settingsText(example: Example): string {
  const c = commentsOf(example);
  const { province, name, lang } = example;
  return commented(`# yaml-language-server: $schema=schema/dx.yaml.schema.json
${above(c.settings)}
workspace: ${yamlText(name)} ¦ ${c.workspace}
lang: ${lang} ¦ ${c.lang}
# approximation: 0.05 ¦ ${c.approximation}
# infer_baseline: true ¦ ${c.inferBaseline}
# max_csv_mib: 1024 ¦ ${c.maxCsvMib}
# check: ¦ ${c.check}
#   fail_on: [missed] ¦ ${c.failOn}
#   mode: as_is ¦ ${c.mode}: ${GATE_MODES.join(' | ')}
#   levels: ¦ ${c.levels}
#     "${province}/example-plan/*": warn
#   waivers: ¦ ${c.waivers}
#     - { target: ${province}/example-plan/example-target, until: ${yearOf(example, 1)}-06, reason: ${exampleText('reason', example)} }
`);
}
