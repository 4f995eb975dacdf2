import { nearest } from '../../core/text/did-you-mean.ts';
import { HELP_TOPICS, type HelpTopic } from '../../view/words/help-words.ts';
import { optionsPage } from '../args/help-page.ts';
import type { Answer } from '../command.ts';
import { UsageError } from '../errors/errors.ts';

/** The topic whose page is made from the declared options. */
const OPTIONS = 'options';

/** `dx help <topic>`. `dx help <command>` is handled before, as `dx <command> --help`. */
export const help: Answer = async ({ language, terminal }, [topic]) => {
  if (topic === undefined) return { text: `${language.help.more}\n` };
  if (topic === OPTIONS) return { text: optionsPage(language.help, terminal.width) };
  const isTopic = (word: string): word is HelpTopic => (HELP_TOPICS as readonly string[]).includes(word);
  if (!isTopic(topic)) {
    const pages = [...HELP_TOPICS, OPTIONS, ...Object.keys(language.help.commands)];
    throw new UsageError('unknown_topic', { name: topic }, nearest(topic, pages));
  }
  return { text: `${language.help.topics[topic]}\n` };
};
