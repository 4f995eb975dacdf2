import { Argument, Command } from 'commander';
import { largest } from '../../core/number/extent.ts';
import type { HelpWords, OptionWords } from '../../view/words/help-words.ts';
import { COMMANDS, type CommandSpec } from './commands.ts';
import { declared } from './declared.ts';
import { foldedOptions, namesOf, optionsInHelp, shownOptionsOfProgram } from './options.ts';
import { named } from './placeholders.ts';

/** The help page of a command, or of the program where there is none, in the language of the reader. */
export const helpPage = (spec: CommandSpec | null, help: HelpWords, width: number): string =>
  spec ? pageOfCommand(spec, help, width) : pageOfProgram(help, width);

function pageOfCommand(spec: CommandSpec, help: HelpWords, width: number): string {
  const { summary, example, argument, more = [], rest } = help.commands[spec.name];
  const { told, folded } = optionsInHelp(spec);
  const { command } = declared(told);
  command.name(`dx ${spec.name}`).description(summary);
  if (spec.argument) {
    const { term, choices } = spec.argument;
    command.addArgument(choices ? new Argument(term, argument).choices(choices) : new Argument(term, argument));
  }
  for (const [place, term] of (spec.more ?? []).entries()) command.addArgument(new Argument(term, more[place]));
  if (spec.rest) command.addArgument(new Argument(spec.rest.term, rest));
  const terms = [spec.argument?.term, ...(spec.more ?? []), spec.rest?.term].filter((term) => term !== undefined);
  // Every command has options, if only the common ones that its page does not list.
  command.usage(['[options]', ...terms].join(' '));
  const page = `${help.headings.example}\n  ${example}\n\n${written(command, help, width)}`;
  const names = folded.map((option) => namesOf(option)[0] ?? '');
  return `${page}\n${wrapped(help.folded, names, width)}\n`;
}

/** A list of names behind a title, wrapped to the width, with further lines indented. */
function wrapped(title: string, names: readonly string[], width: number): string {
  const lines = [title];
  for (const name of names) {
    const longer = `${lines.at(-1)} ${name}`;
    if (longer.length > width) lines.push(`  ${name}`);
    else lines[lines.length - 1] = longer;
  }
  return lines.join('\n');
}

/** `dx help options`: the options that most commands have. */
export function optionsPage(help: HelpWords, width: number): string {
  const { command } = declared(foldedOptions);
  const page = written(command.usage(''), help, width);
  return `${help.common}\n${page.slice(page.indexOf('\n  -') + 1)}`;
}

function pageOfProgram(help: HelpWords, width: number): string {
  const { command } = declared(shownOptionsOfProgram);
  command.name('dx').usage('<command> [options]').helpCommand(false);
  for (const spec of COMMANDS) {
    const { name, group, argument, more = [] } = spec;
    const listed = new Command(name).helpOption(false).summary(help.commands[name].summary);
    // Makes commander list the command as «name [options] <argument>».
    listed.option('--any').helpGroup(`${help.groups[group]}:`);
    for (const term of argument ? [argument.term, ...more] : []) listed.argument(term);
    command.addCommand(listed);
  }
  return `${examplesOf(help)}\n\n${written(command, help, width)}`;
}

/** The two examples of the overview. */
const examplesOf = ({ commands, headings }: HelpWords): string =>
  [headings.example, ...[commands.status, commands.explain].map(({ example }) => `  ${example}`)].join('\n');

/** The help page of commander, with its English words and the names of sentences replaced by words of the language. */
function written(command: Command, help: HelpWords, width: number): string {
  const { headings, choices, options } = help;
  const titles: Readonly<Record<string, string>> = {
    'Usage:': headings.usage,
    'Arguments:': headings.arguments,
    'Options:': headings.options,
    'Commands:': headings.commands,
  };
  const described = (about: string, values: readonly string[] | undefined): string =>
    values ? `${about} ${choices(values)}`.trimStart() : about;
  command.helpOption(false).configureHelp({
    helpWidth: width,
    // The column of the commands is wide: beside it commander wraps nothing on a terminal of 80 columns.
    minWidthToWrap: 20,
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: (usage) => named(usage, help),
    styleArgumentTerm: (term) => help.placeholders[term] ?? term,
    optionTerm: ({ flags }) => named(flags, help),
    optionDescription: ({ description, argChoices }) =>
      described(options[description as keyof OptionWords], argChoices),
    argumentDescription: ({ description, argChoices }) => described(description, argChoices),
  });
  return command.helpInformation();
}

/** `dx` alone: what it is, two examples, the commands in groups. */
export function overview(help: HelpWords): string {
  const width = largest(COMMANDS.map(({ name }) => name.length)) + 3;
  const groups = Object.entries(help.groups).map(([group, title]) => {
    const lines = COMMANDS.filter((spec) => spec.group === group).map(
      ({ name }) => `  ${name.padEnd(width)}${help.commands[name].summary}`,
    );
    return [`${title}:`, ...lines].join('\n');
  });
  const examples = [help.commands.status.example, help.commands.explain.example].map((line) => `  ${line}`);
  return `${[help.tagline, examples.join('\n'), ...groups, help.more].join('\n\n')}\n`;
}
