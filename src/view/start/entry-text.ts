import { DIRECTIONS, FREQUENCIES, TIERS } from '../../core/record/vocabulary.ts';
import type { CommentName } from '../words/start/start-words.ts';
import { above, commented } from './commented.ts';
import type { NewEntryKind } from './entries.ts';
import { yamlText } from './example.ts';

/** One entry more: what its file is to hold. */
export interface NewEntry {
  readonly kind: NewEntryKind;
  readonly id: string;
  readonly title: string;
  /** Of a plan, the id of its province. */
  readonly province: string | null;
  /** The year of the day. */
  readonly year: number;
  readonly comments: Readonly<Record<CommentName, string>>;
}

/** The name of the file of an entry, with `/`. */
export function entryFile({ kind, id, province }: Pick<NewEntry, 'kind' | 'id' | 'province'>): string {
  return kind === 'plan' ? `data/${province}/${id}.yaml` : `seeds/${kind}s/${id}.yaml`;
}

/** The file of an entry: what it must have, and every other key commented out. */
export const entryText = (entry: NewEntry): string => commented(TEXTS[entry.kind](entry));

const TEXTS: Readonly<Record<NewEntryKind, (entry: NewEntry) => string>> = {
  plan: ({ id, title, province, year, comments: c }) => `${above(c.plan)}
province: ${province} ¦ ${c.province}
# locale: vi ¦ ${c.locale}
plans:
  - id: ${id} ¦ ${c.planId}
    title: ${yamlText(title)} ¦ ${c.title}
    # issuer: … ¦ ${c.issuer}
    # issued: ${year}-01-31 ¦ ${c.issued}
    # until: ${year + 5} ¦ ${c.until}
    # declares: { targets: 1 } ¦ ${c.declares}
    # source: … ¦ ${c.planSource}
    # note: … ¦ ${c.note}
    # targets: ¦ ${c.targets}
    #   - id: … ¦ ${c.targetId}
    #     title: … ¦ ${c.title}
    #     indicator: … ¦ ${c.indicator}
    #     goal: ">= 80%" ¦ ${c.goal}
    #     by: ${year + 5} ¦ ${c.by}
    #     as_stated: … ¦ ${c.targetStated}
    #     source: … ¦ ${c.targetSource}
    #     baseline: { value: 40%, period: ${year - 1} } ¦ ${c.baseline}
`,
  indicator: ({ id, title, comments: c }) => `${above(c.ownIndicators)}
indicators:
  - id: ${id} ¦ ${c.planId}
    name: ${yamlText(title)} ¦ ${c.title}
    unit: percent ¦ ${c.unit}
    direction: up ¦ ${c.direction}: ${DIRECTIONS.join(' | ')}
    # domain: [0, 100] ¦ ${c.domain}
    # frequency: point ¦ ${FREQUENCIES.join(' | ')}; ${c.frequency}
    # cumulative: false ¦ ${c.cumulative}
    # pillar: … ¦ ${c.pillar}
    # definition: … ¦ ${c.definition}
`,
  source: ({ id, title, year, comments: c }) => `${above(c.ownSources)}
sources:
  - id: ${id} ¦ ${c.planId}
    publisher: ${yamlText(title)} ¦ ${c.publisher}
    title: ${yamlText(title)} ¦ ${c.title}
    # url: … ¦ ${c.url}
    # date: ${year}-01-31 ¦ ${c.date}
    tier: press ¦ ${c.tier}: ${TIERS.join(' | ')}
`,
};
