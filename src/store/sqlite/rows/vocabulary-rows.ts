import type {
  Index,
  IndexVersion,
  Indicator,
  Population,
  Province,
  Source,
  Unit,
} from '../../../core/record/vocabulary.ts';
import {
  fromBilingual,
  fromOptionalPeriod,
  fromPlace,
  locationColumns,
  type ReadRow,
  type SqlRow,
  toFlag,
} from './row.ts';

// Each entry of the vocabulary to its row, without the position, and back.

export const unitToRow = ({ id, symbol, name, kind, tolerance, at }: Unit): SqlRow => ({
  id,
  symbol,
  name_vi: name?.vi ?? null,
  name_en: name?.en ?? null,
  kind,
  tolerance,
  ...locationColumns(at),
});

export const unitFromRow = (row: ReadRow): Unit => ({
  id: row.id,
  symbol: row.symbol,
  name: fromBilingual(row.name_vi, row.name_en),
  kind: row.kind,
  tolerance: row.tolerance,
  at: fromPlace(row),
});

export const populationToRow = ({ id, from, until, at }: Population): SqlRow => ({
  id,
  from_: from,
  until,
  ...locationColumns(at),
});

export const populationFromRow = (row: ReadRow): Population => ({
  id: row.id,
  from: row.from_,
  until: row.until,
  at: fromPlace(row),
});

export const provinceToRow = ({ id, name, code, region, successor, nation, aliases, at }: Province): SqlRow => ({
  id,
  name,
  code,
  region,
  successor,
  nation: toFlag(nation),
  aliases: JSON.stringify(aliases),
  ...locationColumns(at),
});

export const provinceFromRow = (row: ReadRow, populations: readonly string[]): Province => ({
  id: row.id,
  name: row.name,
  aliases: JSON.parse(row.aliases),
  populations,
  code: row.code,
  region: row.region,
  successor: row.successor,
  nation: row.nation === 1,
  at: fromPlace(row),
});

export const indicatorToRow = (indicator: Indicator): SqlRow => ({
  id: indicator.id,
  name_vi: indicator.name.vi,
  name_en: indicator.name.en,
  unit: indicator.unit,
  direction: indicator.direction,
  domain_low: indicator.domain[0],
  domain_high: indicator.domain[1],
  frequency: indicator.frequency,
  cumulative: toFlag(indicator.cumulative),
  methods: JSON.stringify(indicator.methods),
  pillar: indicator.pillar,
  definition_vi: indicator.definition?.vi ?? null,
  definition_en: indicator.definition?.en ?? null,
  ...locationColumns(indicator.at),
});

export const indicatorFromRow = (row: ReadRow): Indicator => ({
  id: row.id,
  name: { vi: row.name_vi, en: row.name_en },
  unit: row.unit,
  direction: row.direction,
  domain: [row.domain_low, row.domain_high],
  frequency: row.frequency,
  cumulative: row.cumulative === 1,
  methods: JSON.parse(row.methods),
  pillar: row.pillar,
  definition: fromBilingual(row.definition_vi, row.definition_en),
  at: fromPlace(row),
});

export const indexToRow = ({ id, name, scale, versions, at }: Index): SqlRow => ({
  id,
  name_vi: name.vi,
  name_en: name.en,
  scale_low: scale?.[0] ?? null,
  scale_high: scale?.[1] ?? null,
  has_scale: toFlag(scale !== null),
  versions: JSON.stringify(versions.map((version) => ({ ...version, from: version.from?.text ?? null }))),
  ...locationColumns(at),
});

export const indexFromRow = (row: ReadRow): Index => ({
  id: row.id,
  name: { vi: row.name_vi, en: row.name_en },
  scale: row.has_scale ? [row.scale_low, row.scale_high] : null,
  versions: JSON.parse(row.versions).map(versionFromJson),
  at: fromPlace(row),
});

type WrittenVersion = Omit<IndexVersion, 'from'> & { readonly from: string | null };

const versionFromJson = ({ from, ...version }: WrittenVersion): IndexVersion => ({
  ...version,
  from: fromOptionalPeriod(from),
});

export const sourceToRow = ({ id, publisher, title, url, date, tier, at }: Source): SqlRow => ({
  id,
  publisher,
  title_vi: title.vi,
  title_en: title.en,
  url,
  date: date?.text ?? null,
  tier,
  ...locationColumns(at),
});

export const sourceFromRow = (row: ReadRow): Source => ({
  id: row.id,
  publisher: row.publisher,
  title: { vi: row.title_vi, en: row.title_en },
  url: row.url,
  date: fromOptionalPeriod(row.date),
  tier: row.tier,
  at: fromPlace(row),
});
