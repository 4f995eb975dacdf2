import { metricOf } from '../../../core/record/metric.ts';
import type { Problem } from '../../../core/record/problem.ts';
import { firstOfLongFiles } from '../../../core/record/problem-list.ts';
import { asMeasurement } from '../../../core/record/ranking.ts';
import type { Measurement, Plan, Target } from '../../../core/record/statement.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import type { Day } from '../../../core/time/period.ts';
import { type LintRules, linterOf } from '../../../document/lint/doubts.ts';
import { futureFigures } from '../../../document/lint/future.ts';
import { reportingInto, type Where } from '../../../document/model/registry.ts';
import { placeOf, type SpansByPath } from '../../../document/parse/spot.ts';
import { isTable } from '../../../document/read/files.ts';
import type { FactReader, Spanned } from '../../../store/fact-store.ts';

/** A function that finds the places of parts of these plans and targets. */
export function placesIn(spanned: readonly Spanned<Plan | Target>[]): Where {
  const spans = new Map(spanned.map(({ statement, spans: own }) => [statement, own as SpansByPath]));
  return (statement, path) => placeOf(statement.at.file, spans.get(statement) ?? {}, path);
}

/**
 * All doubts about the facts (methodology §12): those about single files, which are stored, and those that compare
 * facts, which are computed here. Figures are read one province and indicator at a time, rankings one index at a time.
 */
export async function lintFacts(
  reader: FactReader,
  vocabulary: Vocabulary,
  rules: LintRules,
  today: Day,
): Promise<Problem[]> {
  const problems = firstOfLongFiles(isTable);
  for (const problem of await reader.doubts()) problems.push(problem);
  const [plans, targets] = [await reader.spannedPlans(), await reader.spannedTargets()];
  const facts = { vocabulary, plans: plans.map(statementOf), targets: targets.map(statementOf) };
  const linter = linterOf(facts, rules, placesIn([...plans, ...targets]), reportingInto(problems));
  const figures = await figuresOfPaths(reader, facts);
  linter.statements((province, id) => figures.get(`${province} ${id}`) ?? []);
  for await (const series of reader.eachSeries()) {
    linter.series(series);
    for (const problem of futureFigures({ measurements: series, rankings: [] }, today)) problems.push(problem);
  }
  for await (const rankings of reader.eachIndex()) {
    linter.index(rankings);
    for (const problem of futureFigures({ measurements: [], rankings }, today)) problems.push(problem);
  }
  return problems.list();
}

const statementOf = <Statement>({ statement }: Spanned<Statement>): Statement => statement;

/** The figures and rankings of targets with milestones, by province and id: a path begins at one of them. */
async function figuresOfPaths(
  reader: FactReader,
  { targets, vocabulary }: { readonly targets: readonly Target[]; readonly vocabulary: Vocabulary },
): Promise<ReadonlyMap<string, readonly Measurement[]>> {
  const found = new Map<string, readonly Measurement[]>();
  for (const target of targets.filter(({ milestones }) => milestones.length > 0)) {
    const { id } = metricOf(target, vocabulary);
    if (id === null) continue;
    const provinces = [target.province];
    const rankings = await reader.rankings({ provinces, indices: [id] });
    const measurements = await reader.measurements({ provinces, indicators: [id] });
    found.set(`${target.province} ${id}`, [
      ...measurements,
      ...rankings.flatMap((ranking) => asMeasurement(ranking) ?? []),
    ]);
  }
  return found;
}
