import { above, commented } from './commented.ts';
import { commentsOf, type Example, exampleText, yearOf } from './example.ts';

/** The figures of a new workspace: one, with every key that a figure may have. */
export function measurementsText(example: Example): string {
  const c = commentsOf(example);
  return commented(`# yaml-language-server: $schema=../../schema/dx.schema.json
${above(c.measurements)}
province: ${example.province}
# locale: vi ¦ ${c.locale}
measurements:
  - indicator: example-indicator ¦ ${c.indicator}
    period: ${yearOf(example, -1)} ¦ ${c.period}
    value: 50 ¦ ${c.value}
    source: example-source ¦ ${c.source}
    # as_stated: ${exampleText('note', example)} ¦ ${c.asStated}
    # published: ${yearOf(example)} ¦ ${c.published}
    # final: true ¦ ${c.final}
    # period_assumed: false ¦ ${c.periodAssumed}
    # method: example-method ¦ ${c.figureMethod}
    # attribution: ${exampleText('note', example)} ¦ ${c.figureAttribution}
    # confidence: low ¦ ${c.confidence}
    note: ${exampleText('note', example)} ¦ ${c.note}
`);
}
