/**
 * The campaign: kills, crowds, damage and noise, each with what must not be lost by it. Prints `runs, faults, losses`;
 * exits 1 on a loss. Run: npm run faults [-- --area kills] [--runs 200] [--seed 1]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Tally } from './area.ts';
import { AREAS } from './areas.ts';
import { inTurns } from './turns.ts';
import { endAll, work } from './work.ts';

/** As many jobs at once as the smallest machine has cores. */
const AT_ONCE = 2;
const SHOWN_LOSSES = 12;

/** Granted to any job, beside the time for each of its runs: the machine may be busy with others. */
const PATIENCE_MS = 300_000;

const { values } = parseArgs({
  options: { seed: { type: 'string' }, runs: { type: 'string' }, area: { type: 'string', multiple: true } },
});
const seed = wholeNumber('seed', values.seed) ?? Date.now() % 1_000_000;
const asked = wholeNumber('runs', values.runs);
const names = values.area ?? Object.keys(AREAS);
const unknown = names.filter((name) => !(name in AREAS));
if (unknown.length > 0) stop(`no such area: ${unknown.join(', ')}; there are ${Object.keys(AREAS).join(', ')}`);

const folder = mkdtempSync(join(tmpdir(), 'dx-faults-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const [signal, code] of [['SIGINT', 130] as const, ['SIGTERM', 143] as const])
  process.once(signal, () => void endAll().then(() => process.exit(code)));

console.log(`seed ${seed}`);
const started = performance.now();
const jobs = Object.entries(AREAS)
  .filter(([name]) => names.includes(name))
  .flatMap(([name, { runs, jobs: shares, patience }]) => {
    const all = asked ?? runs;
    const share = Math.ceil(all / shares);
    return Array.from({ length: shares }, (_, place) => ({
      name,
      patience,
      first: place * share,
      runs: Math.min(share, all - place * share),
    })).filter((job) => job.runs > 0);
  });
const tallies = await inTurns(jobs, AT_ONCE, async ({ name, first, runs, patience }, place) => ({
  name,
  tally: await work(name, { seed, first, runs, folder: join(folder, String(place)) }, PATIENCE_MS + runs * patience),
}));

const line = (name: string, ...cells: readonly (string | number)[]): string =>
  name.padEnd(12) + cells.map((cell) => String(cell).padStart(9)).join('');
console.log(line('area', 'runs', 'faults', 'losses'));
const losses: string[] = [];
const skipped: string[] = [];
for (const name of names) {
  const own = tallies.filter((each) => each.name === name).map(({ tally }) => tally);
  const sum = (of: (tally: Tally) => number): number => own.reduce((total, tally) => total + of(tally), 0);
  const lost = own.flatMap((tally) => tally.losses);
  console.log(
    line(
      name,
      sum((tally) => tally.runs),
      sum((tally) => tally.faults),
      lost.length,
    ),
  );
  losses.push(...lost.slice(0, SHOWN_LOSSES).map((loss) => `${name}: ${loss.replace(/\s+/g, ' ')}`));
  if (lost.length > SHOWN_LOSSES) losses.push(`${name}: … ${lost.length - SHOWN_LOSSES} more`);
  skipped.push(...new Set(own.flatMap((tally) => tally.skipped.map((reason) => `${name}: ${reason}`))));
}
for (const reason of skipped) console.log(`SKIPPED  ${reason}`);
for (const loss of losses) console.log(`LOSS  ${loss}`);
console.log(`${Math.round((performance.now() - started) / 1000)} s`);
process.exit(losses.length > 0 ? 1 : 0);

function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) stop(`--${option} takes a whole number`);
  return Number(text);
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
