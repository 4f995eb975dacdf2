import { largest } from '../../core/number/extent.ts';
import type { HelpWords } from '../../view/words/help-words.ts';
import type { CommandSpec } from '../command.ts';

/** `dx` alone: what it is, two examples, the commands in groups. */
export function overview(specs: readonly CommandSpec[], help: HelpWords): string {
  const names = specs.map(({ name }) => name.length);
  const width = largest(names) + 3;
  const groups = Object.entries(help.groups).map(([group, title]) => {
    const lines = specs
      .filter((spec) => spec.group === group)
      .map(({ name }) => `  ${name.padEnd(width)}${help.commands[name].summary}`);
    return [`${title}:`, ...lines].join('\n');
  });
  const examples = [help.commands.status.example, help.commands.explain.example].map((line) => `  ${line}`);
  return `${[help.tagline, examples.join('\n'), ...groups, help.more].join('\n\n')}\n`;
}
