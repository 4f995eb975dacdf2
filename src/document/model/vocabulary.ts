import type { Domain } from '../../core/number/interval.ts';
import type {
  Index,
  IndexVersion,
  Indicator,
  Population,
  Province,
  Source,
  Unit,
  UnitKind,
  Vocabulary,
} from '../../core/record/vocabulary.ts';
import type { Item, Written } from '../parse/parsed-file.ts';
import { asWritten, bilingualOf, type Entry, entryOf, periodOf } from './entry/fields.ts';
import type { Kind, Registry } from './registry.ts';

type List = keyof Vocabulary;

/** The entries of a file that is not read again, as they are stored. */
export interface KnownEntries {
  readonly known: Vocabulary;
}

/**
 * Builds the vocabulary from files in order; of two entries with one id the first counts. References of known entries
 * are not checked again.
 */
export function buildVocabulary(files: readonly (Written | KnownEntries)[], registry: Registry): Vocabulary {
  const units = build('units', (entry) => [unitOf(entry)]);
  const populations = build('populations', (entry) => [populationOf(entry)]);
  const provinces = build('provinces', (entry) => [provinceOf(entry)]);
  const indices = build('indices', indicesOf);
  const sources = build('sources', (entry) => [sourceOf(entry)]);
  const indicators = build('indicators', (entry) => [indicatorOf(entry, units)]);
  const vocabulary = { units, populations, provinces, indicators, indices, sources };
  nameThings();
  checkReferences();
  return vocabulary;

  function entries<L extends List>(list: L): Entry<Written[L][number]>[] {
    return files.flatMap((each) => ('known' in each ? [] : entriesOf(each, list)));
  }

  function build<L extends List, T extends { readonly id: string; readonly at: Indicator['at'] }>(
    list: L,
    make: (entry: Entry<Written[L][number]>) => T[],
  ): Map<string, T> {
    const all = files.flatMap((each) =>
      'known' in each
        ? ([...each.known[list].values()] as readonly { readonly id: string }[] as readonly T[])
        : entriesOf(each, list).flatMap(make),
    );
    return new Map(all.filter(isNew(list)).map(byId));
  }

  function isNew(kind: Kind): (thing: { readonly id: string; readonly at: Indicator['at'] }) => boolean {
    return ({ id, at }) => registry.define(kind, id, at);
  }

  function nameThings(): void {
    registry.names.set('indicators', new Map([...indicators].map(([id, { name }]) => [id, name])));
    registry.names.set('indices', new Map([...indices].map(([id, { name }]) => [id, name])));
    registry.names.set('units', new Map([...units].flatMap(([id, { name }]) => (name ? [[id, name] as const] : []))));
    registry.names.set('sources', new Map([...sources].map(([id, { title }]) => [id, title])));
  }

  function checkReferences(): void {
    for (const { item, place } of entries('indicators')) {
      const { unit, cumulative = false, frequency = 'point', methods = [] } = item.value;
      registry.refer('units', unit, () => place('unit'));
      // A flow starts anew in every period, so it cannot be cumulative.
      if (cumulative && frequency !== 'point') registry.report('cumulative_flow', place('cumulative'), { frequency });
      methods.forEach((method, index) => {
        const isNew = methods.findIndex(({ id }) => id === method.id) === index;
        if (!isNew) registry.report('duplicate_id', place(`methods.${index}.id`), { kind: 'methods', id: method.id });
      });
    }
    for (const { item, place } of entries('indices')) {
      const { versions, components = [] } = item.value;
      checkVersions(versions, (index) => place(`versions.${index}`), registry);
      components.forEach(({ versions: own }, position) => {
        checkVersions(own, (index) => place(`components.${position}.versions.${index}`), registry);
      });
    }
    for (const { item, place } of entries('provinces')) {
      const { populations: members = [], successor } = item.value;
      for (const [index, id] of members.entries())
        registry.refer('populations', id, () => place(`populations.${index}`));
      if (successor !== undefined) registry.refer('provinces', successor, () => place('successor'));
    }
  }
}

const entriesOf = <L extends List>(written: Written, list: L): Entry<Written[L][number]>[] =>
  written[list].map((item) => entryOf(written.file, item as Written[L][number]));

const byId = <T extends { readonly id: string }>(thing: T): [string, T] => [thing.id, thing];

function unitOf({ item: { value }, place }: Entry<Written['units'][number]>): Unit {
  const { id, symbol = '', name, kind, tolerance = null } = value;
  return { id, symbol, name: name === undefined ? null : bilingualOf(name), kind, tolerance, at: place('id') };
}

function populationOf({ item: { value }, place }: Entry<Written['populations'][number]>): Population {
  const { id, from, until } = value;
  return { id, from: periodOf(from)?.start ?? null, until: periodOf(until)?.end ?? null, at: place('id') };
}

function provinceOf({ item, place }: Entry<Written['provinces'][number]>): Province {
  const {
    id,
    name,
    aliases = [],
    populations = [],
    code,
    region = null,
    successor = null,
    nation = false,
  } = item.value;
  const written = code === undefined ? null : asWritten(item as Item<unknown>, 'code', code);
  return { id, name, aliases, populations, code: written, region, successor, nation, at: place('id') };
}

function indicatorOf({ item, place }: Entry<Written['indicators'][number]>, units: Vocabulary['units']): Indicator {
  const { id, name, unit, direction, domain, frequency = 'point', cumulative = false, pillar, definition } = item.value;
  const { methods = [] } = item.value;
  return {
    id,
    name: bilingualOf(name),
    unit,
    direction,
    domain: domain ?? defaultDomain(units.get(unit)?.kind ?? 'other'),
    frequency,
    cumulative,
    methods: methods.map((method) => ({ id: method.id, name: bilingualOf(method.name) })),
    pillar: pillar ?? null,
    definition: definition === undefined ? null : bilingualOf(definition),
    at: place('id'),
  };
}

/** The domain of an indicator that does not state one (reference §2). */
function defaultDomain(kind: UnitKind): Domain {
  switch (kind) {
    case 'share':
      return [0, 100];
    case 'count':
    case 'money':
      return [0, null];
    case 'yes-no':
      return [0, 1];
    case 'rank':
      return [1, null];
    case 'score':
    case 'other':
      return [null, null];
  }
}

/** An index and its components, which are indices too. */
function indicesOf({ item: { value }, place }: Entry<Written['indices'][number]>): Index[] {
  const { id, name, scale = null, versions = [], components = [] } = value;
  const whole: Index = { id, name: bilingualOf(name), scale, versions: versionsOf(versions, scale), at: place('id') };
  const parts = components.map((part, index) => {
    const own = part.scale ?? scale;
    return {
      id: `${id}/${part.id}`,
      name: bilingualOf(part.name),
      scale: own,
      versions: versionsOf(part.versions ?? (part.scale ? versions.map(withoutScale) : versions), own),
      at: place(`components.${index}.id`),
    };
  });
  return [whole, ...parts];
}

/** Reports two versions that begin with the same edition. */
function checkVersions(
  versions: readonly WrittenVersion[] = [],
  place: (index: number) => Index['at'],
  registry: Registry,
): void {
  const starts = versions.map(({ from }) => periodOf(from)?.end ?? null);
  starts.forEach((start, index) => {
    if (starts.indexOf(start) < index)
      registry.report('duplicate_id', place(index), { kind: 'versions', id: String(versions[index]?.from ?? '–') });
  });
}

type WrittenVersion = NonNullable<Written['indices'][number]['value']['versions']>[number];

/** A version of an index for a component with a scale of its own: without the scale of the version. */
const withoutScale = ({ scale: _, ...version }: WrittenVersion): WrittenVersion => version;

/** Versions by their first editions; a scale that is not written is that of the index. */
function versionsOf(written: readonly WrittenVersion[], scale: Domain | null): IndexVersion[] {
  return written
    .map((version) => ({
      from: periodOf(version.from),
      scale: version.scale ?? scale,
      note: version.note === undefined ? null : bilingualOf(version.note),
    }))
    .sort((a, b) => ((a.from?.end ?? '') < (b.from?.end ?? '') ? -1 : 1));
}

function sourceOf({ item: { value }, place }: Entry<Written['sources'][number]>): Source {
  const { id, publisher, title, url = null, date, tier } = value;
  return { id, publisher, title: bilingualOf(title), url, date: periodOf(date), tier, at: place('id') };
}
