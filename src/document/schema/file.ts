import { z } from 'zod';
import { measurement } from './measurement.ts';
import { plan } from './plan.ts';
import { ranking } from './ranking.ts';
import { locale, provinceId as provinceName } from './value.ts';
import { index, indicator, population, province, source, unit } from './vocabulary.ts';

/** The lists of vocabulary. A file may hold several of them. */
const vocabulary = {
  units: z.array(unit),
  populations: z.array(population),
  provinces: z.array(province),
  indicators: z.array(indicator),
  indices: z.array(index),
  sources: z.array(source),
};

/** The lists of statements: each is about the province that the file names. */
const statements = {
  plans: z.array(plan),
  measurements: z.array(measurement),
};

/** Rankings name their provinces themselves. */
const rankings = { rankings: z.array(ranking) };

/** What the lists of statements share in one file. */
const header = { province: provinceName, locale };

/** Every list that a file may hold; the kind of a file is the lists it has. */
export const lists = { ...vocabulary, ...statements, ...rankings };
export type FileListName = keyof typeof lists;
export const isStatement = <T extends string>(name: T): name is T & keyof typeof statements => name in statements;

/** A file of the workspace: any of the lists. Which keys need which others is checked where the file is recognised. */
export const file = z
  .strictObject({ ...header, ...lists })
  .partial()
  .meta({ title: 'dx', description: 'A file of a dx workspace: vocabulary or statements about a province.' });

/** A file of one kind: the list it must hold, and the lists of its own sort that may stand beside it. */
export const fileWith = (name: FileListName): z.ZodType =>
  isStatement(name)
    ? z.strictObject({
        ...header,
        locale: locale.optional(),
        ...z.object(statements).partial().shape,
        [name]: statements[name],
      })
    : name === 'rankings'
      ? z.strictObject(rankings)
      : z.strictObject({ ...z.object(vocabulary).partial().shape, [name]: vocabulary[name] });
