import { cpSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aSharedFolder } from './folder.ts';

/** The package with all that it ships. */
export const PACKAGE = realpathSync(join(import.meta.dirname, '../..'));

/** What all workspaces of the tests build on: units, provinces and the sets that they are ranked in, as they are shipped. */
const FILES = ['populations.yaml', 'provinces.yaml', 'units.yaml', 'indices.yaml'];

/** Of the rest, which is a hundred kilobytes to be read for every workspace, what tests name. */
const NAMED = `indicators:
  - id: digital-economy-share-of-grdp
    name: { vi: Tỷ trọng kinh tế số trong GRDP, en: Digital economy share of GRDP }
    unit: percent
    direction: up
    pillar: digital-economy
sources:
  - { id: baomoi-2025, publisher: Báo Mới, title: { vi: Chuyển đổi số, en: Going digital }, date: 2025, tier: press }
  - { id: dti-gov-vn-2022, publisher: Bộ, title: { vi: Bảng DTI, en: DTI table }, date: 2023-07-12, tier: official-site }
`;

/** A package that ships little, so that a workspace is loaded in a third of the time; the same one for all of a file. */
export const aSmallPackage = (): string =>
  aSharedFolder('package', (folder) => {
    mkdirSync(join(folder, 'seeds'));
    for (const name of FILES) cpSync(join(PACKAGE, 'seeds', name), join(folder, 'seeds', name));
    writeFileSync(join(folder, 'seeds/named.yaml'), NAMED);
    writeFileSync(join(folder, 'dx.yaml'), '');
  });
