import type { ListWords, LoadWords } from '../list-words.ts';

export const listEn: ListWords = {
  provinces: {
    name: 'Province',
    id: 'Id',
    populations: 'Ranked among',
    successor: 'Since merged into',
  },
  indicators: { name: 'Indicator', id: 'Id', unit: 'Unit', direction: 'Better', pillar: 'Pillar', figures: 'Figures' },
  plans: {
    title: 'Plan',
    id: 'Id',
    province: 'Province',
    issued: 'Issued',
    until: 'To',
    declared: 'Targets declared',
    itemised: 'Targets itemised',
  },
  indices: { name: 'Index', id: 'Id', scale: 'Scale' },
  sources: { title: 'Source', id: 'Id', publisher: 'Publisher', date: 'Date', tier: 'Kind' },
  units: {
    name: 'Unit',
    id: 'Id',
    symbol: 'Symbol',
    kind: 'Kind',
    tolerance: 'Tolerance',
    kinds: {
      share: 'share',
      count: 'count',
      money: 'money',
      score: 'score',
      rank: 'rank',
      'yes-no': 'yes or no',
      other: 'other',
    },
  },
};

const counted = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`;
const files = counted('file', 'files');

export const loadEn: LoadWords = {
  files: ({ read, unchanged, removed }) => `Read ${files(read)}; ${unchanged} unchanged, ${removed} removed.`,
  states: { read: 'read', unchanged: 'unchanged', removed: 'removed' },
  content: 'The database now holds ',
  counts: {
    plans: counted('plan', 'plans'),
    targets: counted('target', 'targets'),
    measurements: counted('measurement', 'measurements'),
    rankings: counted('place in rankings', 'places in rankings'),
    provinces: counted('province', 'provinces'),
    indicators: counted('indicator', 'indicators'),
    sources: counted('source', 'sources'),
  },
  verify: {
    unreadable: 'The database could not be read.',
    changed: (stored, expected) => `${stored} in the database, ${expected} in the files`,
    kinds: { changed: 'not as in the files', missing: 'not in the database', extra: 'in no file' },
    more: (count) => `… and ${count} more`,
    closing: (compared, different) =>
      `Compared ${counted('row', 'rows')(compared)} with the files: ${different === 0 ? 'no difference' : counted('difference', 'differences')(different)}.`,
  },
};
