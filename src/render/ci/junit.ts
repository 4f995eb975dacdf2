import type { CheckResult, View } from '../../view/view.ts';
import type { Env, Renderer } from '../renderer.ts';
import { placeText } from '../terminal/code-frame.ts';
import { inert } from '../value/sanitize.ts';
import { factLines, sentence } from './case-text.ts';
import { rooted } from './rooted.ts';

/**
 * JUnit XML: a suite per plan, a test case per target; warnings, waived and open ones are skipped, with the reason.
 * Keeps to what the schemas of Jenkins and of Ant both know, hence no file attribute: the place stands in the text.
 */
export const junit: Renderer = (view, env) => {
  const suites = [...Map.groupBy(view.cases ?? [], ({ suite }) => suite)].map(([name, of], id) =>
    suiteText({ name, id, package: name }, of, view, env),
  );
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>', ''].join('\n');
};

type Attributes = Readonly<Record<string, string | number>>;

function suiteText(identity: Attributes, of: readonly CheckResult[], { report, asOf }: View, env: Env): string {
  const failures = of.filter(({ outcome }) => outcome === 'error').length;
  const skipped = of.filter(({ outcome }) => outcome !== 'error' && outcome !== 'passed').length;
  // No clock and no machine: the same record gives the same bytes. Schemas ask for a time even where there is no day.
  const about = attributes({
    ...identity,
    ...{ timestamp: `${asOf ?? '1970-01-01'}T00:00:00`, hostname: 'localhost' },
    // Older schemas do not know the count, nor what it counts.
    ...{ tests: of.length, failures, errors: 0, ...(skipped > 0 && { skipped }), time: 0 },
  });
  const properties = Object.entries({ report, ...(asOf !== null && { as_of: asOf }) });
  return [
    `  <testsuite ${about}>`,
    `    <properties>${properties.map(propertyText).join('')}</properties>`,
    ...of.map((each) => caseText(each, env)),
    '    <system-out/>',
    '    <system-err/>',
    '  </testsuite>',
  ].join('\n');
}

const propertyText = ([name, value]: readonly [string, string]): string => `<property ${attributes({ name, value })}/>`;

function caseText(each: CheckResult, env: Env): string {
  const { outcome, code, suite, name, at } = each;
  const head = `    <testcase ${attributes({ name: shortName(name, suite), classname: suite, time: 0 })}`;
  if (outcome === 'passed') return `${head}/>`;
  const message = sentence(each, env);
  const place = placeText({ ...at, file: rooted(at.file, env.root) });
  const text = [place, ...factLines(each, env)].join('\n');
  const inside =
    outcome === 'error'
      ? `<failure ${attributes({ type: code, message })}>${content(text)}</failure>`
      : `<skipped>${content(`${env.words.check.severities[outcome]}[${code}] ${message}\n${text}`)}</skipped>`;
  return `${head}>${inside}</testcase>`;
}

/** A target by its id, since the suite is its plan. */
const shortName = (name: string, suite: string): string =>
  name.startsWith(`${suite}/`) ? name.slice(suite.length + 1) : name;

const attributes = (values: Attributes): string =>
  Object.entries(values)
    .map(([key, value]) => `${key}="${content(inert(String(value))).replaceAll('"', '&quot;')}"`)
    .join(' ');

/** Text between tags. Control characters were made visible before; two more are no characters of XML. */
const content = (text: string): string =>
  text
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
