/** The column in which a comment behind a key begins, where there is room. */
const COLUMN = 44;

/** A template with the comments that stand behind keys in one column: what is behind `¦` is a comment. */
export const commented = (template: string): string =>
  template.replace(/^(.*?) *¦ *(.+)$/gm, (_, key: string, comment: string) => `${key.padEnd(COLUMN)}  # ${comment}`);

/** A text of one or several lines as comments that stand by themselves. */
export const above = (text: string, indent = ''): string =>
  text
    .split('\n')
    .map((line) => `${indent}# ${line}`)
    .join('\n');
