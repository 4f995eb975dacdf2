import { z } from 'zod';
import {
  bilingualText,
  exact,
  goal,
  id,
  label,
  period,
  reference,
  remark,
  remarks,
  sources,
  wholeCount,
  writtenText,
} from './value.ts';

export const target = z.strictObject({
  id,
  title: bilingualText,
  indicator: id.optional(),
  index: reference.optional().meta({
    description: 'In place of indicator: the rank in an index or in one of its components.',
    examples: ['dti', 'dti/digital-government'],
  }),
  population: id.optional().meta({
    description: 'The units a rank is meant among; without it those in force when the plan was issued.',
  }),
  qualitative: z.boolean().optional().meta({ description: 'true: no number decides it, only a reported yes or no.' }),
  goal: goal.optional(),
  by: period.optional().meta({ description: 'The deadline; without it the end of the plan.' }),
  as_stated: writtenText.optional().meta({ description: 'The words of the source.' }),
  source: sources.optional(),
  method: id.optional().meta({
    description: 'The one way of counting that counts: one of the methods of its indicator.',
  }),
  baseline: z
    .strictObject({ value: exact, period, source: id.optional(), method: id.optional() })
    .optional()
    .meta({ description: 'Where the target itself says progress starts.' }),
  milestones: z
    .array(z.strictObject({ by: period, value: exact }))
    .optional()
    .meta({ description: 'Points of the way; a promise with a deadline of its own is a target of its own.' }),
  keep: z.boolean().optional().meta({ description: 'true: to be held in every period, not reached once.' }),
  valid_from: period.optional(),
  valid_until: period.optional(),
  variant_of: label.optional().meta({ description: 'The target that this one words differently.' }),
  pillar: id.optional(),
  ...remarks,
});

const tally = z.strictObject({
  achieved: wholeCount,
  of: wholeCount,
  as_of: period,
  source: id,
  parts: z
    .record(z.string(), wholeCount)
    .optional()
    .meta({ examples: [{ 'at least 60 %': 7 }] }),
  note: remark.optional(),
});

export const plan = z.strictObject({
  id,
  title: bilingualText,
  issuer: writtenText.optional(),
  issued: period.optional(),
  until: period.optional().meta({ description: 'The deadline of every target that has none of its own.' }),
  declares: z.strictObject({ targets: wholeCount.optional(), tasks: wholeCount.optional() }).optional(),
  source: sources.optional(),
  reported: z.array(tally).optional().meta({ description: 'Tallies as somebody published them.' }),
  targets: z.array(target).optional(),
  note: remark.optional(),
});

export type WrittenTarget = z.input<typeof target>;
export type WrittenPlan = Omit<z.input<typeof plan>, 'targets'>;
