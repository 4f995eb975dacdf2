import { mebibytes, oneOf, type ProblemArgs, type ProblemWords, quoted, say, term } from '../problem-words.ts';
import { problemTermsEn as terms } from './problem-terms.ts';
import { readingEn } from './reading.ts';

const expected = ({ expected: token = '' }: ProblemArgs): string => terms.expected[token] ?? `one of: ${token}`;
const range = ({ low = '…', high = '…' }: ProblemArgs): string => `${low} to ${high}`;
const didYouMean = ({ nearest }: ProblemArgs): string | null =>
  nearest === undefined ? null : `did you mean ${quoted(nearest, ' or ')}?`;
const placeIn = ({ place = '', limit }: ProblemArgs): string =>
  limit === undefined ? `${place}` : `${place} at ${limit}`;
const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** Every problem in English. */
export const problemsEn: ProblemWords = {
  severities: { error: 'error', warning: 'warning' },
  help: 'help',
  related: (place) => `see also ${place}`,
  more: (count, file) => `… and ${count} more in ${file}`,
  closing: ({ files, errors, warnings }) => {
    const doubtful = warnings > 0 ? `, ${plural(warnings, 'warning')}` : '';
    return `${plural(files, 'file')}, ${plural(errors, 'error')}${doubtful}.${errors > 0 ? ' Nothing was loaded.' : ''}`;
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
      'split it: any number of files may hold the same kind of list',
    ),
    not_a_file: say('this is not a regular file', 'remove it, or give it a name that is not read'),
    file_not_read: say(
      ({ reason = '' }) => `the file is not read: ${terms.unread[reason] ?? reason}`,
      ({ reason = '' }) => terms.unreadHelp[reason] ?? null,
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
      (args) =>
        terms.slips[args.reason ?? '']?.message(args) ?? `not YAML: ${terms.syntax[args.reason ?? ''] ?? args.detail}`,
      (args) => terms.slips[args.reason ?? '']?.help(args) ?? terms.syntaxHelp[args.reason ?? ''] ?? null,
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
    csv_syntax: {
      message: (args) => terms.table[args.reason ?? '']?.message(args) ?? '',
      help: (args) => terms.table[args.reason ?? '']?.help(args) ?? null,
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
      ({ key = '', cells, allowed }) =>
        cells !== undefined
          ? 'fill it in, or remove the row'
          : allowed === undefined
            ? (terms.missing[key] ?? `add ${key}: …`)
            : `add ${key}: ${allowed}`,
    ),
    wrong_type: say(
      ({ key, expected: wanted, found }) =>
        `${key === '' ? 'this' : `"${key}"`} should be ${oneOf(terms.types, wanted, ' or ')}, not ${term(terms.types, found)}`,
      ({ found, expected: wanted = '' }) =>
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
      ({ locale, text = '' }) =>
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
      message: (args) => terms.needs[args.needs ?? '']?.message(args) ?? '',
      help: (args) => terms.needs[args.needs ?? '']?.help(args) ?? null,
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
      ({ ids }) => `write the id of the one that is meant: ${quoted(ids ?? '', ' or ')}`,
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
    goal_against_direction: say(
      ({ direction }) =>
        `the goal bounds the wrong side: of this indicator ${direction === 'up' ? 'more' : 'less'} is better`,
      ({ direction }) => (direction === 'up' ? 'write ">= …", or direction: down' : 'write "<= …", or direction: up'),
    ),
    baseline_meets_target: say(
      ({ baseline, goal }) => `the baseline ${baseline} already meets the goal ${goal}`,
      'check both numbers; if they are right and are to be held, write keep: true',
    ),
    goal_outside_domain: say(
      (args) => `the goal ${args.goal} is outside what the indicator can be: ${range(args)}`,
      'check the goal, or widen the domain of the indicator',
    ),
    strict_goal_at_domain_end: say(
      ({ end, op }) => `nothing is ${op === 'gt' ? 'above' : 'below'} ${end}: the goal can never be reached`,
      ({ end, op }) => `write "${op === 'gt' ? '>=' : '<='} ${end}"`,
    ),
    rank_beyond_population: say(
      ({ rank, population, size }) => `top ${rank} is always reached: ${population} has ${size} units`,
      'check the place, or name another population',
    ),
    rank_without_population: say(
      ({ province, issued }) => `${province} belonged to no set of ranked units when its plan was issued (${issued})`,
      'say which places count, population: <id>, or give the target to the unit of that time',
    ),
    deadline_before_baseline: say(
      ({ deadline, baseline }) => `the deadline ${deadline} is not after the baseline of ${baseline}`,
      'check both periods',
    ),
    no_deadline: say(
      'the target has no deadline, and its plan no end',
      'add by: <year> to the target, or until: <year> to the plan',
    ),
    deadline_before_issue: say(
      ({ deadline, issued }) => `the deadline ${deadline} had passed when the plan was issued, ${issued}`,
      'check by of the target and issued of its plan',
    ),
    dates_reversed: say(({ first, second, from, to }) => `${first} ${from} is after ${second} ${to}`, 'check both'),
    milestone_after_deadline: say(
      ({ milestone, deadline }) => `the milestone ${milestone} is after the deadline ${deadline}`,
      'check both; a promise with a deadline of its own is a target of its own',
    ),
    milestones_unsorted: say(
      ({ milestone, before }) => `the milestone ${milestone} is not after ${before}, which stands before it`,
      'check both; write milestones in the order of time',
    ),
    milestone_before_baseline: say(
      ({ milestone, baseline }) =>
        `the milestone ${milestone} is not after the baseline of ${baseline}: it is left out of the path`,
      'check both periods',
    ),
    milestone_on_wrong_side: say(
      ({ milestone, value, baseline, origin }) =>
        `the milestone ${value} of ${milestone} is on the wrong side of the ${origin === 'inferred' ? 'inferred ' : ''}baseline ${baseline}: the path first leads away from the goal`,
      'check both numbers; if the dip is planned, figures are held against the path',
    ),
    cumulative_falls: say(
      ({ indicator, period, value, before, was }) =>
        `${indicator} cannot fall, and ${value} in ${period} is worse than ${was} in ${before}`,
      'check both; the later figure counts. If it can fall, remove cumulative: true',
    ),
    tally_beyond_total: say(
      ({ what, count, of }) =>
        what === 'achieved' ? `${count} done of ${of}: more than there are` : `the parts add up to ${count} of ${of}`,
      'check the numbers against the source',
    ),
    not_of_frequency: say(
      ({ frequency, figures }) =>
        `none of the ${figures} figures covers exactly one ${term(terms.frequencies, frequency)}, so none can be judged`,
      'add a figure of that length, or correct the frequency of the indicator',
    ),
    not_in_population: say(
      ({ province = '', population = '' }) => `"${province}" is not one of the provinces of "${population}"`,
      'name the unit of that time: the old one, or the one that succeeded it',
    ),
    province_ended: say(
      ({ province, ended, period }) => `${province} ended on ${ended}, before the end of ${period}`,
      ({ successor }) => (successor ? `is the figure that of ${successor}?` : null),
    ),
    population_ended: say(
      ({ population, ended, period }) => `${population} ended on ${ended}, before the end of ${period}`,
      'name the population of that time, or the months that the edition is about',
    ),
    source_before_period: say(
      ({ source, date, period }) => `the source ${source} is of ${date}, before ${period} began`,
      'check the period, and the date of the source',
    ),
    published_before_period: say(
      ({ published, period }) => `published ${published}, before ${period} began`,
      'check both; a forecast is no figure',
    ),
    two_readings: say(
      ({ text, value, grouped }) =>
        `${text} is read as ${value}; as numbers are written in Vietnam it would be ${grouped}`,
      ({ value, grouped }) => `write ${grouped}, or "${String(value).replace('.', ',')}" in quotes`,
    ),
    fraction_in_count: say(
      ({ value }) => `${value} is no whole number, and the indicator is a count`,
      'check the figure: thousands or millions are written "1,5 nghìn", "1,5 triệu"',
    ),
    fraction_of_share: say(
      ({ value, beside }) => `${value} stands beside ${beside}: a share of 1 rather than of 100`,
      ({ value }) => `write ${Number((Number(value) * 100).toPrecision(12))} if that is meant`,
    ),
    estimate_before_end: say(
      ({ published, period }) => `an estimate of ${period}, published ${published}, before ${period} was over`,
      'say final: false, and add the figure of the whole period when it is known',
    ),
    period_after_today: say(
      ({ period, today }) => `${period} has not begun by ${today}: a forecast is no figure, and is not judged`,
      'check the period',
    ),
    conflicting_figures: say(
      ({ source, other, period, spread }) => `${source} and ${other} differ by ${spread} for ${period}`,
      'check both; dx explain says which one counts',
    ),
    table_size_differs: say(
      ({ index, edition, population, of, other, units }) =>
        units === undefined
          ? `${index} ${edition} says of: ${of} for ${population} here, and of: ${other} elsewhere`
          : `${index} ${edition} says of: ${of} for ${population}, and lists ${units} units`,
      'correct of:, or give another set of units a population of its own',
    ),
    rank_against_scores: say(
      ({ province, rank, score, other, otherRank, otherScore, ...counted }) =>
        other === undefined
          ? `${province} is placed ${rank}; by the scores of this table the place is ${placeIn(counted)}`
          : `${province} is placed ${rank} with ${score}, ${other} ${otherRank} with ${otherScore}`,
      'the published place counts; check both numbers against the source',
    ),
    rank_against_places: say(
      ({ province, rank, ...counted }) =>
        `${province} is placed ${rank}; by the other places of this table the place is ${placeIn(counted)}`,
      'units that tie share the best place and the next ones are skipped: 1, 2, 2, 4; check the table against the source',
    ),
    change_differs: say(
      ({ province, change, found, since, now, from, of }) =>
        since === undefined
          ? `the source says ${change} for ${province}, now ${now}: that is from place ${from}, which ${of} units do not have`
          : `the source says ${change} for ${province}, the places since ${since} say ${found}`,
      'find out which edition the source compares with, and say so in a note',
    ),
    change_across_populations: say(
      ({ province, change, before, now }) =>
        `the source says ${change} for ${province}, from ${before} to ${now}: places among different units`,
      'such a change means nothing; say so in a note, and quote percentiles instead',
    ),
    variant_target: say(
      ({ of }) => `another wording of ${of}: it is shown, and not counted`,
      'find out which of the two sources is right',
    ),
  },
};
