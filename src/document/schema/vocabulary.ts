import { z } from 'zod';
import { DIRECTIONS, FREQUENCIES, TIERS, UNIT_KINDS } from '../../core/record/vocabulary.ts';
import { bilingualText, code, domain, id, label, period, writtenText } from './value.ts';

export const unit = z.strictObject({
  id,
  name: bilingualText.optional(),
  symbol: label.optional().meta({ description: 'Printed behind a number.', examples: ['%', '₫'] }),
  kind: z.enum(UNIT_KINDS).meta({
    description: 'What kind of number it is: decides how figures are read and which ratios exist. Money is in đồng.',
  }),
  tolerance: z.number().min(0).optional().meta({
    description: 'Figures of one period that differ by no more than this are not a conflict. In the unit.',
  }),
});

export const population = z.strictObject({
  id,
  from: period.optional().meta({ description: 'Its first day.' }),
  until: period.optional().meta({ description: 'Its last day.' }),
});

export const province = z.strictObject({
  id,
  name: writtenText,
  aliases: z.array(writtenText).optional().meta({ description: 'Other names it is found under.' }),
  populations: z.array(id).optional().meta({ description: 'The sets of units it is ranked in.' }),
  code: code.optional().meta({ description: 'Its code in official statistics, as written.', examples: ['08', '22'] }),
  region: writtenText.optional(),
  successor: id.optional().meta({ description: 'The province that took over its area.' }),
  nation: z.boolean().optional().meta({
    description: 'true for the country as a whole: its plans can be read against every other unit.',
  }),
});

export const indicator = z.strictObject({
  id,
  name: bilingualText,
  unit: id.meta({ description: 'The id of a unit.', examples: ['percent'] }),
  direction: z.enum(DIRECTIONS).meta({ description: 'Which way is better.' }),
  domain: domain.optional(),
  frequency: z.enum(FREQUENCIES).optional().meta({
    description: 'point (the default): a state on a day. The others: a flow over exactly that length.',
  }),
  cumulative: z.boolean().optional().meta({ description: 'true only for what cannot fall.' }),
  methods: z
    .array(z.strictObject({ id, name: bilingualText }))
    .optional()
    .meta({
      description: 'Ways of counting it; figures of two of them are never subtracted.',
      examples: [[{ id: 'gso', name: { vi: 'Cục Thống kê', en: 'Statistics office' } }]],
    }),
  pillar: id.optional(),
  definition: bilingualText.optional(),
});

const versions = z
  .array(
    z.strictObject({
      from: period.optional().meta({ description: 'Its first edition; only the first version has none.' }),
      scale: domain.optional().meta({ description: 'Where it is not that of the index.' }),
      note: bilingualText.optional().meta({ description: 'How it is made up.' }),
    }),
  )
  .optional()
  .meta({
    description: 'Ways in which it was made up, one after the other; scores of two of them are not compared.',
    examples: [[{ scale: [0, 60] }, { from: 2018 }]],
  });

const component = z.strictObject({ id, name: bilingualText, scale: domain.optional(), versions });

export const index = z.strictObject({
  id,
  name: bilingualText,
  scale: domain.optional().meta({ description: 'Lowest and highest possible score.', examples: [[0, 1]] }),
  versions,
  components: z.array(component).optional().meta({ description: 'Parts ranked on their own: dti/digital-government.' }),
});

export const source = z.strictObject({
  id,
  publisher: writtenText,
  title: bilingualText,
  url: writtenText.optional(),
  date: period.optional().meta({ description: 'As precise as it is known.' }),
  tier: z.enum(TIERS).meta({ description: 'Decides between figures that differ; best first.' }),
});

export type WrittenUnit = z.input<typeof unit>;
export type WrittenPopulation = z.input<typeof population>;
export type WrittenProvince = z.input<typeof province>;
export type WrittenIndicator = z.input<typeof indicator>;
export type WrittenIndex = z.input<typeof index>;
export type WrittenSource = z.input<typeof source>;
