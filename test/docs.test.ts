import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import vectors from './core/vectors.json' with { type: 'json' };

const PAGES = ['README.md', 'CONTRIBUTING.md', 'data/README.md', ...globSync('docs/*.md')];
const SOURCES = globSync(['src/**/*.ts', 'test/**/*.ts', 'bench/*.ts', 'faults/*.ts']);
const textOf = (path: string): string => readFileSync(path, 'utf8');

/** The numbers of the sections of a page: `## 7. Which figure decides`. */
const sectionsOf = (page: string): ReadonlySet<string> =>
  new Set(Array.from(textOf(page).matchAll(/^## (\d+)\./gm), ([, number = '']) => number));

/** What `name §7`, `name §0 to §9` and `name §11, §15` in a text refer to. */
function citedIn(text: string, name: string): readonly string[] {
  const runs = text.replace(/\n\s*\*?\s*/g, ' ').matchAll(new RegExp(`${name} ((?:§\\d+(?: to |, | and )?)+)`, 'g'));
  return Array.from(runs, ([, run = '']) => run).flatMap((run) => run.match(/\d+/g) ?? []);
}

describe.each([
  ['methodology', 'docs/methodology.md'],
  ['contract', 'docs/reference.md'],
  ['reference', 'docs/reference.md'],
] as const)('«%s §n» in the code', (name, page) => {
  test(`is a section of ${page}`, () => {
    const sections = sectionsOf(page);
    const lost = SOURCES.flatMap((file) =>
      citedIn(textOf(file), name)
        .filter((section) => !sections.has(section))
        .map((section) => `${file}: ${name} §${section}`),
    );
    expect(lost).toEqual([]);
  });

  test('would be missed if it were none', () => {
    const sections = sectionsOf(page);
    expect(citedIn(`(${name} §1, §99)`, name).filter((section) => !sections.has(section))).toEqual(['99']);
  });
});

/** Exported functions of a text whose description neither cites a section nor says that there is no rule. */
function uncited(text: string): string[] {
  const pattern =
    /((?:\/\*\*(?:(?!\*\/).)*\*\/\n)?)export (?:(?:async )?function\*? (\w+)|const (\w+)[^\n=]* = (?:<[^\n]*>)?\()/gs;
  return [...text.matchAll(pattern)]
    .filter(([, comment = '']) => !/§\d|No rule:/.test(comment))
    .map(([, , named, assigned]) => named ?? assigned ?? '');
}

describe('the functions of the core', () => {
  test('say which rule they follow, or that they need none', () => {
    const found = globSync('src/core/**/*.ts').flatMap((file) =>
      uncited(readFileSync(file, 'utf8')).map((name) => `${file}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  test('would be missed if one did not', () => {
    const text = '/** Half of it. */\nexport const half = (a: number): number => a / 2;\n';
    expect(uncited(text)).toEqual(['half']);
    expect(uncited(text.replace('it.', 'it (methodology §1).'))).toEqual([]);
    expect(uncited('export function twice(a: number) {}')).toEqual(['twice']);
  });
});

test('the worked cases that the methodology names are in the vectors', () => {
  const ids = new Set(vectors.map(({ id }) => id));
  const named = textOf('docs/methodology.md').match(/\b(?:[CEGLMNPQRSTUVXZ]|RC|TF|PC|MR|ME|NE)\d{1,2}\b/g) ?? [];
  const isQuarter = (name: string): boolean => /^Q[34]$/.test(name);
  expect(named.length).toBeGreaterThan(60);
  expect(named.filter((name) => !ids.has(name) && !isQuarter(name))).toEqual([]);
});

test.each(PAGES)('every link of %s leads somewhere', (page) => {
  const links = Array.from(textOf(page).matchAll(/\]\((?!https?:)([^)#]+)/g), ([, path = '']) => path);
  expect(links.filter((path) => !existsSync(join(dirname(page), path)))).toEqual([]);
});

test('the files and folders that the architecture names exist', () => {
  const named = Array.from(
    textOf('docs/architecture.md').matchAll(/`((?:core|document|store|view|render|cli)\/[\w/.-]+)`/g),
  );
  const paths = named.map(([, path = '']) => `src/${path}`);
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});
