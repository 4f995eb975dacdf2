import { z } from 'zod';
import { id, locale, period, provinceId, quantity, remarks, writtenText } from './value.ts';

export const measurement = z.strictObject({
  indicator: id,
  period,
  period_assumed: z.boolean().optional().meta({
    description: 'true: the source does not say the year, it is ours; the figure is shown and never judged.',
  }),
  method: id.optional().meta({ description: 'How it was counted: one of the methods of its indicator.' }),
  value: quantity,
  source: id,
  published: period
    .optional()
    .meta({ description: 'When the figure became known, where the source is older or newer.' }),
  final: z.boolean().optional().meta({ description: 'false: the source calls it provisional.' }),
  as_stated: writtenText.optional(),
  ...remarks,
});

/** A table of measurements: each row names its own province. */
export const measurementTable = z.strictObject({
  measurements: z.array(measurement.extend({ province: provinceId, locale: locale.optional() })),
});

export type WrittenMeasurement = z.input<typeof measurement>;
