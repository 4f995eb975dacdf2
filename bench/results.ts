import { cpus, platform, release, totalmem } from 'node:os';
import type { Finding, Spread } from './finding.ts';
import { versions } from './programs.ts';

/** The machine of the measurement, without the name of its host or any path. */
export function machine(date: string): string {
  const [first] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const about = `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${memory}, ${platform()} ${release()}`;
  return `${date} · ${about}\n\nNode ${process.versions.node}, ${versions().join(', ')}`;
}

/** The results as a page of Markdown. */
export function page(findings: readonly Finding[], about: string): string {
  const rows = findings.map(({ what, against, value, unit, must, aim, note }) => {
    const measured = value === null ? (note ?? 'not measured') : numbers(value, unit);
    return `| ${what} | ${against} | ${measured} | ${must ?? ''} | ${aim ?? ''} | ${verdict(value, must, aim)} |`;
  });
  return `# Results

${about}

Made by \`npm run bench\`; what each line means: [README.md](README.md). Median of the pairs, quartiles in brackets.

| what | against | measured | must | aim | |
|---|---|---|---|---|---|
${rows.join('\n')}
`;
}

function numbers({ median, low, high, rounds }: Spread, unit: Finding['unit']): string {
  const digits = unit === 'MiB' ? 0 : 2;
  const [middle, from, to] = [median, low, high].map((number) => number.toFixed(digits));
  return `${middle} ${unit === 'MiB' ? 'MiB' : '×'} (${from}–${to}, n = ${rounds})`;
}

function verdict(value: Spread | null, must: number | undefined, aim: number | undefined): string {
  if (value === null || must === undefined) return '';
  if (value.median > must) return 'above';
  return value.median > (aim ?? must) ? 'holds' : 'aim reached';
}
