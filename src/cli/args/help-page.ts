import type { HelpConfiguration } from 'commander';
import type { HelpWords } from '../../view/words/help-words.ts';

/** How commander writes a help page: its own English words become those of the language. */
export function helpLook(help: HelpWords, width: number): HelpConfiguration {
  const { headings, choices } = help;
  const titles: Readonly<Record<string, string>> = {
    'Usage:': headings.usage,
    'Arguments:': headings.arguments,
    'Options:': headings.options,
    'Commands:': headings.commands,
  };
  const described = (about: string, values: readonly string[] | undefined): string =>
    values ? `${about} ${choices(values)}`.trimStart() : about;
  return {
    helpWidth: width,
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: (usage) => named(usage, help),
    styleArgumentTerm: (term) => help.placeholders[term] ?? term,
    optionTerm: ({ flags }) => named(flags, help),
    optionDescription: ({ description, argChoices }) => described(description, argChoices),
    argumentDescription: ({ description, argChoices }) => described(description, argChoices),
  };
}

/** A text with its placeholders, `<file>` and `[options]`, named in the language. */
export const named = (text: string, { placeholders }: Pick<HelpWords, 'placeholders'>): string =>
  text.replace(/([<[])([^<>[\].]+)(\.\.\.)?([>\]])/g, (whole, open, name: string, more = '', close) => {
    const word = placeholders[name];
    return word === undefined ? whole : `${open}${word}${more}${close}`;
  });
