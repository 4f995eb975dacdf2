import type { GateMode, GateRules } from '../../core/gate/rules.ts';
import type { Locale } from '../../core/record/quantity.ts';
import { DEFAULT_APPROXIMATION } from '../../core/record/quantity.ts';
import type { Status } from '../../core/target/assessment.ts';

/** What `dx.yaml` says about `dx check`; null where it leaves the choice to the command. */
export interface CheckSettings extends Pick<GateRules, 'levels' | 'waivers'> {
  readonly failOn: readonly Status[] | null;
  readonly mode: GateMode | null;
}

/** `dx.yaml`, with what it leaves out filled in. Plain JSON, so it can be kept like the files are. */
export interface Settings {
  readonly workspace: string | null;
  readonly approximation: number;
  readonly inferBaseline: boolean;
  /** The largest table that is read, in MiB. */
  readonly maxCsvMib: number;
  readonly lang: Locale | null;
  readonly check: CheckSettings;
}

/** What an empty `dx.yaml` says. */
export const DEFAULT_SETTINGS: Settings = {
  workspace: null,
  approximation: DEFAULT_APPROXIMATION,
  inferBaseline: true,
  maxCsvMib: 1024,
  lang: null,
  check: { failOn: null, mode: null, levels: [], waivers: [] },
};
