/** What stands behind or above a key in the files that dx writes for somebody to fill in. */
export type CommentName =
  // dx.yaml
  | 'settings'
  | 'workspace'
  | 'lang'
  | 'approximation'
  | 'inferBaseline'
  | 'maxCsvMib'
  | 'check'
  | 'failOn'
  | 'mode'
  | 'levels'
  | 'waivers'
  // vocabulary
  | 'vocabulary'
  | 'ownProvince'
  | 'aliases'
  | 'populations'
  | 'code'
  | 'region'
  | 'successor'
  | 'nation'
  | 'ownUnits'
  | 'symbol'
  | 'kind'
  | 'tolerance'
  | 'ownIndicators'
  | 'unit'
  | 'direction'
  | 'domain'
  | 'frequency'
  | 'cumulative'
  | 'pillar'
  | 'definition'
  | 'methods'
  | 'ownSources'
  | 'publisher'
  | 'url'
  | 'date'
  | 'tier'
  // plans
  | 'plan'
  | 'province'
  | 'locale'
  | 'planId'
  | 'title'
  | 'issuer'
  | 'issued'
  | 'until'
  | 'declares'
  | 'planSource'
  | 'reported'
  | 'note'
  | 'targets'
  | 'targetId'
  | 'indicator'
  | 'goal'
  | 'by'
  | 'targetStated'
  | 'targetSource'
  | 'baseline'
  | 'milestones'
  | 'keep'
  | 'method'
  | 'valid'
  | 'variantOf'
  | 'targetPillar'
  | 'attribution'
  | 'figureMethod'
  | 'figureAttribution'
  | 'confidence'
  | 'withoutFigure'
  | 'rankTarget'
  | 'index'
  | 'population'
  | 'qualitative'
  // figures
  | 'measurements'
  | 'period'
  | 'value'
  | 'source'
  | 'asStated'
  | 'published'
  | 'final'
  | 'periodAssumed';

/** What stands in an example, so that nobody takes it for a promise or a figure. */
export type ExampleName =
  | 'province'
  | 'unit'
  | 'symbol'
  | 'indicator'
  | 'share'
  | 'definition'
  | 'source'
  | 'publisher'
  | 'plan'
  | 'target'
  | 'other'
  | 'rank'
  | 'qualitative'
  | 'note'
  | 'reason';

/** The sentences of `dx init` and `dx new`. */
export interface StartWords {
  /** Comments; several lines where they stand above what they are about. */
  readonly comments: Readonly<Record<CommentName, string>>;
  readonly examples: Readonly<Record<ExampleName, string>>;
  /** What was written, before the list of files. */
  readonly made: (dir: string) => string;
  /** What a file is for, by what it holds. */
  readonly files: Readonly<Record<'settings' | 'vocabulary' | 'plan' | 'measurements' | 'schema', string>>;
  readonly next: string;
  /** `dx new`: the file that was written, and what is to be done in it. */
  readonly madeEntry: (file: string) => string;
  readonly fillIn: string;
  /** What each of the next commands does. */
  readonly steps: Readonly<Record<'status' | 'explain' | 'indicators' | 'entry' | 'figure' | 'lint', string>>;
}
