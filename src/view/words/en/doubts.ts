import type { ProblemArgs } from '../../../core/record/problem-args.ts';
import { type ProblemWords, say, term } from '../problem-words.ts';
import { problemTermsEn as terms } from './problem-terms.ts';

const range = ({ low, high }: { readonly low?: number; readonly high?: number }): string =>
  `${low ?? '…'} to ${high ?? '…'}`;
const placeIn = ({ place, limit }: Omit<Partial<ProblemArgs['rank_against_places']>, 'rank' | 'province'>): string =>
  limit === undefined ? `${place}` : `${place} at ${limit}`;

/** What `dx lint` doubts, in English (methodology §12). */
export const doubtsEn = {
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
    ({ province, population }) => `"${province}" is not one of the provinces of "${population}"`,
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
} satisfies Partial<ProblemWords['problems']>;
