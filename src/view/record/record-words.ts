/** What `dx record` says. */
export interface RecordWords {
  readonly questions: Readonly<Record<'period' | 'source', string>>;
  /** Before the figure and its place. */
  readonly recorded: string;
  readonly wouldRecord: string;
  readonly in: string;
  readonly headings: Readonly<Record<'target' | 'before' | 'after' | 'standing', string>>;
  /** Where no target of the province is about the indicator. */
  readonly servesNone: (province: string) => string;
  /** Before the call that shows everything. */
  readonly more: string;
}
