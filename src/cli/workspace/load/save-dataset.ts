import type { Dataset } from '../../../core/record/dataset.ts';
import type { FactStore, Spanned } from '../../../store/fact-store.ts';
import { entriesByFile } from './reading.ts';

/** Replaces all facts by those of a dataset in memory. Checks nothing. */
export async function saveDataset(store: FactStore, dataset: Dataset): Promise<void> {
  const { vocabulary, plans, targets, measurements, rankings } = dataset;
  const entries = entriesByFile(vocabulary);
  const statements = [...plans, ...targets, ...measurements, ...rankings];
  const files = [...new Set([...entries.keys(), ...statements.map(({ at }) => at.file)])];
  const isOf =
    (file: string) =>
    ({ at }: { readonly at: { readonly file: string } }): boolean =>
      at.file === file;
  await store.change(async (writer) => {
    await writer.arrange(files);
    for (const path of files) {
      await writer.begin({ path, hash: '', warnings: [] });
      const own = entries.get(path);
      if (own) await writer.addVocabulary(own);
      await writer.addPlans(plans.filter(isOf(path)).map(unspanned));
      await writer.addTargets(targets.filter(isOf(path)).map(unspanned));
      await writer.addMeasurements(measurements.filter(isOf(path)));
      await writer.addRankings(rankings.filter(isOf(path)));
    }
  });
}

const unspanned = <Statement>(statement: Statement): Spanned<Statement> => ({ statement, spans: {} });
