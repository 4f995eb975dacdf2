import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The numbers of provinces, indicators and sources of a generated record. */
export interface Extent {
  readonly provinces: number;
  readonly indicators: number;
  readonly sources: number;
}

/** Enough for ten million figures with different addresses. */
export const WIDE: Extent = { provinces: 63, indicators: 200, sources: 8 };

/** Months of the years 2015 to 2024. */
const PERIODS = Array.from({ length: 120 }, (_, month) => {
  return `${2015 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});

const NAMES = ['Quảng Bình', 'Hải Đông', 'Thừa Nguyên', 'Đồng Xuân', 'Bắc Sơn', 'Lạng Phước', 'Tuyên Mỹ'];
const THEMES = ['Tỷ lệ hồ sơ trực tuyến', 'Tỷ trọng kinh tế số', 'Người dân có tài khoản định danh', 'Xã có cáp quang'];

const id = (kind: string, number: number): string => `${kind}-${String(number + 1).padStart(3, '0')}`;

/** A generator of pseudo-random numbers, the same for each seed. */
function chance(seed: number): (below: number) => number {
  let state = (seed % 2147483646) + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** A workspace without statements: dx.yaml and a vocabulary of this extent. */
export function writeVocabulary(folder: string, { provinces, indicators, sources }: Extent): void {
  const lines = (count: number, line: (number: number) => string): string =>
    Array.from({ length: count }, (_, number) => `  - ${line(number)}\n`).join('');
  write(join(folder, 'dx.yaml'), '');
  write(
    join(folder, 'seeds/vocabulary.yaml'),
    `populations: [{ id: made }]
provinces:
${lines(provinces, (at) => `{ id: ${id('tinh', at)}, name: ${NAMES[at % NAMES.length]} ${at + 1}, populations: [made] }`)}
indicators:
${lines(indicators, (at) => {
  const name = `${THEMES[at % THEMES.length]} ${at + 1}`;
  return `{ id: ${id('chi-tieu', at)}, name: { vi: ${name}, en: Share ${at + 1} }, unit: percent, direction: up, pillar: made }`;
})}
sources:
${lines(sources, (at) => {
  return `{ id: ${id('nguon', at)}, publisher: Sở Thông tin ${at + 1}, title: Báo cáo ${at + 1}, date: 2025-01-${String(at + 10)}, tier: official-document }`;
})}`,
  );
}

/** A figure as reports word it: a share with a decimal comma, hedged, as «k of n», or approximate. */
function figure(draw: (below: number) => number): string {
  const share = 5 + draw(90);
  const kind = draw(10);
  if (kind < 6) return `"${share},${draw(10)}%"`;
  if (kind === 6) return `trên ${share}%`;
  if (kind === 7) return `khoảng ${share}%`;
  if (kind === 8) return `${share + 40}/${164 + draw(20)}`;
  return `${share}%`;
}

/** Writes a CSV of figures row by row, ordered by province, indicator, month and source. */
export function writeFiguresCsv(path: string, rows: number, extent: Extent = WIDE, seed = 7): number {
  const draw = chance(seed);
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  const most = extent.provinces * extent.indicators * extent.sources * PERIODS.length;
  if (rows > most) throw new Error(`${rows} rows: only ${most} addresses`);
  let text = 'province,indicator,period,value,source,as_stated,note\n';
  for (let row = 0; row < rows; row += 1) {
    // Spread over all provinces, also for few rows.
    const place = Math.floor((row * most) / rows);
    const source = place % extent.sources;
    const month = Math.floor(place / extent.sources) % PERIODS.length;
    const series = Math.floor(place / extent.sources / PERIODS.length);
    const keys = [id('tinh', Math.floor(series / extent.indicators)), id('chi-tieu', series % extent.indicators)];
    const said = draw(4) === 0 ? `"tính đến tháng ${draw(12) + 1}, đạt mức đề ra"` : '';
    text += `${keys.join(',')},${PERIODS[month]},${figure(draw)},${id('nguon', source)},${said},\n`;
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
  return rows;
}

/** Writes a plan with so many targets for each province, one file each. */
export function writePlansYaml(folder: string, { provinces, indicators }: Extent, targets: number): number {
  const draw = chance(11);
  for (let province = 0; province < provinces; province += 1) {
    const lines = Array.from({ length: targets }, (_, at) => {
      const title = `${THEMES[at % THEMES.length]} ${at + 1}`;
      return `      - { id: muc-tieu-${at + 1}, title: { vi: ${title}, en: Target ${at + 1} }, indicator: ${id('chi-tieu', at % indicators)}, goal: ">= ${20 + draw(75)}%", by: 2025, source: nguon-001 }\n`;
    });
    write(
      join(folder, `data/${id('tinh', province)}/plan.yaml`),
      `province: ${id('tinh', province)}
plans:
  - id: ke-hoach
    title: { vi: Kế hoạch chuyển đổi số, en: Digital plan }
    issued: 2020-01-15
    until: 2025
    source: nguon-001
    targets:
${lines.join('')}`,
    );
  }
  return provinces * targets;
}

/** Writes so many figures for each province as YAML, one file each. */
export function writeFiguresYaml(folder: string, extent: Extent, figures: number): number {
  const draw = chance(13);
  for (let province = 0; province < extent.provinces; province += 1) {
    const lines = Array.from({ length: figures }, (_, at) => {
      const [indicator, month] = [at % extent.indicators, Math.floor(at / extent.indicators) % PERIODS.length];
      const value = figure(draw).replaceAll('"', '');
      return `  - { indicator: ${id('chi-tieu', indicator)}, period: ${PERIODS[month]}, value: "${value}", source: nguon-001, as_stated: "đạt ${value}" }\n`;
    });
    const name = id('tinh', province);
    write(join(folder, `data/${name}/measurements.yaml`), `province: ${name}\nmeasurements:\n${lines.join('')}`);
  }
  return extent.provinces * figures;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
