import type { Plan } from '../../core/record/statement.ts';
import type { Day } from '../../core/time/period.ts';
import type { Language } from '../../view/words/language.ts';
import { forecastNotes, notIssuedNotes } from './future-remarks.ts';
import { distinct, type Named, namesakes } from './names/named-provinces.ts';

/** The remarks on a selection, as data. */
export interface SelectionRemarks {
  /** The provinces, by their names as typed. */
  readonly named: ReadonlyMap<string, Named>;
  /** For each plan, how many targets were left out because the province has no figure. */
  readonly leftOut: readonly { readonly count: number; readonly plan: string; readonly province: string }[];
  /** Selected plans that were issued after the day. */
  readonly unissued: readonly Plan[];
  /** How many figures are about a period that has not begun. */
  readonly forecasts: number;
  /** How many targets were selected, how many other wordings of targets, and how many of both `--status` leaves. */
  readonly targets: number;
  readonly variants: number;
  readonly shown: number;
}

/** The remarks on a selection that was judged in parts, each about other provinces. */
export function remarksTogether(parts: readonly SelectionRemarks[]): SelectionRemarks {
  const sum = (count: (part: SelectionRemarks) => number): number => parts.reduce((all, part) => all + count(part), 0);
  return {
    named: new Map(parts.flatMap(({ named }) => [...named])),
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
    unissued: parts.flatMap(({ unissued }) => unissued),
    forecasts: sum(({ forecasts }) => forecasts),
    targets: sum(({ targets }) => targets),
    variants: sum(({ variants }) => variants),
    shown: sum(({ shown }) => shown),
  };
}

/** The remarks in the language of the reader. */
export function remarksInWords(remarks: SelectionRemarks, asOf: Day, language: Language): string[] {
  const { named, leftOut, unissued, forecasts, targets, variants, shown } = remarks;
  const { notices } = language.cli;
  return [
    ...namesakes(distinct(named), language),
    ...leftOut.map(({ count, plan, province }) => notices.leftOut(count, plan, province)),
    ...notIssuedNotes(unissued, language),
    ...forecastNotes(forecasts, asOf, language),
    // Other wordings of a target are not counted as targets, and named separately.
    ...(shown === 0 && targets + variants > 0 ? [notices.filtered(targets, variants)] : []),
  ];
}
