import { DIRECTIONS, FREQUENCIES, TIERS, UNIT_KINDS } from '../../core/record/vocabulary.ts';
import { above, commented } from './commented.ts';
import { commentsOf, type Example, exampleText, exampleTexts, yamlText, yearOf } from './example.ts';

/**
 * The `seeds/own.yaml` of a new workspace: an own unit, indicator and source, and a province where dx knows none such.
 */
export function vocabularyText(example: Example): string {
  const c = commentsOf(example);
  return commented(`# yaml-language-server: $schema=../schema/dx.schema.json
${above(c.vocabulary)}
${example.isOwn ? provinceText(example) : ''}
${above(c.ownUnits)}
units:
  - id: example-points
    name: ${exampleTexts('unit', example)}
    symbol: ${exampleText('symbol', example)} ¦ ${c.symbol}
    kind: score ¦ ${c.kind}: ${UNIT_KINDS.join(' | ')}
    # tolerance: 0.5 ¦ ${c.tolerance}

${above(c.ownIndicators)}
indicators:
  - id: example-indicator
    name: ${exampleTexts('indicator', example)}
    unit: example-points ¦ ${c.unit}
    direction: up ¦ ${c.direction}: ${DIRECTIONS.join(' | ')}
    domain: [0, 100] ¦ ${c.domain}
    # frequency: point ¦ ${FREQUENCIES.join(' | ')}; ${c.frequency}
    # cumulative: false ¦ ${c.cumulative}
    pillar: example-pillar ¦ ${c.pillar}
    definition: ${exampleTexts('definition', example)} ¦ ${c.definition}
    # methods: [{ id: example-method, name: ${exampleText('indicator', example)} }] ¦ ${c.methods}

  - { id: example-share, name: ${exampleTexts('share', example)}, unit: percent, direction: down }

${above(c.ownSources)}
sources:
  - id: example-source
    publisher: ${exampleText('publisher', example)} ¦ ${c.publisher}
    title: ${exampleTexts('source', example)}
    # url: https://example.org/ ¦ ${c.url}
    date: ${yearOf(example)} ¦ ${c.date}
    tier: press ¦ ${c.tier}: ${TIERS.join(' | ')}
`);
}

function provinceText(example: Example): string {
  const c = commentsOf(example);
  return `
${above(c.ownProvince)}
provinces:
  - id: ${example.province}
    name: ${yamlText(example.name)}
    # aliases: [${yamlText(example.name)}] ¦ ${c.aliases}
    populations: [] ¦ ${c.populations}
    # code: "00" ¦ ${c.code}
    # region: dong-bang-song-hong ¦ ${c.region}
    # successor: quang-ninh ¦ ${c.successor}
    # nation: false ¦ ${c.nation}
`;
}
