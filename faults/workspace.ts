import { existsSync, mkdirSync, readdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dxInside, type Said } from './inside.ts';

/** The states that the figures go through, again and again: no two reports of them are the same. */
export const STATES = 6;

/** Long before anything else: a file of that day is not read again to be sure of it. */
const LONG_AGO = new Date(Date.UTC(2025, 0, 1));

const FIGURES = 'data/figures.yaml';

/** Three figures that belong together: a report that has one of one state and one of another is a mix. */
const figuresOf = (state: number): string => `province: quang-ninh
measurements:
  - { indicator: own-a, period: 2024, value: ${11 + state}%, source: own-report, as_stated: "đạt ${11 + state}%" }
  - { indicator: own-b, period: 2024, value: ${31 + state}%, source: own-report }
  - { indicator: own-c, period: 2024, value: "trên ${51 + state}%", source: own-report }
`;

const FILES: Readonly<Record<string, string>> = {
  'dx.yaml': 'workspace: faults\n',
  'seeds/own.yaml': `indicators:
${['a', 'b', 'c'].map((id) => `  - { id: own-${id}, name: { vi: Tỷ lệ ${id}, en: Share ${id} }, unit: percent, direction: up }`).join('\n')}
sources:
  - { id: own-report, publisher: Sở, title: { vi: Báo cáo, en: Report }, date: 2025-02-01, tier: official-document }
`,
  'data/plan.yaml': `province: quang-ninh
plans:
  - id: small
    title: { vi: Kế hoạch nhỏ, en: Small plan }
    issued: 2022-02-05
    until: 2024
    declares: { targets: 4 }
    source: own-report
    targets:
      - { id: a, title: { vi: Tỷ lệ a, en: Share a }, indicator: own-a, goal: ">= 20%", source: own-report }
      - { id: b, title: { vi: Tỷ lệ b, en: Share b }, indicator: own-b, goal: ">= 30%", source: own-report }
      - { id: c, title: { vi: Tỷ lệ c, en: Share c }, indicator: own-c, goal: ">= 90%", by: 2030, source: own-report }
`,
  'data/measurements-earlier.csv': `province,indicator,period,value,source,published,final,as_stated,note,locale
${Array.from({ length: 60 }, (_, row) => `quang-ninh,own-${'abc'[row % 3]},${2000 + Math.floor(row / 3)},${(row * 7) % 100},own-report,,,,,`).join('\n')}
`,
};

/** The reports that are held against what they should be; each is the same in every zone and language. */
export const REPORTS: readonly (readonly string[])[] = [
  ['status', '-f', 'json'],
  ['check', '-f', 'json'],
  ['export', 'measurements', '-f', 'csv'],
  ['lint', '-f', 'json'],
];

/** A small workspace, of files that nobody has touched for long. */
export function layOut(dir: string, state = 0): void {
  for (const [name, text] of Object.entries({ ...FILES, [FIGURES]: figuresOf(state) })) {
    const path = join(dir, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    utimesSync(path, LONG_AGO, LONG_AGO);
  }
}

/** Edits the figures as an editor does that never leaves half a file: another one takes the name. */
export function edit(dir: string, state: number): void {
  const next = join(dir, 'figures.next');
  writeFileSync(next, figuresOf(state));
  renameSync(next, join(dir, FIGURES));
}

/** What a report says of a state, by a database that was built for nothing else. */
export type Expected = (report: readonly string[], state: number) => Promise<Said>;

/** Asks a fresh workspace in that state, once for each report. */
export function expectedIn(dir: string): Expected {
  const answers = new Map<string, Promise<Said>>();
  return (report, state) => {
    const key = `${state} ${report.join(' ')}`;
    const fresh = join(dir, `state-${state}`);
    if (!existsSync(fresh)) layOut(fresh, state);
    const answer = answers.get(key) ?? dxInside(fresh, ...report);
    answers.set(key, answer);
    return answer;
  };
}

/** Every file below a folder, sorted. */
export const filesBelow = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort();
