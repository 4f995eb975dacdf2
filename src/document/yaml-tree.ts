import { Composer, type Document, isScalar } from 'yaml';
import type { Problem } from '../core/problem.ts';
import { reportControlCharacters } from './control-character.ts';
import { type Lines, linesOf } from './lines.ts';
import { type Report, reporter, type Tree } from './tree.ts';
import { type Finding, MAX_DEPTH, tokensOf } from './yaml-depth.ts';
import { convert } from './yaml-values.ts';

/** Parses YAML into plain values with their places; `tree` is null when the text is empty or cannot be understood. */
export function parseYaml(text: string, file: string): { tree: Tree | null; problems: Problem[] } {
  const { problems, report } = reporter(file);
  const lines = linesOf(text);
  reportControlCharacters(text, lines, report);
  const findings: Finding[] = [];
  const documents = [...compose(text, findings)];
  for (const { code, start, end } of findings) {
    report(code, lines.spot(start, end), argsOf(code, text.slice(start, end)));
  }
  const [document, second] = documents;
  if (findings.some(({ code }) => code !== 'directive_or_tag')) return { tree: null, problems };
  if (second) report('several_documents', lines.spot(second.range[0], second.range[0] + 3));
  reportSyntax(documents, lines, report);
  if (!document?.contents || (isScalar(document.contents) && document.contents.source === '')) {
    if (problems.length === 0) report('empty_file', [1, 1, 0]);
    return { tree: null, problems };
  }
  if (problems.some(({ code }) => code === 'yaml_syntax')) return { tree: null, problems };
  const tree = convert(document.contents, { file, text, lines, report });
  return { tree, problems };
}

function argsOf(code: Finding['code'], found: string): Record<string, string | number> {
  return code === 'too_deep' ? { limit: MAX_DEPTH } : code === 'directive_or_tag' ? { text: found } : {};
}

function compose(text: string, findings: Finding[]): Generator<Document.Parsed> {
  const options = {
    schema: 'core',
    uniqueKeys: false,
    merge: false,
    logLevel: 'silent',
    keepSourceTokens: false,
  } as const;
  return new Composer(options).compose(tokensOf(text, findings), true, text.length);
}

/** One problem per line: the parser often stumbles several times over one mistake. */
function reportSyntax(documents: readonly Document.Parsed[], lines: Lines, report: Report): void {
  const seen = new Set<number>();
  for (const { code, message, pos } of documents.flatMap(({ errors }) => errors)) {
    const spot = lines.spot(pos[0], Math.max(pos[1], pos[0] + 1));
    if (seen.has(spot[0])) continue;
    seen.add(spot[0]);
    report('yaml_syntax', spot, { reason: code, detail: message.split('\n')[0] ?? message });
  }
}
