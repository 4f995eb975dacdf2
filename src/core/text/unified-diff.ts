/** Lines that are shown around what changed. */
const CONTEXT = 3;

/**
 * What changed from one text to another as a patch with one hunk, which `git apply` takes; empty where nothing did.
 * `before` is null for a file that is new. No rule: the form is that of diff -u.
 */
export function unifiedDiff(name: string, before: string | null, after: string): string {
  const [old, now] = [linesOf(before ?? ''), linesOf(after)];
  if (before === after) return '';
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let kept = 0;
  const most = Math.min(old.length, now.length) - start;
  while (kept < most && old[old.length - 1 - kept] === now[now.length - 1 - kept]) kept += 1;
  const [gone, come] = [old.slice(start, old.length - kept), now.slice(start, now.length - kept)];
  const first = Math.max(0, start - CONTEXT);
  const head = old.slice(first, start);
  const tail = old.slice(old.length - kept, old.length - kept + CONTEXT);
  const size = head.length + tail.length;
  return [
    `--- ${before === null ? '/dev/null' : `a/${name}`}\n`,
    `+++ b/${name}\n`,
    `@@ -${span(first, size + gone.length)} +${span(first, size + come.length)} @@\n`,
    ...head.map((line) => marked(' ', line)),
    ...gone.map((line) => marked('-', line)),
    ...come.map((line) => marked('+', line)),
    ...tail.map((line) => marked(' ', line)),
  ].join('');
}

/** The lines of a text with their ends. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const span = (first: number, count: number): string => `${count === 0 ? first : first + 1},${count}`;

const marked = (mark: string, line: string): string =>
  line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
