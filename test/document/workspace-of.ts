import { isError, type Problem } from '../../src/core/record/problem.ts';
import { futureFigures } from '../../src/document/lint/future.ts';
import { link } from '../../src/document/model/link.ts';
import { parse } from '../../src/document/parse/parse.ts';
import { listFiles } from '../../src/document/read/files.ts';
import { readSource } from '../../src/document/read/read.ts';
import { settingsSource } from '../../src/document/read/settings-source.ts';
import { realPath } from '../../src/document/read/workspace.ts';

const TODAY = '2026-06-30';

/** Reads, parses and links a directory as a load does. */
export function load(dir: string, packageDir: string) {
  const workspace = { dir: realPath(dir), shipped: false };
  const { files, problems } = listFiles(workspace, packageDir);
  const settings = readSource(settingsSource(workspace));
  const isWrong = 'code' in settings && settings.code !== 'file_unreadable';
  const all: Problem[] = [...(isWrong ? [settings] : []), ...problems];
  const texts = new Map<string, string>();
  const written = files.map((file) => {
    const source = readSource(file);
    if ('code' in source) {
      all.push(source);
      return null;
    }
    texts.set(file.name, source.text);
    const parsed = parse(source.text, file.name);
    all.push(...parsed.problems);
    return parsed.written;
  });
  const linked = link(written, { approximation: 0.05, inferBaseline: true });
  all.push(...linked.problems);
  if (linked.dataset) all.push(...futureFigures(linked.dataset, TODAY));
  return { dataset: all.some(isError) ? null : linked.dataset, problems: all, texts };
}

/** The linked form of texts by file name. */
export function linkTexts(texts: Readonly<Record<string, string>>) {
  const parsed = Object.entries(texts).map(([name, text]) => parse(text, name));
  const linked = link(
    parsed.map(({ written }) => written),
    { approximation: 0.05, inferBaseline: true },
  );
  return { ...linked, problems: [...parsed.flatMap(({ problems }) => problems), ...linked.problems] };
}

/** A problem as `code line:column`, for comparing at a glance. */
export const brief = ({ code, at }: Problem): string => `${code} ${at.line}:${at.column}`;
