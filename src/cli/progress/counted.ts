import type { FactWriter } from '../../store/fact-store.ts';
import type { WorkspaceStore } from '../../store/file-memory.ts';
import type { Pieces } from '../output/write-all.ts';

/** The progress of a load. */
export interface LoadCount {
  readonly files: number;
  /** Figures and rankings stored so far. */
  readonly rows: number;
}

/** The same store, which calls `onCount` after each step of a change. */
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

/** The same text, which calls `onCount` with the number of characters so far. */
export async function* countedPieces(pieces: Pieces, onCount: (characters: number) => void): AsyncIterable<string> {
  let characters = 0;
  for await (const piece of pieces) {
    yield piece;
    characters += piece.length;
    onCount(characters);
  }
}
