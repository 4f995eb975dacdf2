import { aWorkspace, SMALL, type Workspace } from './workspace.ts';

const YES_NO = '{ id: own-yes, name: { vi: Có không, en: Yes }, unit: yes-no, direction: up }';
export const SEEDS = `${SMALL['seeds/own.yaml']}`
  .replace(
    'indicators:\n',
    'indicators:\n  - { id: own-money, name: { vi: Doanh thu số, en: Digital revenue }, unit: vnd, direction: up }\n',
  )
  .replace(
    'indicators:\n',
    'indicators:\n  - { id: own-count, name: { vi: Số cơ sở, en: Number }, unit: enterprises, direction: up }\n',
  )
  .replace('indicators:\n', `indicators:\n  - ${YES_NO}\n`);
const OWN = { ...SMALL, 'seeds/own.yaml': SEEDS };

/** A workspace with indicators of shares, counts, money, and yes or no. */
export const aPlace = (files: Readonly<Record<string, string>> = {}): Workspace => aWorkspace({ ...OWN, ...files });

/** What the workspace holds of own indicators, by address. */
export async function figuresOf(workspace: Workspace): Promise<Record<string, string>> {
  const { rows } = JSON.parse((await workspace.dx('export', 'measurements', '-f', 'json')).stdout);
  return Object.fromEntries(
    rows.map((row: Record<string, unknown>) => [row.measurement, `${row.qualifier} ${row.stated}`]),
  );
}

/** A table as a spreadsheet saves it, with a title above the headings. */
export const SHEET = `Báo cáo quý;;;;
;;;;
TT;Chỉ tiêu;Năm;Kết quả (%);Ghi chú
1;Tỷ lệ riêng;2022;8,25;"sơ bộ; ước"
2;TY LE KHAC;Quý III/2025;trên 9;
`;
