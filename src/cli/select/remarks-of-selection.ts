import type { Plan } from '../../core/record/statement.ts';
import type { Day } from '../../core/time/period.ts';
import type { Language } from '../../view/words/language.ts';
import { forecastNotes, notIssuedNotes } from './future-remarks.ts';
import { distinct, type Named, namesakes } from './names/named-provinces.ts';

/** What is to be said of a selection, before it is worded. */
export interface SelectionRemarks {
  /** The provinces by their names as typed. */
  readonly named: ReadonlyMap<string, Named>;
  /** How many targets of a plan were left out, since the province has no figure. */
  readonly leftOut: readonly { readonly count: number; readonly plan: string; readonly province: string }[];
  /** Plans asked for that were issued later. */
  readonly unissued: readonly Plan[];
  /** How many figures are about a time that has not begun. */
  readonly forecasts: number;
  /** How many targets were selected, how many other wordings of targets, and how many of both a filter has left. */
  readonly targets: number;
  readonly variants: number;
  readonly shown: number;
}

/** The same of a selection that was judged in parts, each of other provinces. */
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

/** Names, targets that were left out, plans not issued yet, forecasts, and a filter that leaves nothing, in words. */
export function remarksInWords(remarks: SelectionRemarks, asOf: Day, language: Language): string[] {
  const { named, leftOut, unissued, forecasts, targets, variants, shown } = remarks;
  const { notices } = language.cli;
  return [
    ...namesakes(distinct(named), language),
    ...leftOut.map(({ count, plan, province }) => notices.leftOut(count, plan, province)),
    ...notIssuedNotes(unissued, language),
    ...forecastNotes(forecasts, asOf, language),
    // Other wordings of a target are counted nowhere, and named apart.
    ...(shown === 0 && targets + variants > 0 ? [notices.filtered(targets, variants)] : []),
  ];
}
