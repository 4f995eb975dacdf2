import { cutAtCommand } from '../args/command-word.ts';
import type { CommandSpec } from '../args/commands.ts';
import { namesOf, type OptionSpec, optionsOf, optionsOfProgram, takesList, takesValue } from '../args/options.ts';

/** What is known of the word that is being typed. */
export interface Position {
  /** The command of the line; null before it is typed. */
  readonly spec: CommandSpec | null;
  /** The option whose value may stand here; null where none can. */
  readonly option: OptionSpec | null;
  /** Whether a value of that option must stand here. */
  readonly isValue: boolean;
  /** How many arguments stand before it; null where no argument can stand here. */
  readonly place: number | null;
  /** The part of the word to complete, and the part before it that stays: `--format=`, `missed,`. */
  readonly typed: string;
  readonly kept: string;
  /** The options that stand on the line already. */
  readonly used: readonly OptionSpec[];
}

/** Reads the words behind `dx`, the last of which is being typed, by the rules of the command line. */
export function positionOf(words: readonly string[]): Position {
  const [before, word] = [joined(words.slice(0, -1)), words.at(-1) ?? ''];
  const { spec, word: command, ...cut } = cutAtCommand(before);
  const declared = spec ? optionsOf(spec) : optionsOfProgram;
  const read = readWords(spec ? cut.after : cut.before, declared);
  const common = { spec, used: read.used };
  // bash splits words at «=» and passes it as a word of its own.
  const isAfterSign = word === '=' || before.at(-1)?.endsWith('=') === true;
  const [name = '', value] = word.startsWith('--') && word.includes('=') ? cutAtSign(word) : [];
  const named = optionNamed(isAfterSign ? (read.last ?? '') : name, declared);
  if (named && (isAfterSign || value !== undefined)) {
    const kept = isAfterSign ? '' : `${name}=`;
    return { ...common, option: named, isValue: true, place: null, ...inList(named, kept, value ?? unsigned(word)) };
  }
  const { open, values } = read;
  const isValue = open !== null && (!takesList(open) || values === 0);
  const isWrong = command !== null && spec === null;
  const place = open !== null || isWrong ? null : read.args;
  return { ...common, option: open, isValue, place, ...inList(open, '', word) };
}

/** Whether commands may stand at a position. */
export const takesCommand = ({ spec, isValue, place, option }: Position): boolean =>
  spec === null && !isValue && (place === 0 || option !== null);

const unsigned = (word: string): string => (word === '=' ? '' : word);

const cutAtSign = (word: string): [string, string] => {
  const at = word.indexOf('=');
  return [word.slice(0, at), word.slice(at + 1)];
};

/** The part behind the last comma, where the option takes a list. */
function inList(option: OptionSpec | null, kept: string, text: string): Pick<Position, 'typed' | 'kept'> {
  const at = option && takesList(option) ? text.lastIndexOf(',') + 1 : 0;
  return { kept: kept + text.slice(0, at), typed: text.slice(at) };
}

/** Joins «--format», «=», «csv», as bash passes them, into one word. */
function joined(words: readonly string[]): string[] {
  const whole: string[] = [];
  for (const word of words) {
    const last = whole.at(-1) ?? '';
    const isOneWord = last.startsWith('--') && (word === '=' || last.endsWith('='));
    if (isOneWord) whole[whole.length - 1] = last + word;
    else whole.push(word);
  }
  return whole;
}

interface ReadSoFar {
  /** The option whose values are being typed, and how many stand there. */
  readonly open: OptionSpec | null;
  readonly values: number;
  readonly args: number;
  readonly used: readonly OptionSpec[];
  /** The last option as it was typed, without its value. */
  readonly last: string | null;
}

function readWords(words: readonly string[], declared: readonly OptionSpec[]): ReadSoFar {
  const used: OptionSpec[] = [];
  let [open, last]: [OptionSpec | null, string | null] = [null, null];
  let [values, args] = [0, 0];
  for (const word of words) {
    if (word.startsWith('-') && word.length > 1) {
      last = word.replace(/=.*$/s, '');
      const option = optionNamed(last, declared);
      if (option) used.push(option);
      open = option && takesValue(option) && !word.includes('=') ? option : null;
      values = 0;
    } else if (open) {
      values += 1;
      if (!takesList(open)) open = null;
    } else args += 1;
  }
  return { open, values, args, used, last };
}

const optionNamed = (name: string, declared: readonly OptionSpec[]): OptionSpec | null =>
  declared.find((option) => namesOf(option).includes(name)) ?? null;
