import { gateOutcome } from '../../core/gate/outcome.ts';
import type { GateMode, GateRules } from '../../core/gate/rules.ts';
import type { Assessment } from '../../core/target/assessment.ts';
import type { Language } from '../../view/words/language.ts';
import type { Answer } from '../command.ts';
import { UsageError } from '../errors/errors.ts';
import { EXIT } from '../errors/exit-code.ts';
import { judge, type Verdicts } from '../select/assess-selection.ts';
import { notIssuedNotes } from '../select/future-remarks.ts';
import { filterText } from '../select/names/unmatched.ts';
import type { Context, Opened } from '../workspace/context.ts';
import { doubtNotes } from '../workspace/doubts.ts';
import { readingNotes } from '../workspace/readings.ts';

interface CheckOptions {
  readonly failOn?: readonly Assessment['status'][];
  readonly mode?: GateMode;
  readonly strict?: boolean;
  readonly newSince?: string;
  readonly maxWarnings?: number;
}

/** `dx check`: the gate of a CI run. Fails on missed targets, and warns of those that can no longer be decided. */
export const check: Answer = async (context, _, given) => {
  const options = given as CheckOptions;
  if (options.strict && options.mode !== undefined)
    throw new UsageError('conflicting_options', { option: '--mode <mode>', other: '--strict' });
  const opened = await context.open();
  const verdicts = await judge(opened, context);
  // An empty selection, or an empty part of one, is never green.
  const missing = verdicts.selected === 0 ? [filterText(context.options)] : verdicts.untargeted;
  if (missing.length > 0) throw nothingToCheck(missing.join(', '), verdicts, opened.language);
  const rules = rulesOf(options, opened);
  const addresses = await addressesFor(rules, opened);
  const { assessments, vocabulary } = verdicts;
  const before = await judgedOn(options, opened, context);
  const maxWarnings = options.maxWarnings ?? null;
  const outcome = gateOutcome(assessments, rules, { before, addresses, maxWarnings, doubts: opened.doubts.length });
  const { checkView } = await import('../../view/check/check.ts');
  const view = checkView({
    ...{ assessments, outcome, rules, addresses, vocabulary },
    ...{ asOf: context.asOf, since: options.newSince ?? null, words: opened.language.words },
  });
  // With --output, people still see the outcome.
  const closing = context.options.output === undefined ? [] : [view.closing ?? ''];
  const doubts = await doubtNotes(opened.doubts, opened.language);
  const notes = [
    ...opened.notes,
    ...doubts,
    ...readingNotes(assessments, opened.language),
    ...verdicts.notes,
    ...closing,
  ];
  return { view, notes, code: outcome.passed ? EXIT.done : EXIT.failed };
};

/** That nothing was selected, and that the plans asked for were issued later, where that is why. */
function nothingToCheck(filter: string, { selected, remarks }: Verdicts, language: Language): UsageError {
  const later = selected === 0 ? notIssuedNotes(remarks.unissued, language) : [];
  return later.length === 0
    ? new UsageError('nothing_selected', { filter })
    : new UsageError('nothing_issued', { filter, later: later.join('; ') });
}

/** The addresses of all targets, to check the rules against; none where there are no rules. */
async function addressesFor({ levels, waivers }: GateRules, { store }: Opened): Promise<readonly string[]> {
  if (levels.length + waivers.length === 0) return [];
  return (await store.targets({})).map(({ address }) => address);
}

/** The verdicts on the same targets on the day since which failures count. */
async function judgedOn(
  { newSince }: CheckOptions,
  opened: Opened,
  { options, asOf }: Context,
): Promise<readonly Assessment[]> {
  if (newSince === undefined) return [];
  if (newSince >= asOf)
    throw new UsageError('bad_value', { option: '--new-since', value: newSince, allowed: `< ${asOf}` });
  const { province, plan } = options;
  const selection = { ...(province && { province }), ...(plan && { plan }) };
  return (await judge(opened, { options: selection, asOf: newSince })).assessments;
}

/** The rules of the command line, else of `dx.yaml`, else the default: a missed target fails. */
function rulesOf({ failOn, mode, strict }: CheckOptions, { settings: { check: said } }: Opened): GateRules {
  return {
    failOn: new Set(failOn ?? said.failOn ?? ['missed']),
    mode: strict ? 'pessimistic' : (mode ?? said.mode ?? 'as_is'),
    levels: said.levels,
    waivers: said.waivers,
  };
}
