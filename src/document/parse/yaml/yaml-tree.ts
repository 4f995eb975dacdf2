import { Composer, type Document, isScalar } from 'yaml';
import type { Problem } from '../../../core/record/problem.ts';
import { reportControlCharacters } from '../control-character.ts';
import { type Lines, linesOf } from '../lines.ts';
import { type ReportProblem, reporter, type Tree } from '../tree.ts';
import { ordinaryTree } from './ordinary-yaml.ts';
import { type LexicalFault, MAX_DEPTH, tokensOf } from './yaml-depth.ts';
import { slipsIn } from './yaml-slips.ts';
import { convert } from './yaml-values.ts';

/** Parses YAML into plain values with their places; `tree` is null where the text is empty or cannot be understood. */
export function parseYaml(text: string, file: string): { tree: Tree | null; problems: Problem[] } {
  const tree = ordinaryTree(text, file);
  return tree ? { tree, problems: [] } : parseCarefully(text, file);
}

/** The same by the full path, which reports what is wrong and takes longer. */
export function parseCarefully(text: string, file: string): { tree: Tree | null; problems: Problem[] } {
  const { problems, report } = reporter(file);
  const lines = linesOf(text);
  reportControlCharacters(text, lines, report);
  const findings: LexicalFault[] = [];
  const documents = [...compose(text, findings)];
  const isRefused = documents.some(({ errors }) => errors.length > 0);
  for (const finding of findings) {
    // Where the text is no YAML, what a comment cuts off is one of the slips.
    if (finding.code !== 'comment_cuts' || !isRefused) reportFinding(finding, text, lines, report);
  }
  const [document, second] = documents;
  if (findings.some(({ code }) => code === 'too_deep' || code === 'too_many_values')) return { tree: null, problems };
  if (second) report('several_documents', lines.spot(second.range[0], second.range[0] + 3), {});
  const told = new Set(problems.map(({ at }) => at.line));
  reportSyntax(text, documents, lines, (code, spot, args) => {
    if (!told.has(spot[0])) report(code, spot, args);
  });
  if (!document?.contents || (isScalar(document.contents) && document.contents.source === '')) {
    if (problems.length === 0) report('empty_file', [1, 1, 0], {});
    return { tree: null, problems };
  }
  if (isRefused) return { tree: null, problems };
  const tree = convert(document.contents, { file, text, lines, report });
  return { tree, problems };
}

function reportFinding(
  { code, start, end, from }: LexicalFault,
  text: string,
  lines: Lines,
  report: ReportProblem,
): void {
  const found = text.slice(start, end);
  const spot = lines.spot(start, end);
  if (code === 'too_deep') report(code, spot, { limit: MAX_DEPTH });
  else if (code === 'too_many_values') report(code, spot, {});
  else if (from === undefined) report(code, spot, { text: found });
  else report(code, spot, { text: found, fix: `"${text.slice(from, end).replaceAll('"', '\\"')}"` });
}

function compose(text: string, findings: LexicalFault[]): Generator<Document.Parsed> {
  const options = {
    schema: 'core',
    uniqueKeys: false,
    merge: false,
    logLevel: 'silent',
    keepSourceTokens: false,
  } as const;
  return new Composer(options).compose(tokensOf(text, findings), true, text.length);
}

/**
 * What the parser refuses, by the slips that people make; where none is found, its first error alone: what it says
 * behind that is mostly about the same mistake.
 */
function reportSyntax(text: string, documents: readonly Document.Parsed[], lines: Lines, report: ReportProblem): void {
  const [first, ...others] = documents.flatMap(({ errors }) => errors);
  if (!first) return;
  const slips = slipsIn(text);
  for (const { reason, start, end, fix } of slips)
    report('yaml_syntax', lines.spot(start, end), { reason, ...(fix !== undefined && { fix }) });
  if (slips.length > 0) return;
  const { code, message, pos } = others.reduce((least, each) => (each.pos[0] < least.pos[0] ? each : least), first);
  const spot = lines.spot(pos[0], Math.max(pos[1], pos[0] + 1));
  report('yaml_syntax', spot, { reason: code, detail: message.split('\n')[0] ?? message });
}
