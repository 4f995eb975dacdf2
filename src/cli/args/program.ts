import { Argument, Command, type CommanderError, type Option } from 'commander';
import type { HelpWords } from '../../view/words/help-words.ts';
import type { CommandSpec } from '../command.ts';
import { hoistCommand } from './arguments.ts';
import { helpLook } from './help-page.ts';
import { type SharedOptions, sharedOptions } from './options.ts';

/** What the command line asks for: a command, or the overview when there is none. */
export interface Invocation {
  readonly spec: CommandSpec | null;
  readonly args: readonly string[];
  readonly options: SharedOptions & Readonly<Record<string, unknown>>;
}

/** Where help is written, and how wide. */
interface Page {
  readonly help: HelpWords;
  readonly width: number;
  readonly version: string;
  readonly write: (text: string) => void;
}

/** Declares every command in the language of the call. Wrong usage and shown help leave as CommanderError. */
export function parseArguments(argv: readonly string[], specs: readonly CommandSpec[], page: Page): Invocation {
  const { help, version } = page;
  let invocation: Invocation | null = null;
  const program = prepared(new Command('dx'), page)
    .usage('<command> [options]')
    .addHelpText('before', `${examples(help)}\n`)
    .version(version, '-V, --version', help.options.version)
    .helpCommand(false)
    .enablePositionalOptions()
    .argument('[command]')
    .allowExcessArguments(true)
    .action((_, options, command: Command) => {
      const [word] = command.args;
      if (word !== undefined) command.error(word, { code: 'dx.unknownCommand' });
      invocation = { spec: null, args: [], options };
    });
  for (const option of sharedOptions(help.options)) program.addOption(option.hideHelp());
  for (const spec of specs) {
    const command = prepared(program.command(spec.name), page).allowExcessArguments(false);
    const words = help.commands[spec.name];
    command
      .summary(words.summary)
      .description(words.summary)
      .addHelpText('before', `${help.headings.example}\n  ${words.example}\n`);
    command.helpGroup(`${help.groups[spec.group]}:`);
    spec.declare(command, help);
    for (const option of sharedOptions(help.options, spec.honours, spec.formats)) command.addOption(option);
    command.action((...parts: unknown[]) => {
      const [options] = parts.slice(-2);
      invocation = { spec, args: command.args, options: options as SharedOptions & Record<string, unknown> };
    });
  }
  const hoisted = hoistCommand(
    argv,
    specs.map(({ name }) => name),
    program.commands.flatMap(({ options }) => options),
  );
  program.parse(hoisted, { from: 'user' });
  return invocation ?? { spec: null, args: [], options: {} };
}

/** The two examples that a reader meets first. */
export const examples = ({ commands, headings }: HelpWords): string =>
  [headings.example, ...[commands.status, commands.explain].map(({ example }) => `  ${example}`)].join('\n');

/** Every option of a command; those that mean the same everywhere, where none is named. */
export function optionsOf(spec: CommandSpec | undefined, help: HelpWords): readonly Option[] {
  const command = new Command();
  spec?.declare(command, help);
  return [...command.options, ...sharedOptions(help.options, spec?.honours)];
}

/** Settings that every command needs; set on each, since only `program.command` inherits them. */
function prepared(command: Command, { help, width, write }: Page): Command {
  return command
    .exitOverride()
    .showSuggestionAfterError(false)
    .helpOption('-h, --help', help.options.help)
    .configureHelp(helpLook(help, width))
    .configureOutput({ writeOut: write, writeErr: () => {}, outputError: () => {} });
}

/** An argument with a closed list of values. */
export const choice = (name: string, about: string | undefined, values: readonly string[]): Argument =>
  new Argument(name, about).choices(values);

/** Whether commander stopped because it had shown what was asked for: help or the version. */
export const isShown = ({ code }: CommanderError): boolean =>
  ['commander.helpDisplayed', 'commander.help', 'commander.version'].includes(code);
