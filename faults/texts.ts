import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments, visit } from 'yaml';
import { PACKAGE } from './program.ts';
import type { Random } from './random.ts';

/** A file of the record: what the readers of files are fed with, once it is spoilt. */
export interface Text {
  readonly name: string;
  readonly text: string;
}

/** The record itself: files as people wrote them, and the words that stand in them. */
export interface Corpus {
  readonly files: readonly Text[];
  /** Values of the keys that are read as figures, goals and periods. */
  readonly figures: readonly string[];
}

const READ_KEYS = new Set(['value', 'goal', 'by', 'period', 'until', 'issued', 'published', 'date', 'rank', 'as_of']);

const BULK: readonly Text[] = [
  {
    name: 'data/measurements-bulk.csv',
    text: `province,indicator,period,value,source,published,final,as_stated,note,locale
quang-ninh,digital-economy-share-of-grdp,2023,"trên 7,1%",baomoi-2025,2024-02,true,"đạt ""7,1%""",,vi
hai-duong,digital-economy-share-of-grdp,2023-Q3,20..30,baomoi-2025,,false,,"a, b",
`,
  },
  {
    name: 'data/rankings-bulk.csv',
    text: `index,edition,population,of,province,rank,score,change,since,basis,as_stated,note,source,published
dti,2022,vn63,63,quang-ninh,3,0.7024,4,2021,stated,,,dti-gov-vn-2022,2023-07-12
dti,2022,vn63,63,hai-duong,<= 30,,,,,,,dti-gov-vn-2022,
`,
  },
];

/** Reads the record once. */
export function corpusOf(): Corpus {
  const names = ['data', 'seeds'].flatMap((room) => globSync(`${room}/**/*.yaml`, { cwd: PACKAGE })).sort();
  const files = names.map((name) => ({ name, text: readFileSync(join(PACKAGE, name), 'utf8') }));
  const figures = new Set<string>();
  for (const document of files.flatMap(({ text }) => parseAllDocuments(text))) {
    visit(document, {
      Pair(_, { key, value }) {
        const source = (value as { source?: unknown } | null)?.source;
        if (READ_KEYS.has(String(key)) && typeof source === 'string') figures.add(source);
      },
    });
  }
  return { files: [...BULK, ...files], figures: [...figures] };
}

/** The longest file that is read as a whole. */
const SHORT = 6000;

/** A short file, or a piece of one, whole lines of it: it is read thousands of times. */
export function pieceOf({ name, text }: Text, random: Random): Text {
  if (text.length < SHORT && random.chance(0.5)) return { name, text };
  const lines = text.split('\n');
  const head = lines.slice(0, 4);
  const start = random.below(lines.length);
  return { name, text: [...head, ...lines.slice(start, start + 4 + random.below(40))].join('\n') };
}
