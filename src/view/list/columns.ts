import type { Domain } from '../../core/number/interval.ts';
import type { Plan } from '../../core/record/statement.ts';
import type { Index, Indicator, Province, Source, Unit, Vocabulary } from '../../core/record/vocabulary.ts';
import { listCell, numberCell, numberRange, textCell } from '../cell.ts';
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
    { key: 'id', cell: ({ id }) => textCell(id) },
    { key: 'name', cell: ({ name }) => textCell(name) },
    { key: 'aliases', cell: ({ aliases }) => listCell(aliases) },
    { key: 'code', cell: ({ code }) => textCell(code) },
    { key: 'region', cell: ({ region }) => textCell(region) },
    { key: 'populations', cell: ({ populations }) => listCell(populations) },
    { key: 'successor', cell: ({ successor }) => textCell(successor) },
    { key: 'file', cell: ({ at }) => textCell(at.file) },
    { key: 'line', cell: ({ at }) => numberCell(at.line) },
  ],
  page: ({ list: { provinces } }) => [
    { title: provinces.name, ...wrapped, cell: ({ name }) => textCell(name) },
    { title: provinces.id, ...wrapped, cell: ({ id }) => textCell(id) },
    { title: provinces.populations, ...wrapped, cell: ({ populations }) => listCell(populations) },
    { title: provinces.successor, ...wrapped, cell: ({ successor }) => textCell(successor) },
  ],
};

/** An indicator, and how many figures of it are known. */
export interface ListedIndicator extends Indicator {
  readonly figures: number;
}

export const INDICATORS: ListTable<ListedIndicator> = {
  columns: [
    { key: 'id', cell: ({ id }) => textCell(id) },
    { key: 'name', cell: ({ name }) => textCell(name.vi) },
    { key: 'name_en', cell: ({ name }) => textCell(name.en) },
    { key: 'unit', cell: ({ unit }) => textCell(unit) },
    { key: 'direction', cell: ({ direction }) => textCell(direction) },
    { key: 'domain_low', cell: ({ domain }) => numberCell(domain[0]) },
    { key: 'domain_high', cell: ({ domain }) => numberCell(domain[1]) },
    { key: 'frequency', cell: ({ frequency }) => textCell(frequency) },
    { key: 'cumulative', cell: ({ cumulative }) => textCell(String(cumulative)) },
    { key: 'pillar', cell: ({ pillar }) => textCell(pillar) },
    { key: 'definition', cell: ({ definition }) => textCell(definition?.vi) },
    { key: 'figures', cell: ({ figures }) => numberCell(figures) },
    { key: 'file', cell: ({ at }) => textCell(at.file) },
    { key: 'line', cell: ({ at }) => numberCell(at.line) },
  ],
  page: ({ list: { indicators }, directions, lang }, { units }) => [
    { title: indicators.name, ...lead, cell: ({ name }) => textCell(name[lang]) },
    { title: indicators.id, ...wrapped, cell: ({ id }) => textCell(id) },
    { title: indicators.unit, ...wrapped, cell: ({ unit }) => textCell(units.get(unit)?.name?.[lang] ?? unit) },
    { title: indicators.direction, ...left, cell: ({ direction }) => textCell(directions[direction]) },
    { title: indicators.figures, ...right, cell: ({ figures }) => numberCell(figures) },
    { title: indicators.pillar, ...wrapped, cell: ({ pillar }) => textCell(pillar) },
  ],
};

/** A plan, and how many of its targets are known one by one. */
export interface ListedPlan extends Plan {
  readonly itemised: number;
}

export const PLANS: ListTable<ListedPlan> = {
  columns: [
    { key: 'plan', cell: ({ address }) => textCell(address) },
    { key: 'province', cell: ({ province }) => textCell(province) },
    { key: 'title', cell: ({ title }) => textCell(title.vi) },
    { key: 'title_en', cell: ({ title }) => textCell(title.en) },
    { key: 'issuer', cell: ({ issuer }) => textCell(issuer) },
    { key: 'issued', cell: ({ issued }) => textCell(issued?.text) },
    { key: 'until', cell: ({ until }) => textCell(until?.text) },
    { key: 'declared_targets', cell: ({ declares }) => numberCell(declares.targets) },
    { key: 'declared_tasks', cell: ({ declares }) => numberCell(declares.tasks) },
    { key: 'itemised_targets', cell: ({ itemised }) => numberCell(itemised) },
    { key: 'sources', cell: ({ sources }) => listCell(sources) },
    { key: 'note', cell: ({ note }) => textCell(note?.vi) },
    { key: 'file', cell: ({ at }) => textCell(at.file) },
    { key: 'line', cell: ({ at }) => numberCell(at.line) },
  ],
  page: (words, { provinces }) => [
    { title: words.list.plans.title, ...lead, cell: ({ title }) => textCell(title[words.lang]) },
    { title: words.list.plans.id, ...wrapped, cell: ({ address }) => textCell(address) },
    {
      title: words.list.plans.province,
      ...wrapped,
      cell: ({ province }) => textCell(provinces.get(province)?.name ?? province),
    },
    { title: words.list.plans.issued, ...left, cell: ({ issued }) => textCell(issued && periodText(issued, words)) },
    { title: words.list.plans.until, ...left, cell: ({ until }) => textCell(until && periodText(until, words)) },
    { title: words.list.plans.declared, ...right, cell: ({ declares }) => numberCell(declares.targets) },
    { title: words.list.plans.itemised, ...right, cell: ({ itemised }) => numberCell(itemised) },
  ],
};

export const INDICES: ListTable<Index> = {
  columns: [
    { key: 'id', cell: ({ id }) => textCell(id) },
    { key: 'name', cell: ({ name }) => textCell(name.vi) },
    { key: 'name_en', cell: ({ name }) => textCell(name.en) },
    { key: 'scale_low', cell: ({ scale }) => numberCell(scale?.[0]) },
    { key: 'scale_high', cell: ({ scale }) => numberCell(scale?.[1]) },
    { key: 'file', cell: ({ at }) => textCell(at.file) },
    { key: 'line', cell: ({ at }) => numberCell(at.line) },
  ],
  page: ({ list: { indices }, lang }) => [
    { title: indices.name, ...lead, cell: ({ name }) => textCell(name[lang]) },
    { title: indices.id, ...wrapped, cell: ({ id }) => textCell(id) },
    { title: indices.scale, ...left, cell: ({ scale }) => (scale ? scaleCell(scale) : textCell(null)) },
  ],
};

export const SOURCES: ListTable<Source> = {
  columns: [
    { key: 'id', cell: ({ id }) => textCell(id) },
    { key: 'publisher', cell: ({ publisher }) => textCell(publisher) },
    { key: 'title', cell: ({ title }) => textCell(title.vi) },
    { key: 'title_en', cell: ({ title }) => textCell(title.en) },
    { key: 'url', cell: ({ url }) => textCell(url) },
    { key: 'date', cell: ({ date }) => textCell(date?.text) },
    { key: 'tier', cell: ({ tier }) => textCell(tier) },
    { key: 'file', cell: ({ at }) => textCell(at.file) },
    { key: 'line', cell: ({ at }) => numberCell(at.line) },
  ],
  page: (words) => [
    { title: words.list.sources.title, ...lead, cell: ({ title }) => textCell(title[words.lang]) },
    { title: words.list.sources.id, ...wrapped, cell: ({ id }) => textCell(id) },
    { title: words.list.sources.publisher, ...wrapped, cell: ({ publisher }) => textCell(publisher) },
    { title: words.list.sources.date, ...left, cell: ({ date }) => textCell(date && periodText(date, words)) },
    { title: words.list.sources.tier, ...wrapped, cell: ({ tier }) => textCell(words.tiers[tier]) },
  ],
};

export const UNITS: ListTable<Unit> = {
  columns: [
    { key: 'id', cell: ({ id }) => textCell(id) },
    { key: 'symbol', cell: ({ symbol }) => textCell(symbol) },
    { key: 'name', cell: ({ name }) => textCell(name?.vi) },
    { key: 'name_en', cell: ({ name }) => textCell(name?.en) },
    { key: 'kind', cell: ({ kind }) => textCell(kind) },
    { key: 'tolerance', cell: ({ tolerance }) => numberCell(tolerance) },
    { key: 'file', cell: ({ at }) => textCell(at.file) },
    { key: 'line', cell: ({ at }) => numberCell(at.line) },
  ],
  page: ({ list: { units }, lang }) => [
    { title: units.name, ...lead, cell: ({ name, id }) => textCell(name?.[lang] ?? id) },
    { title: units.id, ...wrapped, cell: ({ id }) => textCell(id) },
    { title: units.symbol, ...left, cell: ({ symbol }) => textCell(symbol) },
    { title: units.kind, ...left, cell: ({ kind }) => textCell(units.kinds[kind]) },
    { title: units.tolerance, ...right, cell: ({ tolerance }) => numberCell(tolerance) },
  ],
};

const scaleCell = ([lo, hi]: Domain): Cell =>
  numberRange({ lo, hi, loOpen: false, hiOpen: false }, { kind: 'score', symbol: '' });
