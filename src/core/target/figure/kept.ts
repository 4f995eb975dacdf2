/**
 * The figures of which something holds, in their order; the list itself where it holds of all (methodology §7). A
 * target mostly has few figures, and each rule mostly keeps all of them: no list is made then.
 */
export const kept = <Each>(figures: readonly Each[], isKept: (figure: Each) => boolean): readonly Each[] =>
  figures.every(isKept) ? figures : figures.filter(isKept);
