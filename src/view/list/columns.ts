import type { Domain } from '../../core/number/interval.ts';
import type { Plan } from '../../core/record/statement.ts';
import type { Index, Indicator, Province, Source, Unit, Vocabulary } from '../../core/record/vocabulary.ts';
import { list, number, numberRange, text } from '../cell.ts';
import type { Column } from '../column.ts';
import { periodText } from '../text/period-text.ts';
import type { Cell, Heading } from '../view.ts';
import type { Words } from '../words/words.ts';

/** One kind of thing that can be listed: its columns for scripts, and those that people see. */
export interface ListTable<Row> {
  readonly columns: readonly Column<Row>[];
  readonly page: (words: Words, vocabulary: Vocabulary) => readonly (Heading & { readonly cell: (row: Row) => Cell })[];
}

const left = { align: 'left' } as const;
const lead = { align: 'left', wrap: true, lead: true } as const;
const wrapped = { align: 'left', wrap: true } as const;
const right = { align: 'right' } as const;

export const PROVINCES: ListTable<Province> = {
  columns: [
    { key: 'id', cell: ({ id }) => text(id) },
    { key: 'name', cell: ({ name }) => text(name) },
    { key: 'aliases', cell: ({ aliases }) => list(aliases) },
    { key: 'code', cell: ({ code }) => text(code) },
    { key: 'region', cell: ({ region }) => text(region) },
    { key: 'populations', cell: ({ populations }) => list(populations) },
    { key: 'successor', cell: ({ successor }) => text(successor) },
    { key: 'file', cell: ({ at }) => text(at.file) },
    { key: 'line', cell: ({ at }) => number(at.line) },
  ],
  page: ({ list: { provinces } }) => [
    { title: provinces.name, ...wrapped, cell: ({ name }) => text(name) },
    { title: provinces.id, ...wrapped, cell: ({ id }) => text(id) },
    { title: provinces.populations, ...wrapped, cell: ({ populations }) => list(populations) },
    { title: provinces.successor, ...wrapped, cell: ({ successor }) => text(successor) },
  ],
};

export const INDICATORS: ListTable<Indicator> = {
  columns: [
    { key: 'id', cell: ({ id }) => text(id) },
    { key: 'name', cell: ({ name }) => text(name.vi) },
    { key: 'name_en', cell: ({ name }) => text(name.en) },
    { key: 'unit', cell: ({ unit }) => text(unit) },
    { key: 'direction', cell: ({ direction }) => text(direction) },
    { key: 'domain_low', cell: ({ domain }) => number(domain[0]) },
    { key: 'domain_high', cell: ({ domain }) => number(domain[1]) },
    { key: 'frequency', cell: ({ frequency }) => text(frequency) },
    { key: 'cumulative', cell: ({ cumulative }) => text(String(cumulative)) },
    { key: 'pillar', cell: ({ pillar }) => text(pillar) },
    { key: 'definition', cell: ({ definition }) => text(definition?.vi) },
    { key: 'file', cell: ({ at }) => text(at.file) },
    { key: 'line', cell: ({ at }) => number(at.line) },
  ],
  page: ({ list: { indicators }, directions, lang }, { units }) => [
    { title: indicators.name, ...lead, cell: ({ name }) => text(name[lang]) },
    { title: indicators.id, ...wrapped, cell: ({ id }) => text(id) },
    { title: indicators.unit, ...wrapped, cell: ({ unit }) => text(units.get(unit)?.name?.[lang] ?? unit) },
    { title: indicators.direction, ...left, cell: ({ direction }) => text(directions[direction]) },
    { title: indicators.pillar, ...wrapped, cell: ({ pillar }) => text(pillar) },
  ],
};

/** A plan, and how many of its targets are known one by one. */
export interface ListedPlan extends Plan {
  readonly itemised: number;
}

export const PLANS: ListTable<ListedPlan> = {
  columns: [
    { key: 'plan', cell: ({ address }) => text(address) },
    { key: 'province', cell: ({ province }) => text(province) },
    { key: 'title', cell: ({ title }) => text(title.vi) },
    { key: 'title_en', cell: ({ title }) => text(title.en) },
    { key: 'issuer', cell: ({ issuer }) => text(issuer) },
    { key: 'issued', cell: ({ issued }) => text(issued?.text) },
    { key: 'until', cell: ({ until }) => text(until?.text) },
    { key: 'declared_targets', cell: ({ declares }) => number(declares.targets) },
    { key: 'declared_tasks', cell: ({ declares }) => number(declares.tasks) },
    { key: 'itemised_targets', cell: ({ itemised }) => number(itemised) },
    { key: 'sources', cell: ({ sources }) => list(sources) },
    { key: 'note', cell: ({ note }) => text(note?.vi) },
    { key: 'file', cell: ({ at }) => text(at.file) },
    { key: 'line', cell: ({ at }) => number(at.line) },
  ],
  page: (words, { provinces }) => [
    { title: words.list.plans.title, ...lead, cell: ({ title }) => text(title[words.lang]) },
    { title: words.list.plans.id, ...wrapped, cell: ({ address }) => text(address) },
    {
      title: words.list.plans.province,
      ...wrapped,
      cell: ({ province }) => text(provinces.get(province)?.name ?? province),
    },
    { title: words.list.plans.issued, ...left, cell: ({ issued }) => text(issued && periodText(issued, words)) },
    { title: words.list.plans.until, ...left, cell: ({ until }) => text(until && periodText(until, words)) },
    { title: words.list.plans.declared, ...right, cell: ({ declares }) => number(declares.targets) },
    { title: words.list.plans.itemised, ...right, cell: ({ itemised }) => number(itemised) },
  ],
};

export const INDICES: ListTable<Index> = {
  columns: [
    { key: 'id', cell: ({ id }) => text(id) },
    { key: 'name', cell: ({ name }) => text(name.vi) },
    { key: 'name_en', cell: ({ name }) => text(name.en) },
    { key: 'scale_low', cell: ({ scale }) => number(scale?.[0]) },
    { key: 'scale_high', cell: ({ scale }) => number(scale?.[1]) },
    { key: 'file', cell: ({ at }) => text(at.file) },
    { key: 'line', cell: ({ at }) => number(at.line) },
  ],
  page: ({ list: { indices }, lang }) => [
    { title: indices.name, ...lead, cell: ({ name }) => text(name[lang]) },
    { title: indices.id, ...wrapped, cell: ({ id }) => text(id) },
    { title: indices.scale, ...left, cell: ({ scale }) => (scale ? scaleCell(scale) : text(null)) },
  ],
};

export const SOURCES: ListTable<Source> = {
  columns: [
    { key: 'id', cell: ({ id }) => text(id) },
    { key: 'publisher', cell: ({ publisher }) => text(publisher) },
    { key: 'title', cell: ({ title }) => text(title.vi) },
    { key: 'title_en', cell: ({ title }) => text(title.en) },
    { key: 'url', cell: ({ url }) => text(url) },
    { key: 'date', cell: ({ date }) => text(date?.text) },
    { key: 'tier', cell: ({ tier }) => text(tier) },
    { key: 'file', cell: ({ at }) => text(at.file) },
    { key: 'line', cell: ({ at }) => number(at.line) },
  ],
  page: (words) => [
    { title: words.list.sources.title, ...lead, cell: ({ title }) => text(title[words.lang]) },
    { title: words.list.sources.id, ...wrapped, cell: ({ id }) => text(id) },
    { title: words.list.sources.publisher, ...wrapped, cell: ({ publisher }) => text(publisher) },
    { title: words.list.sources.date, ...left, cell: ({ date }) => text(date && periodText(date, words)) },
    { title: words.list.sources.tier, ...wrapped, cell: ({ tier }) => text(words.tiers[tier]) },
  ],
};

export const UNITS: ListTable<Unit> = {
  columns: [
    { key: 'id', cell: ({ id }) => text(id) },
    { key: 'symbol', cell: ({ symbol }) => text(symbol) },
    { key: 'name', cell: ({ name }) => text(name?.vi) },
    { key: 'name_en', cell: ({ name }) => text(name?.en) },
    { key: 'kind', cell: ({ kind }) => text(kind) },
    { key: 'tolerance', cell: ({ tolerance }) => number(tolerance) },
    { key: 'file', cell: ({ at }) => text(at.file) },
    { key: 'line', cell: ({ at }) => number(at.line) },
  ],
  page: ({ list: { units }, lang }) => [
    { title: units.name, ...lead, cell: ({ name, id }) => text(name?.[lang] ?? id) },
    { title: units.id, ...wrapped, cell: ({ id }) => text(id) },
    { title: units.symbol, ...left, cell: ({ symbol }) => text(symbol) },
    { title: units.kind, ...left, cell: ({ kind }) => text(units.kinds[kind]) },
    { title: units.tolerance, ...right, cell: ({ tolerance }) => number(tolerance) },
  ],
};

const scaleCell = ([lo, hi]: Domain): Cell =>
  numberRange({ lo, hi, loOpen: false, hiOpen: false }, { kind: 'score', symbol: '' });
