import type { UnitKind } from '../../core/record/vocabulary.ts';

/** The column headings of `dx list`. */
export interface ListWords {
  readonly provinces: Headings<'name' | 'id' | 'populations' | 'successor'>;
  readonly indicators: Headings<'name' | 'id' | 'unit' | 'direction' | 'pillar' | 'figures'>;
  readonly plans: Headings<'title' | 'id' | 'province' | 'issued' | 'until' | 'declared' | 'itemised'>;
  readonly indices: Headings<'name' | 'id' | 'scale'>;
  readonly sources: Headings<'title' | 'id' | 'publisher' | 'date' | 'tier'>;
  readonly units: Headings<'name' | 'id' | 'symbol' | 'kind' | 'tolerance'> & {
    readonly kinds: Readonly<Record<UnitKind, string>>;
  };
}

type Headings<Key extends string> = Readonly<Record<Key, string>>;

/** What `dx load` says. */
export interface LoadWords {
  readonly files: (counts: { readonly read: number; readonly unchanged: number; readonly removed: number }) => string;
  /** What happened to one file, said before its name. */
  readonly states: Readonly<Record<'read' | 'unchanged' | 'removed', string>>;
  readonly content: string;
  readonly counts: Readonly<Record<LoadCount, (count: number) => string>>;
  /** What `dx load --verify` says. */
  readonly verify: {
    readonly unreadable: string;
    readonly changed: (stored: string, expected: string) => string;
    readonly kinds: Readonly<Record<'changed' | 'missing' | 'extra', string>>;
    readonly more: (count: number) => string;
    readonly closing: (compared: number, different: number) => string;
  };
}

/** What a workspace holds, in the order in which it is told. */
export const LOAD_COUNTS = [
  'plans',
  'targets',
  'measurements',
  'rankings',
  'provinces',
  'indicators',
  'sources',
] as const;
export type LoadCount = (typeof LOAD_COUNTS)[number];
