import { sameNumber } from './agreement.ts';
import { compareArticles } from './articles.ts';
import { compareConflicts } from './conflicts.ts';
import { type Difference, missing, unless } from './difference.ts';
import { dtiFacts } from './dti-facts.ts';
import type { ExportedRecord, ExportedRow } from './exported.ts';
import { cell, factsOf, numberIn } from './facts.ts';
import { compareFigures } from './figures.ts';
import { indexFacts, papiFacts } from './index-facts.ts';
import { comparePlaces } from './places.ts';
import { comparePromises } from './promises.ts';
import { compareUnits, mergedUnits } from './units.ts';

/** The source that each of the five articles is in the record. */
const PAGES: ReadonlyMap<string, string> = new Map([
  ['article:000_64b98a2c7ff8005e.txt', 'article-ninh-binh'],
  ['article:001_52da6618e6fecd14.txt', 'article-quang-ninh'],
  ['article:002_1f3292effb28319e.txt', 'article-bac-ninh'],
  ['article:003_6de7eb8e4d10b331.txt', 'article-hai-duong'],
  ['article:004_da462b655fd8cf87.txt', 'article-thanh-hoa'],
]);

/** Everything that was noted down from sources, held against what dx exports: where the two differ. */
export function differencesIn(record: ExportedRecord): Difference[] {
  return [
    ...compareUnits(record),
    ...comparePlaces([...indexFacts(), ...papiFacts(), ...dtiFacts(mergedUnits())], record, PAGES),
    ...compareMeans(record),
    ...compareFigures(record, PAGES),
    ...comparePromises(record, PAGES),
    ...compareArticles(record),
    ...compareConflicts(sayings(record)),
  ];
}

/** The indicators of the DTI of the country, by the series they were noted as. */
const SERIES: Readonly<Record<string, string>> = {
  'national DTI': 'national-dti',
  'mean provincial DTI': 'mean-provincial-dti',
  'mean provincial chính quyền số': 'mean-provincial-dti-digital-government',
  'mean provincial kinh tế số': 'mean-provincial-dti-digital-economy',
  'mean provincial xã hội số': 'mean-provincial-dti-digital-society',
};

function compareMeans({ measurements }: ExportedRecord): Difference[] {
  return factsOf('dti-aggregates').flatMap((fact) => {
    const [indicator, year] = [SERIES[cell(fact, 'series')], cell(fact, 'year')];
    const own = [...measurements.values()].filter((row) => row.indicator === indicator && row.period === year);
    if (own.length === 0) return missing(fact, `${cell(fact, 'series')} ${year}`);
    const agree = own.some(({ stated }) => sameNumber(numberIn(fact, 'value'), stated));
    return unless(agree, fact, 'value', cell(fact, 'value'), own.map(({ stated }) => stated).join(' '));
  });
}

/** What the record says at each address in numbers, words and notes. */
function sayings({ measurements, targets, plans, rankings }: ExportedRecord): ReadonlyMap<string, string> {
  const text = (row: ExportedRow): string =>
    [row.stated, row.numerator, row.denominator, row.goal_value, row.rank, row.rank_high, row.score, row.stated_change]
      .concat([row.as_stated, row.note, row.title, row.edition, row.deadline])
      .filter((each) => each !== null && each !== undefined)
      .join(' ');
  return new Map(
    [measurements, targets, plans, rankings].flatMap((table) => [...table].map(([id, row]) => [id, text(row)])),
  );
}
