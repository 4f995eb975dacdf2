import { placeAddress } from './exported.ts';
import { cell, type Fact, factsOf, unitId } from './facts.ts';
import { type NotedPlace, notedPlace, populationOf } from './places.ts';

const INDICES: Readonly<Record<string, string>> = {
  PCI: 'pci',
  PAPI: 'papi',
  'PAR INDEX': 'par-index',
  'PAR INDEX (trục Chính quyền số)': 'par-index/digital-government',
  SIPAS: 'sipas',
  'ICT Index': 'ict-index',
  'PGI (Chỉ số Xanh)': 'pgi',
  'Tỷ trọng kinh tế số/GRDP': 'digital-economy-share-of-grdp',
  'Ứng dụng CNTT/CPĐT': 'it-application-index',
  'Bộ chỉ số phục vụ người dân, DN': 'citizen-and-business-service-index',
  DTI: 'dti',
};

/** The main indices and pillars of the DTI, by the columns and the words they go by. */
export const DTI_PARTS: Readonly<Record<string, string>> = {
  'chinh-quyen-so': 'digital-government',
  'kinh-te-so': 'digital-economy',
  'xa-hoi-so': 'digital-society',
  'nhan-thuc-so': 'digital-awareness',
  'the-che-so': 'digital-institutions',
  'ha-tang-so': 'digital-infrastructure',
  'nhan-luc-so': 'digital-workforce',
  'an-toan-thong-tin-mang': 'network-security',
  'hoat-dong-chinh-quyen-so': 'digital-government-activity',
  'hoat-dong-kinh-te-so': 'digital-economy-activity',
  'hoat-dong-xa-hoi-so': 'digital-society-activity',
};

/** The index, or a part of the DTI, that a name means. Throws for one that it does not know. */
function indexOf(name: string): string {
  const known = INDICES[name];
  if (known) return known;
  const [main, part = ''] = name.split('/');
  const component = main === 'DTI' ? DTI_PARTS[unitId(part)] : undefined;
  if (!component) throw new Error(`no index is called ${name}`);
  return `dti/${component}`;
}

/** Editions that are told otherwise than in the record: read on a day, or of no known one. */
const EDITIONS: Readonly<Record<string, string>> = {
  '2023-11': '2023-10-31',
  '(không rõ ngày, sau sáp nhập)': '2025-12',
};

/** The places of the files that have an index, a year and a province in each row. */
export function indexFacts(): NotedPlace[] {
  const files = ['other-indices', 'other-indices-more', 'other-indices-press', 'other-indices-pci-2005-2016'];
  return files.flatMap(factsOf).flatMap((fact) => placeOf(fact) ?? []);
}

function placeOf(fact: Fact): NotedPlace | null {
  const province = cell(fact, 'province');
  if (province.startsWith('(')) return null;
  const index = indexOf(cell(fact, 'index'));
  const year = cell(fact, 'year');
  const edition = EDITIONS[year] ?? year;
  const isPapi = index === 'papi';
  // PAPI is of all provinces, those without data among them.
  const of = isPapi ? 63 : Number(cell(fact, 'of_n'));
  const isMerged = year.startsWith('(');
  const unit = unitId(province) + (isMerged ? '-2025' : '');
  // The sheets of these years print no places: they were sorted.
  const isSorted = index === 'pci' && fact.file.endsWith('2016') && cell(fact, 'basis') === 'derived';
  return notedPlace(fact, placeAddress(index, edition, populationOf(of), unit), {
    of,
    ...(isSorted && { basis: 'sorted' }),
  });
}

/** The totals of PAPI, which were sorted among the provinces that have one, and e-governance as the sum of its parts. */
export function papiFacts(): NotedPlace[] {
  const totals = factsOf('other-indices-papi-2011-2024').map((fact) =>
    notedPlace(fact, placeAddress('papi', cell(fact, 'year'), 'vn63', unitId(cell(fact, 'province'))), {
      of: 63,
      basis: 'sorted',
    }),
  );
  const parts = Map.groupBy(factsOf('papi-egovernance-2018-2024'), (fact) =>
    placeAddress('papi/e-governance', cell(fact, 'year'), 'vn63', unitId(cell(fact, 'province'))),
  );
  const sums = [...parts].flatMap(([address, [first, ...others]]) => {
    if (!first) return [];
    const score = [first, ...others].reduce((sum, fact) => sum + Number(cell(fact, 'score')), 0);
    const about = { rank: null, score: score.toFixed(4), of: 63, basis: 'sorted' } as const;
    return [first, ...others].map((fact) => notedPlace(fact, address, about));
  });
  return [...totals, ...sums];
}
