import { above, commented } from './commented.ts';
import { commentsOf, type Example, exampleText, exampleTexts, yearOf } from './example.ts';

/** The example plan of a new workspace: a target with a figure, one without, and the other kinds commented out. */
export function planText(example: Example): string {
  const c = commentsOf(example);
  const [issued, until] = [yearOf(example, -1), yearOf(example, 4)];
  return commented(`# yaml-language-server: $schema=../../schema/dx.schema.json
${above(c.plan)}
province: ${example.province} ¦ ${c.province}
# locale: vi ¦ ${c.locale}
plans:
  - id: example-plan ¦ ${c.planId}
    title: ${exampleTexts('plan', example)} ¦ ${c.title}
    # issuer: ${exampleText('publisher', example)} ¦ ${c.issuer}
    issued: ${issued}-01-01 ¦ ${c.issued}
    until: ${until} ¦ ${c.until}
    declares: { targets: 2 } ¦ ${c.declares}
    source: example-source ¦ ${c.planSource}
    # reported: ¦ ${c.reported}
    #   - { achieved: 1, of: 2, as_of: ${yearOf(example)}, source: example-source, note: ${exampleText('note', example)} }
    # note: ${exampleText('note', example)} ¦ ${c.note}
    targets: ¦ ${c.targets}
      - id: example-target ¦ ${c.targetId}
        title: ${exampleTexts('target', example)}
        indicator: example-indicator ¦ ${c.indicator}
        goal: ">= 80" ¦ ${c.goal}
        # by: ${until} ¦ ${c.by}
        # as_stated: ${exampleText('note', example)} ¦ ${c.targetStated}
        source: example-source ¦ ${c.targetSource}
        baseline: { value: 40, period: ${issued - 1}, source: example-source } ¦ ${c.baseline}
        # milestones: [{ by: ${issued + 2}, value: 60 }] ¦ ${c.milestones}
        # keep: false ¦ ${c.keep}
        # method: example-method ¦ ${c.method}
        # valid_from: ${issued} ¦ ${c.valid}
        # valid_until: ${until}
        # pillar: example-pillar ¦ ${c.targetPillar}
        # attribution: ${exampleText('note', example)} ¦ ${c.attribution}
        # confidence: low ¦ ${c.confidence}
        # note: ${exampleText('note', example)} ¦ ${c.note}

${above(c.withoutFigure, '      ')}
      - id: example-without-figure
        title: ${exampleTexts('other', example)}
        indicator: example-share
        goal: "<= 5%"
        by: ${until + 5}
        source: example-source
        # variant_of: example-target ¦ ${c.variantOf}

${above(c.rankTarget, '      ')}
      # - id: example-rank
      #   title: ${exampleTexts('rank', example)}
      #   index: dti ¦ ${c.index}
      #   population: vn63 ¦ ${c.population}
      #   goal: "top 5"
      #   source: example-source

      # - id: example-qualitative
      #   title: ${exampleTexts('qualitative', example)}
      #   qualitative: true ¦ ${c.qualitative}
      #   source: example-source
`);
}
