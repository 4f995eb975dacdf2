import type { CheckResult } from '../../view/view.ts';
import type { Env, Renderer } from '../renderer.ts';
import { inert, uncommanded } from '../value/sanitize.ts';
import { factLines, sentence } from './case-text.ts';
import { rooted } from './rooted.ts';
import { worst } from './worst.ts';

/** GitHub shows no more annotations of a kind per step; of more, the worst are written and how many are left. */
const MOST_OF_A_KIND = 10;

const COMMANDS = { error: 'error', warning: 'warning', waived: 'notice' } as const;

/** Annotations for the lines that are at fault, one line each, then how many there are. */
export const github: Renderer = ({ cases = [], closing = '' }, env) => {
  const lines = Object.entries(COMMANDS).flatMap(([outcome, command]) => {
    const found = cases.filter((each) => each.outcome === outcome);
    const shown = found.length > MOST_OF_A_KIND ? worst(found, MOST_OF_A_KIND - 1) : found;
    const rest = found.length - shown.length;
    return [
      ...shown.map((each) => annotation(command, each, env)),
      ...(rest > 0 ? [`::${command}::${data(env.words.check.more(rest))}`] : []),
    ];
  });
  const all = [...lines, uncommanded(closing)].filter((line) => line !== '');
  return all.length > 0 ? `${all.join('\n')}\n` : '';
};

function annotation(command: string, each: CheckResult, env: Env): string {
  const { file, line, column, length = 0 } = each.at;
  const properties = {
    file: rooted(file, env.root),
    line,
    ...(length > 0 && { endLine: line }),
    col: column,
    ...(length > 0 && { endColumn: column + length }),
    title: inert(each.title),
  };
  const about = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${command} ${about.join(',')}::${data([sentence(each, env), ...factLines(each, env)].join('\n'))}`;
}

/** As the runner's own toolkit escapes the message of a command. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** The same for a property, which also ends at a colon or a comma. */
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
