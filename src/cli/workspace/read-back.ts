import type {
  AddressedList,
  Difference,
  FactStore,
  FactWriter,
  KeyClash,
  StatementsByList,
} from '../../store/fact-store.ts';

/**
 * The same store, which reads back every statement that is added to it; `found` takes where one is not what was to be
 * added. Throws for figures in columns: nobody can say of these what was to be added.
 */
export const readingBack = (store: FactStore, found: Difference[]): FactStore => ({
  ...store,
  change: (step) => store.change((writer) => step(writerReadingBack(writer, found))),
});

function writerReadingBack(writer: FactWriter, found: Difference[]): FactWriter {
  const added = async <List extends AddressedList>(
    list: List,
    statements: readonly StatementsByList[List][],
    clashes: Promise<KeyClash[]>,
  ): Promise<KeyClash[]> => {
    const result = await clashes;
    for (const difference of await writer.differencesFrom(list, statements)) found.push(difference);
    return result;
  };
  return {
    ...writer,
    addPlans: (plans) => added('plans', plans, writer.addPlans(plans)),
    addTargets: (targets) => added('targets', targets, writer.addTargets(targets)),
    addMeasurements: (figures) => added('measurements', figures, writer.addMeasurements(figures)),
    addRankings: (rankings) => added('rankings', rankings, writer.addRankings(rankings)),
    addFigures: () => {
      throw new Error('figures in columns cannot be read back');
    },
  };
}
