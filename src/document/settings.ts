import type { Status } from '../core/assessment.ts';
import type { Place } from '../core/place.ts';
import { DEFAULT_APPROXIMATION } from '../core/quantity.ts';
import type { Locale } from '../core/read-number.ts';

/** What `dx.yaml` says about `dx check`; null where it leaves the choice to the command. */
export interface CheckSettings {
  readonly failOn: readonly Status[] | null;
  readonly mode: 'as_is' | 'pessimistic' | 'optimistic' | null;
  readonly levels: Readonly<Record<string, 'off' | 'warn' | 'error'>>;
  readonly waivers: readonly Waiver[];
}

/** A target that may fail until the end of a day. */
export interface Waiver {
  readonly target: string;
  readonly until: string;
  readonly reason: string;
  readonly at: Place;
}

/** `dx.yaml`, with what it leaves out filled in. Plain JSON, so it can be kept like the files are. */
export interface Settings {
  readonly workspace: string | null;
  readonly approximation: number;
  readonly inferBaseline: boolean;
  readonly lang: Locale | null;
  readonly check: CheckSettings;
}

/** What an empty `dx.yaml` says. */
export const DEFAULT_SETTINGS: Settings = {
  workspace: null,
  approximation: DEFAULT_APPROXIMATION,
  inferBaseline: true,
  lang: null,
  check: { failOn: null, mode: null, levels: {}, waivers: [] },
};
