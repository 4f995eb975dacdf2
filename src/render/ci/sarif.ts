import type { CheckResult } from '../../view/view.ts';
import type { Env, Renderer } from '../renderer.ts';
import { factLines, sentence } from './case-text.ts';
import { fingerprints } from './fingerprint.ts';
import { rooted } from './rooted.ts';

const LEVELS = { error: 'error', warning: 'warning', waived: 'note' } as const;
type Found = CheckResult & { readonly outcome: keyof typeof LEVELS };

/** SARIF 2.1.0: a result per finding, waived ones suppressed with their reason. */
export const sarif: Renderer = ({ report, cases = [], rules = {} }, env) => {
  const found = cases.filter((each): each is Found => each.outcome in LEVELS);
  const codes = [...new Set(found.map(({ code }) => code))].sort();
  const lineHashes = fingerprints(found.map(identityOf));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'dx',
            version: env.version,
            rules: codes.map((id) => ({ id, shortDescription: { text: about(id, rules) } })),
          },
        },
        // GitHub takes what stands before the last slash for the category: of one category the newest run alone counts.
        automationDetails: { id: `dx/${report}/${env.workspace}`.toWellFormed() },
        columnKind: 'unicodeCodePoints',
        results: found.map((each, index) => resultOf(each, codes, lineHashes[index] ?? '', env)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

/** What a finding is about, wherever that stands: an alert outlives the edits around it. */
const identityOf = ({ identity, name, code }: CheckResult): string => `${identity ?? name} ${code}`;

const about = (code: string, rules: Readonly<Record<string, string>>): string =>
  rules[code] ?? code.replaceAll('_', ' ');

function resultOf(each: Found, codes: readonly string[], lineHash: string, env: Env) {
  const { outcome, code, at } = each;
  const said = sentence(each, env);
  const { line, column, length } = at;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[outcome],
    message: { text: [said, ...factLines(each, env)].join('\n').toWellFormed() },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(rooted(at.file, env.root)) },
          region: { startLine: line, startColumn: column, ...(length && { endColumn: column + length }) },
        },
      },
    ],
    partialFingerprints: { primaryLocationLineHash: lineHash, 'dxCase/v1': identityOf(each) },
    // Every result of a run has the list or none: one that was not waived has an empty one.
    suppressions: outcome === 'waived' ? [{ kind: 'external', justification: said }] : [],
  };
}

/** A relative reference. GitHub refuses a whole log for one scheme it does not know, so a colon is none. */
const uriOf = (file: string): string => file.toWellFormed().split('/').map(encodeURIComponent).join('/');
