import type { Dataset } from '../../core/record/dataset.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';

/** The dataset without statements and entries that refer to something unknown. */
export function soundPart(dataset: Dataset): Dataset {
  const vocabulary = soundVocabulary(dataset.vocabulary);
  const { provinces, indicators, indices, populations, sources } = vocabulary;
  const known = (ids: readonly string[]): string[] => ids.filter((id) => sources.has(id));
  const plans = dataset.plans
    .filter(({ province }) => provinces.has(province))
    .map((plan) => ({
      ...plan,
      sources: known(plan.sources),
      reported: plan.reported.filter(({ source }) => sources.has(source)),
    }));
  const addresses = new Set(plans.map(({ address }) => address));
  const targets = dataset.targets
    .filter(({ plan, subject, baseline }) => {
      const { indicator, index, population } = { indicator: null, index: null, population: null, ...subject };
      const isKnown = indicator === null || indicators.has(indicator);
      const isRanked = index === null || indices.has(index);
      const isAmong = population === null || populations.has(population);
      const isSourced = !baseline?.source || sources.has(baseline.source);
      return addresses.has(plan) && isKnown && isRanked && isAmong && isSourced;
    })
    .map((target) => ({ ...target, sources: known(target.sources) }));
  const own = new Set(targets.map(({ address }) => address));
  return {
    vocabulary,
    plans,
    targets: targets.filter(({ variantOf }) => variantOf === null || own.has(variantOf)),
    measurements: dataset.measurements.filter(
      ({ province, indicator, source }) => provinces.has(province) && indicators.has(indicator) && sources.has(source),
    ),
    rankings: dataset.rankings.filter(
      ({ province, population, source }) =>
        provinces.has(province) && populations.has(population) && sources.has(source),
    ),
  };
}

function soundVocabulary(vocabulary: Vocabulary): Vocabulary {
  const { units, populations, provinces, indicators } = vocabulary;
  return {
    ...vocabulary,
    indicators: new Map([...indicators].filter(([, { unit }]) => units.has(unit))),
    provinces: new Map(
      [...provinces].map(([id, province]) => [
        id,
        {
          ...province,
          populations: province.populations.filter((population) => populations.has(population)),
          successor: province.successor !== null && provinces.has(province.successor) ? province.successor : null,
        },
      ]),
    ),
  };
}
