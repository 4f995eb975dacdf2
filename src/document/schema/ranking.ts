import { z } from 'zod';
import { BASES } from '../../core/record/ranking.ts';
import { id, period, reference, remark, wholeCount, writtenText } from './value.ts';

/** The place of one province; a bound such as «<= 30» or «61..63» is shown and judged as an interval. */
export const place = z.strictObject({
  rank: z
    .union([z.number(), z.string()])
    .optional()
    .meta({ description: 'The place; 1 is the first.', examples: [3, '<= 30', '61..63'] }),
  score: z.number().optional().meta({ description: 'The score, in the scale of the index.' }),
  change: z
    .int()
    .optional()
    .meta({
      description: 'Places climbed as the source says; dx lint holds it against the places.',
      examples: [4, -3],
    }),
  since: period.optional().meta({ description: 'The edition it climbed from; else the one before.' }),
  basis: z
    .enum(BASES)
    .optional()
    .meta({ description: 'stated (default), derived from a change, or read from a list.' }),
  source: id.optional().meta({ description: 'Where it is not the source of the whole ranking.' }),
  as_stated: writtenText.optional(),
  note: remark.optional(),
});

export const ranking = z
  .strictObject({
    index: reference.meta({ description: 'An index, a component such as dti/digital-government, or an indicator.' }),
    edition: period,
    published: period.optional(),
    population: id.meta({ description: 'The provinces that are ranked together.', examples: ['vn63', 'vn34'] }),
    of: wholeCount.min(1).meta({ description: 'How many units are ranked.' }),
    source: id,
    note: remark.optional(),
    ranks: z.record(z.string(), place).meta({ description: 'A province, by id or name, to its place.' }),
  })
  .meta({ title: 'ranking', description: 'One edition of an index.' });

/** A table of rankings: each row is the place of one province. */
export const rankingTable = z.strictObject({ rankings: z.array(ranking) });

export type WrittenRanking = z.input<typeof ranking>;
