/** What `dx import` says. */
export interface ImportWords {
  /** What separates the cells of a file, by the letter. */
  readonly separators: Readonly<Record<string, string>>;
  /**
   * How the file was understood: its name, what parts its cells, the row of its headings, how numbers are read; null
   * for what is not to be told.
   */
  readonly understood: (file: string, separator: string | null, row: number, number: string | null) => string;
  readonly ofExport: string;
  /** Said of an export with notes or attributions. */
  readonly remarksOfExport: string;
  readonly passedOver: string;
  /** A column by its number, from 1 on. */
  readonly unnamed: (column: number) => string;
  readonly columns: string;
  /** What options say of every figure, said before it. */
  readonly allRows: string;
  readonly counts: Readonly<Record<'added' | 'known' | 'empty' | 'refused', (count: number) => string>>;
  readonly written: (table: string) => string;
  readonly wouldWrite: (table: string) => string;
  readonly nothingNew: string;
  readonly leftOut: string;
  /** Said before what to type. */
  readonly help: string;
}
