import type { ProblemArgs } from '../../../core/record/problem-args.ts';
import { mebibytes, oneOf, type ProblemWords, quoted, say, tableSentence, term } from '../problem-words.ts';
import { doubtsEn } from './doubts.ts';
import { problemTermsEn as terms } from './problem-terms.ts';
import { readingEn } from './reading.ts';

const expected = ({ expected: token }: ProblemArgs['bad_value']): string =>
  terms.expected[token] ?? (/^[<>]=/.test(token) ? `a number ${token}` : `one of: ${token}`);
const range = ({ low, high }: { readonly low?: number; readonly high?: number }): string =>
  `${low ?? '…'} to ${high ?? '…'}`;
const didYouMean = ({ nearest }: { readonly nearest?: string }): string | null =>
  nearest === undefined ? null : `did you mean ${quoted(nearest, ' or ')}?`;
const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** Every problem in English. */
export const problemsEn: ProblemWords = {
  severities: { error: 'error', warning: 'warning' },
  help: 'help',
  related: (place) => `see also ${place}`,
  more: (count, file) => `… and ${count} more in ${file}`,
  closing: ({ files, errors, warnings }, undone) => {
    const doubtful = warnings > 0 ? `, ${plural(warnings, 'warning')}` : '';
    return `${plural(errors, 'error')}${doubtful} in ${plural(files, 'file')}.${errors > 0 ? ` Nothing was ${undone}.` : ''}`;
  },
  problems: {
    file_unreadable: say(
      ({ reason }) => `the file cannot be read (${reason})`,
      'check that it exists and that you may read it',
    ),
    comment_cuts: say(
      ({ text }) => `"${text}" is a comment, and no part of the text before it`,
      ({ fix }) => `if it is part of the text, put it in quotes: ${fix}; if not, put a blank behind the #`,
    ),
    file_too_large: say(
      ({ limit }) => `the file is larger than ${mebibytes(limit)} MiB`,
      ({ setting }) =>
        setting === undefined
          ? 'split it: any number of files may hold the same kind of list'
          : `split it: any number of files may hold the same columns; or raise ${setting} in dx.yaml`,
    ),
    not_a_file: say('this is not a regular file', 'remove it, or give it a name that is not read'),
    file_not_read: say(
      ({ reason }) => `the file is not read: ${terms.unread[reason] ?? reason}`,
      ({ reason }) => terms.unreadHelp[reason] ?? null,
    ),
    outside_workspace: say(
      'this is a link that leads out of the workspace, and is not followed',
      'put the file itself here',
    ),
    name_not_utf8: say('the name of this file or folder is not UTF-8, so it cannot be read', 'rename it'),
    not_utf8: say(({ guess }) => `the file is not UTF-8; it looks like ${guess}`, 'save it again as UTF-8'),
    control_character: say(
      ({ character }) => `the text has the invisible character ${character}`,
      'delete it and type the text anew',
    ),
    piled_marks: say('more than 30 marks stand on one letter', 'delete them and type the text anew'),
    yaml_syntax: say(
      (args) => terms.slips[args.reason]?.message(args) ?? `not YAML: ${terms.syntax[args.reason] ?? args.detail}`,
      (args) => terms.slips[args.reason]?.help(args) ?? terms.syntaxHelp[args.reason] ?? null,
    ),
    several_documents: say(
      'the file holds a second document',
      'remove the line --- or move what follows to a file of its own',
    ),
    directive_or_tag: say(
      ({ text }) => `"${text}": directives and tags are not read`,
      'remove it, or put a text that begins so in quotes',
    ),
    too_many_aliases: say(
      ({ limit }) => `aliases repeat themselves, or more than ${limit} values`,
      'write the values out instead of using &anchors and *aliases',
    ),
    too_deep: say(({ limit }) => `nested more than ${limit} levels deep`, 'look for brackets that are never closed'),
    too_many_values: say(
      'the file holds more values than fit into memory',
      'split it: any number of files may hold the same kind of list; bulk figures may be CSV',
    ),
    duplicate_key: say(({ key }) => `the key "${key}" stands here a second time`, 'keep one of the two'),
    empty_file: say('the file says nothing', 'remove it, or write what it is for'),
    not_listed: say(
      ({ errors, warnings }) =>
        `besides those listed here the file has ${[
          ...(errors > 0 ? [plural(errors, 'more error')] : []),
          ...(warnings > 0 ? [plural(warnings, 'more warning')] : []),
        ].join(' and ')}`,
      'mend those that are listed first: one slip often causes many',
    ),
    csv_syntax: {
      message: (args) => tableSentence(terms, args).message(args),
      help: (args) => tableSentence(terms, args).help(args),
    },
    unknown_file_kind: say(
      ({ keys }) => (keys ? `no kind of file has the keys ${keys}` : 'the file is no map of keys'),
      ({ allowed }) => `begin with one of: ${allowed}`,
    ),
    unknown_key: say(
      ({ key }) => `the key "${key}" is not known here`,
      (args) => didYouMean(args) ?? (args.allowed ? `known are: ${args.allowed}` : null),
    ),
    missing_key: say(
      ({ key, cells }) => (cells === undefined ? `the key "${key}" is missing` : `the row says nothing under ${key}`),
      ({ key, cells, allowed }) =>
        cells !== undefined
          ? 'fill it in, or remove the row'
          : allowed === undefined
            ? (terms.missing[key] ?? `add ${key}: …`)
            : `add ${key}: ${allowed}`,
    ),
    wrong_type: say(
      ({ key, expected: wanted, found }) =>
        `${key === '' ? 'this' : `"${key}"`} should be ${oneOf(terms.types, wanted, ' or ')}, not ${term(terms.types, found)}`,
      ({ found, expected: wanted }) =>
        found === 'null'
          ? 'write a value, or remove the key'
          : found !== 'object' && found !== 'array' && String(wanted).includes('string')
            ? 'put it in quotes'
            : (terms.typeHelp[String(wanted).split('|')[0] ?? ''] ?? null),
    ),
    bad_value: say(
      ({ key, found }) => (key === '' ? `"${found}" cannot stand here` : `"${found}" cannot be the value of "${key}"`),
      (args) => `write ${expected(args)}`,
    ),
    bad_id: say(
      ({ found }) => `"${found}" is no id: small letters without marks, digits and single dashes`,
      ({ suggestion }) => (suggestion ? `write ${suggestion}` : null),
    ),
    unreadable_number: readingEn.number,
    locale_conflict: say(
      ({ text, locale }) => `"${text}" is not how numbers are written under locale: ${locale}`,
      ({ locale, text }) =>
        locale === 'en' && !String(text).includes('.')
          ? `write ${String(text).replace(',', '.')}`
          : `write ${locale === 'vi' ? '1.234,5' : '1,234.5'}, or change locale at the top of the file`,
    ),
    reversed_range: say(({ text }) => `the range "${text}" ends before it begins`, 'write the smaller number first'),
    wrong_unit: readingEn.unit,
    not_exact: say(
      ({ text }) => `"${text}" is not one exact number, as a baseline or milestone must be`,
      'write the number alone',
    ),
    unreadable_goal: readingEn.goal,
    goal_needs: {
      message: (args) => terms.needs[args.needs].message(args),
      help: (args) => terms.needs[args.needs].help(args),
    },
    unreadable_period: readingEn.period,
    outside_domain: say(
      (args) => `"${args.text}" is outside what the indicator can be: ${range(args)}`,
      'check the figure, or widen the domain of the indicator',
    ),
    rank_not_whole: say(
      ({ text }) => `${text} is not a place: places are whole numbers`,
      'write the place as published',
    ),
    score_outside_scale: say(
      (args) => `the score ${args.score} is outside the scale of ${args.index}: ${range(args)}`,
      'check the score, or correct the scale of the index',
    ),
    unknown_reference: say(
      ({ kind, id, is }) =>
        is === undefined
          ? `there is no ${term(terms.kinds, kind)} "${id}"`
          : `"${id}" is an ${term(terms.kinds, is)}, not an ${term(terms.kinds, kind)}`,
      (args) => {
        const { kind, id, is, within, names } = args;
        if (is !== undefined && within !== undefined)
          return `write its places as a ranking: index: ${id}, with edition, population, of and ranks`;
        if (is !== undefined) return is === 'indices' ? `write index: ${id}` : `write indicator: ${id}`;
        const meant = didYouMean(args);
        return meant === null
          ? `define it, or see dx list ${kind}`
          : `${meant}${names === undefined ? '' : ` (${names})`}`;
      },
    ),
    duplicate_id: say(
      (args) => `the ${term(terms.kinds, args.kind)} "${args.id}" is defined a second time`,
      'rename one of the two, or remove it',
    ),
    duplicate_address: say(
      ({ address }) => `"${address}" is said a second time`,
      'remove one; a figure that was corrected later needs published: <day>',
    ),
    same_name: say(
      ({ name, id, other }) => `"${name}" would mean both ${other} and ${id}`,
      'give one of them another name or alias',
    ),
    ambiguous_province: say(
      ({ name, ids }) => `"${name}" is the name of several units: ${ids}`,
      ({ ids }) => `write the id of the one that is meant: ${quoted(ids, ' or ')}`,
    ),
    variant_of_variant: say(
      ({ address }) => `${address} is itself another wording, so neither would be counted`,
      'name the target that stands for itself',
    ),
    unknown_method: say(
      ({ method, indicator }) => `the indicator ${indicator} has no method "${method}"`,
      (args) =>
        didYouMean(args) ??
        (args.declared ? `write one of ${args.declared}` : `declare it: methods: [{ id: ${args.method}, name: … }]`),
    ),
    cumulative_flow: say(
      ({ frequency }) => `what is counted anew in every ${frequency} cannot be cumulative`,
      'write frequency: point, or remove cumulative',
    ),
    milestone_of_share: say(
      ({ text }) => `a milestone is a place, and "${text}" is a share of the table`,
      'remove the milestones, or write the goal as a place: "top 20"',
    ),
    ...doubtsEn,
  },
};
