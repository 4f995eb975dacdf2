import { z } from 'zod';
import { GATE_MODES, LEVELS } from '../../core/gate/rules.ts';
import { STATUSES } from '../../core/target/assessment.ts';
import { locale, period, writtenText } from './value.ts';

const level = z.enum(LEVELS);

const check = z.strictObject({
  fail_on: z
    .array(z.enum(STATUSES))
    .optional()
    .meta({ description: 'Statuses that fail dx check.', examples: [['missed']] }),
  mode: z.enum(GATE_MODES).optional().meta({
    description: 'Which end of an undetermined verdict counts.',
  }),
  levels: z
    .record(z.string(), level)
    .optional()
    .meta({
      description:
        'How findings count, by target address; * stands for any letters, the last pattern that fits decides.',
      examples: [{ 'quang-ninh/resolution-09/*': 'warn' }],
    }),
  waivers: z
    .array(z.strictObject({ target: writtenText, until: period, reason: writtenText }))
    .optional()
    .meta({ description: 'Targets (an address, or a pattern with *) that may fail until the end of a day, and why.' }),
});

export const settings = z
  .strictObject({
    workspace: writtenText.optional().meta({ description: 'The name of the workspace.' }),
    approximation: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .meta({
        description: 'How far «about» reaches, as a share of the value either way.',
        examples: [0.05],
      }),
    infer_baseline: z.boolean().optional(),
    max_csv_mib: z
      .int()
      .min(1)
      .max(1_048_576)
      .optional()
      .meta({ description: 'The largest CSV file that is read, in MiB.', examples: [1024] }),
    lang: locale.optional().meta({ description: 'The language of reports.' }),
    check: check.optional(),
  })
  .meta({ title: 'dx.yaml', description: 'Settings of a dx workspace; all optional.' });

export type SettingsFile = z.input<typeof settings>;
