import type { FactWriter } from '../../store/fact-store.ts';
import type { WorkspaceStore } from '../../store/file-memory.ts';
import type { Pieces } from '../output/write-all.ts';

/** How much of a load is done. */
export interface LoadCount {
  readonly files: number;
  /** Figures and places that were stored. */
  readonly rows: number;
}

/** The same store, which says after each step of a change how much it holds of it by then. */
export function countedStore(store: WorkspaceStore, onCount: (count: LoadCount) => void): WorkspaceStore {
  return { ...store, change: (step) => store.change((writer) => step(countedWriter(writer, onCount))) };
}

function countedWriter(writer: FactWriter, onCount: (count: LoadCount) => void): FactWriter {
  let files = 0;
  let rows = 0;
  const stored = async <Result>(step: Promise<Result>, count: number): Promise<Result> => {
    const result = await step;
    rows += count;
    onCount({ files, rows });
    return result;
  };
  return {
    ...writer,
    begin(file) {
      files += 1;
      onCount({ files, rows });
      return writer.begin(file);
    },
    addMeasurements: (measurements) => stored(writer.addMeasurements(measurements), measurements.length),
    addFigures: (figures) => stored(writer.addFigures(figures), figures.count),
    addRankings: (rankings) => stored(writer.addRankings(rankings), rankings.length),
  };
}

/** The same text, which says how many characters have gone. */
export async function* countedPieces(pieces: Pieces, onCount: (characters: number) => void): AsyncIterable<string> {
  let characters = 0;
  for await (const piece of pieces) {
    yield piece;
    characters += piece.length;
    onCount(characters);
  }
}
