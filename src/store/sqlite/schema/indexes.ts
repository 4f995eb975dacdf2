/** By what rows are found, and the view of joined facts. */
export const INDEXES = `CREATE UNIQUE INDEX measurements_key ON measurements (province, indicator, period, source, tail);
CREATE UNIQUE INDEX rankings_key ON rankings (index_id, edition, population, province);
CREATE INDEX rankings_of ON rankings (province, index_id);
CREATE INDEX plans_of ON plans (province);
CREATE INDEX plans_called ON plans (id);
CREATE INDEX targets_of ON targets (plan);
CREATE INDEX targets_called ON targets (id);
CREATE INDEX targets_variants ON targets (variant_of) WHERE variant_of IS NOT NULL;
CREATE INDEX mentions_of ON mentions (file);

CREATE VIEW facts AS                 -- every target beside every figure of its indicator in its province
SELECT t.address AS target, t.province, t.title_vi AS title, t.goal_op, t.goal_value, t.goal_value2, t.deadline,
       i.id AS indicator, u.symbol AS unit, m.period, p.end_ AS period_end, m.qualifier, m.value, m.high, m.known_on,
       m.as_stated, s.publisher, s.title_vi AS source, s.url, s.tier, f.path AS file, m.line
FROM targets t
JOIN indicators i ON i.id = t.indicator
JOIN units u ON u.id = i.unit
LEFT JOIN measurements m ON m.indicator = t.indicator AND m.province = t.province
LEFT JOIN periods p ON p.period = m.period
LEFT JOIN files f ON f.id = m.file
LEFT JOIN sources s ON s.id = m.source;
`;
